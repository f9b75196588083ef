import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { FileAnswer } from '../support/browser-answers.js';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';
import { ownDeck } from '../support/page-data.js';
import { timerWarnings } from '../support/prepare-story.js';

/** A deck from a file. The answers are made inside the browser: no story asks a network. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/Deck from a file',
  component: 'circle-prompt-card',
  render: renderCard,
  args: { seed: 'stories', src: 'deck.json' },
};
export default meta;
type Story = StoryObj<CardArgs>;

/** Until 300 milliseconds are over nothing is said. */
export const Waiting: Story = { parameters: { browser: { file: 'never' } } };

export const Loading: Story = {
  parameters: { browser: { file: 'never' } },
  async play(context) {
    const story = await CardInStory.in(context);
    await story.shows(story.words.loading);
  },
};

export const Loaded: Story = {
  parameters: { browser: { file: { body: ownDeck } } },
  async play(context) {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.count).toBe(4);
  },
};

export const NotFound: Story = standsIn('fault-src-missing', { status: 404, body: 'Not found' });
export const NoAnswer: Story = standsIn('fault-src-unreachable', 'unreachable');
export const TooSlow: Story = standsIn('fault-src-slow', 'too slow');
export const NotJson: Story = standsIn('fault-src-malformed', { body: '<!doctype html><title>Log in</title>' });
export const TooLarge: Story = standsIn('fault-src-too-large', { body: ' '.repeat(8_000_001) });
export const WrongShape: Story = standsIn('fault-not-a-list', { body: { questions: ['How are you?'] } });
export const NothingLeft: Story = standsIn('fault-deck-empty', { body: { themes: [], prompts: [] } });
export const TenThousandPrompts: Story = standsIn('fault-deck-too-large', {
  body: { themes: ownDeck.themes, prompts: manyPrompts(10_000) },
});

/** As many as a deck may have. */
export const FiveThousandPrompts: Story = {
  parameters: { browser: { file: { body: { themes: ownDeck.themes, prompts: manyPrompts(5000) } } } },
  async play(context) {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.count).toBe(5000);
  },
};

/** A prompt that is too long is left out, because half of it might ask something else. */
export const PromptsThatAreTooLong: Story = says('fault-prompt-too-long', {
  body: { ...ownDeck, prompts: [...ownDeck.prompts, prompt('long', 'Long '.repeat(1000))] },
});

/** HTML shows as it is written, and is never run. */
export const Markup: Story = says('fault-markup', {
  body: {
    themes: ownDeck.themes,
    prompts: [prompt('markup', 'What <b>helps</b> you? <img src=x onerror="alert(1)">')],
  },
});

/** Characters that make text read in another order than it is written. */
export const BidirectionalControls: Story = says('fault-bidirectional', {
  body: { themes: ownDeck.themes, prompts: [prompt('turned', 'What \u202Ehelps\u202C you?')] },
});

export const RepeatedIds: Story = says('fault-repeated-id', {
  body: { ...ownDeck, prompts: [...ownDeck.prompts, ...ownDeck.prompts.slice(0, 1)] },
});

/** "Try again" asks once more; when the answer is right, its cards come. */
export const TriedAgain: Story = {
  parameters: { browser: { file: 'unreachable' }, warns: true },
  async play(context) {
    const story = await CardInStory.in(context);
    await story.hasButton(story.words.retry);
    // The story's own answers are put back when it ends.
    const broken = globalThis.fetch;
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(ownDeck)));
    await story.press(story.words.retry);
    await waitFor(() => expect(story.card.prompt?.count).toBe(4));
    globalThis.fetch = broken;
    story.hasNoButton(story.words.retry);
  },
};

type FaultKey = Extract<keyof CardInStory['words'], `fault-${string}`> | 'fault-not-a-list';

/** The built-in cards, a sentence for everybody, a button, and a sentence for the page's editor. */
function standsIn(fault: FaultKey, file: FileAnswer | 'too slow' | 'unreachable'): Story {
  return {
    parameters: { browser: { file }, warns: true },
    async play(context) {
      const story = await CardInStory.in(context);
      await story.hasButton(story.words.retry);
      await story.shows(story.words.failed);
      await expect(story.card.prompt?.count).toBe(37);
      await expectFault(story, fault);
    },
  };
}

/** The file's own cards, and a sentence for the page's editor. */
function says(fault: FaultKey, file: FileAnswer): Story {
  return {
    parameters: { browser: { file }, warns: true },
    async play(context) {
      const story = await CardInStory.showing(context);
      await expect(story.card.prompt?.theme).toBe(story.card.prompt?.id.startsWith('quiet') ? 'quiet' : 'night');
      story.hasNoButton(story.words.retry);
      await expectFault(story, fault);
    },
  };
}

async function expectFault(story: CardInStory, fault: FaultKey): Promise<void> {
  await waitFor(() => expect(story.screen.getByRole('note')).toBeVisible());
  if (fault in story.words) await story.shows(story.words[fault as keyof typeof story.words] as string);
  await expect(timerWarnings()).toHaveLength(1);
}

function prompt(id: string, text: string): object {
  return { id, theme: 'night', text };
}

function manyPrompts(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => prompt(`many-${index}`, `What is kind about number ${index}?`));
}
