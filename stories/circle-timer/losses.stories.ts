import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

/** What a browser or a page may take away. Each is said in a quiet sentence, and the circle runs all the same. */
const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Losses',
  component: 'circle-timer',
  render: renderTimer,
  args: { plan: '20' },
};
export default meta;
type Story = StoryObj<TimerArgs>;
type Context = Parameters<NonNullable<Story['play']>>[0];

export const ScreenMayGoDark: Story = {
  parameters: { browser: { wakeLock: 'refused' } },
  play: showsNote('wakeRefused'),
};

export const SoundHeldBack: Story = {
  args: { cue: 'sound' },
  parameters: { browser: { sound: 'suspended' } },
  play: showsNote('soundSuspended'),
};

export const NoSound: Story = {
  args: { cue: 'sound' },
  parameters: { browser: { sound: 'unsupported' } },
  play: showsNote('soundSuspended'),
};

export const NoFullScreen: Story = {
  parameters: { browser: { fullScreen: 'unavailable' } },
  async play(context) {
    // In Storybook's own window the story is in a frame, and the sentence is the one for frames.
    await expectNote(context, window.top === window ? 'fullScreenRefused' : 'fullScreenFramed');
  },
};

export const NoFullScreenInAFrame: Story = {
  parameters: { browser: { fullScreen: 'framed' } },
  async play(context) {
    const story = await expectNote(context, 'fullScreenFramed');
    await story.hasButton(story.words.ownWindow);
  },
};

export const StorageThrows: Story = {
  parameters: { browser: { storage: 'throws' } },
  play: showsNote('storageRefused'),
};

export const PrintingBlocked: Story = {
  parameters: { browser: { printing: 'blocked' } },
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.press(story.words.printSheet);
    await story.shows(story.words.printBlocked);
  },
};

export const CopyRefused: Story = {
  parameters: { browser: { copying: 'refused' } },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    await story.press(story.words.end);
    await story.press(story.words.copy);
    await story.shows(story.words.copyFailed);
  },
};

export const DownloadBlocked: Story = {
  parameters: { browser: { downloads: 'blocked' } },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    await story.press(story.words.end);
    await story.press(story.words.download);
    await story.shows(story.words.downloadBlocked);
  },
};

/** Everything at once. */
export const AllLost: Story = {
  args: { cue: 'sound' },
  parameters: {
    browser: { sound: 'suspended', wakeLock: 'refused', fullScreen: 'framed', storage: 'throws' },
  },
  async play(context) {
    const story = await expectNote(context, 'soundSuspended');
    await story.shows(story.words.wakeRefused);
    await story.shows(story.words.fullScreenFramed);
    await story.shows(story.words.storageRefused);
  },
};

type NoteKey = 'wakeRefused' | 'soundSuspended' | 'fullScreenRefused' | 'fullScreenFramed' | 'storageRefused';

function showsNote(key: NoteKey): NonNullable<Story['play']> {
  return async (context) => {
    await expectNote(context, key);
  };
}

async function expectNote(context: Context, key: NoteKey): Promise<TimerInStory> {
  const story = await TimerInStory.running(context, 'pairs-now', 1);
  passTime(45);
  await story.shows(story.words[key]);
  await expect(story.timer.circle.phase).toBe('running');
  return story;
}
