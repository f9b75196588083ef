import type { LocalText } from './local-text.js';

/** What a card says besides its prompt: the built-in caution about people in care, or the page's own words. */
export type Caution = 'no-identifying-details' | LocalText;

export interface PromptTheme {
  readonly id: string;
  readonly title: LocalText;
  /** Shown with every card of the theme. */
  readonly caution?: Caution | undefined;
}

export interface Prompt {
  readonly id: string;
  /** Id of its theme. */
  readonly theme: string;
  readonly text: LocalText;
  /** `higher`: it can move people deeply, or point at somebody in the room. Left out unless the page includes it. */
  readonly sensitivity?: 'higher' | undefined;
  readonly caution?: Caution | undefined;
}

export interface PromptDeck {
  readonly themes: readonly PromptTheme[];
  readonly prompts: readonly Prompt[];
  /** Ids of the prompts that come first, in this order, until somebody shuffles. */
  readonly order: readonly string[];
}

/** What a page changes in the built-in deck. */
export interface DeckChanges {
  readonly themes: readonly PromptTheme[];
  readonly prompts: readonly Prompt[];
  /** Ids of prompts, or of themes with all that is in them. */
  readonly hide: readonly string[];
  readonly order: readonly string[];
}

/**
 * A deck with a page's changes in it. What has an id of the deck takes its place; anything else is added at the end.
 * What `hide` names goes, also where the page itself has just added it. A theme keeps its caution when the page only
 * gives it another title: the caution protects people who are not in the room.
 */
export function extendDeck(deck: PromptDeck, changes: DeckChanges): PromptDeck {
  const hidden = new Set(changes.hide);
  const prompts = withChanges(deck.prompts, changes.prompts).filter(
    ({ id, theme }) => !hidden.has(id) && !hidden.has(theme),
  );
  const cautions = new Map(deck.themes.map(({ id, caution }) => [id, caution]));
  const themes = withChanges(deck.themes, changes.themes).map((theme) => {
    const caution = theme.caution ?? cautions.get(theme.id);
    return caution === theme.caution ? theme : { ...theme, caution };
  });
  return { themes, prompts, order: changes.order };
}

function withChanges<T extends { readonly id: string }>(base: readonly T[], changes: readonly T[]): readonly T[] {
  if (base.length === 0) return changes;
  const changed = new Map([...base, ...changes].map((each) => [each.id, each]));
  return [...changed.values()];
}

/** The prompts that may be drawn: of one theme or of all, in the order of the deck. */
export function drawable(deck: PromptDeck, theme: string | undefined, includeSensitive: boolean): readonly Prompt[] {
  return deck.prompts.filter(
    (prompt) =>
      (theme === undefined || prompt.theme === theme) && (includeSensitive || prompt.sensitivity !== 'higher'),
  );
}

/** The themes that have something to draw. */
export function drawableThemes(deck: PromptDeck, includeSensitive: boolean): readonly PromptTheme[] {
  const used = new Set(drawable(deck, undefined, includeSensitive).map(({ theme }) => theme));
  return deck.themes.filter(({ id }) => used.has(id));
}

/** What goes with a prompt: its own caution, or its theme's. */
export function cautionOf(deck: PromptDeck, prompt: Prompt): Caution | undefined {
  return prompt.caution ?? deck.themes.find(({ id }) => id === prompt.theme)?.caution;
}
