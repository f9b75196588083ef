import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../src/core/local-text.js';
import {
  findIdentifying,
  findingKey,
  IDENTIFYING_KINDS,
  MOST_FINDINGS,
  noPageWords,
  readPageWords,
} from '../../src/core/identifying-text.js';
import { isNhsNumber } from '../../src/core/identifying-numbers.js';
import { generated, runs } from '../support/run-length.js';
import { hostileTexts } from './identifying-hostile-texts.js';
import { lines } from './identifying-text-lines.js';

const kindsIn = (text: string, words = noPageWords) => findIdentifying(text, words).map(({ kind }) => kind);
const foundIn = (text: string, words = noPageWords) => findIdentifying(text, words).map(({ text: found }) => found);

function wordsOf(value: unknown): { readonly words: ReturnType<typeof readPageWords>; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  return { words: readPageWords(value, 'words', faults), faults };
}

/** The digit that makes 9 digits an NHS number, or undefined for the 1 in 11 that have none. */
function checkDigit(nine: string): string | undefined {
  return Array.from('0123456789').find((digit) => isNhsNumber(nine + digit));
}

describe('what is found', () => {
  it('names what it saw and where', () => {
    const text = 'Mrs Jones, bed 4, was seen on 3 March 2024.';
    expect(findIdentifying(text)).to.deep.equal([
      { kind: 'name', start: 0, end: 9, text: 'Mrs Jones' },
      { kind: 'place', start: 11, end: 16, text: 'bed 4' },
      { kind: 'date', start: 30, end: 42, text: '3 March 2024' },
    ]);
  });

  it('is nothing in no text', () => {
    for (const value of ['', ' ', '\n', undefined, null, 7, {}, ['a@example.org']]) {
      expect(findIdentifying(value)).to.deep.equal([]);
    }
  });

  it('is one thing where two would overlap', () => {
    expect(foundIn('NHS number 999 123 4012')).to.deep.equal(['999 123 4012']);
    expect(kindsIn('NHS number 999 123 4012')).to.deep.equal(['nhs-number']);
    expect(kindsIn('Write to ward4@example.org, bed 4')).to.deep.equal(['email', 'place']);
    const { words } = wordsOf(['Jones', 'the ward']);
    expect(kindsIn('Mrs Jones left the ward', words)).to.deep.equal(['name', 'page-word']);
  });

  it('stops at many, and cuts what is very long', () => {
    expect(findIdentifying('bed 4, '.repeat(2000))).to.have.lengthOf(MOST_FINDINGS);
    const [email] = findIdentifying(`${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`);
    expect([email?.text.length, email && email.end - email.start]).to.deep.equal([80, 133]);
  });

  it('has a key that is the same for the same words elsewhere', () => {
    const [first, second] = findIdentifying('Mrs Siân Jones and MRS SIAN JONES');
    expect(findingKey(first!)).to.equal(findingKey(second!));
    expect(findingKey({ kind: 'date', text: 'x' })).to.not.equal(findingKey({ kind: 'name', text: 'x' }));
  });
});

describe('an NHS number', () => {
  it('has a right check digit', () => {
    for (const number of ['9434765919', '0101450125']) expect(isNhsNumber(number), number).to.equal(true);
    for (const number of ['9434765918', '943476591', '1111111111', '0000000000', '94347659190', 'x434765919', ''])
      expect(isNhsNumber(number), number).to.equal(false);
  });

  it('is found for any 9 digits with their check digit, and with no other', () => {
    const nine = fc.stringMatching(/^[1-9]\d{8}$/);
    fc.assert(
      fc.property(nine, fc.constantFrom('', ' ', '-'), fc.nat(9), (digits, join, other) => {
        const check = checkDigit(digits);
        fc.pre(check !== undefined && !/^(\d)\1+$/.test(digits + check));
        const typed = (last: string) => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6) + last].join(join);
        expect(kindsIn(`It was ${typed(check)}, I think`)).to.deep.equal(['nhs-number']);
        if (String(other) !== check) expect(kindsIn(`It was ${typed(String(other))}, I think`)).to.deep.equal([]);
      }),
      generated(200, 20_000),
    );
  });

  it('has no more digits before or behind it', () => {
    expect(kindsIn('19434765919 and 94347659191 and 0.12 9434765919')).to.deep.equal(['nhs-number']);
    expect(kindsIn('94 34 76 59 19')).to.deep.equal(['nhs-number']);
    expect(kindsIn('94 34 76 59 19 22')).to.deep.equal([]);
    expect(kindsIn('9 4 3 4 7 6 5 9 1 9')).to.deep.equal([]);
  });
});

