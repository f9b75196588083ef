import {
  AGE_CUES,
  AGE_RANGE,
  AGE_RANGE_ENDS,
  AGE_UNITS,
  NOT_NAMES,
  PLACES,
  SURE_TITLES,
  TITLES,
  UNITS,
} from './identifying-words-data.js';
import { gapAfter, isCapital, kindAt, span, typedAt, wordAt, type Seen, type Tokens } from './identifying-tokens.js';

/** What leads to a person without being a number of theirs: a name after a title, an exact age, a bed or a ward. */

const MOST_NAMES = 4;

/** A name after a title: Dr Siân Evans, Mr J. Price, mrs jones. A title with an initial alone hides a name already. */
export function titledName(tokens: Tokens, i: number): Seen | undefined {
  const title = wordAt(tokens, i);
  if (!TITLES.has(title)) return undefined;
  const isSure = SURE_TITLES.has(title);
  // In small letters a doctor, a sister and a miss are words like others. MS is an illness.
  if (!isSure && (!isCapital(tokens, i) || (title === 'ms' && typedAt(tokens, i) === 'MS'))) return undefined;
  const isShouted = typedAt(tokens, i).length > 2 && typedAt(tokens, i) === typedAt(tokens, i).toUpperCase();
  if (![' ', '. ', '.', '  '].includes(gapAfter(tokens, i))) return undefined;
  let last: number | undefined;
  for (let j = i + 1; j <= i + MOST_NAMES; j++) {
    const isInitial = wordAt(tokens, j).length === 1;
    const isName =
      kindAt(tokens, j) === 'letters' && !NOT_NAMES.has(wordAt(tokens, j)) && isNamed(tokens, j, isSure && j === i + 1);
    if (!isName || (isShouted && !isSure)) break;
    if (!isInitial && !isInside(tokens, j)) last = j;
    const gap = gapAfter(tokens, j);
    if (!(gap === ' ' || gap === '-' || gap === "'" || gap === '’' || (isInitial && (gap === '. ' || gap === '.'))))
      break;
  }
  return last === undefined ? undefined : span(tokens, i, last);
}

/** A capital; after a title that means nothing else, small letters too. */
const isNamed = (tokens: Tokens, j: number, isFree: boolean) =>
  isCapital(tokens, j) || (isFree && wordAt(tokens, j).length > 2) || isInside(tokens, j);

/** A small word between two names: ap Rhys, van der Berg. */
const isInside = (tokens: Tokens, j: number) =>
  /^(?:ap|ab|ferch|de|van|der|von|bin|al|el)$/.test(wordAt(tokens, j)) && gapAfter(tokens, j) === ' ';

/** An exact age: 82 years old, aged 82, an 82-year-old, 82yo, 82 oed. */
export function exactAge(tokens: Tokens, i: number): Seen | undefined {
  const word = wordAt(tokens, i);
  if (kindAt(tokens, i) === 'mixed') {
    const joined = /^(\d{1,3})(yo|y|yrs?|years?)$/.exec(word);
    if (!joined || Number(joined[1]) > 120) return undefined;
    if (joined[2] === 'y')
      return wordAt(tokens, i + 1) === 'o' && gapAfter(tokens, i) === '/' ? span(tokens, i, i + 1) : undefined;
    if (joined[2] === 'yo') return span(tokens, i, i);
    return wordAt(tokens, i + 1) === 'old' ? span(tokens, i, i + 1) : undefined;
  }
  if (!/^\d{1,3}$/.test(word) || Number(word) > 120) return undefined;
  return ageAfter(tokens, i) ?? ageBefore(tokens, i);
}

const isClose = (tokens: Tokens, i: number) => [' ', '-', '  '].includes(gapAfter(tokens, i));

function ageAfter(tokens: Tokens, i: number): Seen | undefined {
  const [next, after, third] = [wordAt(tokens, i + 1), wordAt(tokens, i + 2), wordAt(tokens, i + 3)];
  if (!isClose(tokens, i) && gapAfter(tokens, i) !== ', ') return undefined;
  if (AGE_UNITS.has(next) && after === 'old' && isClose(tokens, i + 1)) return span(tokens, i, i + 2);
  if (AGE_UNITS.has(next) && after === 'of' && third === 'age' && isClose(tokens, i + 1) && !isGroup(tokens, i + 3))
    return span(tokens, i, i + 3);
  // 5 i 11 oed: an age of many, from the other side.
  const isEndOfGroup =
    ['i', 'neu', 'to', 'or'].includes(wordAt(tokens, i - 1)) &&
    kindAt(tokens, i - 2) === 'digits' &&
    isClose(tokens, i - 1) &&
    isClose(tokens, i - 2);
  if (next === 'yo' || next === 'oed')
    return isEndOfGroup || isGroup(tokens, i + 1) ? undefined : span(tokens, i, i + 1);
  const isWelsh =
    ['mlwydd', 'blwydd', 'flwydd', 'mis', 'wythnos', 'diwrnod'].includes(next) &&
    after === 'oed' &&
    isClose(tokens, i + 1);
  return isWelsh && !isGroup(tokens, i + 2) ? span(tokens, i, i + 2) : undefined;
}

function ageBefore(tokens: Tokens, i: number): Seen | undefined {
  const isSaid = AGE_CUES.has(wordAt(tokens, i - 1)) && [' ', ': ', ':', '  '].includes(gapAfter(tokens, i - 1));
  return isSaid && Number(wordAt(tokens, i)) > 0 && !isGroup(tokens, i) ? span(tokens, i - 1, i) : undefined;
}

/** 65 and over, 5 to 11: an age of many. */
function isGroup(tokens: Tokens, last: number): boolean {
  const gap = gapAfter(tokens, last);
  if (!AGE_RANGE.has(wordAt(tokens, last + 1))) return ['-', '+', '+ '].includes(gap);
  if (gap !== ' ' || gapAfter(tokens, last + 1) !== ' ') return false;
  return AGE_RANGE_ENDS.has(wordAt(tokens, last + 2)) || kindAt(tokens, last + 2) === 'digits';
}

/** A ward, bed, bay or room with its number or letter. */
export function numberedPlace(tokens: Tokens, i: number): Seen | undefined {
  if (!PLACES.has(wordAt(tokens, i)) || !isClose(tokens, i)) return undefined;
  const isSaid = ['number', 'no', 'rhif'].includes(wordAt(tokens, i + 1));
  const at = isSaid ? i + 2 : i + 1;
  if (isSaid && ![' ', '. ', '.'].includes(gapAfter(tokens, i + 1))) return undefined;
  const isNumber = /^\d{1,3}[a-z]?$/.test(wordAt(tokens, at));
  const isLetter = /^[A-Z]$/.test(typedAt(tokens, at)) && typedAt(tokens, at) !== 'I';
  if (!isNumber && !isLetter) return undefined;
  const counts = [' ', '-', '%', '/'].includes(gapAfter(tokens, at).slice(0, 1)) && UNITS.has(wordAt(tokens, at + 1));
  const isTime = [':', '.'].includes(gapAfter(tokens, at)) && kindAt(tokens, at + 1) === 'digits';
  return counts || isTime ? undefined : span(tokens, i, at);
}
