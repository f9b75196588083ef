import type { PageWords } from './identifying-page-words.js';
import { findAll, type Finding } from './identifying-text.js';

/** A text that was searched, with all that was found in it. */
export interface Searched {
  readonly text: string;
  readonly words: PageWords;
  readonly found: readonly Finding[];
}

/**
 * Around what changed, as far as anything looks from where it stands: an email address reaches over 320 characters, a
 * number of a patient over 14 words.
 */
const REACH = 400;
const WORDS = 24;
/** Text with fewer spaces than this has is no text to be clever with. */
const LONGEST_REACH = 4000;

/**
 * Searches a text of which an older version was searched before, by a look at what has changed and at what stands
 * around it: a key in a very long text costs no more than in a short one.
 */
export function searchAgain(before: Searched | undefined, text: string, words: PageWords): Searched {
  if (before?.words !== words) return { text, words, found: findAll(text, words) };
  if (before.text === text) return before;
  const begin = sameBefore(before.text, text);
  const same = sameAfter(before.text, text, begin);
  const from = backFrom(text, begin);
  const to = onFrom(text, text.length - same);
  // What stands further out is only there to be looked at from inside.
  const outer = backFrom(text, from);
  const grown = text.length - before.text.length;
  const seen = findAll(text.slice(outer, onFrom(text, to)), words).map((finding) => moved(finding, outer));
  const kept = [
    ...before.found.filter(({ start }) => start < from),
    ...seen.filter(({ start }) => start >= from && start < to),
    ...before.found.filter(({ start }) => start >= to - grown).map((finding) => moved(finding, grown)),
  ];
  // In a row of digits without end, what was found before may reach into what is found now.
  return { text, words, found: kept.filter(({ start }, index) => start >= (kept[index - 1]?.end ?? 0)) };
}

const moved = (finding: Finding, by: number): Finding =>
  by === 0 ? finding : { ...finding, start: finding.start + by, end: finding.end + by };

/** How many characters two texts begin with alike: whole pieces first, which a browser compares at once. */
function sameBefore(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 8))
    while (at + step <= most && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  return at;
}

/** How many characters they end with alike, after what they begin with alike. */
function sameAfter(a: string, b: string, begin: number): number {
  const most = Math.min(a.length, b.length) - begin;
  const piece = (text: string, at: number, step: number) => text.slice(text.length - at - step, text.length - at);
  let at = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 8))
    while (at + step <= most && piece(a, at, step) === piece(b, at, step)) at += step;
  return at;
}

/** A place after a space, far enough before another place; the beginning where there is none. */
function backFrom(text: string, at: number): number {
  let words = 0;
  for (let place = at; place > 0 && at - place < LONGEST_REACH; place--) {
    if (text.charCodeAt(place - 1) <= 32 && ++words > WORDS && at - place >= REACH) return place;
  }
  return 0;
}

/** The same on the other side. */
function onFrom(text: string, at: number): number {
  let words = 0;
  for (let place = at; place < text.length && place - at < LONGEST_REACH; place++) {
    if (text.charCodeAt(place) <= 32 && ++words > WORDS && place - at >= REACH) return place;
  }
  return text.length;
}
