/**
 * Text as words and numbers with what stands between them. Whatever looks for identifying text looks at a few tokens
 * around one, never at all of the text, so that its cost grows with the length of the text and no faster.
 */

/** Of a token: only digits, only letters, or both, such as `3rd` or `SW1A`. */
export type TokenKind = 'digits' | 'letters' | 'mixed' | 'none';

export interface Tokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** In lower case and without accents, so that `Tŷ`, `TY` and `ty` are one word. */
  readonly words: readonly string[];
  readonly kinds: readonly TokenKind[];
}

const LETTER_OR_MARK = /[\p{L}\p{M}\p{N}]/u;
const NOT_ASCII = /[^\0-\x7F]/;
const MARKS = /\p{M}/gu;

/** Lower case without accents. */
export function fold(word: string, isAscii = !NOT_ASCII.test(word)): string {
  const lower = word.toLowerCase();
  return isAscii ? lower : lower.normalize('NFD').replace(MARKS, '');
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether a character belongs to a word; its length is 2 where it is half of a pair. */
function inWord(text: string, at: number, code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return LETTER_OR_MARK.test(String.fromCodePoint(text.codePointAt(at) ?? code));
}

/** Cuts a text into tokens. */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const kinds: TokenKind[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    let digits = false;
    let letters = false;
    let seen = 0;
    for (; at < text.length;) {
      const code = text.charCodeAt(at);
      if (!inWord(text, at, code)) break;
      if (isDigit(code)) digits = true;
      else letters = true;
      seen |= code;
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    }
    if (at === start) {
      at++;
      continue;
    }
    starts.push(start);
    ends.push(at);
    words.push(fold(text.slice(start, at), seen < 128));
    kinds.push(digits && letters ? 'mixed' : digits ? 'digits' : 'letters');
  }
  return { text, starts, ends, words, kinds };
}

export const wordAt = ({ words }: Tokens, i: number): string => words[i] ?? '';
export const kindAt = ({ kinds }: Tokens, i: number): TokenKind => kinds[i] ?? 'none';
export const startAt = ({ starts, text }: Tokens, i: number): number => starts[i] ?? text.length;
export const endAt = ({ ends, text }: Tokens, i: number): number => ends[i] ?? text.length;

/** A token as it was typed. */
export const typedAt = (tokens: Tokens, i: number): string => tokens.text.slice(startAt(tokens, i), endAt(tokens, i));

/** Longer than anything that may stand inside a number or a date. */
const LONGEST_GAP = 4;
const UNUSUAL = /[\t\u0080-\uFFFF]/;
const SPACES = /[\u00A0\u2007\u2009\u202F\t]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** What stands between a token and the next: the many kinds of space and of dash are one of each, and long is cut. */
export function gapAfter(tokens: Tokens, i: number): string {
  const { text } = tokens;
  const start = endAt(tokens, i);
  const end = Math.min(startAt(tokens, i + 1), start + LONGEST_GAP);
  // Most words have one plain space after them.
  if (end === start + 1 && text.charCodeAt(start) === 32) return ' ';
  const gap = text.slice(start, end);
  return UNUSUAL.test(gap) ? gap.replace(SPACES, ' ').replace(DASHES, '-') : gap;
}

/** Whether a token is typed with a capital first. */
export function isCapital(tokens: Tokens, i: number): boolean {
  const typed = typedAt(tokens, i).slice(0, 2);
  const first = String.fromCodePoint(typed.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** What was seen, from a place up to before another. */
export interface Seen {
  readonly start: number;
  readonly end: number;
}

/** From the start of one token to the end of another. */
export const span = (tokens: Tokens, first: number, last: number): Seen => ({
  start: startAt(tokens, first),
  end: endAt(tokens, last),
});
