import type { LocalText } from './local-text.js';
import {
  TEXT_LIMIT,
  isBidirectional,
  isId,
  isRecord,
  isRecordAt,
  itemsOf,
  keysOf,
  own,
  readId,
  readText,
  reportUnknownKeys,
  type Faults,
} from './page-data.js';
import {
  extendDeck,
  type Caution,
  type DeckChanges,
  type Prompt,
  type PromptDeck,
  type PromptTheme,
} from './prompt-deck.js';

/**
 * Reads the deck that a page supplies, in the shape of our own. A prompt with a fault is left out and the fault says
 * where: half a prompt would be another prompt. A deck of the wrong shape, too large, or with nothing left in it is not
 * used at all.
 */

/** The most prompts in one deck. */
export const MOST_PROMPTS = 5_000;
const MOST_THEMES = 100;
const TITLE_LIMIT = 120;
/** Faults after these help nobody, and a whole deck may be wrong in one way. */
const MOST_FAULTS = 50;

const MARKUP = /<\/?[a-z!]|&(?:[a-z]{2,8}|#\d+);/i;

// All keys of our own data too, so that a page can start from a copy of it.
const DECK_KEYS = ['extend', 'themes', 'prompts', 'hide', 'order', 'note'];
const THEME_KEYS = ['id', 'title', 'caution'];
const PROMPT_KEYS = ['id', 'theme', 'text', 'sensitivity', 'caution', 'elements', 'behaviours', 'culture', 'towards'];

/** The page's deck, or the built-in one with the page's changes, or undefined where it cannot be used. */
export function readDeck(value: unknown, builtIn: PromptDeck, faults: Faults, path = 'deck'): PromptDeck | undefined {
  const found: Faults = [];
  const deck = read(value, builtIn, found, path);
  faults.push(...found.slice(0, MOST_FAULTS));
  return deck;
}

function read(value: unknown, builtIn: PromptDeck, faults: Faults, path: string): PromptDeck | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, DECK_KEYS, path, faults);
  const extend = own(value, 'extend') ?? false;
  if (typeof extend !== 'boolean') faults.push({ code: 'not-one-of', path: `${path}.extend`, detail: 'true, false' });
  const base: PromptDeck = extend === true ? builtIn : { themes: [], prompts: [], order: [] };
  const isOptional = extend === true;
  const themes = readThemes(own(value, 'themes'), `${path}.themes`, isOptional, faults);
  const known = new Set([...base.themes, ...(themes ?? [])].map(({ id }) => id));
  const prompts = themes && readPrompts(own(value, 'prompts'), known, `${path}.prompts`, isOptional, faults);
  if (!themes || !prompts) return undefined;
  // Made where it is asked for: most decks hide nothing.
  let ids: ReadonlySet<string> | undefined;
  const hasPrompt = (id: string): boolean =>
    (ids ??= new Set([...base.prompts, ...prompts].map((prompt) => prompt.id))).has(id);
  const hide = readIds(own(value, 'hide'), (id) => hasPrompt(id) || known.has(id), `${path}.hide`, faults);
  const order = readIds(own(value, 'order'), hasPrompt, `${path}.order`, faults);
  return usable(extendDeck(base, { themes, prompts, hide, order } satisfies DeckChanges), path, faults);
}

/** A deck that shows nothing at all is a mistake. */
function usable(deck: PromptDeck, path: string, faults: Faults): PromptDeck | undefined {
  if (deck.prompts.length > 0) return deck;
  faults.push({ code: 'deck-empty', path });
  return undefined;
}

function readList(value: unknown, most: number, path: string, isOptional: boolean, faults: Faults) {
  if (value === undefined && isOptional) return [];
  const items = itemsOf(value);
  if (!items) {
    faults.push({ code: 'not-a-list', path });
    return undefined;
  }
  if (items.length > most) {
    faults.push({ code: 'deck-too-large', path, detail: most });
    return undefined;
  }
  return items;
}

/** Reads each item of a list; what has no use, or an id that was there before, is left out. */
function readItems<T extends { readonly id: string }>(
  list: readonly unknown[],
  path: string,
  faults: Faults,
  readItem: (item: Readonly<Record<string, unknown>>, path: string) => T | undefined,
  readPlain?: (item: unknown) => T | undefined,
): readonly T[] {
  const items = new Map<string, T>();
  list.forEach((value, index) => {
    const plain = readPlain?.(value);
    if (plain && !items.has(plain.id)) {
      items.set(plain.id, plain);
      return;
    }
    const place = `${path}[${index}]`;
    if (!isRecordAt(value, place, faults)) return;
    const item = readItem(value, place);
    if (!item) return;
    if (items.has(item.id)) faults.push({ code: 'repeated-id', path: `${place}.id`, detail: item.id });
    else items.set(item.id, item);
  });
  return [...items.values()];
}

