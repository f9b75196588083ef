import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ownPlan, ownSupport } from '../support/page-data.js';
import { timerWarnings } from '../support/prepare-story.js';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = { title: 'Circle timer/Page data', component: 'circle-timer', render: renderTimer };
export default meta;
type Story = StoryObj<TimerArgs>;

/** A plan of the page's own, in the JSON child. It comes first among the choices. */
export const OwnPlan: Story = {
  args: { plan: 'ward-huddle', people: 6, json: { plans: [ownPlan] } },
  async play(context) {
    const { timer } = await TimerInStory.in(context);
    await expect(timer.circle.plan).toBe('ward-huddle');
  },
};

export const OwnPlanRunning: Story = {
  args: { plan: 'ward-huddle', people: 6, json: { plans: [ownPlan] } },
  async play(context) {
    await TimerInStory.running(context, 'how-are-we', 1);
    passTime(15);
  },
};

/** A plan with English only: on a Welsh page its words say that they are English. */
export const OwnPlanInOneLanguage: Story = {
  args: {
    plan: 'short',
    json: {
      plans: [
        {
          id: 'short',
          title: 'Short circle',
          minutes: 2,
          stages: [{ kind: 'silence', title: 'Be still', seconds: 120 }],
        },
      ],
    },
  },
  async play(context) {
    const story = await TimerInStory.running(context);
    await story.shows('Be still');
  },
};

/** The organisation's own support comes after the emergency number, with the day on which it was checked. */
export const OwnSupportLines: Story = {
  args: { plan: '30', nation: 'Wales', json: { support: ownSupport } },
  async play(context) {
    const story = await TimerInStory.running(context, 'support');
    await story.shows('960123');
  },
};

/** Words of the page in place of ours. */
export const OwnWords: Story = {
  args: {
    json: { strings: { start: { en: 'Begin', cy: 'Dechrau' }, momentTitle: 'Let us be quiet for a moment' } },
  },
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.hasButton(context.globals['language'] === 'cy' ? 'Dechrau' : 'Begin');
  },
};

/** Mistakes of the page's editor: each falls back, and the panel says what to mend. */
export const WrongAttributes: Story = {
  args: {
    plan: 'forty',
    people: 'eight',
    pace: 9,
    advance: 'never',
    cue: 'gong',
    'heading-level': 1,
    reflection: 'javascript:void(0)',
    nation: 'Mercia',
  },
  parameters: { warns: true },
  play: expectPanel,
};

/** JSON with a comma too many. */
export const MalformedJson: Story = {
  args: { json: '{ "plans": [], }' },
  parameters: { warns: true },
  play: expectPanel,
};

/** A plan with faults in it is left out: half a plan would be a wrong plan. */
export const PlanWithFaults: Story = {
  args: {
    json: { plans: [{ id: 'new plan', title: 'New plan', minutes: 20, stages: [{ kind: 'dance', title: 'Dance' }] }] },
  },
  parameters: { warns: true },
  play: expectPanel,
};

/** Support that nobody has checked for over 6 months. */
export const SupportCheckedLongAgo: Story = {
  args: { json: { support: [{ name: 'Staff wellbeing hub', voice: '01632 960123', checked: '2025-06-01' }] } },
  parameters: { warns: true },
  play: expectPanel,
};

async function expectPanel(context: Parameters<NonNullable<Story['play']>>[0]): Promise<void> {
  const story = await TimerInStory.in(context);
  await expect(story.screen.getByRole('note')).toBeVisible();
  await story.hasButton(story.words.start);
  await expect(timerWarnings()).toHaveLength(1);
}
