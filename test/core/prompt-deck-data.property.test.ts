import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../src/core/local-text.js';
import { readDeck } from '../../src/core/prompt-deck-data.js';
import { generated } from '../support/run-length.js';
import { deckOf } from './prompt-arbitraries.js';

const builtIn = deckOf('1a 1b! 2c');
const prompts = [{ id: 'p1', theme: 'own', text: 'One' }];
const own = (over: object = {}) => ({ themes: [{ id: 'own', title: 'Own' }], prompts, ...over });

function read(value: unknown) {
  const faults: Fault[] = [];
  return { deck: readDeck(value, builtIn, faults), faults };
}

describe('anything in the place of a deck', () => {
  const refuse = () => {
    throw new Error('a seeded fault');
  };
  const odd: Readonly<Record<string, unknown>> = {
    'a proxy that refuses': new Proxy(
      {},
      { get: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse, has: refuse },
    ),
    'a proxy that was revoked': (() => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    })(),
    'a list that refuses': own({ prompts: new Proxy([...prompts], { get: refuse }) }),
    'an item that refuses': own({ prompts: Object.defineProperty([...prompts], 0, { get: refuse }) }),
    'a list of a billion holes': own({ prompts: Object.assign([], { length: 4_294_967_295 }) }),
    'a deck that holds itself': (() => {
      const deck: Record<string, unknown> = own();
      deck['prompts'] = [deck];
      return deck;
    })(),
  };
  for (const [name, value] of Object.entries(odd)) {
    it(`never throws: ${name}`, () => {
      const result = read(value);
      expect(result.deck).to.equal(undefined);
      expect(result.faults).not.to.deep.equal([]);
    });
  }

  const check = (value: unknown) => {
    const { deck, faults } = read(value);
    for (const { code, path } of faults) {
      expect(code).to.match(/^[a-z-]+$/);
      expect(path).to.match(/^deck/);
    }
    if (!deck) {
      expect(faults).not.to.deep.equal([]);
      return;
    }
    const known = new Set(deck.themes.map(({ id }) => id));
    expect(deck.prompts.length).to.be.greaterThan(0);
    for (const { id, theme, text } of deck.prompts) {
      expect(id).to.match(/^[a-z0-9][\w-]{0,59}$/i);
      expect(known.has(theme)).to.equal(true);
      expect(text.en.trim()).not.to.equal('');
      expect(text.en.length).to.be.at.most(600);
    }
    expect(new Set(deck.prompts.map(({ id }) => id)).size).to.equal(deck.prompts.length);
  };

  it('never throws: any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue()), check),
      generated(500, 50_000),
    );
  });

  const word = fc.constantFrom('a', 'own', 'p1', 'one', '__proto__', 'a b', '', 'x'.repeat(601), '\u202E', '<b>');
  const text = fc.oneof(
    word,
    fc.string({ unit: 'binary' }),
    fc.record({ en: word, cy: word }, { requiredKeys: [] }),
    fc.anything(),
  );
  const item = fc.oneof(
    fc.record(
      {
        id: fc.oneof(word, fc.anything()),
        theme: word,
        title: text,
        text,
        caution: text,
        sensitivity: text,
        odd: text,
      },
      { requiredKeys: ['id', 'theme', 'title', 'text'] },
    ),
    fc.anything(),
  );
  const list = fc.oneof({ weight: 5, arbitrary: fc.array(item, { maxLength: 6 }) }, fc.anything());

  it('never throws: what is nearly a deck', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            extend: fc.constantFrom(true, false, 'x'),
            themes: list,
            prompts: list,
            hide: list,
            order: fc.oneof(list, fc.array(word)),
          },
          { requiredKeys: [] },
        ),
        check,
      ),
      generated(500, 50_000),
    );
  });

  const near = fc.oneof(
    fc.string({
      unit: fc.constantFrom(
        'a',
        'Z',
        'â',
        'ŵ',
        'ẅ',
        ' ',
        '<',
        '&',
        'x;',
        '’',
        '–',
        '…',
        '\u00A0',
        '\u00AD',
        '\n',
        '\u200E',
        '?',
        '7',
      ),
      maxLength: 12,
    }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('x'.repeat(600), 'x'.repeat(601), `${'x'.repeat(599)} `),
  );

  it('is read alike, however much of it is plain', () => {
    const both = fc.oneof(near, fc.record({ en: near, cy: near }), fc.record({ cy: near, en: near }));
    const prompt = fc.record({ id: fc.oneof(word, fc.constant('p2')), theme: word, text: both });
    fc.assert(
      fc.property(fc.array(prompt, { maxLength: 4 }), (items) => {
        // A key that means nothing to the card, so that each prompt is read piece by piece.
        const whole = items.map((each) => ({ ...each, elements: [] }));
        expect(read(own({ prompts: [...prompts, ...items] }))).to.deep.equal(
          read(own({ prompts: [...prompts, ...whole] })),
        );
      }),
      generated(1000, 50_000),
    );
  });
});
