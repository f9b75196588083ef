import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ownSupport } from '../support/page-data.js';
import { passTime, sleepFor } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

/** The longest words of the two languages, so the first place to look for text that does not fit. */
const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Cymraeg',
  component: 'circle-timer',
  render: renderTimer,
  globals: { language: 'cy' },
  args: { plan: '30', json: { support: ownSupport }, nation: 'Wales' },
};
export default meta;
type Story = StoryObj<TimerArgs>;

export const SetUp: Story = {
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.hasButton(story.words.start);
  },
};

export const PlanThatDoesNotFit: Story = {
  args: { people: 14 },
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.shows(story.words.twoCircles);
  },
};

export const Round: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 2);
    passTime(12);
    await story.hasButton(story.words.pass);
  },
};

export const PairsWithAThree: Story = {
  args: { people: 7 },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(80);
    await story.shows(story.words.threeSwap);
  },
};

export const TurnOver: Story = {
  args: { cue: 'spoken' },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(125);
    await story.shows(story.words.saySwap);
  },
};

export const SupportStage: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'support');
    await story.shows(story.words.supportChecked);
  },
};

export const TakingAMoment: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round');
    await story.press(story.words.takeMoment);
    await story.shows(story.words.momentTitle);
  },
};

export const Asleep: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round');
    sleepFor(180);
    await story.timer.updateComplete;
    await story.hasButton(story.words.catchUp);
  },
};

export const Ended: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.press(story.words.end);
    await expect(story.screen.getByRole('heading', { name: story.words.endedTitle })).toBeVisible();
  },
};
