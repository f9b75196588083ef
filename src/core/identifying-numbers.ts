import { CUES, OWNERS, WELSH_OWNERS } from './identifying-words-data.js';
import {
  endAt,
  gapAfter,
  kindAt,
  span,
  startAt,
  typedAt,
  wordAt,
  type Seen,
  type Tokens,
} from './identifying-tokens.js';

/** Numbers that lead to one person: NHS numbers, numbers of a patient's record, phone numbers. */

const JOINS = new Set([' ', '  ', '-', '.', ' - ']);
const PHONE_JOINS = new Set([...JOINS, ')', ') ', '(', ' (', ')-']);

/** Digit groups from a token on, joined, up to a number of digits. Nothing here is longer than 16. */
function groupsFrom(tokens: Tokens, i: number, most: number, joins: ReadonlySet<string> = JOINS) {
  const lengths: number[] = [];
  let digits = '';
  let last = i;
  for (let j = i; lengths.length < 7 && kindAt(tokens, j) === 'digits'; j++) {
    const word = wordAt(tokens, j);
    if ((j > i && !joins.has(gapAfter(tokens, j - 1))) || digits.length + word.length > most) break;
    lengths.push(word.length);
    digits += word;
    last = j;
  }
  return { digits, lengths, last };
}

const isJoined = (tokens: Tokens, i: number, joins: ReadonlySet<string> = JOINS) =>
  kindAt(tokens, i) === 'digits' && kindAt(tokens, i + 1) === 'digits' && joins.has(gapAfter(tokens, i));

/**
 * Whether 10 digits are an NHS number by the last of them (modulus 11; NHS Data Dictionary). Scotland's CHI number and
 * Northern Ireland's Health and Care number have the same check. 10 times the same digit passes and is nobody's.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** An NHS number: 10 digits in a row or in groups, with a right check digit. */
export function nhsNumber(tokens: Tokens, i: number): Seen | undefined {
  if (kindAt(tokens, i) === 'mixed') {
    const digits = /^(?:nhs|chi|no)(\d{10})$/.exec(wordAt(tokens, i))?.[1];
    return digits !== undefined && isNhsNumber(digits) ? span(tokens, i, i) : undefined;
  }
  if (wordAt(tokens, i).length < 2) return undefined;
  const { digits, lengths, last } = groupsFrom(tokens, i, 10);
  if (!isNhsNumber(digits)) return undefined;
  const isUsual = ['10', '3,3,4'].includes(lengths.join());
  const isAlone = !isJoined(tokens, i - 1) && !isJoined(tokens, last) && lengths.every((length) => length > 1);
  return isUsual || isAlone ? span(tokens, i, last) : undefined;
}

/** A phone number: abroad by its +, in the UK by its first digits and its length. */
export function phoneNumber(tokens: Tokens, i: number): Seen | undefined {
  const start = startAt(tokens, i);
  if (tokens.text[start - 1] === '+') {
    const { digits, last } = groupsFrom(tokens, i, 15, PHONE_JOINS);
    return digits.length >= 9 ? { start: start - 1, end: endAt(tokens, last) } : undefined;
  }
  const word = wordAt(tokens, i);
  if (/^00(?:44|353)/.test(word)) {
    const { digits, last } = groupsFrom(tokens, i, 16, PHONE_JOINS);
    return digits.length >= 13 ? span(tokens, i, last) : undefined;
  }
  if (!/^0[1-35789]\d/.test(word)) return undefined;
  const { digits, lengths, last } = groupsFrom(tokens, i, 11, PHONE_JOINS);
  const isWhole = digits.length === 11 && lengths.every((length) => length > 1);
  // Few numbers have 10 digits, and their groups are longer than times of day: 0800 2000 12 is a shift.
  const isShort = /^0(?:1|800|500|845)/.test(digits) && digits.length === 10 && lengths.length < 3;
  if (!isWhole && !isShort) return undefined;
  const opens = tokens.text[start - 1] === '(' ? 1 : 0;
  return { start: start - opens, end: endAt(tokens, last) };
}

/** Between a word such as `bleep` and its number. */
const LABEL_GAPS = new Set([
  ' ',
  '  ',
  ': ',
  ':',
  '. ',
  '.',
  ' - ',
  '-',
  ' #',
  '#',
  ' (',
  ', ',
  ' : ',
  '/',
  ' = ',
  '=',
]);
const FILLERS = new Set(['no', 'num', 'number', 'numbers', 'rhif', 'is', 'was', 'yw', 'oedd', 'on', 'ar', 'me']);

/** The first token after a word that says what it is, past words such as `number` and `is`. */
function labelled(tokens: Tokens, i: number, fillers: number): number | undefined {
  let j = i;
  for (let passed = 0; passed <= fillers; passed++) {
    if (!LABEL_GAPS.has(gapAfter(tokens, j))) return undefined;
    j++;
    if (!FILLERS.has(wordAt(tokens, j))) return j;
  }
  return undefined;
}

