import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';
import { ownDeck } from '../support/page-data.js';

/** A deck of the page's own, in the JSON child. `src` and the property `deck` take the same. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/Own deck',
  component: 'circle-prompt-card',
  render: renderCard,
  args: { seed: 'stories' },
};
export default meta;
type Story = StoryObj<CardArgs>;

export const Replaced: Story = {
  args: { json: { deck: ownDeck } },
  async play(context) {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.count).toBe(4);
  },
};

/** The page's theme beside the built-in ones. */
export const Extended: Story = {
  args: { json: { deck: { ...ownDeck, extend: true } } },
  async play(context) {
    const { card } = await CardInStory.showing(context, 'night-1');
    await expect(card.prompt?.count).toBe(41);
  },
};

/** Prompts and whole themes that the page leaves out. */
export const Hidden: Story = {
  args: { json: { deck: { extend: true, hide: ['patients', 'team', 'self', 'closing-6'] } } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await expect(story.screen.getAllByRole('option')).toHaveLength(4);
    await expect(story.card.show('closing-6')).toBe(false);
  },
};

/** What the page wants first, until somebody shuffles. */
export const Ordered: Story = {
  args: { json: { deck: { extend: true, order: ['team-8', 'team-2'] } } },
  async play(context) {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.id).toBe('team-8');
  },
};

/** A built-in prompt in the page's own words. */
export const PromptReworded: Story = {
  args: {
    json: {
      deck: {
        extend: true,
        prompts: [{ id: 'arriving-1', theme: 'arriving', text: 'What brings you to the circle?' }],
      },
    },
  },
  async play(context) {
    const story = await CardInStory.showing(context, 'arriving-1');
    await story.shows('What brings you to the circle?');
  },
};

/** One theme needs no chooser. */
export const OneTheme: Story = {
  args: {
    json: {
      deck: { themes: ownDeck.themes.slice(0, 1), prompts: ownDeck.prompts.filter(({ theme }) => theme === 'night') },
    },
  },
  async play(context) {
    const story = await CardInStory.showing(context);
    await expect(story.screen.queryByRole('combobox')).toBeNull();
  },
};

export const OneCard: Story = {
  args: {
    json: {
      deck: { themes: [{ id: 'one', title: 'Today' }], prompts: [{ id: 'one', theme: 'one', text: 'How are you?' }] },
    },
  },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.next);
    await story.shows(story.words.allSeen.one);
  },
};

/** As long as a prompt may be: 600 characters. */
export const LongestPrompt: Story = {
  args: {
    json: {
      deck: {
        themes: [{ id: 'long', title: 'A long prompt' }],
        prompts: [
          {
            id: 'long',
            theme: 'long',
            text: 'What helps us to be kind here, and what gets in the way? '.repeat(11).trim().slice(0, 600),
          },
        ],
      },
    },
  },
  async play(context) {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.text.length).toBeGreaterThan(590);
  },
};

/** English only, on a Welsh page: the words say that they are English. */
export const EnglishOnlyOnAWelshPage: Story = {
  args: {
    json: {
      deck: {
        themes: [{ id: 'night', title: 'Nights' }],
        prompts: [{ id: 'one', theme: 'night', text: 'What does the night ask of you?' }],
      },
    },
  },
  globals: { language: 'cy' },
  async play(context) {
    const story = await CardInStory.showing(context);
    await expect(story.screen.getByText('What does the night ask of you?').closest('[lang]')).toHaveAttribute(
      'lang',
      'en',
    );
  },
};
