import { expect } from '@open-wc/testing';
import { allowConsole, consoleLines, expectConsole } from '../support/console.js';
import { file } from '../shared/support/fake-server.js';
import { fakeServer, json, ownDeck, place, tidy } from './support/card-page.js';

const card = (attributes: string, data?: unknown) =>
  `<circle-prompt-card ${attributes}>${data === undefined ? '' : json(data)}</circle-prompt-card>`;

/** Markup of a page, what its editor must read, and how many cards are left. */
const mistakes: Readonly<Record<string, readonly [markup: string, sentence: RegExp, count?: number]>> = {
  'an unknown theme': [card('theme="ward"'), /There is no theme with cards called "ward"\. All themes are shown\./],
  'an empty theme': [card('theme=""'), /There is no theme with cards called ""/],
  'a theme whose cards are all held back': [
    card('theme="day"', { deck: { ...ownDeck, prompts: ownDeck.prompts.slice(2) } }),
    /There is no theme with cards called "day"/,
    2,
  ],
  'an empty seed': [card('seed=""'), /seed must be text of 1 to 64 characters/],
  'a seed of 65 characters': [card(`seed="${'x'.repeat(65)}"`), /seed must be text of 1 to 64 characters/],
  'a timer that is not there': [card('for="nothing"'), /No element of this page has the id "nothing"/],
  'a heading of level 1': [card('heading-level="1"'), /heading-level must be 2 to 6/],
  'JSON that is malformed': [card('', '{"deck": ['), /could not be read/],
  'JSON that is empty': [card('', ''), /could not be read/],
  'a misspelt key': [card('', { dekc: ownDeck }), /dekc is not a name/],
  'a deck that is none': [card('', { deck: 7 }), /deck must be an object/],
  'a deck without themes': [card('', { deck: { prompts: [] } }), /deck\.themes must be a list/],
  'a deck that hides everything': [
    card('', { deck: { ...ownDeck, hide: ['day', 'night'] } }),
    /deck has no prompt that can be shown/,
  ],
  'a deck of which all are held back': [
    card('', { deck: { ...ownDeck, prompts: [ownDeck.prompts[2]] } }),
    /deck has no prompt that can be shown/,
  ],
  '10,000 prompts': [
    card('', {
      deck: {
        themes: ownDeck.themes,
        prompts: Array.from({ length: 10_000 }, (_, i) => ({ id: `p${i}`, theme: 'day', text: 'x' })),
      },
    }),
    /deck\.prompts must have 5000 items or fewer/,
  ],
  'keys that reach for prototypes': [
    card('', '{"__proto__":{"polluted":1},"deck":{"__proto__":{"polluted":1},"themes":[]}}'),
    /deck\.prompts must be a list/,
  ],
  'words that are not ours': [card('', { strings: { nxet: 'x' } }), /strings\.nxet is not a name/],
  'strings that are a list': [card('', { strings: [] }), /strings must be an object/],
};

describe('a mistake of the page’s editor', () => {
  afterEach(tidy);

  for (const [name, [markup, sentence, count = 37]] of Object.entries(mistakes)) {
    it(`leaves a working card, is shown, and warned of once: ${name}`, async () => {
      expectConsole(sentence);
      const page = await place(markup);
      expect(page.faults.join('\n')).to.match(sentence);
      page.card.requestUpdate();
      await page.settled();
      expect(page.place).to.equal(`1 of ${count}`);
      await page.press('Next', 'Shuffle', 'Back');
      expect(page.prompt).not.to.equal('');
      expect(consoleLines()).to.have.length(1);
      expect('polluted' in Object.prototype).to.equal(false);
      expect(page.text).to.contain('For the editor of this page');
    });
  }

  it('makes no element of markup in texts, and runs none', async () => {
    allowConsole('HTML');
    const markup = '<img src=x onerror="window.ranScript = 1"><b>Bold</b>';
    const page = await place(
      card(`people-word='${markup}' lang="cy"`, {
        deck: {
          themes: [{ id: 'x', title: markup, caution: markup }],
          prompts: [{ id: 'a', theme: 'x', text: markup }],
        },
        strings: { next: { en: markup, cy: markup }, heading: { en: markup, cy: markup } },
      }),
    );
    expect(page.heading).to.equal(markup);
    expect(page.prompt).to.equal(markup);
    page.button(markup).click();
    await page.settled();
    expect(page.root.querySelectorAll('img, b, script')).to.have.length(0);
    expect('ranScript' in globalThis).to.equal(false);
  });

  it('is said no more when it is mended', async () => {
    expectConsole('seed must be');
    const page = await place(card('seed=""'));
    page.card.setAttribute('seed', 'x');
    await page.settled();
    expect(page.faults).to.deep.equal([]);
  });

  const refuse = () => {
    throw new Error('a seeded fault');
  };
  const odd: readonly unknown[] = [
    null,
    Symbol('x'),
    () => 1,
    Object.create(null),
    { toString: refuse, valueOf: refuse },
    new Proxy({}, { get: refuse, getOwnPropertyDescriptor: refuse }),
    [],
    1n,
    0,
    '',
    Number.NaN,
    new Date(Number.NaN),
    document.body,
    window,
  ];
  for (const name of [
    'theme',
    'seed',
    'for',
    'includeSensitive',
    'src',
    'peopleWord',
    'noShare',
    'deck',
    'strings',
    'headingLevel',
    'lang',
  ] as const) {
    it(`counts as none where a property is of any type: ${name}`, async () => {
      allowConsole();
      fakeServer(() => file('', { status: 404 }));
      const page = await place();
      for (const value of odd) {
        if (name === 'lang' && typeof value !== 'string') continue;
        (page.card as unknown as Record<string, unknown>)[name] = value;
        await page.loaded();
        expect(page.prompt, typeof value).not.to.equal('');
        page.card.next();
        await page.settled();
        (page.card as unknown as Record<string, unknown>)[name] = undefined;
        await page.settled();
      }
      expect(page.faults).to.deep.equal([]);
    });
  }

  for (const method of ['next', 'back', 'shuffle', 'show'] as const) {
    it(`never throws: ${method} with anything`, async () => {
      const page = await place();
      for (const value of odd) {
        (page.card[method] as (value: unknown) => unknown)(value);
        await page.settled();
        expect(page.prompt).not.to.equal('');
      }
    });
  }
});
