import type { Fault, LocalText } from '../core/local-text.js';
import { isGiven } from '../core/page-data.js';
import { drawable, type PromptDeck } from '../core/prompt-deck.js';
import { readDeck } from '../core/prompt-deck-data.js';
import type { SourceStatus } from '../shared/controllers/json-source.js';
import { safeUrl } from '../shared/safe-url.js';
import { builtInDeck } from './built-in-deck.js';
import { readSeed } from './card-link.js';

/** What a page gave, unread: anything may be of any type. */
export interface GivenOptions {
  readonly deck: unknown;
  readonly src: unknown;
  readonly seed: unknown;
  readonly includeSensitive: boolean;
  /** The word for the people cared for, read. */
  readonly people: LocalText;
}

/** How the file that `src` names is getting on. */
export interface GivenFile {
  readonly status: SourceStatus;
  readonly value: unknown;
  readonly fault: Fault | undefined;
}

/** What a page asked for, made usable. */
export interface CardOptions {
  /** Undefined while the page's file is on its way. */
  readonly deck: PromptDeck | undefined;
  /** Whether the built-in deck stands in for a file that could not be used. */
  readonly isStandIn: boolean;
  readonly seed: string | undefined;
  readonly faults: readonly Fault[];
}

/** The address to load a deck from, where the page gives no deck of its own. */
export function fileAddress({ deck, src }: GivenOptions, base: string): string | undefined {
  const address = isGiven(deck) ? undefined : safeUrl(src, base);
  // Nothing can be loaded from mailto: and tel:.
  return address?.startsWith('http') === true ? address : undefined;
}

export function readOptions(given: GivenOptions, file: GivenFile, base: string): CardOptions {
  const faults: Fault[] = [];
  const builtIn = builtInDeck(given.people);
  const seed = readSeed(given.seed);
  if (isGiven(given.seed) && seed === undefined) faults.push({ code: 'seed', path: 'seed' });
  if (isGiven(given.deck)) {
    if (isGiven(given.src)) faults.push({ code: 'src-unused', path: 'src' });
    const own = readUsable(given.deck, 'deck', given, builtIn, faults);
    return { deck: own ?? builtIn, isStandIn: false, seed, faults };
  }
  if (!isGiven(given.src)) return { deck: builtIn, isStandIn: false, seed, faults };
  if (fileAddress(given, base) === undefined) {
    faults.push({ code: 'src', path: 'src' });
    return { deck: builtIn, isStandIn: false, seed, faults };
  }
  const loaded = file.status === 'ready' ? readUsable(file.value, 'src', given, builtIn, faults) : undefined;
  if (file.fault) faults.push(file.fault);
  const isStandIn = file.status === 'failed' || (file.status === 'ready' && !loaded);
  return { deck: loaded ?? (isStandIn ? builtIn : undefined), isStandIn, seed, faults };
}

/** A deck that holds everything back would leave an empty card. */
function readUsable(
  value: unknown,
  path: string,
  { includeSensitive }: GivenOptions,
  builtIn: PromptDeck,
  faults: Fault[],
): PromptDeck | undefined {
  const deck = readDeck(value, builtIn, faults, path);
  if (!deck || drawable(deck, undefined, includeSensitive).length > 0) return deck;
  faults.push({ code: 'deck-empty', path });
  return undefined;
}
