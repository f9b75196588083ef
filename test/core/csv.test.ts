import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvSafe, csvText } from '../../src/core/csv.js';
import { generated } from '../support/run-length.js';
import { hostileText } from './sign-up-arbitraries.js';

/** A reader by the letter of RFC 4180, for quoted cells only. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`No quotation mark at ${at}`);
    let cell = '';
    for (at++; ; at++) {
      if (text[at] === '"' && text[at + 1] === '"') at++;
      else if (text[at] === '"') break;
      if (at >= text.length) throw new Error('The text ends in a cell');
      cell += text.charAt(at);
    }
    row.push(cell);
    at++;
    if (text[at] === ',') at++;
    else if (text.slice(at, at + 2) === '\r\n') {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor a line end at ${at}`);
  }
  return rows;
}

describe('CSV', () => {
  it('quotes every cell and ends every row', () => {
    expect(
      csvText([
        ['Name', 'Place'],
        ['Sam "S" O\'Neill', 3],
        [undefined, -1],
      ]),
    ).to.equal('"Name","Place"\r\n"Sam ""S"" O\'Neill","3"\r\n"","-1"\r\n');
  });

  for (const text of [
    '=1+1',
    '+44 20',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    ' =1',
    '\u200B=1',
    '\uFF1D1',
    '"=1',
    "'=1",
  ]) {
    it(`leads ${JSON.stringify(text)} with an apostrophe`, () => {
      expect(csvSafe(text)).to.equal(`'${text}`);
    });
  }

  for (const text of ['', 'Sam', "O'Neill", '3', 'a=b', 'name@example.nhs.uk', 'Llŷr']) {
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      expect(csvSafe(text)).to.equal(text);
    });
  }

  it('comes back exactly, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostileText, { minLength: 1, maxLength: 4 }), { maxLength: 3 }), (rows) => {
        const found = parse(csvText(rows));
        expect(found).to.deep.equal(rows.map((row) => row.map(csvSafe)));
        for (const cell of found.flat()) expect(cell).not.to.match(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u);
      }),
      generated(1000, 5000),
    );
  });
});
