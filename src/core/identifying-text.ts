import { birthDate, namedDate, numericDate } from './identifying-dates.js';
import { labelledPhone, nhsNumber, patientNumber, phoneNumber, postcode } from './identifying-numbers.js';
import { noPageWords, pageWord, type PageWords } from './identifying-page-words.js';
import { ANCHORS } from './identifying-words-data.js';
import { exactAge, numberedPlace, titledName } from './identifying-people.js';
import { fold, kindAt, tokenise, wordAt, type Seen, type Tokens } from './identifying-tokens.js';

export { noPageWords, readPageWords, type PageWords } from './identifying-page-words.js';

/**
 * Finds text that looks as if it could identify someone, so that a widget can point at it. It cannot find everything:
 * docs/identifying-text.md says what it looks for, what it misses, and how often it is right. It looks for English and
 * for Welsh at once, because staff write in both.
 */

/** What was seen. Where two overlap, the one that stands first here is told. */
export const IDENTIFYING_KINDS = [
  'nhs-number',
  'email',
  'patient-number',
  'phone',
  'postcode',
  'date',
  'name',
  'place',
  'age',
  'page-word',
] as const;

export type IdentifyingKind = (typeof IDENTIFYING_KINDS)[number];

export interface Finding extends Seen {
  readonly kind: IdentifyingKind;
  /** As it was typed, cut where it is very long. */
  readonly text: string;
}

/** More hints than this help nobody. */
export const MOST_FINDINGS = 1000;
const LONGEST_TEXT = 80;

type Found = Record<IdentifyingKind, Seen[]>;

/** What a text has that could identify someone, in the order of the text. */
export function findIdentifying(text: unknown, words: PageWords = noPageWords): readonly Finding[] {
  return typeof text === 'string' ? findAll(text, words).slice(0, MOST_FINDINGS) : [];
}

/** The same without an end. */
export function findAll(text: string, words: PageWords): readonly Finding[] {
  if (text === '') return [];
  const tokens = tokenise(text);
  const found = Object.fromEntries(IDENTIFYING_KINDS.map((kind) => [kind, [] as Seen[]])) as Found;
  found.email = emails(text);
  for (let i = 0; i < tokens.words.length; i++) lookAt(tokens, i, words, found);
  let kept: readonly Finding[] = [];
  for (const kind of IDENTIFYING_KINDS) kept = withRoomFor(kept, kind, found[kind], text);
  return kept;
}

/** The same for the same text wherever it stands: what a widget remembers of a hint that somebody put away. */
export function findingKey({ kind, text }: Pick<Finding, 'kind' | 'text'>): string {
  return `${kind} ${fold(text)}`;
}

/** What may start at a token, by its kind. A date with a month's name is found from the month. */
function lookAt(tokens: Tokens, i: number, words: PageWords, found: Found): void {
  const add = (kind: IdentifyingKind, seen: Seen | undefined) => seen && found[kind].push(seen);
  const kind = kindAt(tokens, i);
  if (kind !== 'letters') {
    add('nhs-number', nhsNumber(tokens, i));
    add('age', exactAge(tokens, i));
    if (kind === 'digits') {
      add('phone', phoneNumber(tokens, i));
      add('date', numericDate(tokens, i));
    } else {
      add('date', namedDate(tokens, i));
      add('postcode', postcode(tokens, i));
    }
  } else if (ANCHORS.has(wordAt(tokens, i))) {
    add('patient-number', patientNumber(tokens, i));
    add('phone', labelledPhone(tokens, i));
    add('date', namedDate(tokens, i) ?? birthDate(tokens, i));
    add('name', titledName(tokens, i));
    add('place', numberedPlace(tokens, i));
  }
  if (words.count > 0) add('page-word', pageWord(tokens, i, words));
}

const LOCAL = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_{|}~-]/u;
const DOMAIN = /[\p{L}\p{M}\p{N}.-]/u;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** Email addresses, from each @ outwards: neither side reaches past the next @, so that each character is read twice at most. */
function emails(text: string): Seen[] {
  const found: Seen[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - at < LONGEST_DOMAIN && DOMAIN.test(text.charAt(end))) end++;
    while (/[.-]/.test(text.charAt(end - 1))) end--;
    while (start < at && /[.'*/]/.test(text.charAt(start))) start++;
    if (start < at && /\.\p{L}[\p{L}-]+$/u.test(text.slice(Math.max(at + 1, end - 24), end)))
      found.push({ start, end });
  }
  return found;
}

/** Adds what was seen where nothing was seen before. Both lists are in the order of the text. */
function withRoomFor(
  kept: readonly Finding[],
  kind: IdentifyingKind,
  seen: readonly Seen[],
  text: string,
): readonly Finding[] {
  if (seen.length === 0) return kept;
  const all: Finding[] = [];
  // A date may be found from its month, after what stands behind it was found.
  const ordered = [...seen].sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  let end = 0;
  for (const { start, end: upTo } of ordered) {
    for (let before = kept[at]; before && before.start < start; before = kept[++at]) {
      all.push(before);
      end = before.end;
    }
    const after = kept[at];
    if (start < end || (after && after.start < upTo)) continue;
    all.push({ kind, start, end: upTo, text: text.slice(start, Math.min(upTo, start + LONGEST_TEXT)) });
    end = upTo;
  }
  return [...all, ...kept.slice(at)];
}
