/**
 * Lines to judge the search for identifying text by. What could identify someone is marked in the line itself:
 * `Seen on {date|3 March 2024}.` The kind `other` is what could identify someone and is of no kind that is looked for:
 * it counts in the recall of everything. All people, places and numbers are made up: phone numbers are from the ranges
 * kept for drama, NHS numbers mostly from the range kept for tests.
 */
import { heldBack } from './identifying-lines-held-back.js';
import { ordinary } from './identifying-lines-ordinary.js';
import { personal } from './identifying-lines-personal.js';
import { welsh } from './identifying-lines-welsh.js';

/** The page's own words in all of these tests. */
export const pageWords = ['Cherry Tree', 'Glyndŵr', 'Tŷ Coed', 'Larkspur', 'Project Heron', 'Llys y Môr'];

export interface Mark {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** `held back` lines were written after the search was finished, and nothing was changed for them. */
  readonly set: 'known' | 'held back';
}

function lineOf(marked: string, set: Line['set']): Line {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: kind = '', 2: content = '', index } of marked.matchAll(/\{([a-z-]+)\|([^}]*)\}/g)) {
    text += marked.slice(at, index);
    marks.push({ kind, start: text.length, end: text.length + content.length });
    text += content;
    at = index + whole.length;
  }
  return { text: text + marked.slice(at), marks, set };
}

export const lines: readonly Line[] = [
  ...[...ordinary, ...personal, ...welsh].map((line) => lineOf(line, 'known')),
  ...heldBack.map((line) => lineOf(line, 'held back')),
];
