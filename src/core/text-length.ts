/**
 * How many characters a person sees in a text: one for é, however it is written, and one for a family of emoji. In
 * text of plain letters this is `text.length`. See docs/decisions/0008-forms.md.
 */
export function textLength(text: string): number {
  // A text box never holds this pair, but a file may, and it is one line break.
  const lines = text.includes('\r') ? text.replace(/\r\n/g, '\n') : text;
  const parts = lines.match(MAY_JOIN);
  if (!parts) return lines.length;
  // All at once, because a look costs far more than what is looked at. Nothing joins with a zero character.
  const joined = parts.join('\0');
  return lines.length - joined.length + seenIn(joined);
}

/**
 * Where characters may join: everything beyond Latin letters and the usual quotation marks and dashes, with the
 * character before and after. What is left out never joins with its like, so that English and Welsh are counted
 * without a look at each character, also in very long texts.
 */
const MAY_JOIN = /[\0-\u02FF\u2010-\u2027]?(?:[^\0-\u02FF\u2010-\u2027]+[\0-\u02FF\u2010-\u2027]?)+/g;

/** Firefox before 125 has no segmenter. */
let segmenter: Intl.Segmenter | null | undefined;

function seenIn(part: string): number {
  segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('en') : null;
  return countWith(segmenter, part);
}

/** Without a segmenter: code points, where an emoji of several parts counts as several. */
export function countWith(by: Intl.Segmenter | null, part: string): number {
  const seen = (by === null ? part : by.segment(part))[Symbol.iterator]();
  let count = 0;
  while (!seen.next().done) count++;
  return count;
}