/** A number after a word such as `phone`, `ext` or `bleep`, which need not be whole. */
export function labelledPhone(tokens: Tokens, i: number): Seen | undefined {
  const shortest = CUES.get(wordAt(tokens, i));
  if (shortest === undefined) return undefined;
  const at = labelled(tokens, i, 2);
  if (at === undefined || kindAt(tokens, at) !== 'digits') return undefined;
  const { digits, last } = groupsFrom(tokens, at, 13, PHONE_JOINS);
  return digits.length >= shortest ? span(tokens, at, last) : undefined;
}

const NUMBER = new Set(['number', 'no', 'num', 'id', 'identifier', 'ref', 'reference']);

/** Where the words end that say that a patient's number follows: `hospital number`, `MRN`, `rhif y claf`. */
function ownerEnd(tokens: Tokens, i: number): number | undefined {
  const word = wordAt(tokens, i);
  if (word === 'mrn') return i;
  if (OWNERS.has(word) && NUMBER.has(wordAt(tokens, i + 1)) && gapAfter(tokens, i) === ' ') return i + 1;
  if (word !== 'rhif') return undefined;
  const owner = ['y', 'yr'].includes(wordAt(tokens, i + 1)) ? i + 2 : i + 1;
  const isNear = gapAfter(tokens, i) === ' ' && gapAfter(tokens, owner - 1) === ' ';
  return isNear && WELSH_OWNERS.has(wordAt(tokens, owner)) ? owner : undefined;
}

/** A number that the text itself says is of a patient, whatever its check digit. */
export function patientNumber(tokens: Tokens, i: number): Seen | undefined {
  const owner = ownerEnd(tokens, i);
  const at = owner === undefined ? undefined : labelled(tokens, owner, 2);
  if (at === undefined) return undefined;
  if (kindAt(tokens, at) === 'mixed') {
    const rest = ['-', '/'].includes(gapAfter(tokens, at)) ? groupsFrom(tokens, at + 1, 10) : undefined;
    const figures = typedAt(tokens, at).replace(/\D/g, '').length + (rest?.digits.length ?? 0);
    return figures >= 4 ? span(tokens, at, rest?.digits ? rest.last : at) : undefined;
  }
  // A letter or two may stand apart: RX 204 771.
  const first = kindAt(tokens, at) === 'letters' && wordAt(tokens, at).length < 3 ? at + 1 : at;
  const { digits, last } = groupsFrom(tokens, first, 14);
  return digits.length >= 5 ? span(tokens, at, last) : undefined;
}

const AREAS = new Set(
  (
    'ab al b ba bb bd bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy ' +
    'g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr ' +
    'nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc ' +
    'wd wf wn wr ws wv yo ze'
  ).split(' '),
);
const OUTWARD = /^([a-z]{1,2})\d(?:\d|[a-z])?$/;
const INWARD = /^\d[abd-hjlnp-uw-z]{2}$/;
const WHOLE = /^([a-z]{1,2}\d(?:\d|[a-z])?)(\d[abd-hjlnp-uw-z]{2})$/;
/** `B12 3rd dose`, `E5 2hr`: what is no end of a postcode in small letters. */
const NOT_INWARD = /^\d(?:st|nd|rd|th|hr|wk|pt|ft|gb|lb|fs|ed|eg|il|af)$/;

const isArea = (outward: string) => AREAS.has(OUTWARD.exec(outward)?.[1] ?? '');

/** Letters all of one case, as people type a postcode. */
const isEven = (typed: string) => typed === typed.toUpperCase() || typed === typed.toLowerCase();

/** A UK postcode, whole; half of one only where the text says that it is one. */
export function postcode(tokens: Tokens, i: number): Seen | undefined {
  const word = wordAt(tokens, i);
  const whole = WHOLE.exec(word);
  if (whole?.[1] !== undefined && isArea(whole[1]) && isEven(typedAt(tokens, i))) return span(tokens, i, i);
  if (!isArea(word)) return undefined;
  const inward = wordAt(tokens, i + 1);
  const typed = `${typedAt(tokens, i)}${typedAt(tokens, i + 1)}`;
  const isEnd = INWARD.test(inward) && [' ', '  ', '-'].includes(gapAfter(tokens, i)) && isEven(typed);
  if (isEnd && !(typed !== typed.toUpperCase() && NOT_INWARD.test(inward))) return span(tokens, i, i + 1);
  if (![' ', ': ', ':'].includes(gapAfter(tokens, i - 1))) return undefined;
  const isSaid =
    wordAt(tokens, i - 1) === 'postcode' || (wordAt(tokens, i - 1) === 'post' && wordAt(tokens, i - 2) === 'cod');
  return isSaid ? span(tokens, i, i) : undefined;
}
