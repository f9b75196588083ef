import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Running',
  component: 'circle-timer',
  render: renderTimer,
  args: { plan: '30' },
};
export default meta;
type Story = StoryObj<TimerArgs>;

/** The first stage: the host speaks to everybody. */
export const Together: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'welcome');
    passTime(40);
    await story.shows(story.words.kindTogether);
  },
};

/** A round with a turn for each person, at the third of 8. */
export const RoundByPerson: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 2);
    passTime(12);
    await story.hasButton(story.words.pass);
    await expect(story.timer.circle.turn).toMatchObject({ index: 2, count: 8, role: 'person' });
  },
};

/** A round with one clock shows no countdown for each person. */
export const RoundWithOneClock: Story = {
  args: { plan: '20' },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round');
    passTime(75);
    await story.shows(story.words.roundClock);
  },
};

/** Time to find a partner. */
export const SettingUpPairs: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now');
    passTime(20);
    await expect(story.timer.circle.turn?.role).toBe('set-up');
  },
};

export const PairsFirstTurn: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.hasButton(story.words.swap);
  },
};

export const PairsSecondTurn: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 2);
    passTime(45);
    await expect(story.timer.circle.turn?.role).toBe('half');
  },
};

/** With 7 people one pair is a group of 3: marks on the ring show where it swaps. */
export const PairsWithAThree: Story = {
  args: { people: 7 },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(45);
    await story.shows(story.words.threesNote);
  },
};

/** The group of 3 swaps while the pairs go on. */
export const GroupOfThreeSwaps: Story = {
  args: { people: 7 },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(80);
    await story.shows(story.words.threeSwap);
  },
};

/** 3 people are one group, with 3 turns in the time of 2. */
export const ThreePeople: Story = {
  args: { people: 3 },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(30);
    await expect(story.timer.circle.turn?.role).toBe('third');
  },
};

/** Nothing sounds and nothing is announced until it ends. */
export const Silence: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'arriving');
    passTime(20);
    await story.shows(story.words.kindSilence);
  },
};

/** Somebody passed: there will be time at the end. */
export const AfterAPass: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 2);
    await story.press(story.words.pass);
    await story.shows(story.words.passNoted);
  },
};

/** The time of those who passed, at the end of the round. */
export const PassedTurn: Story = {
  args: { people: 4 },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 1);
    await story.press(story.words.pass);
    await story.goTo(undefined, 2);
    passTime(10);
    await story.timer.updateComplete;
    await expect(story.timer.circle.turn?.role).toBe('passed');
    await story.shows(story.words.passedTurn);
  },
};

/** Support lines are on screen while the host speaks of support. */
export const SupportStage: Story = {
  args: { nation: 'England' },
  async play(context) {
    const story = await TimerInStory.running(context, 'support');
    await story.shows(story.words.supportMissing);
  },
};

/** The last stage: the button says that the circle finishes. */
export const LastStage: Story = {
  args: { plan: 'pair', people: 2 },
  async play(context) {
    const story = await TimerInStory.running(context, 'turns', 1);
    passTime(70);
    await story.hasButton(story.words.finish);
  },
};

export const ClockHidden: Story = {
  args: { 'clock-hidden': true },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 3);
    passTime(10);
    await story.hasButton(story.words.showClock);
    await expect(story.screen.queryByRole('timer')).toBeNull();
  },
};

/** Somebody asked for the time left: it is said to everybody, and shown. */
export const TimeLeftTold: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 2);
    passTime(12);
    await story.press(story.words.tellTime);
    await story.shows(story.words.announceTimeLeft);
  },
};

/** 2 came late and a minute was added: the rounds to come take longer, and the finish time moved. */
export const MorePeopleAndAMinute: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 1);
    await story.press(story.words.more);
    await story.press(story.words.more);
    await story.press(story.words.addMinute);
    passTime(15);
    await expect(story.timer.circle.people).toBe(10);
  },
};

/** 30 people: the most that a circle can have. */
export const ThirtyPeople: Story = {
  args: { people: 30 },
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 11);
    passTime(8);
    await expect(story.timer.circle.turn).toMatchObject({ index: 11, count: 30 });
  },
};
