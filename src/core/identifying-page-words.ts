import type { Faults } from './page-data.js';
import { describe, itemsOf } from './page-data.js';
import { gapAfter, span, tokenise, wordAt, type Seen, type Tokens } from './identifying-tokens.js';

/**
 * The page's own words, such as the names of wards: whole words, in any case, with or without accents. They are kept
 * as a tree of words, so that a long list costs no more at each word of the text than a short one.
 */
export interface PageWords {
  readonly count: number;
  readonly root: PageWordNode;
}

export interface PageWordNode {
  readonly next: ReadonlyMap<string, PageWordNode>;
  readonly isEnd: boolean;
}

interface Growing {
  next: Map<string, Growing>;
  isEnd: boolean;
}

export const MOST_PAGE_WORDS = 500;
const LONGEST_WORD = 80;
const MOST_TOKENS = 10;

export const noPageWords: PageWords = { count: 0, root: { next: new Map(), isEnd: false } };

/** Reads the list that a page gives. What cannot be used is left out, and the fault says where it stands. */
export function readPageWords(value: unknown, path: string, faults: Faults): PageWords {
  if (value === undefined || value === null) return noPageWords;
  const items = itemsOf(value);
  if (!items) {
    faults.push({ code: 'not-a-list', path });
    return noPageWords;
  }
  if (items.length > MOST_PAGE_WORDS) faults.push({ code: 'too-many', path, detail: MOST_PAGE_WORDS });
  const root: Growing = { next: new Map(), isEnd: false };
  let count = 0;
  items.slice(0, MOST_PAGE_WORDS).forEach((item, index) => {
    if (typeof item !== 'string') {
      faults.push({ code: 'not-text', path: `${path}[${index}]`, detail: describe(item) });
      return;
    }
    if (item.length > LONGEST_WORD)
      faults.push({ code: 'text-too-long', path: `${path}[${index}]`, detail: LONGEST_WORD });
    const words = tokenise(item.slice(0, LONGEST_WORD)).words.slice(0, MOST_TOKENS);
    if (words.join('').length < 2) {
      faults.push({ code: 'empty-text', path: `${path}[${index}]` });
      return;
    }
    let node = root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map<string, Growing>(), isEnd: false };
      node.next.set(word, next);
      node = next;
    }
    node.isEnd = true;
    count++;
  });
  return { count, root };
}

/** Between the words of one entry: a line that breaks inside it counts too. */
const GAP = /^[\s\-'’.,/&]{1,3}$/;

/** The longest entry of the page's list that starts at a token. */
export function pageWord(tokens: Tokens, i: number, { root }: PageWords): Seen | undefined {
  let node = root.next.get(wordAt(tokens, i));
  let last: number | undefined;
  for (let j = i; node; j++) {
    if (node.isEnd) last = j;
    node = GAP.test(gapAfter(tokens, j)) ? node.next.get(wordAt(tokens, j + 1)) : undefined;
  }
  return last === undefined ? undefined : span(tokens, i, last);
}
