import fc from 'fast-check';
import type { PromptDeck } from '../../src/core/prompt-deck.js';

const THEMES = ['one', 'two', 'three'];

/** A small deck by a short code: `1a 1b! 2c` is prompts a and b of theme one, b of higher sensitivity, and c of theme two. */
export function deckOf(code: string, order: readonly string[] = []): PromptDeck {
  const prompts = code.split(' ').map((word) => ({
    id: word.slice(1).replace('!', ''),
    theme: THEMES[Number(word[0]) - 1]!,
    text: { en: `Text of ${word}` },
    sensitivity: word.endsWith('!') ? ('higher' as const) : undefined,
  }));
  return { themes: THEMES.map((id) => ({ id, title: { en: `Theme ${id}` } })), prompts, order };
}

/** Any deck of that shape. */
export const anyDeck = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.boolean()), { minLength: 1, maxLength: 12 }),
    fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
  )
  .map(([words, first]) =>
    deckOf(
      words.map(([theme, isSensitive], i) => `${theme}p${i}${isSensitive ? '!' : ''}`).join(' '),
      first.map((i) => `p${i}`),
    ),
  );
