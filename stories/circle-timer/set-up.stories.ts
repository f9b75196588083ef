import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { renderTimer, TimerInStory, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = { title: 'Circle timer/Set-up', component: 'circle-timer', render: renderTimer };
export default meta;
type Story = StoryObj<TimerArgs>;

/** Nothing set: the host can press Start at once. */
export const Default: Story = {
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.hasButton(story.words.start);
    await expect(story.screen.getByRole('textbox', { name: story.words.peopleLabel })).toHaveValue('8');
  },
};

export const TenMinutes: Story = { args: { plan: '10' } };
export const TwentyMinutes: Story = { args: { plan: '20' } };
export const ThirtyMinutes: Story = { args: { plan: '30' } };
export const NinetyMinutes: Story = { args: { plan: '90' } };
export const PairOnItsOwn: Story = { args: { plan: 'pair', people: 2 } };

/** Every choice open, and the turns twice as long. */
export const MoreChoices: Story = {
  async play(context) {
    const story = await openChoices(context);
    await userEvent.selectOptions(story.screen.getByRole('combobox', { name: story.words.paceLabel }), '2');
    await expect(story.timer.circle.pace).toBe(2);
  },
};

/** With a sound there is a button to try it. */
export const SoftSound: Story = {
  async play(context) {
    const story = await openChoices(context);
    await choose(story, story.words.cueSound);
    await story.hasButton(story.words.trySound);
  },
};

export const HostSaysIt: Story = {
  async play(context) {
    const story = await openChoices(context);
    await choose(story, story.words.cueSpoken);
  },
};

export const ClockToBeHidden: Story = {
  async play(context) {
    const story = await openChoices(context);
    await choose(story, story.words.clockHidden);
  },
};

/** A choice of the page that no list offers: a pace of its own. */
export const PaceOfThePage: Story = {
  args: { pace: 1.1, plan: '30' },
  async play(context) {
    const story = await openChoices(context);
    await expect(story.screen.getByRole('combobox', { name: story.words.paceLabel })).toHaveValue('1.1');
  },
};

/** One person is no circle: said when the host presses Start, not while typing. */
export const NumberOfPeopleInError: Story = {
  async play(context) {
    const story = await TimerInStory.in(context);
    const field = story.screen.getByRole('textbox', { name: story.words.peopleLabel });
    await userEvent.type(field, '1', { initialSelectionStart: 0, initialSelectionEnd: 2 });
    await story.press(story.words.start);
    await expect(story.timer.shadowRoot?.activeElement).toBe(field);
    await expect(field).toHaveAccessibleDescription(new RegExp(story.words.peopleError));
  },
};

/** Above 12 people the timer suggests 2 circles. */
export const MoreThanTwelvePeople: Story = {
  args: { plan: '20', people: 14 },
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.shows(story.words.twoCircles);
  },
};

/** More people than the plan has time for. */
export const PlanThatDoesNotFit: Story = {
  args: { plan: '60', people: 14 },
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.shows(story.words.noFitHint);
  },
};

export const ChecklistPutAway: Story = {
  async play(context) {
    const story = await TimerInStory.in(context);
    await story.press(story.words.checklistAway);
    await story.hasButton(story.words.checklistBack);
  },
};

/** The page's own heading, one level lower. */
export const HeadingOfThePage: Story = {
  args: { heading: 'Taking Care, Giving Care round', 'heading-level': 3 },
  async play(context) {
    const story = await TimerInStory.in(context);
    await expect(story.screen.getByRole('heading', { level: 3, name: 'Taking Care, Giving Care round' })).toBeVisible();
  },
};

/** Two timers do not disturb each other. */
export const TwoTimers: Story = {
  render: () => html`${renderTimer({ id: 'ward', plan: '10' })}${renderTimer({ id: 'team', plan: '20' })}`,
  async play(context) {
    const first = await TimerInStory.in(context);
    await first.press(first.words.start);
    await expect(first.timer.circle.phase).toBe('running');
    await expect(context.canvasElement.querySelector<typeof first.timer>('#team')?.circle.phase).toBe('ready');
  },
};

async function openChoices(context: Parameters<typeof TimerInStory.in>[0]): Promise<TimerInStory> {
  const story = await TimerInStory.in(context);
  await userEvent.click(story.screen.getByText(story.words.moreChoices));
  return story;
}

async function choose(story: TimerInStory, name: string): Promise<void> {
  const radio = story.screen.getByRole('radio', { name });
  await userEvent.click(radio);
  await story.timer.updateComplete;
  await expect(radio).toBeChecked();
}
