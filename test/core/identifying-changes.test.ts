import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { searchAgain, type Searched } from '../../src/core/identifying-changes.js';
import { noPageWords, readPageWords, type PageWords } from '../../src/core/identifying-text.js';
import { generated } from '../support/run-length.js';
import { hostileTexts } from './identifying-hostile-texts.js';
import { lines as known } from './identifying-text-lines.js';

const pageWords = readPageWords(['Larkspur', 'Tŷ Coed', 'Primrose ward'], 'words', []);

/** What a search of the whole text finds. */
const whole = (text: string, words: PageWords = pageWords) => searchAgain(undefined, text, words).found;

/** The same text after an edit: a piece of it goes, and something stands in its place. */
interface Edit {
  readonly at: number;
  readonly without: number;
  readonly typed: string;
}

function edited(text: string, { at, without, typed }: Edit): string {
  const begin = Math.floor(at * text.length);
  return text.slice(0, begin) + typed + text.slice(begin + without);
}

const lines = known.map(({ text }) => text);
const line = fc.oneof(fc.constantFrom(...lines), fc.lorem({ maxCount: 12 }));
const longText = fc.array(line, { minLength: 5, maxLength: 120 }).map((all) => all.join('\n'));
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  without: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2000 })),
  typed: fc.oneof(line, fc.constantFrom('', 'a', ' ', '4', '\n', '\u{1F642}', 'Mrs ', '@')),
});

describe('searching a text again after a change', () => {
  it('finds what a search of all of it finds', () => {
    fc.assert(
      fc.property(longText, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let searched: Searched = searchAgain(undefined, text, pageWords);
        for (const each of edits) {
          searched = searchAgain(searched, edited(searched.text, each), pageWords);
          expect(searched.found).to.deep.equal(whole(searched.text));
        }
      }),
      generated(150, 10_000),
    );
  });

  it('finds it at every key of a line, in the middle of a long text', () => {
    const before = `${lines.slice(0, 40).join('\n')}\n`;
    const after = `\n${lines.slice(40, 80).join('\n')}`;
    let searched = searchAgain(undefined, before + after, pageWords);
    const typed = 'Seen on 3 March 2024 with Mrs Jones, 07700 900123, of Larkspur, jo@example.org. NHS 999 123 4012.';
    for (let n = 1; n <= typed.length; n++) {
      searched = searchAgain(searched, before + typed.slice(0, n) + after, pageWords);
      expect(searched.found, typed.slice(0, n)).to.deep.equal(whole(searched.text));
    }
  });

  it('looks at little of a long text', () => {
    const text = lines.join('\n').repeat(8);
    const searched = searchAgain(undefined, text, pageWords);
    const again = searchAgain(searched, `${text.slice(0, 60_000)} Mrs Jones ${text.slice(60_000)}`, pageWords);
    // What stands before the change is what it was, and not found anew.
    const same = again.found.filter((finding) => searched.found.includes(finding)).length;
    expect(text.length).to.be.greaterThan(100_000);
    expect(same).to.be.greaterThan(200);
    expect(again.found).to.deep.equal(whole(again.text));
  });

  it('is the same object where nothing has changed', () => {
    const searched = searchAgain(undefined, 'Mrs Jones', pageWords);
    expect(searchAgain(searched, 'Mrs Jones', pageWords)).to.equal(searched);
  });

  it('looks at everything where the page gives other words', () => {
    const text = `Larkspur ${'and then some more '.repeat(100)}`;
    const searched = searchAgain(undefined, text, noPageWords);
    expect(searched.found).to.deep.equal([]);
    expect(searchAgain(searched, `${text}.`, pageWords).found.map(({ kind }) => kind)).to.deep.equal(['page-word']);
  });

  for (const [name, made] of Object.entries(hostileTexts)) {
    it(`has everything in order and apart, whatever the text is made of: ${name}`, () => {
      let searched = searchAgain(undefined, made(20_000), pageWords);
      for (const typed of ['7', ' ', 'Mr A', '@', '']) {
        const at = Math.floor(searched.text.length / 2);
        searched = searchAgain(searched, searched.text.slice(0, at) + typed + searched.text.slice(at + 1), pageWords);
        searched.found.forEach(({ start, end, text: found }, index) => {
          expect(start).to.be.at.least(searched.found[index - 1]?.end ?? 0);
          expect(searched.text.slice(start, end).startsWith(found)).to.equal(true);
        });
      }
    });
  }
});
