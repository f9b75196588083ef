import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { passTime, sleepFor, stayClosed } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Waiting',
  component: 'circle-timer',
  render: renderTimer,
  args: { plan: '30', id: 'circle' },
};
export default meta;
type Story = StoryObj<TimerArgs>;
type Context = Parameters<NonNullable<Story['play']>>[0];

export const Paused: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 2);
    passTime(12);
    await story.press(story.words.pause);
    await story.hasButton(story.words.resume);
  },
};

/** The shared screen says this and no more. Guidance for hosts opens apart. */
export const TakingAMoment: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    passTime(30);
    await story.press(story.words.takeMoment);
    await expect(story.screen.getByRole('heading', { name: story.words.momentTitle })).toBeVisible();
    await expect(story.screen.queryByText(/116 123/)).toBeNull();
  },
};

/** Where windows are forbidden, the guidance is on the host sheet. */
export const MomentWithoutWindows: Story = {
  parameters: { browser: { windows: 'blocked' } },
  async play(context) {
    const story = await TimerInStory.running(context, 'pairs-now', 1);
    await story.press(story.words.takeMoment);
    await story.press(story.words.guidance);
    await story.press(story.words.momentEnd);
    await story.shows(story.words.windowBlocked);
  },
};

/** The device slept: did the circle go on? */
export const Asleep: Story = {
  async play(context) {
    const story = await TimerInStory.running(context, 'opening-round', 2);
    passTime(5);
    sleepFor(180);
    await story.timer.updateComplete;
    await story.hasButton(story.words.catchUp);
    await expect(story.timer.circle.phase).toBe('asleep');
  },
};

/** The page was closed for more than a minute and opened again. */
export const Closed: Story = {
  async play(context) {
    const before = await TimerInStory.running(context, 'opening-round', 2);
    await leavePage(before);
    stayClosed(300);
    const story = await openAgain(before, context);
    await story.shows(story.words.closedTitle);
  },
};

/** After a reload within a minute the circle goes on as if nothing had been. */
export const Reloaded: Story = {
  async play(context) {
    const before = await TimerInStory.running(context, 'opening-round', 2);
    passTime(5);
    await leavePage(before);
    stayClosed(4);
    const story = await openAgain(before, context);
    await story.hasButton(story.words.pause);
    await expect(story.screen.getByRole('timer')).toHaveTextContent('0:21');
  },
};

/** A duplicated tab has the circle too. It runs in one of them only. */
export const DuplicatedTab: Story = {
  async play(context) {
    const before = await TimerInStory.running(context, 'opening-round', 2);
    // What the browser copies into the new tab; the old one stays open and answers.
    const copy = Object.entries(sessionStorage).filter(([key]) => key.startsWith('circle-timer '));
    await leavePage(before);
    for (const [key, value] of copy) sessionStorage.setItem(key, String(value));
    const otherTab = new BroadcastChannel(copy.map(([key]) => key).find((key) => !key.endsWith(' open')) ?? '');
    otherTab.onmessage = () => {
      otherTab.postMessage('here');
    };
    try {
      const story = await openAgain(before, context);
      await waitFor(() => expect(story.timer.circle.phase).toBe('paused'), { timeout: 3000 });
      await story.timer.updateComplete;
      await story.shows(story.words.duplicate);
    } finally {
      otherTab.close();
    }
  },
};

/** Takes the timer off the page, as leaving the page does. */
async function leavePage({ timer }: TimerInStory): Promise<void> {
  const place = document.createComment('');
  timer.replaceWith(place);
  places.set(timer, place);
  // The timer gives its place up in a microtask.
  await Promise.resolve();
}

const places = new WeakMap<Element, Comment>();

/** Puts a fresh timer where the other was. */
async function openAgain({ timer }: TimerInStory, context: Context): Promise<TimerInStory> {
  places.get(timer)?.replaceWith(timer.cloneNode(true));
  return TimerInStory.in(context);
}
