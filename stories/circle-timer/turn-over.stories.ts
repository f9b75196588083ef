import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Turn over',
  component: 'circle-timer',
  render: renderTimer,
  args: { plan: '20' },
};
export default meta;
type Story = StoryObj<TimerArgs>;

/** The turn stays at 0 until the host moves on: nothing flashes, nothing counts up. */
export const OnScreen: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(125);
    await story.shows(story.words.timeToSwap);
    await expect(story.screen.getByRole('timer')).toHaveTextContent('0:00');
  },
};

export const WithASoftSound: Story = {
  args: { cue: 'sound' },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(125);
    await story.shows(story.words.timeToSwap);
    await expect(story.screen.queryByText(story.words.soundSuspended)).toBeNull();
  },
};

/** The host says it: the screen gives the words. */
export const SpokenByTheHost: Story = {
  args: { cue: 'spoken' },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(125);
    await story.shows(story.words.saySwap);
  },
};

/** The last turn of a stage is over. */
export const EndOfAStage: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 2);
    passTime(121);
    await story.shows(story.words.timeToMove);
  },
};

export const EndOfAStageSpoken: Story = {
  args: { cue: 'spoken' },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round');
    passTime(190);
    await story.shows(story.words.sayMove);
  },
};

export const EndOfATurnInARound: Story = {
  args: { plan: '30' },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 3);
    passTime(31);
    await story.shows(story.words.timeToMove);
  },
};

/** Even with the clock hidden the end of a turn shows. */
export const ClockHidden: Story = {
  args: { 'clock-hidden': true },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(125);
    await story.shows(story.words.timeToSwap);
  },
};

/** `advance="auto"`: the clock moved on by itself, and the second person speaks. */
export const AutoAdvance: Story = {
  args: { plan: '30', advance: 'auto' },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round');
    passTime(40);
    await story.timer.updateComplete;
    await expect(story.timer.circle.turn?.index).toBe(1);
  },
};
