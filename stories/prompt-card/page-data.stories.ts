import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';
import { ownDeck } from '../support/page-data.js';
import { timerWarnings } from '../support/prepare-story.js';

/** Words of the page, and mistakes of its editor: each falls back, and the panel says what to mend. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/Page data',
  component: 'circle-prompt-card',
  render: renderCard,
  args: { seed: 'stories' },
};
export default meta;
type Story = StoryObj<CardArgs>;

export const OwnWords: Story = {
  args: {
    json: {
      strings: {
        heading: { en: 'Questions for our team', cy: "Cwestiynau i'n tîm" },
        next: { en: 'Another', cy: 'Un arall' },
      },
    },
  },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.hasButton(context.globals['language'] === 'cy' ? 'Un arall' : 'Another');
  },
};

export const WrongAttributes: Story = {
  args: { theme: 'kindness', seed: 'x'.repeat(65), src: 'javascript:void(0)', 'heading-level': 1 },
  parameters: { warns: true },
  play: expectPanel,
};

export const MalformedJson: Story = {
  args: { json: '{ "deck": { "extend": true, } }' },
  parameters: { warns: true },
  play: expectPanel,
};

export const TimerMissing: Story = { args: { for: 'timer' }, parameters: { warns: true }, play: expectPanel };

export const DeckAndFile: Story = {
  args: { src: 'deck.json', json: { deck: ownDeck } },
  parameters: { warns: true },
  play: expectPanel,
};

export const DeckWithFaults: Story = {
  args: {
    json: {
      deck: {
        themes: [{ id: 'night', title: 'Nights' }],
        prompts: [
          { id: 'one', theme: 'night', text: 'What does the night ask of you?' },
          { id: 'two', theme: 'day', text: 'What does the day ask of you?' },
          { id: 'not an id', theme: 'night', text: 'Who helped you?' },
          { id: 'three', theme: 'night', text: '', caution: 4 },
        ],
        hide: ['nobody'],
        colour: 'blue',
      },
    },
  },
  parameters: { warns: true },
  play: expectPanel,
};

async function expectPanel(context: Parameters<NonNullable<Story['play']>>[0]): Promise<void> {
  const story = await CardInStory.showing(context);
  await waitFor(() => expect(story.screen.getByRole('note')).toBeVisible());
  await story.hasButton(story.words.next);
  await expect(timerWarnings()).toHaveLength(1);
}
