import type { Fault, LocalText } from './local-text.js';

/**
 * Reads data that a page supplied. Known own keys only, never merged: a `__proto__` key in JSON is just another
 * unknown key here. Every reader returns undefined for what it cannot use and adds one fault that says where.
 */
export type Faults = Fault[];

/** The longest text that a page may put in one place, in characters. */
export const TEXT_LIMIT = 600;

/** Letters, digits, hyphens and underscores; it cannot be the name of something that every object has, `__proto__`. */
const ID = /^[a-z0-9][\w-]{0,59}$/i;
/** Controls that make text read in another order than it is written (Unicode Technical Report 36). */
const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** An own property of a plain object, or undefined. */
export function own(value: unknown, key: string): unknown {
  try {
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  } catch {
    // A page may hand over objects of its own making, with getters that throw.
    return undefined;
  }
}

/** Whether a value is an object with keys (not null, not a list). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // Of a revoked proxy even that cannot be asked.
    return false;
  }
}

/** The same, with a fault where it is not. */
export function isRecordAt(value: unknown, path: string, faults: Faults): value is Record<string, unknown> {
  if (isRecord(value)) return true;
  faults.push({ code: 'not-an-object', path });
  return false;
}

/** More than any list that a page may give: what is cut here is over each limit all the same. */
const LONGEST_LIST = 10_001;

/** The items of a list, in a list of our own, or undefined where it is none: a page may hand over one that throws. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    const list: readonly unknown[] = value;
    return Array.from({ length: Math.min(list.length, LONGEST_LIST) }, (_, index) => itemAt(list, index));
  } catch {
    return undefined;
  }
}

function itemAt(list: readonly unknown[], index: number): unknown {
  try {
    return list[index];
  } catch {
    return undefined;
  }
}

/** The names of an object's own keys; none where it does not tell them. */
export function keysOf(value: object): readonly string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}

/** Whether the page gave anything: null is what an attribute is that went away. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A misspelt key would otherwise go without a word. */
export function reportUnknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  faults: Faults,
): void {
  for (const key of keysOf(value)) {
    if (!known.includes(key))
      faults.push({ code: 'unknown-key', path: path === '' ? describe(key) : `${path}.${describe(key)}` });
  }
}

/** A whole number within bounds; anything else is a fault. */
export function readWhole(
  value: unknown,
  path: string,
  { min, max }: { readonly min: number; readonly max: number },
  faults: Faults,
): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    faults.push({ code: 'not-whole', path, detail: describe(value) });
    return undefined;
  }
  if (number < min || number > max) {
    faults.push({ code: 'out-of-range', path, detail: `${min} to ${max}` });
    return undefined;
  }
  return number;
}

/** One of a list of words; anything else is a fault. */
export function readOneOf<T extends string>(
  value: unknown,
  path: string,
  allowed: readonly T[],
  faults: Faults,
): T | undefined {
  const found = allowed.find((word) => word === value);
  if (found === undefined) faults.push({ code: 'not-one-of', path, detail: allowed.join(', ') });
  return found;
}

/** Whether a value can name a plan, a stage, a theme, a prompt, a template or a field. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** A name; anything else is a fault. */
export function readId(value: unknown, path: string, faults: Faults): string | undefined {
  if (isId(value)) return value;
  faults.push({ code: 'not-an-id', path });
  return undefined;
}

/** Whether text holds controls that could make it say something else than it seems to. */
export function isBidirectional(text: string): boolean {
  return text.search(BIDIRECTIONAL) !== -1;
}

/** Text: a string is English, an object may hold `en` and `cy`. Too long is cut, and said. */
export function readText(value: unknown, path: string, faults: Faults, limit = TEXT_LIMIT): LocalText | undefined {
  if (typeof value === 'string') return textOf(value, undefined, path, faults, limit);
  const en = own(value, 'en');
  const cy = own(value, 'cy');
  if (typeof en === 'string') {
    if (cy !== undefined && typeof cy !== 'string')
      faults.push({ code: 'not-text', path: `${path}.cy`, detail: describe(cy) });
    return textOf(en, typeof cy === 'string' ? cy : undefined, path, faults, limit);
  }
  faults.push({ code: 'not-text', path, detail: describe(value) });
  return undefined;
}

function textOf(en: string, cy: string | undefined, path: string, faults: Faults, limit: number) {
  const english = clean(en, limit);
  if (english === '') {
    faults.push({ code: 'empty-text', path });
    return undefined;
  }
  if (en.length > limit || (cy !== undefined && cy.length > limit)) {
    faults.push({ code: 'text-too-long', path, detail: limit });
  }
  const welsh = cy === undefined ? '' : clean(cy, limit);
  return welsh === '' ? { en: english } : { en: english, cy: welsh };
}

/**
 * Control characters become spaces. Bidirectional controls go altogether: they can make a sentence read differently
 * from what it says (Unicode Technical Report 36). So do halves of characters: some browser functions throw on them.
 * Text that shows nothing is empty.
 */
function clean(text: string, limit: number): string {
  const cleaned = text
    .slice(0, limit)
    .replace(BIDIRECTIONAL, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
  return /[^\p{C}\p{Z}]/u.test(cleaned) ? cleaned : '';
}

/** What stood there, short enough to show to the page's editor. */
export function describe(value: unknown): string {
  const text = readable(value);
  return text.length > 40 ? `${clean(text, 40)}…` : clean(text, 40);
}

/** A page may hand over objects of its own making, of which even a look throws. */
function readable(value: unknown): string {
  try {
    return asText(value);
  } catch {
    return '{…}';
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return typeof value === 'function' ? 'function' : String(value);
}
