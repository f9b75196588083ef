import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';
import { passTime } from '../support/story-clock.js';
import { renderTimer, TimerInStory } from '../support/timer-story.js';

/** The card follows the stages of a timer on the same page. Its clock stands still but for the story's own steps. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/With a timer',
  component: 'circle-prompt-card',
  render: besideTimer,
  args: { seed: 'stories', for: 'timer', plan: '20' },
};
export default meta;
type Story = StoryObj<CardArgs>;

function besideTimer({ plan = '20', ...args }: CardArgs): TemplateResult {
  return html`<div class="story-pair">${renderTimer({ id: 'timer', plan, people: 6 })} ${renderCard(args)}</div>`;
}

/** Before the start the card shows what its page asks for. */
export const BeforeTheStart: Story = {
  async play(context) {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.count).toBe(37);
  },
};

/** The opening round has the theme "Arriving": the card shows it, and focus stays with the host. */
export const Following: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    const { timer } = await TimerInStory.running(context, 'opening-round');
    passTime(20);
    await waitFor(() => expect(story.card.prompt?.theme).toBe('arriving'));
    await expect(document.activeElement).toBe(timer);
  },
};

/** Somebody chose another theme: it holds until the next stage. */
export const OwnChoice: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    await TimerInStory.running(context, 'opening-round');
    await story.choose('team');
    passTime(60);
    await expect(story.card.prompt?.theme).toBe('team');
  },
};

export const NextStage: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    const timer = await TimerInStory.running(context, 'opening-round');
    await story.choose('team');
    await timer.press(timer.words.nextStage);
    await waitFor(() => expect(story.card.prompt?.theme).toBe('self'));
  },
};

/** A stage without a theme changes nothing. */
export const StageWithoutATheme: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    await TimerInStory.running(context, 'pairs-appreciation');
    await waitFor(() => expect(story.card.prompt?.theme).toBe('self'));
  },
};

export const Cymraeg: Story = { ...Following, globals: { language: 'cy' } };
export const NarrowColumn: Story = { ...Following, globals: { host: 'column' } };