describe("the page's own words", () => {
  const { words } = wordsOf(['Larkspur', 'Tŷ Coed', 'tŷ coed bach', "St Cuthbert's", 'Ward 9']);
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['At Larkspur.', ['Larkspur']],
    ['LARKSPUR and larkspur', ['LARKSPUR', 'larkspur']],
    ['Larkspurs and Blarkspur', []],
    ['Ty Coed, TŶ COED, Ty\u0302 Coed', ['Ty Coed', 'TŶ COED', 'Ty\u0302 Coed']],
    ['tŷ-coed', ['tŷ-coed']],
    ['tŷ\ncoed', ['tŷ\ncoed']],
    ['tŷ coed bach, tŷ coed mawr', ['tŷ coed bach', 'tŷ coed']],
    ['tŷ a coed', []],
    ['St Cuthbert’s and st cuthberts', ['St Cuthbert’s']],
  ];
  for (const [text, found] of cases) {
    it(`in "${text}" are ${found.length}`, () => {
      expect(foundIn(text, words)).to.deep.equal(found);
    });
  }

  it('are none where the page gives none', () => {
    for (const value of [undefined, null, []]) expect(wordsOf(value)).to.deep.equal({ words: noPageWords, faults: [] });
  });

  it('are left out where they cannot be used, and it is said where', () => {
    const { words: read, faults } = wordsOf(['ok', 7, null, '', 'a', '…', {}, 'x'.repeat(81), { __proto__: null }]);
    expect(read.count).to.equal(2);
    expect(faults.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'not-text words[1]',
      'not-text words[2]',
      'empty-text words[3]',
      'empty-text words[4]',
      'empty-text words[5]',
      'not-text words[6]',
      'text-too-long words[7]',
      'not-text words[8]',
    ]);
  });

  it('are a list of at most 500', () => {
    expect(wordsOf('Larkspur').faults).to.deep.equal([{ code: 'not-a-list', path: 'words' }]);
    const { words: read, faults } = wordsOf(Array.from({ length: 600 }, (_, i) => `ward name ${i}`));
    expect([read.count, faults]).to.deep.equal([500, [{ code: 'too-many', path: 'words', detail: 500 }]]);
    expect(foundIn('ward name 499, ward name 500', read)).to.deep.equal(['ward name 499']);
  });

  it('with names of what every object has are words like others', () => {
    const { words: read } = wordsOf(['constructor', '__proto__', 'toString']);
    expect(foundIn('constructor __proto__ toString hasOwnProperty', read)).to.deep.equal([
      'constructor',
      'proto',
      'toString',
    ]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...lines.map(({ text }) => text)),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('\uD83D', '\n', '999 123 4012', '+', '0', '12/', ' March ', 'Mrs', '@', 'a@', '.org'),
  );
  const { words } = wordsOf(['Larkspur', 'Tŷ Coed', 'bed']);

  it('gives findings in order, apart, inside the text, with the words that stand there', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' ', '\n'), (pieces, join) => {
        const text = pieces.join(join);
        let at = 0;
        for (const { kind, start, end, text: found } of findIdentifying(text, words)) {
          expect(IDENTIFYING_KINDS).to.include(kind);
          expect(start).to.be.at.least(at);
          expect(end).to.be.greaterThan(start);
          expect(text.slice(start, end).startsWith(found)).to.equal(true);
          at = end;
        }
        expect(at).to.be.at.most(text.length);
      }),
      generated(300, 30_000),
    );
  });

  it('names a part of a number or of a date only where it has a reason to', () => {
    const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
      ['ext number is number is 4521', []],
      ['ext… 4521', []],
      ['MRN and then nothing', []],
      ['hospital number 12', []],
      ['born back on in 1948', []],
      ['March 5th, 2024', ['March 5th, 2024']],
      ['March 5th', ['March 5th']],
      ['3Sept and 45Sept and 3Septum', ['3Sept']],
      ['25/13/2024 and 32/01/2024 and 2024-13-01', []],
      ['150 years old and 0121y/o', []],
    ];
    for (const [text, found] of cases) expect(foundIn(text), text).to.deep.equal(found);
  });

  it('gives the same findings wherever its sentence stands', () => {
    const sentence = fc.constantFrom(...lines.map(({ text }) => text));
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, text, after) => {
        const offset = before.length + 2;
        const alone = findIdentifying(text, words);
        const inside = findIdentifying(`${before}\n\n${text}\n\n${after}`, words)
          .filter(({ start, end }) => start >= offset && end <= offset + text.length)
          .map((each) => ({ ...each, start: each.start - offset, end: each.end - offset }));
        expect(inside).to.deep.equal(alone);
      }),
      generated(200, 20_000),
    );
  });
});

/**
 * A search that looks at all of the text from each place would take minutes here, and this test would not end in its
 * time. What each text costs is printed by scripts/identifying-figures.mjs, and not judged.
 */
describe('a text of 200,000 characters', () => {
  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`of ${name} is searched to its end`, () => {
      const { words } = wordsOf(['Llys y Môr', 'Project Heron']);
      const text = `${make(200_000)}\nSeen on 3 March 2024.`;
      const findings = findIdentifying(text, words);
      if (findings.length < MOST_FINDINGS) expect(findings.at(-1)?.text).to.equal('3 March 2024');
    });
  }

  it('of any repeated piece is searched to its end', () => {
    const piece = fc.string({
      unit: fc.constantFrom(...Array.from('019 -./+()@aAMr,\n:')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(piece, (each) => {
        const text = each.repeat(Math.ceil(200_000 / each.length));
        expect(findIdentifying(text).length).to.be.at.most(MOST_FINDINGS);
      }),
      { ...generated(10, 500), numRuns: runs(10, 500) },
    );
  });
});
