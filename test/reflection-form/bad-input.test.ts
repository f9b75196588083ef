import { expect } from '@open-wc/testing';
import { allowConsole, consoleLines, expectConsole } from '../support/console.js';
import { form, json, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const question = { id: 'a', kind: 'long-text', label: 'What stays with you?' };
const choice = { id: 'b', kind: 'single-choice', label: 'How?', options: [{ value: 'x', label: 'X' }] };
const own = (over: object) => ({ templates: [{ id: 'own', title: 'Own', fields: [question], ...over }] });
const withField = (over: object) => own({ fields: [{ ...question, ...over }] });
const withData = (data: unknown, attributes = 'template="own"') => form(attributes, json(data));

/** Markup of a page, what its editor must read, and the questions that are left. */
const mistakes: Readonly<Record<string, readonly [markup: string, sentence: RegExp, questions?: number]>> = {
  'an unknown template': [form('template="gibs"'), /no template called "gibs"\. The usual questions are shown/],
  'an empty template': [form('template=""'), /no template called ""/],
  'a template that every object has': [form('template="constructor"'), /no template called "constructor"/],
  'an unknown way to keep drafts': [form('drafts="yes"'), /drafts must be off or encrypted\. No drafts are kept/],
  '4 idle minutes': [form('idle-minutes="4"'), /idle-minutes must be a whole number from 5 to 120/],
  'half an idle minute': [form('idle-minutes="7.5"'), /idle-minutes must be/],
  'idle minutes in words': [form('idle-minutes="ten"'), /idle-minutes must be/],
  'idle minutes without end': [form('idle-minutes="1e999"'), /idle-minutes must be/],
  'a script as an address': [form('action="javascript:alert(1)" reader="Us"'), /action must be an https address/],
  'a letter as an address': [form('action="mailto:a@example.org" reader="Us"'), /action must be an https address/],
  'nobody who reads': [form('action="https://example.org/x"'), /Add the attribute reader/],
  'spaces who read': [form('action="https://example.org/x" reader="  "'), /Add the attribute reader/],
  'unknown credentials': [
    form('action="https://example.org/x" reader="Us" credentials="all"'),
    /credentials must be one of these: same-origin/,
  ],
  'an unknown nation': [form('nation="Atlantis"'), /nation must be one of these: England/],
  'a heading of level 1': [form('heading-level="1"'), /heading-level must be 2 to 6/],
  'JSON that is malformed': [form('', json('{"templates": [')), /could not be read/],
  'JSON that is empty': [form('', json('')), /could not be read/],
  'a misspelt key': [withData({ tempaltes: [] }, ''), /tempaltes is not a name/],
  'templates that are no list': [withData({ templates: {} }, ''), /templates must be a list/],
  'a template that is none': [withData({ templates: [7] }, ''), /templates\[0\] must be an object/],
  'no questions': [withData(own({ fields: [] })), /fields must be a list with at least 1 question/],
  '500 questions': [
    withData(own({ fields: Array.from({ length: 500 }, (_, n) => ({ ...question, id: `q${n}` })) })),
    /must have 40 questions or fewer\. This template is left out/,
  ],
  '500 templates': [
    withData(
      { templates: Array.from({ length: 500 }, (_, n) => ({ id: `t${n}`, title: 'T', fields: [question] })) },
      '',
    ),
    /templates must have 20 items or fewer/,
  ],
  'a label of 1 MB': [withData(withField({ label: 'x'.repeat(1_000_000) })), /label must be 300 characters or less/, 1],
  'a title of 1 MB': [withData(own({ title: 'x'.repeat(1_000_000) })), /title must be 120 characters or less/, 1],
  'a label of spaces': [withData(withField({ label: ' \u200B' })), /label must not be empty/],
  'an unknown kind': [withData(withField({ kind: 'date' })), /kind must be one of these: text, long-text/],
  'a question twice': [withData(own({ fields: [question, question] })), /the id "a" is used twice\. This template/],
  'an id of a prototype': [withData(withField({ id: '__proto__' })), /fields\[0\]\.id must be letters/],
  'a length of none': [withData(withField({ length: -1 })), /length must be 1 to 200000/, 1],
  'no choices': [withData(own({ fields: [{ ...choice, options: [] }] })), /options must be a list of 1 to 20 choices/],
  'one point': [
    withData(own({ fields: [{ id: 'a', kind: 'scale', label: 'A', points: ['1'] }] })),
    /points must be a list of 2 to 10 texts/,
  ],
  'a version with markup': [withData(own({ version: '<b>' })), /version must be a short text such as v2/, 1],
  'keys that reach for prototypes': [
    form(
      'template="own"',
      json(
        '{"__proto__":{"polluted":1},"templates":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"own","title":"Own","fields":[{"__proto__":{"polluted":1},"id":"a","kind":"long-text","label":"A"}]}]}',
      ),
    ),
    /__proto__ is not a name/,
    1,
  ],
  'words that are no list': [withData({ identifyingWords: 'Larkspur' }, ''), /identifyingWords must be a list/],
  'words that are no texts': [withData({ identifyingWords: [7] }, ''), /identifyingWords\[0\] must be text/],
  'words without a letter': [withData({ identifyingWords: ['-'] }, ''), /identifyingWords\[0\] must not be empty/],
  '10,000 words': [
    withData({ identifyingWords: Array.from({ length: 10_000 }, (_, n) => `word ${n}`) }, ''),
    /identifyingWords must have 500 items or fewer/,
  ],
  'support without a way': [withData({ support: [{ name: 'Nobody' }] }, ''), /support\[0\] must say how to reach/],
  'words that are not ours': [withData({ strings: { finnish: 'End' } }, ''), /strings\.finnish is not a name/],
};

/** Somebody can write, and has it. */
async function expectUsable(page: ReflectionPage, questions = 3): Promise<void> {
  expect(page.all('form textarea')).to.have.length(questions);
  const [box] = page.all<HTMLTextAreaElement>('form textarea');
  box!.value = 'We met.';
  box!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  page.element.removeAttribute('action');
  await page.settled();
  await page.press('Finish');
  expect(page.heading).to.equal('You have finished');
  expect(Object.values(page.element.record.answers)).to.deep.equal(['We met.']);
}

describe('a mistake of the page’s editor', () => {
  afterEach(tidy);

  for (const [name, [markup, sentence, questions]] of Object.entries(mistakes)) {
    it(`leaves a usable form, is shown, and warned of once: ${name}`, async () => {
      expectConsole(sentence);
      const page = await place(markup);
      expect(page.faults.join('\n')).to.match(sentence);
      page.element.requestUpdate();
      await page.settled();
      expect(page.text).to.contain('For the editor of this page');
      expect(consoleLines()).to.have.length(1);
      await expectUsable(page, questions);
      expect('polluted' in Object.prototype).to.equal(false);
    });
  }

  it('makes no element of markup in texts, and runs none', async () => {
    allowConsole('source.url must be an address');
    const markup = '<img src=x onerror="window.ranScript = 1"><b>Bold</b>';
    const options = [{ value: 'x', label: markup, hint: markup }];
    const page = await place(
      form(
        `template="own" reader='${markup}' kept='${markup}' action="https://example.org/"`,
        json({
          templates: [
            {
              ...{ id: 'own', title: markup, purpose: markup, notes: [markup], audience: 'sent', noReply: true },
              source: { title: markup, url: 'javascript:window.ranScript=1', version: markup, notes: [markup] },
              fields: [
                { ...question, label: markup, hint: markup, name: markup, required: true },
                { ...choice, options, none: { value: 'none', label: markup } },
                { ...choice, id: 'c', kind: 'several-choices', options },
                { id: 'd', kind: 'scale', label: markup, points: [markup, markup] },
              ],
            },
          ],
          identifyingWords: ['Bold'],
          strings: { send: markup, hintsTitle: markup },
        }),
      ),
    );
    expect(page.heading).to.equal(markup);
    await page.press(markup);
    expect(page.text).to.contain('<b>Bold</b>');
    await page.type(markup, markup);
    await page.until(() => page.hints.length > 0);
    expect(page.root.querySelectorAll('img, b, script')).to.have.length(0);
    expect([...page.root.querySelectorAll('a')].map(({ protocol }) => protocol)).not.to.include('javascript:');
    expect('ranScript' in globalThis).to.equal(false);
  });

  it('is said no more when it is mended', async () => {
    expectConsole('no template called');
    const page = await place(form('template="gibs"'));
    page.element.setAttribute('template', 'gibbs');
    await page.settled();
    expect(page.faults).to.deep.equal([]);
    expect(page.all('form textarea')).to.have.length(6);
  });

  it('loses no word when it is made while somebody writes, and gives it back when it is mended', async () => {
    expectConsole('no template called');
    const page = await place(form('template="gibbs"'));
    await page.type('Why do you think', 'Because.');
    page.element.setAttribute('template', 'gibs');
    await page.settled();
    expect(Object.values(page.element.record.answers)).to.deep.equal(['Because.']);
    page.element.setAttribute('template', 'gibbs');
    await page.settled();
    expect(page.field('Why do you think').value).to.equal('Because.');
  });
});
