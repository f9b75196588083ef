import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { beginDraft, discardDraft } from '../../src/shared/draft/draft.js';
import { readDraft, writeDraft } from '../../src/shared/draft/draft-store.js';
import { FormInStory, renderReflection, written, type ReflectionArgs } from '../support/reflection-story.js';
import { passTime } from '../support/story-clock.js';

/** Where the page allows drafts and the person chooses one: encrypted, on this computer, and said to be saved once it is. */
const TEMPLATE = 'what-so-what-now-what';
const PASSPHRASE = 'kettle orchard violin';

const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Drafts',
  component: 'circle-reflection-form',
  render: renderReflection,
  args: { drafts: 'encrypted' },
  // No draft of one story in another, or left on the computer of who looks at them.
  beforeEach: async () => {
    await discardDraft(TEMPLATE);
    return async () => {
      await discardDraft(TEMPLATE);
    };
  },
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

/** A draft that lay there before the page was opened. */
async function leaveDraft(): Promise<void> {
  const opened = await beginDraft(TEMPLATE, PASSPHRASE);
  if ('fault' in opened) throw new Error(`The draft of this story cannot be made: ${opened.fault}.`);
  await opened.draft.save({
    ...{ template: TEMPLATE, version: '1', language: 'en' },
    ...{ answers: { what: written.en }, questions: { what: 'What happened?' } },
  });
  await opened.draft.close();
}

async function enter(story: FormInStory, passphrase: string): Promise<void> {
  await fireEvent.input(story.control('passphrase'), { target: { value: passphrase } });
}

async function begin(story: FormInStory): Promise<void> {
  story.form.renderRoot.querySelector('details:has(#passphrase)')?.setAttribute('open', '');
  await enter(story, PASSPHRASE);
  await story.press(story.words.draftBegin);
}

export const Offered: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.shows(story.words.draftTitle);
    await story.shows(story.words.beforeDrafts);
  },
};

export const PassphraseTooShort: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    story.form.renderRoot.querySelector('details:has(#passphrase)')?.setAttribute('open', '');
    await enter(story, 'kettle');
    await story.press(story.words.draftBegin);
    await story.shows(story.words.passphraseEnter);
  },
};

export const Saved: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words.draftSaved);
  },
};

export const Found: Story = {
  beforeEach: leaveDraft,
  async play(context) {
    const story = await FormInStory.in(context);
    await story.hasHeading(story.words.draftFound);
    await story.hasButton(story.words.draftOpen);
  },
};

export const OpenedAgain: Story = {
  beforeEach: leaveDraft,
  async play(context) {
    const story = await FormInStory.in(context);
    await story.hasHeading(story.words.draftFound);
    await enter(story, PASSPHRASE);
    await story.press(story.words.draftOpen);
    await waitFor(() => expect(story.control('what').value).toBe(written.en), { timeout: 20_000 });
  },
};

export const WrongPassphrase: Story = {
  beforeEach: leaveDraft,
  async play(context) {
    const story = await FormInStory.in(context);
    await story.hasHeading(story.words.draftFound);
    await enter(story, 'another kettle');
    await story.press(story.words.draftOpen);
    await story.shows(story.words['draft-wrong']);
    await story.hasButton(story.words.draftOpen);
  },
};

/** Nobody wrote for 15 minutes: the words are off the screen, and the draft is there. */
export const Locked: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words.draftSaved);
    passTime(15 * 60);
    await story.shows(story.words.locked);
    await story.hasHeading(story.words.draftFound);
  },
};

export const LockWarning: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words.draftSaved);
    passTime(13 * 60);
    await story.shows(story.words.endingLock);
  },
};

export const Deleted: Story = {
  beforeEach: leaveDraft,
  async play(context) {
    const story = await FormInStory.in(context);
    await story.hasHeading(story.words.draftFound);
    await story.press(story.words.draftDelete);
    await waitFor(() => story.hasNoButton(story.words.draftOpen), { timeout: 20_000 });
  },
};

/** A browser that keeps nothing, as in a private window of some. */
export const Refused: Story = {
  parameters: { browser: { drafts: 'refused' } },
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words['draft-refused']);
    await expect(story.control('what').value).toBe(written[story.language]);
  },
};

/** Over plain http a browser cannot encrypt: the form offers no draft, and says why. */
export const Unsupported: Story = {
  beforeEach() {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    return () => {
      Reflect.deleteProperty(crypto, 'subtle');
    };
  },
  async play(context) {
    const story = await FormInStory.in(context);
    await story.shows(story.words['draft-unsupported']);
    await story.shows(story.words.beforeOff);
    story.hasNoButton(story.words.draftBegin);
  },
};

const { put } = IDBObjectStore.prototype;

/** What is written next is not saved, and the form does not say that it is. */
export const FullDisk: Story = {
  beforeEach: () => () => {
    IDBObjectStore.prototype.put = put;
  },
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words.draftSaved);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Refused by this story', 'QuotaExceededError');
    };
    await story.write('so-what', written[story.language]);
    await story.shows(story.words['draft-full']);
    await expect(story.control('so-what').value).toBe(written[story.language]);
  },
};

/** Another tab has saved a newer one: this one does not write over it. */
export const Conflict: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words.draftSaved);
    const stored = await readDraft(TEMPLATE);
    if (!stored) throw new Error('This story has no draft.');
    await writeDraft({ ...stored, revision: stored.revision + 1 });
    await story.write('so-what', written[story.language]);
    await story.shows(story.words['draft-conflict']);
  },
};

/** Clearing hidden words deletes the draft too, so here it says so and asks first. */
export const HiddenAndClearing: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words.draftSaved);
    passTime(5 * 60);
    await story.press(story.words.clearDraft);
    await story.shows(story.words.clearDraftTitle);
    await story.press(story.words.clearNo);
    await story.hasButton(story.words.show);
  },
};

let release: () => void = () => undefined;

export const OpenInAnotherTab: Story = {
  async beforeEach() {
    await new Promise<void>((held) => {
      void navigator.locks.request(`compassion-circle-draft ${TEMPLATE}`, () => {
        held();
        return new Promise<void>((done) => (release = done));
      });
    });
    return () => {
      release();
    };
  },
  async play(context) {
    const story = await FormInStory.withWords(context);
    await begin(story);
    await story.shows(story.words['draft-elsewhere']);
  },
};
