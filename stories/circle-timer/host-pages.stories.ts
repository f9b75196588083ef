import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

/** The toolbar puts any story on any of these pages; these are always looked at. */
const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Host pages',
  component: 'circle-timer',
  render: renderTimer,
  args: { plan: '30' },
};
export default meta;
type Story = StoryObj<TimerArgs>;

const setUp: NonNullable<Story['play']> = async (context) => {
  const story = await TimerInStory.in(context);
  await story.hasButton(story.words.start);
};

const running: NonNullable<Story['play']> = async (context) => {
  const story = await TimerInStory.running(context, 'opening-round', 2);
  passTime(12);
  await story.hasButton(story.words.pass);
};

const ended: NonNullable<Story['play']> = async (context) => {
  const story = await TimerInStory.running(context, 'opening-round', 2);
  passTime(12);
  await story.press(story.words.end);
  await expect(story.screen.getByRole('heading', { name: story.words.endedTitle })).toBeVisible();
};

export const NhsPageSetUp: Story = { globals: { host: 'nhs' }, play: setUp };
export const NhsPageRunning: Story = { globals: { host: 'nhs' }, play: running };
export const Bootstrap3SetUp: Story = { globals: { host: 'bootstrap' }, play: setUp };
export const Bootstrap3Running: Story = { globals: { host: 'bootstrap' }, play: running };
export const HostilePageSetUp: Story = { globals: { host: 'hostile' }, play: setUp };
export const HostilePageRunning: Story = { globals: { host: 'hostile' }, play: running };
export const HostilePageEnded: Story = { globals: { host: 'hostile' }, play: ended };
export const NarrowColumnSetUp: Story = { globals: { host: 'column' }, play: setUp };
export const NarrowColumnRunning: Story = { globals: { host: 'column' }, play: running };
export const NarrowColumnEnded: Story = { globals: { host: 'column' }, play: ended };
export const NarrowColumnCymraeg: Story = { globals: { host: 'column', language: 'cy' }, play: running };
