import type { Language, LocalText } from '../core/local-text.js';
import type { Caution, Prompt, PromptTheme } from '../core/prompt-deck.js';
import type { Card } from '../core/prompt-cards.js';
import { textIn } from '../shared/language/in-language.js';
import { fill, pluralOf, type Plural } from '../shared/language/words.js';
import type { en } from './circle-prompt-card.strings.en.js';

/** The card's words in one language, the page's own included. */
export type CardWords = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural };

/** Turns cards into words of one language. */
export class CardWording {
  readonly words: CardWords;
  readonly language: Language;
  readonly #people: LocalText;

  constructor(words: CardWords, language: Language, people: LocalText) {
    this.words = words;
    this.language = language;
    this.#people = people;
  }

  /** A deck's text, with the word for the people cared for in the place of `{people}`. */
  text({ en, cy }: LocalText): LocalText {
    const { en: people, cy: pobl = people } = this.#people;
    return { en: fill(en, { people }), cy: cy && fill(cy, { people: pobl }) };
  }

  prompt(prompt: Prompt): LocalText {
    return this.text(prompt.text);
  }

  theme({ title }: PromptTheme): LocalText {
    return this.text(title);
  }

  caution(caution: Caution): LocalText {
    const { caution: own } = this.words;
    return caution === 'no-identifying-details' ? { en: own, cy: own } : this.text(caution);
  }

  /** "3 of 8" */
  place({ index, count }: Pick<Card, 'index' | 'count'>): string {
    return fill(this.words.place, { n: index + 1, count });
  }

  allSeen(count: number): string {
    return pluralOf(this.words.allSeen, count, this.language);
  }

  /** What a screen reader hears of a new card. */
  announcement(card: Card, caution: Caution | undefined): string {
    const prompt = textIn(this.prompt(card.prompt), this.language);
    const warning = caution ? textIn(this.caution(caution), this.language) : '';
    return fill(this.words.announceCard, { prompt, caution: warning, place: this.place(card) }).replace(/\s+/g, ' ');
  }
}
