import { expect } from '@open-wc/testing';
import { allowConsole } from '../support/console.js';
import { place, tidy, type ReflectionPage } from './support/reflection-page.js';

const question = { id: 'a', kind: 'long-text', label: 'What stays with you?' };
const choice = { id: 'b', kind: 'single-choice', label: 'How?', options: [{ value: 'x', label: 'X' }] };
const refuse = () => {
  throw new Error('a seeded fault');
};

/** Somebody can write, and has it. */
async function expectUsable(page: ReflectionPage): Promise<void> {
  await page.type('What happened', 'We met.');
  await page.press('Finish');
  expect(page.heading).to.equal('You have finished');
  expect(page.element.record.answers).to.deep.equal({ what: 'We met.' });
}

const revoked = (target: object) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
/** Objects of a page's own making, of which even a look throws. */
const hostile: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  'a symbol': () => Symbol('x'),
  'a function': () => () => 1,
  'nothing to inherit': () => Object.create(null) as unknown,
  'no text': () => ({ toString: refuse, valueOf: refuse, toJSON: refuse }),
  'keys that throw': () =>
    new Proxy({}, { get: refuse, getOwnPropertyDescriptor: refuse, has: refuse, ownKeys: refuse }),
  'a list that throws': () => new Proxy([], { get: refuse, has: refuse, ownKeys: refuse }),
  'a list whose items throw': () => Object.defineProperty([1, 2], 0, { get: refuse }),
  'a revoked object': () => revoked({}),
  'a revoked list': () => revoked([]),
  'a list of revoked ones': () => [revoked({}), revoked([])],
  'a list that never ends': () => Object.assign([], { length: 4_294_967_295 }),
  'a circle': () => {
    const circle: unknown[] = [];
    circle.push(circle);
    return circle;
  },
  'big numbers': () => 1n,
  'no number': () => Number.NaN,
  'no date': () => new Date(Number.NaN),
  window: () => window,
  'an element': () => document.body,
};
const properties = [
  ...['template', 'drafts', 'idleMinutes', 'action', 'reader', 'kept', 'credentials', 'nation'],
  ...['templates', 'support', 'identifyingWords', 'strings', 'headingLevel'],
] as const;

describe('a property of any type', () => {
  afterEach(tidy);

  for (const [name, make] of Object.entries(hostile)) {
    it(`leaves a usable form, and no fault when it is gone: ${name}`, async () => {
      allowConsole('circle-reflection-form:');
      const page = await place();
      for (const property of properties) {
        Reflect.set(page.element, property, make());
        await page.settled();
        expect(page.all('form textarea'), property).to.have.length(3);
        expect(page.element.record.answers, property).to.deep.equal({});
        Reflect.set(page.element, property, undefined);
        await page.settled();
      }
      expect(page.faults).to.deep.equal([]);
      await expectUsable(page);
    });

    it(`inside a template leaves a usable form: ${name}`, async () => {
      allowConsole('circle-reflection-form:');
      const page = await place();
      const template = { id: 'own', title: 'Own', fields: [question] };
      for (const key of ['id', 'version', 'title', 'purpose', 'audience', 'notes', 'noReply', 'source', 'fields'])
        for (const templates of [[{ ...template, [key]: make() }], [{ ...template, source: { [key]: make() } }]]) {
          page.element.templates = templates;
          await page.settled();
          expect(page.all('form textarea'), key).to.have.length(3);
        }
      const keys = ['id', 'kind', 'label', 'hint', 'required', 'name', 'length', 'rows', 'options', 'none', 'points'];
      for (const kind of ['text', 'long-text', 'single-choice', 'several-choices', 'scale'])
        for (const key of keys) {
          page.element.templates = [{ ...template, fields: [{ ...choice, kind, [key]: make() }] }];
          await page.settled();
          expect(page.all('form textarea'), `${kind} ${key}`).to.have.length(3);
        }
      for (const part of [make(), { value: make(), label: make() }]) {
        page.element.templates = [{ ...template, fields: [{ ...choice, options: [part] }] }];
        page.element.support = [part, { name: make(), voice: make(), url: make(), checked: make() }];
        page.element.identifyingWords = [part];
        page.element.strings = { finish: part, hintsMore: part };
        await page.settled();
        expect(page.all('form textarea')).to.have.length(3);
      }
    }).timeout(20_000);
  }
});

describe('what a page does to a form at a bad moment', () => {
  afterEach(tidy);

  it('is borne: cleared, asked and moved before it has ever been on the page', () => {
    const element = document.createElement('circle-reflection-form');
    element.clear();
    expect(element.record.answers).to.deep.equal({});
    element.templates = revoked([]);
    expect(element.record.template).to.equal('what-so-what-now-what');
  });

  it('does not change the form through the record that it gives', async () => {
    const page = await place();
    await page.type('What happened', 'We met.');
    const { record } = page.element;
    Reflect.set(record.answers, 'what', 'changed');
    Reflect.set(record.answers, '__proto__', { polluted: 1 });
    expect(page.element.record.answers).to.deep.equal({ what: 'We met.' });
  });

  it('loses no word when it sets templates again with other questions under the same name', async () => {
    const page = await place();
    const template = {
      id: 'own',
      title: 'Own',
      version: '1',
      fields: [question, { ...question, id: 'z', label: 'Z' }],
    };
    page.element.template = 'own';
    page.element.templates = [template];
    await page.settled();
    await page.type('What stays with you?', 'Kept.');
    await page.type('Z', 'Also kept.');
    // The same again, as a framework does at each of its own renders.
    page.element.templates = [structuredClone(template)];
    await page.settled();
    expect(page.field('Z').value).to.equal('Also kept.');
    page.element.templates = [{ ...template, version: '2', fields: [question] }];
    await page.settled();
    expect(page.field('What stays with you?').value).to.equal('Kept.');
    expect(page.element.record.answers).to.deep.equal({ a: 'Kept.', z: 'Also kept.' });
    expect(page.element.record.questions).to.deep.equal({ a: 'What stays with you?', z: 'Z' });
  });

  it('survives a listener that throws, and one that gives what is no promise', async () => {
    const page = await place();
    await page.type('What happened', 'We met.');
    page.element.addEventListener('circle-reflection-submit', (event) => {
      event.respondWith(7 as unknown as Promise<unknown>);
      expect(() => {
        event.respondWith(Promise.reject(new Error('twice')).catch(() => undefined));
      }).not.to.throw();
    });
    await page.press('Finish');
    await page.until(() => page.heading === 'Sent');
    expect(page.element.record.answers).to.deep.equal({ what: 'We met.' });
  });
});
