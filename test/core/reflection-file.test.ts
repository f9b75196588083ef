import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../src/core/local-text.js';
import {
  LONGEST_FILE,
  RECORD_ATTRIBUTE,
  recordFileName,
  recordForScript,
  recordFromFile,
  recordJson,
} from '../../src/core/reflection-file.js';
import { recordOf, type ReflectionRecord } from '../../src/core/reflection-record.js';
import { generated } from '../support/run-length.js';
import { answersTo, template as anyTemplate, typed } from './reflection-arbitraries.js';

const record: ReflectionRecord = {
  ...{ template: 'gibbs', version: '1', language: 'cy', date: '2026-11-22' },
  answers: { description: 'Roedd y tŷ’n dawel.\n</script><b>', themes: ['a', 'b'] },
  questions: { description: 'Beth ddigwyddodd?' },
};

function open(text: unknown) {
  const faults: Fault[] = [];
  const opened = recordFromFile(text, faults);
  return { opened, said: faults.map(({ code, path }) => `${code} ${path}`) };
}

/** A page as a browser writes it out, with what people wrote in it as text. */
function pageWith(of: ReflectionRecord, shown = '', attribute = `${RECORD_ATTRIBUTE}=""`): string {
  const page = document.implementation.createHTMLDocument('Reflection');
  const script = page.createElement('script');
  script.setAttribute('type', 'application/json');
  script.textContent = recordForScript(of);
  const text = page.createElement('p');
  text.textContent = `${shown} ${Object.values(of.answers).join(' ')}`;
  page.body.append(text, script);
  return page.documentElement.outerHTML.replace('<script ', `<script ${attribute} `);
}

describe('a saved reflection', () => {
  it('comes back from its .json file', () => {
    expect(open(recordJson(record))).to.deep.equal({ opened: record, said: [] });
    expect(open(`\uFEFF\r\n${recordJson(record).replaceAll('\n', '\r\n')}\r\n`).opened).to.deep.equal(record);
  });

  it('comes back from its .html file', () => {
    expect(open(pageWith(record))).to.deep.equal({ opened: record, said: [] });
    expect(open(`<!doctype html>\n${pageWith(record)}`).opened).to.deep.equal(record);
    expect(open(pageWith(record).replace('<script', '<SCRIPT').replace('</script>', '</SCRIPT>')).opened).to.deep.equal(
      record,
    );
  });

  it('comes back from beside other scripts and from under words that look like it', () => {
    const shown = `<script ${RECORD_ATTRIBUTE}>{"kind":"circle-reflection"}</script>`;
    const page = pageWith(record, shown);
    expect(open(page.replace('<body>', '<body><script>1 < 2</script>')).opened).to.deep.equal(record);
  });

  it('comes back from under letters that are longer in small letters', () => {
    expect(open(pageWith(record, '\u0130'.repeat(50))).opened).to.deep.equal(record);
  });

  it('comes back whatever was written in whatever form, from both', () => {
    const any = anyTemplate.chain((template) =>
      fc.record({ template: fc.constant(template), answers: answersTo(template) }),
    );
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('en' as const, 'cy' as const),
        typed,
        ({ template, answers }, language, shown) => {
          const made = recordOf(template, answers, { language, date: '2026-11-22' });
          const cut = { ...made, questions: made.questions };
          expect(open(recordJson(made))).to.deep.equal({ opened: cut, said: [] });
          expect(open(pageWith(made, shown))).to.deep.equal({ opened: cut, said: [] });
        },
      ),
      generated(200, 20_000),
    );
  });

  it('has nothing in its script element that could end it', () => {
    expect(recordForScript(record)).to.not.match(/[<>&\u2028\u2029]/);
  });

  it('has a name that says nothing about anybody', () => {
    expect(recordFileName('nmc-reflective-account', 'html')).to.equal('reflection-nmc-reflective-account.html');
    for (const id of ['../x', 'a b', '', '__proto__', 'x'.repeat(99)])
      expect(recordFileName(id, 'txt')).to.equal('reflection.txt');
  });
});

describe('a file that is no saved reflection', () => {
  const files: readonly (readonly [what: string, text: unknown, said: string])[] = [
    ['nothing', '', 'file-not-ours file'],
    ['no text', new Uint8Array(3), 'file-too-large file'],
    ['too much', 'x'.repeat(LONGEST_FILE + 1), 'file-too-large file'],
    ['a letter', 'Dear all', 'file-not-ours file'],
    ['half of one', recordJson(record).slice(0, -20), 'file-broken file'],
    ['other JSON', '{"answers": {}}', 'file-not-ours file'],
    ['a list', '[]', 'file-not-ours file'],
    ['a page', '<html><script>var a = 1;</script></html>', 'file-not-ours file'],
    ['a page with a broken script', `<script ${RECORD_ATTRIBUTE}>{"kind":`, 'file-not-ours file'],
    ['a page that stops in a tag', '<html><script', 'file-not-ours file'],
    ['a page with a number in its script', `<script ${RECORD_ATTRIBUTE}>7</script>`, 'file-not-ours file'],
    ['one of a later format', recordJson(record).replace('"format": 1', '"format": 2'), 'file-newer file'],
    ['one of no format', recordJson(record).replace('"format": 1', '"format": "1"'), 'file-newer file'],
    ['one without a template', '{"kind": "circle-reflection", "format": 1}', 'not-an-id file.template'],
  ];
  for (const [what, text, said] of files) {
    it(`such as ${what} is not opened, and it is said why`, () => {
      expect(open(text)).to.deep.equal({ opened: undefined, said: [said] });
    });
  }

  it('throws nothing, whatever is in it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '"kind":"circle-reflection",',
        '"format":1,',
        '"template":"a"',
        '"answers":{',
        '<script',
      ),
      fc.constantFrom(` ${RECORD_ATTRIBUTE}`, '>', '</script', '\uFEFF', '"__proto__":{"x":1},', '[', ']', '<!--'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
        ),
        (text) => {
          open(text);
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
        },
      ),
      generated(500, 50_000),
    );
  });

  it('of nothing but the starts of scripts is read to its end', () => {
    expect(open('<script '.repeat(600_000)).said).to.deep.equal(['file-not-ours file']);
    expect(open('<script>'.repeat(600_000)).said).to.deep.equal(['file-not-ours file']);
  });
});
