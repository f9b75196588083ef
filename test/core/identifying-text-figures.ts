import { findIdentifying, IDENTIFYING_KINDS, readPageWords } from '../../src/core/identifying-text.js';
import { lines, pageWords, type Line } from './identifying-text-lines.js';

/** How often the search is right over the lines: what a mark and a finding of one kind share is found. */
export interface Figure {
  /** A kind, `all`, or `all with other`: with what is of no kind that is looked for. */
  readonly kind: string;
  readonly marked: number;
  readonly found: number;
  /** Findings of this kind where nothing of this kind is marked. */
  readonly wrong: number;
  /** Share of the findings that are right. */
  readonly precision: number;
  /** Share of the marks that are found. */
  readonly recall: number;
}

interface Count {
  marked: number;
  found: number;
  wrong: number;
}

const figure = (kind: string, { marked, found, wrong }: Count): Figure => ({
  ...{ kind, marked, found, wrong },
  precision: found + wrong === 0 ? 1 : found / (found + wrong),
  recall: marked === 0 ? 1 : found / marked,
});

const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (total, { marked, found, wrong }) => ({
      marked: total.marked + marked,
      found: total.found + found,
      wrong: total.wrong + wrong,
    }),
    { marked: 0, found: 0, wrong: 0 },
  );

/** Figures for each kind, and for all of them without and with `other`. */
export function figuresOf(judged: readonly Line[]): readonly Figure[] {
  const words = readPageWords(pageWords, 'words', []);
  const counts = new Map<string, Count>(
    [...IDENTIFYING_KINDS, 'other'].map((kind) => [kind, { marked: 0, found: 0, wrong: 0 }]),
  );
  for (const { text, marks } of judged) {
    const findings = findIdentifying(text, words);
    const isShared = (kind: string, start: number, end: number, others: Line['marks']) =>
      others.some((other) => other.kind === kind && other.start < end && start < other.end);
    for (const { kind, start, end } of marks) {
      const count = counts.get(kind)!;
      count.marked++;
      if (isShared(kind, start, end, findings)) count.found++;
    }
    for (const { kind, start, end } of findings) if (!isShared(kind, start, end, marks)) counts.get(kind)!.wrong++;
  }
  const kinds = IDENTIFYING_KINDS.map((kind) => counts.get(kind)!);
  return [
    ...IDENTIFYING_KINDS.map((kind) => figure(kind, counts.get(kind)!)),
    figure('all', sum(kinds)),
    figure('all with other', sum([...kinds, counts.get('other')!])),
  ];
}

export const knownLines = lines.filter(({ set }) => set === 'known');
export const heldBackLines = lines.filter(({ set }) => set === 'held back');
