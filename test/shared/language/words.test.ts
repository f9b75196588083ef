import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../../src/core/local-text.js';
import { fill, overrideWords, pluralOf, type Plural } from '../../../src/shared/language/words.js';
import { generated } from '../../support/run-length.js';

const minutes: Plural = {
  zero: '{n} munud (0)',
  one: '{n} munud',
  two: '{n} funud',
  few: '{n} munud (3)',
  many: '{n} munud (6)',
  other: '{n} munud (rest)',
};
interface Words {
  readonly [key: string]: string | Plural;
  readonly start: string;
  readonly left: Plural;
}
const table: Words = { start: 'Start', left: { one: '{n} minute', other: '{n} minutes' } };

describe('fill', () => {
  it('puts values in the place of their names', () => {
    expect(fill('{name} for {n} minutes', { name: 'Arrive', n: 2 })).to.equal('Arrive for 2 minutes');
  });

  it('leaves a name without a value, also one that every object has', () => {
    expect(fill('{missing} {constructor} {__proto__}', {})).to.equal('{missing} {constructor} {__proto__}');
  });

  it('does not read names or patterns in a value', () => {
    expect(fill('{a} {b}', { a: '{b} $& $1', b: 'x' })).to.equal('{b} $& $1 x');
  });

  it('gives back any text that has no braces', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{')),
        (text) => fill(text, { a: 1 }) === text,
      ),
      generated(100, 5000),
    );
  });
});

describe('pluralOf', () => {
  const welsh: [number, string][] = [
    [0, '0 munud (0)'],
    [1, '1 munud'],
    [2, '2 funud'],
    [3, '3 munud (3)'],
    [4, '4 munud (rest)'],
    [6, '6 munud (6)'],
    [10, '10 munud (rest)'],
  ];
  for (const [n, text] of welsh) {
    it(`takes the Welsh form for ${n}`, () => {
      expect(pluralOf(minutes, n, 'cy')).to.equal(text);
    });
  }

  it('takes the English forms', () => {
    expect([0, 1, 2].map((n) => pluralOf(table.left, n, 'en'))).to.deep.equal(['0 minutes', '1 minute', '2 minutes']);
  });

  it('falls back to the other form', () => {
    expect(pluralOf({ one: 'a', other: 'b {n}' }, 2, 'cy')).to.equal('b 2');
  });
});

describe('overrideWords', () => {
  const read = (overrides: unknown, language: 'en' | 'cy' = 'en') => {
    const faults: Fault[] = [];
    return { words: overrideWords(table, overrides, language, faults), faults };
  };

  it('takes a string as English', () => {
    expect(read({ start: 'Begin' }).words.start).to.equal('Begin');
  });

  it('keeps our Welsh where the page gives only English', () => {
    expect(read({ start: 'Begin' }, 'cy').words.start).to.equal('Start');
  });

  it('takes both languages', () => {
    const both = { start: { en: 'Begin', cy: 'Dechrau' } };
    expect(read(both).words.start).to.equal('Begin');
    expect(read(both, 'cy').words.start).to.equal('Dechrau');
  });

  it('takes Welsh alone', () => {
    const { words, faults } = read({ start: { cy: 'Dechrau' } }, 'cy');
    expect(words.start).to.equal('Dechrau');
    expect(faults).to.deep.equal([]);
  });

  it('takes plural forms, alone or in a language', () => {
    expect(read({ left: { one: '{n} min', other: '{n} mins' } }).words.left).to.deep.equal({
      one: '{n} min',
      other: '{n} mins',
    });
    expect(read({ left: { cy: minutes } }, 'cy').words.left).to.deep.equal(minutes);
  });

  it('takes a plain string where the words count, for every number', () => {
    expect(pluralOf(read({ left: '{n} min' }).words.left, 1, 'en')).to.equal('1 min');
  });

  it('says which keys it does not know', () => {
    const { words, faults } = read(JSON.parse('{"stort":"x","__proto__":{"start":"y"},"constructor":"z"}'));
    expect(faults.map(({ path }) => path)).to.have.members([
      'strings.stort',
      'strings.__proto__',
      'strings.constructor',
    ]);
    expect(words).to.deep.equal(table);
  });

  const wrong: [string, unknown, string][] = [
    ['a number', { start: 3 }, 'not-text'],
    ['a list', { start: [] }, 'not-text'],
    ['nothing', { start: null }, 'not-text'],
    ['plural forms for a plain text', { start: { one: 'a', other: 'b' } }, 'not-text'],
    ['a number in one language', { start: { en: 'x', cy: 3 } }, 'not-text'],
    ['empty text', { start: ' ' }, 'empty-text'],
    ['plural forms without "other"', { left: { one: 'a' } }, 'no-plural-other'],
    ['a number as a form', { left: { one: 3, other: 'a' } }, 'not-text'],
    ['a list in the place of words', ['x'], 'not-words'],
    ['a text in the place of words', 'x', 'not-words'],
  ];
  for (const [name, overrides, code] of wrong) {
    it(`says what is wrong with ${name}`, () => {
      expect(read(overrides).faults.map((fault) => fault.code)).to.deep.equal([code]);
    });
  }

  it('gives the same table where there is nothing to change', () => {
    expect(read(undefined).words).to.equal(table);
    expect(read(null).words).to.equal(table);
  });

  it('never throws, never changes our table or Object.prototype, and always gives the same keys', () => {
    const before = JSON.stringify(table);
    const names = Object.getOwnPropertyNames(Object.prototype).join();
    const key = fc.constantFrom('start', 'left', '__proto__', 'constructor', 'toString', 'other');
    const value = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.dictionary(fc.constantFrom('en', 'cy', 'one', 'other', '__proto__'), fc.anything()),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(key, value)),
        fc.constantFrom<'en' | 'cy'>('en', 'cy'),
        (data, language: 'en' | 'cy') => {
          const words = overrideWords(table, data, language, []);
          return (
            Object.keys(words).join() === 'start,left' &&
            typeof words.start === 'string' &&
            typeof words.left.other === 'string'
          );
        },
      ),
      generated(300, 10_000),
    );
    expect(JSON.stringify(table)).to.equal(before);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(names);
  });

  it('survives an object whose keys cannot be told, or whose texts cannot be read', () => {
    const noKeys = new Proxy({}, { ownKeys: () => fail() });
    const noText = Object.defineProperty({}, 'start', { enumerable: true, get: () => fail() });
    for (const given of [noKeys, noText]) {
      expect(overrideWords({ start: 'Start' }, given, 'en').start).to.equal('Start');
    }
  });
});

function fail(): never {
  throw new Error('odd');
}
