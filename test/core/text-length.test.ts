import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countWith, textLength } from '../../src/core/text-length.js';
import { generated } from '../support/run-length.js';

const examples: readonly (readonly [what: string, text: string, length: number])[] = [
  ['nothing', '', 0],
  ['plain letters', 'What happened?', 14],
  ['a line break', 'one\ntwo', 7],
  ['a line break from a file', 'one\r\ntwo', 7],
  ['halves of a line break that do not meet', 'ก\rx\nก', 5],
  ['Welsh', 'Tŷ bach â dŵr', 13],
  ['an accent that is a character of its own', 'e\u0301', 1],
  ['quotation marks and dashes as word processors write them', '‘Yes’ – “no”…', 13],
  ['an emoji', '👍', 1],
  ['an emoji of several parts', '👩🏻‍🚀 at work', 9],
  ['flags, which are pairs of letters', '🏴󠁧󠁢󠁷󠁬󠁳󠁿🇬🇧🇮🇪', 3],
  ['a digit in a box', '1️⃣', 1],
  ['a sign that belongs to the digit after it', '\u06001', 1],
  ['a plain sign joined to a plain sign', '©\u200d©', 1],
  ['Thai, whose vowels stand on letters', 'ดี', 1],
  ['half of a character', '\uD83D', 1],
];

/** Text with everything that may join, and much that does not. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', '\n', '\r', '1', '#', '©', 'ŵ', '’', '\u00AD', '\u0301', '\u200D', '\uFE0F', '\u20E3'),
    fc.constantFrom('👩', '🏻', '🚀', '🇬', '🇧', '\u0600', 'ก', 'ำ', '가', 'ᄀ', 'ᅡ', 'क', '्', '\uD83D', '\uDE00'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  ),
  maxLength: 40,
});

describe('the length of a text', () => {
  for (const [what, text, length] of examples) {
    it(`counts ${what} as people do`, () => {
      expect(textLength(text)).to.equal(length);
    });
  }

  it('is what looking at every character gives, for any text', () => {
    const segmenter = new Intl.Segmenter('en');
    fc.assert(
      fc.property(anyText, (text) => textLength(text) === [...segmenter.segment(text)].length),
      generated(2000, 500_000),
    );
  });

  it('is never more than the code units of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => textLength(text) <= text.length),
      generated(500, 50_000),
    );
  });

  it('is that of plain text without a look at each character', () => {
    const text = 'What I noticed, and how it felt. '.repeat(7000);
    expect(textLength(text)).to.equal(text.length);
  });

  it('comes out for very long texts of any kind', () => {
    for (const [part, length] of [
      ['é\u0301', 1],
      ['👩🏻‍🚀', 1],
      ['ก a', 3],
    ] as const) {
      expect(textLength(part.repeat(50_000)), part).to.equal(length * 50_000);
    }
  });

  it('counts code points where a browser has no segmenter', () => {
    expect(countWith(null, '👍🏻 é')).to.equal(4);
  });
});