function readThemes(value: unknown, path: string, isOptional: boolean, faults: Faults) {
  const list = readList(value, MOST_THEMES, path, isOptional, faults);
  return (
    list &&
    readItems(list, path, faults, (item, place): PromptTheme | undefined => {
      reportUnknownKeys(item, THEME_KEYS, place, faults);
      const id = readId(own(item, 'id'), `${place}.id`, faults);
      const title = readShown(own(item, 'title'), `${place}.title`, faults, TITLE_LIMIT);
      const caution = readCaution(own(item, 'caution'), `${place}.caution`, faults);
      return id === undefined || title === undefined ? undefined : { id, title, caution };
    })
  );
}

function readPrompts(
  value: unknown,
  themes: ReadonlySet<string>,
  path: string,
  isOptional: boolean,
  faults: Faults,
): readonly Prompt[] | undefined {
  const list = readList(value, MOST_PROMPTS, path, isOptional, faults);
  const readPrompt = (item: Readonly<Record<string, unknown>>, place: string): Prompt | undefined => {
    reportUnknownKeys(item, PROMPT_KEYS, place, faults);
    const id = readId(own(item, 'id'), `${place}.id`, faults);
    const theme = own(item, 'theme');
    const isKnown = typeof theme === 'string' && themes.has(theme);
    if (!isKnown) faults.push({ code: 'theme-of-prompt', path: `${place}.theme` });
    const text = readShown(own(item, 'text'), `${place}.text`, faults, TEXT_LIMIT);
    if (id === undefined || !isKnown || text === undefined) return undefined;
    const sensitivity = readSensitivity(own(item, 'sensitivity'), `${place}.sensitivity`, faults);
    const caution = readCaution(own(item, 'caution'), `${place}.caution`, faults);
    return { id, theme, text, sensitivity, caution };
  };
  return list && readItems(list, path, faults, readPrompt, (item) => readPlain(item, themes));
}

/** Letters, spaces and punctuation that `readShown` finds no fault with and changes nothing of. */
const PLAIN = /^[!-%'-;=-~\u00C0-\u0233](?:[ -%'-;=-~\u00A1-\u0233\u2013-\u201D\u2026]*[!-%'-;=-~\u00C0-\u0233])?$/;

/**
 * A prompt with nothing to find fault with, in a fraction of the time: nearly all are, and a deck may have thousands.
 * Undefined for any other, which `readPrompt` then reads.
 */
function readPlain(item: unknown, themes: ReadonlySet<string>): Prompt | undefined {
  try {
    if (!hasOnly(item, 'id', 'theme', 'text')) return undefined;
    const { id, theme, text } = item;
    if (typeof id !== 'string' || typeof theme !== 'string' || !isId(id) || !themes.has(theme)) return undefined;
    const both = isPlain(text)
      ? { en: text }
      : hasOnly(text, 'en', 'cy')
        ? { en: text['en'], cy: text['cy'] }
        : undefined;
    if (!both || !isPlain(both.en) || (both.cy !== undefined && !isPlain(both.cy))) return undefined;
    const words = both.cy === undefined ? { en: both.en } : { en: both.en, cy: both.cy };
    return { id, theme, text: words, sensitivity: undefined, caution: undefined };
  } catch {
    return undefined;
  }
}

function hasOnly(value: unknown, ...keys: readonly string[]): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const found = keysOf(value);
  return found.length === keys.length && keys.every((key) => found.includes(key));
}

function isPlain(text: unknown): text is string {
  return typeof text === 'string' && text.length <= TEXT_LIMIT && PLAIN.test(text);
}

/** Text for a card. One that is too long is not cut, because what is left might ask something else. */
function readShown(value: unknown, path: string, faults: Faults, limit: number): LocalText | undefined {
  const texts = [value, own(value, 'en'), own(value, 'cy')].filter((text) => typeof text === 'string');
  if (texts.some((text) => text.length > limit)) {
    faults.push({ code: 'prompt-too-long', path, detail: limit });
    return undefined;
  }
  if (texts.some((text) => MARKUP.test(text))) faults.push({ code: 'markup', path });
  if (texts.some(isBidirectional)) faults.push({ code: 'bidirectional', path });
  return readText(value, path, faults, limit);
}

function readCaution(value: unknown, path: string, faults: Faults): Caution | undefined {
  if (value === undefined) return undefined;
  return value === 'no-identifying-details' ? value : readShown(value, path, faults, TEXT_LIMIT);
}

/** In doubt a prompt is kept out of the draw, because the page meant something by it. */
function readSensitivity(value: unknown, path: string, faults: Faults): 'higher' | undefined {
  if (value === undefined) return undefined;
  if (value !== 'higher') faults.push({ code: 'not-one-of', path, detail: 'higher' });
  return 'higher';
}

function readIds(value: unknown, isKnown: (id: string) => boolean, path: string, faults: Faults): readonly string[] {
  const list = readList(value, MOST_PROMPTS, path, true, faults) ?? [];
  return list.filter((id, index): id is string => {
    const known = typeof id === 'string' && isKnown(id);
    if (!known) faults.push({ code: 'id-unknown', path: `${path}[${index}]` });
    return known;
  });
}
