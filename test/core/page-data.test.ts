import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/core/local-text.js';
import {
  describe as described,
  isRecord,
  itemsOf,
  keysOf,
  own,
  readOneOf,
  readText,
  readWhole,
  TEXT_LIMIT,
} from '../../src/core/page-data.js';

/** Runs a reader and returns what it read with the codes of its faults. */
function read<T>(reader: (faults: Fault[]) => T): [T, ...Fault[]] {
  const faults: Fault[] = [];
  return [reader(faults), ...faults];
}

describe('reading own keys', () => {
  it('finds own keys of objects only', () => {
    const hostile: unknown = JSON.parse('{"__proto__": 1, "a": 2}');
    expect([own(hostile, 'a'), own(hostile, '__proto__'), own(hostile, 'toString')]).to.deep.equal([2, 1, undefined]);
    expect([own(null, 'a'), own('text', 'length'), own([1], '0'), own(undefined, 'a')]).to.deep.equal(
      Array(4).fill(undefined),
    );
  });

  it('reads nothing where a getter throws', () => {
    const trap = {
      get a(): never {
        throw new Error('trap');
      },
    };
    expect(own(trap, 'a')).to.equal(undefined);
  });
});

describe('reading whole numbers', () => {
  const cases: [unknown, number | undefined, string | undefined, string | undefined][] = [
    [8, 8, undefined, undefined],
    ['8', 8, undefined, undefined],
    [' 30 ', 30, undefined, undefined],
    [2, 2, undefined, undefined],
    [1, undefined, 'out-of-range', '2 to 30'],
    [31, undefined, 'out-of-range', '2 to 30'],
    [-3, undefined, 'out-of-range', '2 to 30'],
    [1e9, undefined, 'out-of-range', '2 to 30'],
    [8.5, undefined, 'not-whole', '8.5'],
    ['eight', undefined, 'not-whole', 'eight'],
    ['', undefined, 'not-whole', ''],
    [' ', undefined, 'not-whole', ''],
    [NaN, undefined, 'not-whole', 'NaN'],
    [Infinity, undefined, 'not-whole', 'Infinity'],
    [null, undefined, 'not-whole', 'null'],
    [undefined, undefined, 'not-whole', 'undefined'],
    [true, undefined, 'not-whole', 'true'],
    [[8], undefined, 'not-whole', '[…]'],
    [{}, undefined, 'not-whole', '{…}'],
    [10n, undefined, 'not-whole', '10'],
    [Symbol('8'), undefined, 'not-whole', 'Symbol(8)'],
    [() => 8, undefined, 'not-whole', 'function'],
  ];
  for (const [value, expected, code, detail] of cases) {
    it(`${typeof value} ${described(value)} reads as ${expected ?? code}`, () => {
      const [number, ...faults] = read((list) => readWhole(value, 'people', { min: 2, max: 30 }, list));
      expect(number).to.equal(expected);
      expect(faults).to.deep.equal(code === undefined ? [] : [{ code, path: 'people', detail }]);
    });
  }
});

describe('reading one of some words', () => {
  it('accepts the words and nothing else', () => {
    const reader = (value: unknown) => read((list) => readOneOf(value, 'advance', ['host', 'auto'], list));
    expect(reader('auto')).to.deep.equal(['auto']);
    for (const value of ['Auto', '', 0, null, undefined, {}, ['auto']]) {
      expect(reader(value)).to.deep.equal([undefined, { code: 'not-one-of', path: 'advance', detail: 'host, auto' }]);
    }
  });
});

describe('reading text', () => {
  const reader = (value: unknown, limit?: number) => read((list) => readText(value, 'title', list, limit));

  it('takes a string as English, and English with Welsh', () => {
    expect(reader(' Welcome ')).to.deep.equal([{ en: 'Welcome' }]);
    expect(reader({ en: 'Welcome', cy: 'Croeso', de: 'Willkommen' })).to.deep.equal([{ en: 'Welcome', cy: 'Croeso' }]);
    expect(reader({ en: 'Welcome', cy: '  ' })).to.deep.equal([{ en: 'Welcome' }]);
  });

  it('says what is not text', () => {
    const notText = (path: string, detail: string) => ({ code: 'not-text', path, detail });
    expect(reader(7)).to.deep.equal([undefined, notText('title', '7')]);
    expect(reader(['Welcome'])).to.deep.equal([undefined, notText('title', '[…]')]);
    expect(reader({ cy: 'Croeso' })).to.deep.equal([undefined, notText('title', '{…}')]);
    expect(reader({ en: 'Welcome', cy: 7 })).to.deep.equal([{ en: 'Welcome' }, notText('title.cy', '7')]);
  });

  it('says what shows nothing', () => {
    for (const value of ['', '   ', '\u200B', '\u202E\u2066', '\u0000', '\uFEFF', '\uD800']) {
      expect(reader(value), JSON.stringify(value)).to.deep.equal([undefined, { code: 'empty-text', path: 'title' }]);
    }
  });

  it('cuts what is too long, never through a character', () => {
    const [text, fault] = reader(`${'a'.repeat(4)}💚b`, 5);
    expect(text).to.deep.equal({ en: 'aaaa' });
    expect(fault).to.deep.equal({ code: 'text-too-long', path: 'title', detail: 5 });
    const [long, tooLong] = reader({ en: 'Short', cy: 'b'.repeat(TEXT_LIMIT + 1) });
    expect(long?.cy).to.have.lengthOf(TEXT_LIMIT);
    expect(tooLong?.code).to.equal('text-too-long');
    expect(reader('a'.repeat(TEXT_LIMIT))).to.have.lengthOf(1);
  });

  it('drops direction controls and makes other controls spaces, and keeps markup as the text that it is', () => {
    expect(reader('a\u202Eb\u061Cc\u2069\nd\u0007e\u2028f')).to.deep.equal([{ en: 'abc d e f' }]);
    expect(reader('<b>Hi</b> 👩‍⚕️ Siân')).to.deep.equal([{ en: '<b>Hi</b> 👩‍⚕️ Siân' }]);
  });
});

describe('an object of a page that throws whatever is asked of it', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  it('is no record, has no keys, and can be named', () => {
    expect(isRecord(proxy)).to.equal(false);
    expect(own(proxy, 'a')).to.equal(undefined);
    expect(described(proxy)).to.equal('{…}');
    expect(keysOf(proxy)).to.deep.equal([]);
  });
});

describe('what stood there', () => {
  it('is short, and never throws', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(described(circular)).to.equal('{…}');
    expect(described('x'.repeat(41))).to.equal(`${'x'.repeat(40)}…`);
    expect(described(`${'x'.repeat(39)}💚`)).to.equal(`${'x'.repeat(39)}…`);
  });
});

describe('the items of a list', () => {
  const fail = () => {
    throw new Error('odd');
  };
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();

  it('are in a list of our own, and none where there is no list', () => {
    const given = [1, 'a', null];
    expect(itemsOf(given)).to.deep.equal(given);
    expect(itemsOf(given)).not.to.equal(given);
    for (const value of [undefined, null, 'ab', { length: 2 }, proxy, new Proxy([], { get: fail })])
      expect(itemsOf(value)).to.equal(undefined);
  });

  it('are undefined where they throw, and no more than anything may have', () => {
    expect(itemsOf(Object.defineProperty([1, 2], 0, { get: fail }))).to.deep.equal([undefined, 2]);
    expect(itemsOf(Object.assign([], { length: 4_294_967_295 }))).to.have.length(10_001);
  });
});
