import { drawable, drawableThemes, type Prompt, type PromptDeck, type PromptTheme } from './prompt-deck.js';
import { shuffled } from './prompt-order.js';

/** Which card is shown, as data. */
export interface CardsState {
  readonly seed: string;
  /** Id of the theme; undefined for all of them. */
  readonly theme: string | undefined;
  /** How many cards of the theme came before this one, over all rounds. */
  readonly position: number;
  /** Where each theme goes on that was left before, so that no card comes twice before all have been seen. */
  readonly left: ReadonlyMap<string | undefined, number>;
  /** Whether somebody shuffled: then the page's own order counts no longer. */
  readonly byHand: boolean;
}

/** The card that is shown, and where it stands. */
export interface Card {
  readonly prompt: Prompt;
  readonly theme: PromptTheme | undefined;
  /** From 0, in this round. */
  readonly index: number;
  readonly count: number;
  /** How many times all of them have been seen before. */
  readonly round: number;
}

/** The first card of an order. */
export function firstCard(seed: string, theme: string | undefined, byHand = false): CardsState {
  return { seed, theme, position: 0, left: new Map(), byHand };
}

/** The cards of a deck, and the moves between them. It keeps the last order, so that a large deck is ordered once. */
export class PromptCards {
  readonly deck: PromptDeck;
  readonly includeSensitive: boolean;
  /** The themes that have cards. */
  readonly themes: readonly PromptTheme[];
  readonly #drawn = new Map<string | undefined, readonly Prompt[]>();
  #kept: { readonly key: string; readonly cards: readonly Prompt[] } | undefined;

  constructor(deck: PromptDeck, includeSensitive: boolean) {
    this.deck = deck;
    this.includeSensitive = includeSensitive;
    this.themes = drawableThemes(deck, includeSensitive);
  }

  /** Whether a theme has cards. */
  has(theme: string): boolean {
    return this.themes.some(({ id }) => id === theme);
  }

  /** The card of a state; undefined where there is none to draw. */
  card(state: CardsState): Card | undefined {
    const count = this.of(state.theme).length;
    if (count === 0) return undefined;
    const round = Math.floor(state.position / count);
    const index = state.position % count;
    const prompt = this.#inRound(state, round)[index];
    return prompt && { prompt, theme: this.themes.find(({ id }) => id === prompt.theme), index, count, round };
  }

  /** The prompts that may be drawn, of one theme or of all, in the order of the deck: what is printed. */
  of(theme: string | undefined): readonly Prompt[] {
    const drawn = this.#drawn.get(theme) ?? drawable(this.deck, theme, this.includeSensitive);
    this.#drawn.set(theme, drawn);
    return drawn;
  }

  next(state: CardsState): CardsState {
    return { ...state, position: state.position + 1 };
  }

  /** The first card has none before it. */
  back(state: CardsState): CardsState {
    return state.position === 0 ? state : { ...state, position: state.position - 1 };
  }

  /** Another theme: its first card, or the one after the last that was seen of it. */
  choose(state: CardsState, theme: string | undefined): CardsState {
    if (theme === state.theme) return state;
    const left = new Map(state.left).set(state.theme, state.position + 1);
    return { ...state, theme, left, position: left.get(theme) ?? 0 };
  }

  /** The state that shows one prompt, in its own theme where it is not in this one; undefined for one not drawn. */
  show(state: CardsState, id: string): CardsState | undefined {
    const prompt = this.of(undefined).find((each) => each.id === id);
    if (!prompt) return undefined;
    const inTheme = state.theme === undefined || state.theme === prompt.theme;
    const there = inTheme ? state : this.choose(state, prompt.theme);
    const count = this.of(there.theme).length;
    const round = Math.floor(there.position / count);
    return { ...there, position: round * count + this.#inRound(there, round).indexOf(prompt) };
  }

  #inRound({ seed, theme, byHand }: CardsState, round: number): readonly Prompt[] {
    const key = JSON.stringify([seed, theme, round, byHand]);
    if (this.#kept?.key !== key) {
      const first = byHand ? [] : this.deck.order;
      this.#kept = { key, cards: shuffled(this.of(theme), { seed, round, first }) };
    }
    return this.#kept.cards;
  }
}
