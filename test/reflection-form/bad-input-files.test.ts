import { expect } from '@open-wc/testing';
import { form, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const NOT_OURS = 'This file was not made by this form.';
const TOO_LARGE = 'This file is too large to be a reflection.';
const BROKEN = 'This file is damaged and could not be opened.';
const OPEN = 'Your saved reflection is open.';

const begin = '{"kind":"circle-reflection","format":1,"template":"what-so-what-now-what","version":"1",';
const inPage = (content: string) =>
  `<!doctype html><script>window.ranScript=1</script><img src=x onerror="window.ranScript=1"><script type="application/json" data-circle-reflection>${content}</script>`;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const many = (n: number) => JSON.stringify(Object.fromEntries(Array.from({ length: n }, (_, i) => [`q${i}`, `a${i}`])));
const of = (answers: string) => `${begin}"answers":${answers}}`;

/** A file, what is said of it, and the answers that are then there. */
const files: Readonly<Record<string, readonly [file: () => BlobPart, said: string, answers?: object]>> = {
  'a .json of 20 MB': [() => `${begin}"answers":{"what":"${'x'.repeat(20_000_000)}"}}`, TOO_LARGE],
  'a .json of 21 MB': [() => 'x'.repeat(21_000_000), TOO_LARGE],
  'a .html of 20 MB': [() => inPage(of('{"what":"a"}')) + '<p>'.repeat(6_600_000), TOO_LARGE],
  '20 MB of bytes': [() => new Uint8Array(20_000_000), TOO_LARGE],
  'bytes that are no text': [() => Uint8Array.from({ length: 60_000 }, (_, n) => (n * 7) % 256), NOT_OURS],
  // Some browsers read it, and others give up.
  'lists in lists, 200,000 deep': [() => of(`{"what":${nested(200_000)}}`), '', {}],
  'nothing but lists in lists': [() => nested(2_000_000), NOT_OURS],
  'scripts around it': [() => inPage(of('{"what":"Kept."}')), OPEN, { what: 'Kept.' }],
  'scripts in it': [
    () => inPage(of(String.raw`{"what":"\u003c/script>\u003cimg src=x onerror='window.ranScript=1'>"}`)),
    OPEN,
    { what: "</script><img src=x onerror='window.ranScript=1'>" },
  ],
  'another script before it': [
    () => `<script type="application/json">{"kind":"other"}</script>${inPage(of('{"what":"Kept."}'))}`,
    OPEN,
    { what: 'Kept.' },
  ],
  'keys of prototypes': [
    () =>
      `{"__proto__":{"polluted":1},${begin.slice(1)}"answers":{"__proto__":"x","constructor":"y","what":"Kept."},"questions":{"__proto__":"x"}}`,
    'It has answers that this form does not ask for.',
    { what: 'Kept.', constructor: 'y' },
  ],
  'answers of every wrong kind': [
    () => of('{"what":{"a":1},"so-what":[1,null],"now-what":7,"a":null,"b":[],"c":""}'),
    OPEN,
    {},
  ],
  'no answers': [() => `${begin}"questions":7}`, OPEN, {}],
  '10,000 answers': [() => of(many(10_000)), 'It has answers that this form does not ask for.'],
  'an id with markup': [() => of('{"<b>":"x","what":"Kept."}'), OPEN, { what: 'Kept.' }],
  'a template with markup': [() => of('{"what":"a"}').replace('what-so-what-now-what', '<b>'), NOT_OURS],
  'half of it': [() => of('{"what":"a"}').slice(0, -3), BROKEN],
};

async function opened(content: BlobPart, attributes = ''): Promise<ReflectionPage> {
  const page = await place(form(attributes));
  await page.open(content);
  await page.until(() => page.notes.length > 0);
  return page;
}

describe('a file that somebody chooses', () => {
  afterEach(tidy);

  for (const [name, [content, said, answers]] of Object.entries(files)) {
    it(`never breaks the form: ${name}`, async () => {
      const page = await opened(content());
      expect(page.notes.join()).to.contain(said);
      if (answers) expect(JSON.stringify(page.element.record.answers)).to.equal(JSON.stringify(answers));
      expect(page.all('form textarea')).to.have.length(3);
      expect(page.all('b, img, script')).to.have.length(0);
      expect('ranScript' in globalThis).to.equal(false);
      expect('polluted' in Object.prototype).to.equal(false);
      // And it is there to be written in.
      page.element.clear();
      await page.type('What happened', 'We met.');
      expect(page.element.record.answers).to.deep.equal({ what: 'We met.' });
    }).timeout(20_000);
  }

  it('may hold an answer of a million characters, which comes out again as it went in', async () => {
    const long = 'Roedd y tŷ’n dawel. '.repeat(50_000);
    const page = await opened(of(JSON.stringify({ what: long })));
    expect(page.field('What happened').value).to.equal(long);
    expect(page.element.record.answers).to.deep.equal({ what: long });
  }).timeout(20_000);

  it('may go away while it is read', async () => {
    const page = await place();
    const input = page.field('Open a saved reflection');
    const file = new File(['x'], 'a.html');
    file.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await page.until(() => page.notes.length > 0);
    expect(page.notes).to.deep.equal([NOT_OURS]);
  });
});
