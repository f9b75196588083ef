import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CheckInStory, closePanel, renderCheck, type CheckArgs } from '../support/check-story.js';

/** What `?circle-check` shows beside a page: what its web team has to mend, and what the page takes away. */
const meta: Meta<CheckArgs> = {
  title: 'For web teams/Check of a page',
  render: renderCheck,
  args: { widgets: false, frames: false, settings: false, supportLines: false, policies: false },
  argTypes: {
    widgets: { description: 'A wrong attribute, a misspelt tag, a placeholder that is none' },
    frames: { description: 'A frame without a title, and with too little in allow and sandbox' },
    settings: { description: 'No site settings' },
    supportLines: { description: 'Support lines that nobody has checked for over 6 months' },
    policies: { description: 'No https, no storage, refused permissions, and a content security policy' },
  },
  parameters: {
    warns: true,
    // The panel stands beside the story, not in it.
    a11y: { context: 'body' },
  },
  beforeEach: () => closePanel,
};
export default meta;
type Story = StoryObj<CheckArgs>;
type Context = Parameters<NonNullable<Story['play']>>[0];

/** Expects sentences of the panel; each is given its key. */
const says =
  (...find: readonly ((words: CheckInStory['words']) => string | RegExp)[]) =>
  async (context: Context): Promise<void> => {
    const story = new CheckInStory(context);
    for (const each of find) await story.shows(each(story.words));
  };

const every = { widgets: true, frames: true, settings: true, supportLines: true, policies: true };

export const NothingToMend: Story = { play: says(({ none }) => none) };

export const EveryKind: Story = {
  args: every,
  play: says(
    ({ noTitle }) => noTitle,
    ({ noPrivacy }) => noPrivacy,
    ({ insecure }) => insecure,
  ),
};

export const Widgets: Story = { args: { widgets: true }, play: says(() => /circle-promptcard/) };

export const Frames: Story = { args: { frames: true }, play: says(({ noTitle }) => noTitle) };

export const SiteSettings: Story = { args: { settings: true }, play: says(({ noSupport }) => noSupport) };

export const SupportLines: Story = { args: { supportLines: true }, play: says(({ linesOld }) => linesOld) };

export const Policies: Story = {
  args: { policies: true },
  play: says(
    ({ noStorage }) => noStorage,
    () => /autoplay/,
  ),
};

/** Where the browser refuses to copy, the text is there to copy by hand. */
export const CopyRefused: Story = {
  args: { frames: true },
  parameters: { browser: { copying: 'refused' } },
  async play(context) {
    const story = new CheckInStory(context);
    await story.shows(story.words.title);
    await story.press(story.words.copy);
    await story.shows(story.words.copyFailed);
  },
};

export const Cymraeg: Story = { args: every, globals: { language: 'cy' }, play: EveryKind.play! };
