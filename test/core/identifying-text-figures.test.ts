import { expect } from '@open-wc/testing';
import { IDENTIFYING_KINDS } from '../../src/core/identifying-text.js';
import { figuresOf, heldBackLines, knownLines } from './identifying-text-figures.js';
import { lines } from './identifying-text-lines.js';

/**
 * How often the search must be right, in percent: precision and recall for each kind over all lines, and over each set.
 * These are floors, and no floor is ever lowered: a search that falls below one has become worse. A kind that does
 * better for good may have its floor raised. The figures as they are now stand in docs/identifying-text.md.
 */
const floors: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  'nhs-number': [95, 99],
  email: [99, 99],
  'patient-number': [99, 92],
  phone: [99, 99],
  postcode: [99, 94],
  date: [99, 97],
  name: [96, 93],
  place: [91, 91],
  age: [90, 90],
  'page-word': [99, 93],
  all: [97, 95],
  'all with other': [97, 85],
};
const setFloors: readonly (readonly [name: string, set: typeof lines, precision: number, recall: number])[] = [
  ['the lines that the search was made with', knownLines, 98, 99],
  ['the lines that were written afterwards', heldBackLines, 90, 80],
];

describe('the lines that the search is judged by', () => {
  it('are at least 300, no two the same, ordinary and identifying', () => {
    expect(lines.length).to.be.at.least(300);
    expect(new Set(lines.map(({ text }) => text)).size).to.equal(lines.length);
    const ordinary = lines.filter(({ marks }) => marks.length === 0);
    expect(ordinary.length).to.be.within(150, lines.length - 150);
    expect(heldBackLines.length).to.be.at.least(80);
  });

  it('have no mark of an unknown kind, and at least 8 of each kind', () => {
    const kinds = lines.flatMap(({ marks }) => marks.map(({ kind }) => kind));
    expect(kinds.filter((kind) => ![...IDENTIFYING_KINDS, 'other'].includes(kind))).to.deep.equal([]);
    for (const kind of [...IDENTIFYING_KINDS, 'other'])
      expect(kinds.filter((each) => each === kind).length, kind).to.be.at.least(8);
    expect(lines.filter(({ text }) => /[{}|]/.test(text))).to.deep.equal([]);
  });
});

describe('how often the search is right', () => {
  for (const { kind, precision, recall } of figuresOf(lines)) {
    const [leastPrecision = 100, leastRecall = 100] = floors[kind] ?? [];
    it(`${kind}: precision at least ${leastPrecision}%, recall at least ${leastRecall}%`, () => {
      expect(precision * 100).to.be.at.least(leastPrecision);
      expect(recall * 100).to.be.at.least(leastRecall);
    });
  }

  for (const [name, set, leastPrecision, leastRecall] of setFloors) {
    it(`${name}: precision at least ${leastPrecision}%, recall at least ${leastRecall}%`, () => {
      const all = figuresOf(set).find(({ kind }) => kind === 'all')!;
      expect(all.precision * 100).to.be.at.least(leastPrecision);
      expect(all.recall * 100).to.be.at.least(leastRecall);
    });
  }
});
