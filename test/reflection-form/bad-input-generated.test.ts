import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { allowConsole } from '../support/console.js';
import { generated, runs } from '../support/run-length.js';
import { fakeClock, json, place, tidy } from './support/reflection-page.js';

/** Mostly near to what is right, so that it gets past the first check. */
const text = fc.oneof(
  fc.constantFrom('Hello', '', '<b>x</b>', '<img src=x onerror="window.ranScript=1">', '\u202E', '{n}', '__proto__'),
  fc.string({ unit: 'binary' }),
);
const words = fc.oneof(text, fc.record({ en: text, cy: text }, { requiredKeys: [] }), fc.jsonValue({ maxDepth: 1 }));
const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', 'a b'), text);
const goodId = fc.constantFrom('a', 'b', 'c', 'constructor', 'valueOf');
const number = fc.constantFrom(0, 1, -1, 5, 1000, 200_000, 1e9, 1.5, '7', null);
const kind = fc.constantFrom('text', 'long-text', 'single-choice', 'several-choices', 'scale');
const option = fc.record(
  { value: fc.oneof(goodId, id), label: words, hint: words },
  { requiredKeys: ['value', 'label'] },
);
const field = fc.record(
  {
    ...{ id: fc.oneof(goodId, id), kind: fc.oneof(kind, text), label: words, hint: words, name: words },
    ...{ required: fc.oneof(fc.boolean(), text), length: number, rows: number },
    ...{ options: fc.array(option, { maxLength: 3 }), none: option, points: fc.array(words, { maxLength: 4 }) },
  },
  { requiredKeys: ['id', 'kind', 'label'] },
);
const goodField = fc.record({
  ...{ id: goodId, kind, label: fc.constant('Label'), required: fc.boolean() },
  ...{ options: fc.constant([{ value: 'x', label: 'X' }]), points: fc.constant(['1', '2']) },
});
const template = fc.record(
  {
    ...{ id: fc.constantFrom('own', 'gibbs', 'a b', 7), version: fc.oneof(text, number), title: words, purpose: words },
    ...{ audience: fc.constantFrom('private', 'sent', 'x'), notes: fc.array(words, { maxLength: 2 }) },
    noReply: fc.boolean(),
    source: fc.record({ title: words, url: fc.oneof(fc.webUrl(), text), version: words }, { requiredKeys: [] }),
    fields: fc.oneof(fc.array(goodField, { maxLength: 4 }), fc.array(field, { maxLength: 4 }), fc.jsonValue()),
  },
  { requiredKeys: ['id', 'title', 'fields'] },
);
const data = fc.oneof(
  fc.record(
    {
      templates: fc.oneof(fc.array(template, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })),
      support: fc.jsonValue({ maxDepth: 2 }),
      identifyingWords: fc.oneof(fc.array(text, { maxLength: 5 }), fc.jsonValue({ maxDepth: 1 })),
      strings: fc.oneof(fc.dictionary(fc.constantFrom('finish', 'hintsMore', 'x'), words), fc.jsonValue()),
      nation: text,
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const attributes = fc.record(
  {
    template: fc.oneof(fc.constantFrom('own', 'gibbs', 'nmc-reflective-account', 'circle-feedback'), text),
    // No draft: what is generated here leaves nothing on a disk.
    drafts: fc.constantFrom('off', 'x', ''),
    'idle-minutes': fc.oneof(fc.constantFrom('5', '15', '4', 'x'), text),
    action: fc.oneof(fc.webUrl(), text),
    reader: text,
    kept: text,
    credentials: fc.constantFrom('omit', 'all', ''),
    'heading-level': fc.constantFrom('1', '2', '6', 'x'),
    lang: fc.constantFrom('en', 'cy', 'cy-GB', 'x'),
    nation: fc.constantFrom('Wales', 'x'),
  },
  { requiredKeys: [] },
);
/** What somebody does: types, goes on to another template, waits, or presses something. */
const acts = fc.array(
  fc.oneof(
    fc.record({ type: text }),
    fc.record({ template: fc.constantFrom('own', 'gibbs', 'hcpc-cpd', 'x') }),
    fc.record({ wait: fc.constantFrom(700, 60_000, 5 * 60_000, 16 * 60_000) }),
    fc.record({ press: fc.nat(12) }),
  ),
  { maxLength: 6 },
);

describe('any configuration of a reflection form', () => {
  afterEach(tidy);

  it('never throws, runs nothing, and leaves the page as it is', async () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    const { click } = HTMLAnchorElement.prototype;
    const { print } = window;
    const { fetch } = globalThis;
    let count = 0;
    HTMLAnchorElement.prototype.click = () => undefined;
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    window.print = () => undefined;
    try {
      await fc.assert(
        fc.asyncProperty(attributes, data, acts, async (given, page, presses) => {
          allowConsole();
          count++;
          fakeClock();
          const it = await place(`<circle-reflection-form>${json(page)}</circle-reflection-form>`);
          for (const [name, value] of Object.entries(given)) it.element.setAttribute(name, value);
          await it.settled();
          let typed: string | undefined;
          for (const act of presses) {
            if ('type' in act) {
              const box = it.all<HTMLTextAreaElement>('form textarea')[0];
              if (!box) continue;
              box.value = act.type;
              box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
              typed = box.value;
            } else if ('template' in act) it.element.template = act.template;
            else if ('wait' in act) await it.wait(act.wait);
            else {
              const names = it.all<HTMLButtonElement>('button').filter(({ id: of }) => of !== 'copy');
              const button = names[act.press % Math.max(1, names.length)];
              // Printing is another test's.
              if (button && button.textContent.trim() !== 'Print' && button.textContent.trim() !== 'Argraffu')
                button.click();
            }
            await it.settled();
            const words = JSON.stringify(Object.values(it.element.record.answers));
            // Until it is cleared or erased, what was typed last is in the record.
            if ('type' in act && typed !== undefined && typed !== '')
              expect(words).to.contain(JSON.stringify(typed).slice(1, -1));
          }
          expect(it.root.querySelector('#heading')!.textContent.trim()).not.to.equal('');
          expect(it.all('b, script, img')).to.have.length(0);
          expect('ranScript' in globalThis).to.equal(false);
          tidy();
        }),
        { ...generated(120, 10_000), endOnFailure: true },
      );
    } finally {
      HTMLAnchorElement.prototype.click = click;
      window.print = print;
      globalThis.fetch = fetch;
    }
    expect(count).to.be.at.least(runs(120, 10_000));
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(before);
  }).timeout(60 * 60_000);
});
