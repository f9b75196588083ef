import { BIRTH, ENGLISH_MONTHS, MONTHS, MONTHS_IN_CAPITALS, ORDINALS } from './identifying-words-data.js';
import { gapAfter, isCapital, kindAt, span, wordAt, type Seen, type Tokens } from './identifying-tokens.js';

/** Dates: a day of a month, a month of a year, a year of birth. A year or a weekday alone is none. */

const DAY_ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)$/;
const RUN_TOGETHER = /^(\d{1,2})(?:st|nd|rd|th)?([a-z]{3,9})(\d{2}|\d{4})?$/;
/** Between the parts of a date in words. */
const GAPS = new Set([' ', '  ', '-', '.', '. ', '/', ', ', ',', " '"]);

const within = (word: string, min: number, max: number) => Number(word) >= min && Number(word) <= max;
const isYear = (word: string) => /^\d{4}$/.test(word) && within(word, 1900, 2099);
const isDayNumber = (word: string) => /^\d{1,2}$/.test(word) && within(word, 1, 31);

function isDay(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return isDayNumber(word) || within(DAY_ORDINAL.exec(word)?.[1] ?? '', 1, 31) || ORDINALS.has(word);
}

/** A date in digits: 3/4/2024, 03.04.24, 2024-04-03, 05/03. */
export function numericDate(tokens: Tokens, i: number): Seen | undefined {
  const [a, b, c] = [wordAt(tokens, i), wordAt(tokens, i + 1), wordAt(tokens, i + 2)];
  const gap = gapAfter(tokens, i);
  if (!['/', '-', '.', ' ', ' / '].includes(gap) || kindAt(tokens, i + 1) !== 'digits' || a.length > 4)
    return undefined;
  // An address of a computer, a version and a score of scores go on with the same sign.
  const goesOn = (j: number) =>
    kindAt(tokens, j) === 'digits' && kindAt(tokens, j + 1) === 'digits' && gapAfter(tokens, j) === gap;
  if (gap !== ' ' && goesOn(i - 1)) return undefined;
  if (kindAt(tokens, i + 2) === 'digits' && gapAfter(tokens, i + 1) === gap) {
    if (gap !== ' ' && goesOn(i + 2)) return undefined;
    return isThree(a, b, c, gap, tokens, i) ? span(tokens, i, i + 2) : undefined;
  }
  // Two figures with a nought: 05/03. Without one it is a score or a length of time: 7/10, 3/12.
  const isPair = gap === '/' && a.length === 2 && b.length === 2 && (a.startsWith('0') || b.startsWith('0'));
  return isPair && isDayNumber(a) && within(b, 1, 12) ? span(tokens, i, i + 1) : undefined;
}

function isThree(a: string, b: string, c: string, gap: string, tokens: Tokens, i: number): boolean {
  if (isYear(a)) return gap !== ' ' && within(b, 1, 12) && isDayNumber(c) && b.length < 3;
  if (!isDayNumber(a) || !isDayNumber(b) || (!within(a, 1, 12) && !within(b, 1, 12))) return false;
  if (isYear(c)) return gap !== ' ' || (a.length === 2 && b.length === 2);
  if (c.length !== 2 || gap === ' ') return false;
  // 1.2.21 is a version where the text says so.
  const before = wordAt(tokens, i - 1);
  const isVersion = /^(?:v|version|fersiwn|release|node|section|adran|paragraph)$/.test(before);
  return within(b, 1, 12) && !isVersion && (gap !== '.' || a.length + b.length > 2);
}

/** A date with the name of its month, from the token of that month. */
export function namedDate(tokens: Tokens, i: number): Seen | undefined {
  const word = wordAt(tokens, i);
  if (kindAt(tokens, i) === 'mixed') return runTogether(tokens, i);
  if (!MONTHS.has(word)) return undefined;
  const first = dayBefore(tokens, i);
  const isName =
    isCapital(tokens, i) || !MONTHS_IN_CAPITALS.has(word) || (first !== undefined && kindAt(tokens, first) === 'mixed');
  if (!isName) return undefined;
  const joins = GAPS.has(gapAfter(tokens, i));
  const next = wordAt(tokens, i + 1);
  if (joins && isYear(next)) return span(tokens, first ?? i, i + 1);
  if (first !== undefined) {
    const hasShortYear = ['-', "'", " '", '.'].includes(gapAfter(tokens, i)) && /^\d\d$/.test(next);
    return span(tokens, first, hasShortYear ? i + 1 : i);
  }
  return joins ? dayAfter(tokens, i) : undefined;
}

/** The first token of a day before its month: 3 March, 3rd of March, y 3ydd o Fawrth, the twenty-first of March. */
function dayBefore(tokens: Tokens, i: number): number | undefined {
  const isLinked = ['of', 'o', 'mis', 'day'].includes(wordAt(tokens, i - 1));
  const day = isLinked ? i - 2 : i - 1;
  if (!isDay(tokens, day) || !GAPS.has(gapAfter(tokens, day)) || !GAPS.has(gapAfter(tokens, i - 1))) return undefined;
  // In words a day has its of: "the second May" is no date.
  if (!isLinked && ORDINALS.has(wordAt(tokens, day))) return undefined;
  return ['twenty', 'thirty'].includes(wordAt(tokens, day - 1)) ? day - 1 : day;
}

/** March 3rd, March 3, 2024. A bare number before a word counts something: in May 2 colleagues left. */
function dayAfter(tokens: Tokens, i: number): Seen | undefined {
  const next = wordAt(tokens, i + 1);
  if (isYear(wordAt(tokens, i + 2)) && isDay(tokens, i + 1) && GAPS.has(gapAfter(tokens, i + 1))) {
    return span(tokens, i, i + 2);
  }
  if (DAY_ORDINAL.test(next)) return span(tokens, i, i + 1);
  const isBare = ENGLISH_MONTHS.has(wordAt(tokens, i)) && isDayNumber(next) && gapAfter(tokens, i + 1) !== ' ';
  return isBare && !['%', ':'].includes(gapAfter(tokens, i + 1).slice(0, 1)) ? span(tokens, i, i + 1) : undefined;
}

/** 12Mar2024, 3Sept. */
function runTogether(tokens: Tokens, i: number): Seen | undefined {
  const [, day = '', month = ''] = RUN_TOGETHER.exec(wordAt(tokens, i)) ?? [];
  return MONTHS.has(month) && isDayNumber(day) ? span(tokens, i, i) : undefined;
}

const BIRTH_GAPS = new Set([' ', '  ', ': ', ':', '. ', '.', ' (', ', ', ' - ', '/']);

/** A year of birth, or a date of birth without signs: born in 1948, DOB 12031954. */
export function birthDate(tokens: Tokens, i: number): Seen | undefined {
  const spelt = wordAt(tokens, i) === 'd' && wordAt(tokens, i + 1) === 'o' && wordAt(tokens, i + 2) === 'b' ? 2 : 0;
  if (!BIRTH.has(wordAt(tokens, i)) && spelt === 0) return undefined;
  for (let j = i + spelt + 1; j <= i + spelt + 3 && BIRTH_GAPS.has(gapAfter(tokens, j - 1)); j++) {
    const word = wordAt(tokens, j);
    if (isYear(word) || /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)?\d\d)$/.test(word))
      return span(tokens, j, j);
    const isFiller = /^(?:in|is|was|on|back|yn|ym|yw|oedd|of|year)$/.test(word);
    if (!isFiller) return undefined;
  }
  return undefined;
}
