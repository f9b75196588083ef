import { expect } from '@open-wc/testing';
import { allowConsole } from '../support/console.js';
import { form, json, place, tidy } from './support/reflection-page.js';

describe('a reflection form that nobody asked to keep or send anything', () => {
  afterEach(tidy);

  it('asks no server and opens no storage, from the first word to the end', async () => {
    const called: string[] = [];
    const undo: (() => void)[] = [];
    const spy = (target: object, name: string) => {
      const real: unknown = Reflect.get(target, name);
      Reflect.set(target, name, (...args: unknown[]) => {
        // What the test runner itself stores or asks has nothing to do with the form.
        if (JSON.stringify(args).includes('canary') || name === 'open') called.push(name);
        return typeof real === 'function' ? (real.apply(target, args) as unknown) : undefined;
      });
      undo.push(() => Reflect.set(target, name, real));
    };
    const keys = () => [localStorage.length, sessionStorage.length, document.cookie];
    const before = keys();
    spy(globalThis, 'fetch');
    spy(navigator, 'sendBeacon');
    spy(IDBFactory.prototype, 'open');
    spy(XMLHttpRequest.prototype, 'open');
    try {
      const page = await place();
      await page.type('What happened', 'canary-7f3a jo@example.org');
      await page.press('Copy', 'Finish', 'Go back to writing', 'Clear my words', 'Yes, clear it');
      page.element.remove();
    } finally {
      for (const each of undo) each();
    }
    expect(called).to.deep.equal([]);
    expect(keys()).to.deep.equal(before);
  });
});

describe('a reflection form with what it cannot use', () => {
  afterEach(tidy);
  const long = 'x'.repeat(1_000_000);
  const field = (id: unknown, more: object = {}) => ({ id, kind: 'long-text', label: 'Label', ...more });

  for (const [name, templates] of Object.entries({
    'no list': 7,
    'no template': [null, 3, 'x', []],
    '500 fields': [
      { id: 'own', title: 'Own', purpose: 'P', fields: Array.from({ length: 500 }, (_, i) => field(`f${i}`)) },
    ],
    'a label of 1 MB': [{ id: 'own', title: long, purpose: long, fields: [field('a', { label: long })] }],
    'an unknown kind': [{ id: 'own', title: 'Own', purpose: 'P', fields: [field('a', { kind: 'script' })] }],
    'keys of prototypes': JSON.parse(
      '[{"__proto__":{"polluted":1},"id":"constructor","title":"Own","purpose":"P","fields":[{"id":"__proto__","kind":"text","label":"L"}]}]',
    ) as unknown,
    markup: [{ id: 'own', title: '<img src=x onerror=alert(1)>', purpose: '<b>P</b>', fields: [field('a')] }],
  })) {
    it(`shows questions all the same: ${name}`, async () => {
      allowConsole('circle-reflection-form:');
      const page = await place(form('template="own"', json({ templates })));
      expect(page.all('textarea, input[type="text"]').length).to.be.greaterThan(0);
      expect(page.all('img, b')).to.have.length(0);
      expect(Reflect.get({}, 'polluted')).to.equal(undefined);
    });
  }

  for (const value of ['', 'x'.repeat(10_000), '<b>', 'constructor', '__proto__', '-1', 'NaN', 'javascript:alert(1)']) {
    it(`shows questions all the same: every attribute is ${value.slice(0, 20)}`, async () => {
      allowConsole('circle-reflection-form:');
      const page = await place();
      for (const name of ['template', 'drafts', 'idle-minutes', 'action', 'reader', 'kept', 'credentials', 'nation'])
        page.element.setAttribute(name, value);
      await page.settled();
      expect(page.all('textarea')).to.have.length(3);
    });
  }

  for (const value of [null, 0, Number.NaN, Infinity, true, [], {}, () => 1, Symbol.iterator]) {
    it(`shows questions all the same: every property is ${typeof value} ${JSON.stringify(value)}`, async () => {
      allowConsole('circle-reflection-form:');
      const page = await place();
      for (const name of ['template', 'drafts', 'idleMinutes', 'action', 'reader', 'kept', 'credentials', 'nation'])
        Reflect.set(page.element, name, value);
      for (const name of ['templates', 'support', 'identifyingWords', 'strings', 'headingLevel'])
        Reflect.set(page.element, name, value);
      await page.settled();
      expect(page.all('textarea')).to.have.length(3);
      expect(page.element.record.answers).to.deep.equal({});
    });
  }
});
