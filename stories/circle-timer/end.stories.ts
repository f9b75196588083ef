import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ownSupport } from '../support/page-data.js';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = {
  title: 'Circle timer/End',
  component: 'circle-timer',
  render: renderTimer,
  args: { plan: '20', people: 6, json: { support: ownSupport } },
};
export default meta;
type Story = StoryObj<TimerArgs>;

/** The circle came to its end. */
export const Ended: Story = {
  args: { advance: 'auto' },
  async play(context) {
    const story = await TimerInStory.running(context);
    passTime(20 * 60 + 1);
    await story.timer.updateComplete;
    await expect(story.screen.getByRole('heading', { name: story.words.endedTitle })).toBeVisible();
    await expect(story.screen.queryByRole('button', { name: story.words.returnTo })).toBeNull();
  },
};

/** Ended by hand: a slip can be taken back. */
export const EndedByHand: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.press(story.words.end);
    await story.hasButton(story.words.returnTo);
  },
};

/** Taken back: the circle waits, paused, where it was. */
export const ReturnedTo: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.press(story.words.end);
    await story.press(story.words.returnTo);
    await story.hasButton(story.words.resume);
  },
};

/** With the way to the reflection form. */
export const WithReflection: Story = {
  args: { reflection: '/reflection' },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.press(story.words.end);
    await expect(story.screen.getByRole('link', { name: story.words.reflectionLink })).toBeVisible();
  },
};

/** The page's editor has not given the organisation's own support. */
export const WithoutOwnSupport: Story = {
  args: { json: {}, nation: 'Scotland' },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.press(story.words.end);
    await story.shows(story.words.supportMissing);
  },
};
