import type { Fault } from '../core/local-text.js';
import { firstCard, PromptCards, type Card, type CardsState } from '../core/prompt-cards.js';
import { describe } from '../core/page-data.js';
import type { PromptDeck } from '../core/prompt-deck.js';
import { newSeed, readSeed, type SharedOrder } from './card-link.js';
import type { CardOptions } from './card-options.js';

/** What decides which cards there are. */
export interface CardsGiven extends CardOptions {
  /** Id of a theme, unread. */
  readonly theme: unknown;
  readonly includeSensitive: boolean;
  /** What the page's address asks for: read once, because it is about the beginning. */
  readonly link: () => SharedOrder | undefined;
}

/** Why another card is shown: somebody asked for it, or the timer came to another stage. */
export type Cause = 'person' | 'timer';

/** What somebody should know about the move they made. */
export type MoveNote = 'first-card' | 'all-seen';

/** In the place of the id of a theme. */
const ALL = '';

/** The cards of one widget, and which of them is shown. */
export class CardModel {
  /** Something to say about the last move. */
  note: MoveNote | undefined;

  readonly #changed: (cause: Cause) => void;
  #given: CardsGiven | undefined;
  #cards: PromptCards | undefined;
  #state: CardsState | undefined;
  /** Themes that were asked for, the newest last, until there are cards to look in. `ALL` for all of them. */
  #awaited: string[] = [];
  /** Id of the prompt that was shown last, also while other cards are on their way. */
  #shown: string | undefined;
  #themeFault: Fault | undefined;

  /** `changed` is called when another card is shown. */
  constructor(changed: (cause: Cause) => void) {
    this.#changed = changed;
  }

  get cards(): PromptCards | undefined {
    return this.#cards;
  }

  /** The card that is shown. */
  get card(): Card | undefined {
    return this.#state && this.#cards?.card(this.#state);
  }

  /** The theme that is chosen; undefined for all of them. */
  get theme(): string | undefined {
    return this.#state?.theme;
  }

  get faults(): readonly Fault[] {
    return [...(this.#given?.faults ?? []), ...(this.#themeFault ? [this.#themeFault] : [])];
  }

  /** What a link must hold for others to see this order. */
  get order(): SharedOrder | undefined {
    return this.#state;
  }

  /** Takes what the page gives now. What did not change keeps its place. */
  take(given: CardsGiven): void {
    const before = this.#given;
    this.#given = given;
    if (given.deck !== before?.deck || given.includeSensitive !== before?.includeSensitive) this.#renew(given.deck);
    if (!this.#state) {
      const link = given.link();
      this.#state = firstCard(link?.seed ?? given.seed ?? newSeed(), undefined, link?.byHand);
      this.#awaited = [ALL, themeIn(given.theme), themeIn(link?.theme ?? given.theme)];
    } else {
      if (given.seed !== before?.seed && given.seed !== undefined) {
        this.#state = firstCard(given.seed, this.#state.theme);
      }
      if (given.theme !== before?.theme) this.#awaited.push(ALL, themeIn(given.theme));
      // The cards with this theme may have come after it.
      else if (this.#themeFault && this.#state.theme === undefined) this.#awaited.push(themeIn(given.theme));
    }
    this.#takeAwaited();
    this.#checkTheme(given.theme);
    this.#shown = this.card?.prompt.id ?? this.#shown;
  }

  next(): void {
    this.#move((cards, state) => cards.next(state));
    const { card } = this;
    if (card && card.index === 0 && card.round > 0) this.note = 'all-seen';
  }

  back(): void {
    const isFirst = this.#state?.position === 0;
    this.#move((cards, state) => cards.back(state));
    if (isFirst) this.note = 'first-card';
  }

  /** A new order, from its first card. */
  shuffle(seed?: unknown): void {
    this.#move((_, { theme }) => firstCard(readSeed(seed) ?? newSeed(), theme, true));
  }

  /** Shows one prompt. False for one that this page does not draw. */
  show(id: unknown): boolean {
    let found = false;
    this.#move((cards, state) => {
      const shown = typeof id === 'string' ? cards.show(state, id) : undefined;
      found = shown !== undefined;
      return shown ?? state;
    });
    return found;
  }

  /** Another theme, or all of them. One without cards changes nothing. */
  choose(theme: string | undefined, cause: Cause): void {
    if (!this.#cards) this.#awaited.push(theme ?? ALL);
    this.#move((cards, state) => (theme === undefined || cards.has(theme) ? cards.choose(state, theme) : state), cause);
  }

  #move(to: (cards: PromptCards, state: CardsState) => CardsState, cause: Cause = 'person'): void {
    if (!this.#cards || !this.#state) return;
    const before = this.card?.prompt.id;
    this.note = undefined;
    this.#state = to(this.#cards, this.#state);
    this.#shown = this.card?.prompt.id;
    if (this.#shown !== before) this.#changed(cause);
  }

  /** Other cards: the one that is shown stays, where it is still among them. */
  #renew(deck: PromptDeck | undefined): void {
    this.#cards = deck && new PromptCards(deck, this.#given?.includeSensitive ?? false);
    if (!this.#cards || !this.#state) return;
    const { theme } = this.#state;
    if (theme !== undefined && !this.#cards.has(theme)) this.#state = { ...this.#state, theme: undefined };
    const same = this.#shown === undefined ? undefined : this.#cards.show(this.#state, this.#shown);
    this.#state = same ?? { ...this.#state, position: 0, left: new Map() };
  }

  /** The newest of the themes asked for that there is. */
  #takeAwaited(): void {
    const cards = this.#cards;
    if (!cards || !this.#state) return;
    const found = this.#awaited.splice(0).findLast((id) => id === ALL || cards.has(id));
    if (found === undefined) return;
    const theme = found === ALL ? undefined : found;
    // Nothing has been seen yet, so nothing has been left either.
    if (this.#shown === undefined) this.#state = { ...this.#state, theme };
    else this.#state = cards.choose(this.#state, theme);
  }

  #checkTheme(theme: unknown): void {
    const isGiven = theme !== undefined && theme !== null;
    const isKnown = typeof theme === 'string' && this.#cards?.has(theme) === true;
    const isWrong = this.#cards !== undefined && isGiven && !isKnown;
    this.#themeFault = isWrong ? { code: 'theme-unknown', path: 'theme', detail: describe(theme) } : undefined;
  }
}

function themeIn(given: unknown): string {
  return typeof given === 'string' ? given : ALL;
}
