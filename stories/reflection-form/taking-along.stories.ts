import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { recordJson } from '../../src/core/reflection-file.js';
import { FormInStory, renderReflection, written, type ReflectionArgs } from '../support/reflection-story.js';

/** The end, and the ways out and back in: copy, files, paper, a file opened again, and clearing. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Taking along',
  component: 'circle-reflection-form',
  render: renderReflection,
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

export const Finished: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words.finish);
    await story.hasHeading(story.words.finishedTitle);
  },
};

export const BackToWriting: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words.finish);
    await story.press(story.words.goBack);
    await expect(story.control('what').value).toBe(written[story.language]);
  },
};

/** The word of a button, and what the form says when it was pressed. */
const presses = (button: 'copy' | 'download' | 'downloadPage' | 'print', said: Said): NonNullable<Story['play']> =>
  async function play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words[button]);
    await story.shows(story.words[said]);
  };
type Said = 'copied' | 'copyFailed' | 'taken' | 'downloadBlocked' | 'printBlocked';

export const Copied: Story = { parameters: { browser: { copying: 'allowed' } }, play: presses('copy', 'copied') };
export const CopyRefused: Story = {
  parameters: { browser: { copying: 'refused' } },
  play: presses('copy', 'copyFailed'),
};
export const Downloaded: Story = {
  parameters: { browser: { downloads: 'allowed' } },
  play: presses('download', 'taken'),
};
export const DownloadBlocked: Story = {
  parameters: { browser: { downloads: 'blocked' } },
  play: presses('downloadPage', 'downloadBlocked'),
};
export const PrintBlocked: Story = {
  parameters: { browser: { printing: 'blocked' } },
  play: presses('print', 'printBlocked'),
};

export const NothingYet: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.press(story.words.download);
    await story.shows(story.words.nothingYet);
  },
};

const saved = {
  template: 'what-so-what-now-what',
  version: '1',
  language: 'en',
  answers: { what: written.en, 'now-what': 'Ask for a circle each month.' },
  questions: { what: 'What happened?', 'now-what': 'Now what will you do?' },
} as const;

export const Opened: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.open(recordJson(saved), 'reflection.json');
    await story.shows(story.words.opened);
    await expect(story.control('now-what').value).toBe(saved.answers['now-what']);
  },
};

/** Made with other questions: no answer is lost. */
export const OpenedWithOthers: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    const answers = { ...saved.answers, mood: 'Lighter than before.' };
    await story.open(recordJson({ ...saved, answers }), 'reflection.json');
    await story.shows(story.words.openedOther);
    await expect(story.form.record.answers).toEqual(answers);
  },
};

export const NotOurFile: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.open('<!doctype html><p>Minutes of a meeting</p>');
    await story.shows(story.words['file-not-ours']);
  },
};

export const BrokenFile: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.open(recordJson(saved).slice(0, 80), 'reflection.json');
    await story.shows(story.words['file-broken']);
  },
};

export const Clearing: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words.clear);
    await story.shows(story.words.clearTitle);
    await story.hasButton(story.words.clearNo);
  },
};

export const Cleared: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words.clear);
    await story.press(story.words.clearYes);
    await story.shows(story.words.cleared);
    await expect(story.form.record.answers).toEqual({});
  },
};

/** All that a strict frame takes away: the words can still be selected. */
export const AllBlocked: Story = {
  parameters: { browser: { downloads: 'blocked', printing: 'blocked', copying: 'refused' } },
  play: presses('copy', 'copyFailed'),
};
