import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/core/local-text.js';
import type { PromptDeck } from '../../src/core/prompt-deck.js';
import { readDeck } from '../../src/core/prompt-deck-data.js';
import { deckOf } from './prompt-arbitraries.js';

const builtIn = deckOf('1a 1b! 2c');
const themes = [{ id: 'own', title: 'Own' }];
const prompts = [{ id: 'p1', theme: 'own', text: 'One' }];
const own = (over: object = {}) => ({ themes, prompts, ...over });
const withPrompt = (over: object) => own({ prompts: [...prompts, { id: 'p2', theme: 'own', text: 'Two', ...over }] });
const withTheme = (over: object) => own({ themes: [...themes, { id: 'more', title: 'More', ...over }] });
const more = (over: object = {}) => ({ extend: true, ...over });

interface Read {
  readonly deck: PromptDeck | undefined;
  readonly faults: readonly Fault[];
}

function read(value: unknown): Read {
  const faults: Fault[] = [];
  return { deck: readDeck(value, builtIn, faults), faults };
}

const ids = ({ deck }: Read) => deck?.prompts.map(({ id }) => id).join(' ');
const shown = ({ faults }: Read) => faults.map(({ code, path }) => `${code} ${path}`);
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...prompts[0], id: `p${i}` }));

const throwing = (key: string, rest: object = {}): object =>
  Object.defineProperty({ ...rest }, key, {
    enumerable: true,
    get: () => {
      throw new Error('a seeded fault');
    },
  });

describe('a deck that a page supplies', () => {
  it('takes the place of the built-in one', () => {
    const result = read(own({ order: ['p1'] }));
    expect(result.faults).to.deep.equal([]);
    expect(result.deck).to.deep.equal({
      themes: [{ id: 'own', title: { en: 'Own' }, caution: undefined }],
      prompts: [{ id: 'p1', theme: 'own', text: { en: 'One' }, sensitivity: undefined, caution: undefined }],
      order: ['p1'],
    });
  });

  it('has all that the built-in deck can have', () => {
    const caution = { en: 'Mind', cy: 'Gofal' };
    const result = read({
      note: 'Made from a copy',
      extend: false,
      themes: [{ id: 'own', title: { en: 'Own', cy: 'Ein' }, caution }],
      prompts: [
        {
          id: 'p1',
          theme: 'own',
          text: { en: 'One', cy: 'Un' },
          sensitivity: 'higher',
          caution: 'no-identifying-details',
          elements: ['action'],
          behaviours: [],
          culture: [],
          towards: 'self',
        },
      ],
    });
    expect(result.faults).to.deep.equal([]);
    expect(result.deck!.themes[0]).to.deep.equal({ id: 'own', title: { en: 'Own', cy: 'Ein' }, caution });
    expect(result.deck!.prompts[0]).to.deep.equal({
      id: 'p1',
      theme: 'own',
      text: { en: 'One', cy: 'Un' },
      sensitivity: 'higher',
      caution: 'no-identifying-details',
    });
  });

  it('adds to the built-in one, hides from it and orders it', () => {
    const result = read(more({ themes, prompts, hide: ['a', 'two'], order: ['p1', 'b'] }));
    expect(result.faults).to.deep.equal([]);
    expect(ids(result)).to.equal('b p1');
    expect(result.deck!.order).to.deep.equal(['p1', 'b']);
  });

  it('may only hide, only order, only add a theme, or change nothing', () => {
    expect(ids(read(more({ hide: ['a'] })))).to.equal('b c');
    expect(read(more({ order: ['c'] })).deck!.order).to.deep.equal(['c']);
    expect(read(more({ themes })).deck!.themes).to.have.length(4);
    expect(read(more())).to.deep.equal({
      deck: { themes: builtIn.themes, prompts: builtIn.prompts, order: [] },
      faults: [],
    });
  });

  it('may add to a built-in theme, and put its own words in the place of a prompt', () => {
    const result = read(
      more({
        prompts: [
          { id: 'a', theme: 'two', text: 'Mine' },
          { ...prompts[0], theme: 'one' },
        ],
      }),
    );
    expect(result.faults).to.deep.equal([]);
    expect(ids(result)).to.equal('a b c p1');
    expect(result.deck!.prompts[0]).to.deep.include({ theme: 'two', text: { en: 'Mine' } });
  });
});

/** What stands in a deck, the faults that are found, and the ids that are left; undefined where no deck is. */
const mistakes: Readonly<
  Record<string, readonly [value: unknown, faults: readonly string[], ids: string | undefined]>
> = {
  'nothing like a deck': [7, ['not-an-object deck'], undefined],
  'a list': [[own()], ['not-an-object deck'], undefined],
  null: [null, ['not-an-object deck'], undefined],
  text: ['{}', ['not-an-object deck'], undefined],
  'an empty object': [{}, ['not-a-list deck.themes'], undefined],
  'no prompts': [{ themes }, ['not-a-list deck.prompts'], undefined],
  'themes that are no list': [own({ themes: {} }), ['not-a-list deck.themes'], undefined],
  'prompts that are no list': [own({ prompts: 'x' }), ['not-a-list deck.prompts'], undefined],
  'themes of null, also beside ours': [more({ themes: null }), ['not-a-list deck.themes'], undefined],
  'empty lists': [{ themes: [], prompts: [] }, ['deck-empty deck'], undefined],
  'everything hidden': [own({ hide: ['own'] }), ['deck-empty deck'], undefined],
  'all of ours hidden': [more({ hide: ['one', 'two'] }), ['deck-empty deck'], undefined],
  'a misspelt key': [own({ promts: [] }), ['unknown-key deck.promts'], 'p1'],
  'extend in words': [own({ extend: 'true' }), ['not-one-of deck.extend'], 'p1'],
  'a prompt that is none': [
    own({ prompts: [...prompts, 7, null, []] }),
    ['not-an-object deck.prompts[1]', 'not-an-object deck.prompts[2]', 'not-an-object deck.prompts[3]'],
    'p1',
  ],
  'a theme that is none': [own({ themes: [...themes, 'x'] }), ['not-an-object deck.themes[1]'], 'p1'],
  'a prompt without an id': [withPrompt({ id: undefined }), ['not-an-id deck.prompts[1].id'], 'p1'],
  'an id with a space': [withPrompt({ id: 'a b' }), ['not-an-id deck.prompts[1].id'], 'p1'],
  'an id of 61 characters': [withPrompt({ id: 'a'.repeat(61) }), ['not-an-id deck.prompts[1].id'], 'p1'],
  'an id of 60 characters': [withPrompt({ id: 'a'.repeat(60) }), [], `p1 ${'a'.repeat(60)}`],
  'a number as an id': [withPrompt({ id: 7 }), ['not-an-id deck.prompts[1].id'], 'p1'],
  'an id twice': [withPrompt({ id: 'p1' }), ['repeated-id deck.prompts[1].id'], 'p1'],
  'an id in another case': [withPrompt({ id: 'P1' }), [], 'p1 P1'],
  'a theme id twice': [withTheme({ id: 'own' }), ['repeated-id deck.themes[1].id'], 'p1'],
  'a prompt without a theme': [withPrompt({ theme: undefined }), ['theme-of-prompt deck.prompts[1].theme'], 'p1'],
  'a prompt of an unknown theme': [withPrompt({ theme: 'self' }), ['theme-of-prompt deck.prompts[1].theme'], 'p1'],
  'a prompt of a theme that was left out': [
    own({ themes: [...themes, { id: 'bad' }], prompts: [...prompts, { id: 'p2', theme: 'bad', text: 'x' }] }),
    ['not-text deck.themes[1].title', 'theme-of-prompt deck.prompts[1].theme'],
    'p1',
  ],
  'no text': [withPrompt({ text: undefined }), ['not-text deck.prompts[1].text'], 'p1'],
  'Welsh alone': [withPrompt({ text: { cy: 'Un' } }), ['not-text deck.prompts[1].text'], 'p1'],
  'empty text': [withPrompt({ text: ' \n ' }), ['empty-text deck.prompts[1].text'], 'p1'],
  'text that shows nothing': [withPrompt({ text: '\u200B\u00AD' }), ['empty-text deck.prompts[1].text'], 'p1'],
  'text of 600 characters': [withPrompt({ text: 'x'.repeat(600) }), [], 'p1 p2'],
  'text of 601 characters': [withPrompt({ text: 'x'.repeat(601) }), ['prompt-too-long deck.prompts[1].text'], 'p1'],
  'text of 5,000 characters': [withPrompt({ text: 'x'.repeat(5000) }), ['prompt-too-long deck.prompts[1].text'], 'p1'],
  'Welsh of 601 characters': [
    withPrompt({ text: { en: 'Two', cy: 'x'.repeat(601) } }),
    ['prompt-too-long deck.prompts[1].text'],
    'p1',
  ],
  'Welsh that is no text': [withPrompt({ text: { en: 'Two', cy: 2 } }), ['not-text deck.prompts[1].text.cy'], 'p1 p2'],
  'a title of 120 characters': [withTheme({ title: 'x'.repeat(120) }), [], 'p1'],
  'a title of 121 characters': [withTheme({ title: 'x'.repeat(121) }), ['prompt-too-long deck.themes[1].title'], 'p1'],
  'a theme without a title': [withTheme({ title: undefined }), ['not-text deck.themes[1].title'], 'p1'],
  'a theme with an odd key': [withTheme({ colour: 'red' }), ['unknown-key deck.themes[1].colour'], 'p1'],
  'a prompt with an odd key': [withPrompt({ lang: 'cy' }), ['unknown-key deck.prompts[1].lang'], 'p1 p2'],
  'HTML in a prompt': [withPrompt({ text: '<b>Two</b>' }), ['markup deck.prompts[1].text'], 'p1 p2'],
  'HTML in the Welsh alone': [
    withPrompt({ text: { en: 'Two', cy: 'Dau&nbsp;' } }),
    ['markup deck.prompts[1].text'],
    'p1 p2',
  ],
  'HTML in a title': [withTheme({ title: '<!-- x --> More' }), ['markup deck.themes[1].title'], 'p1'],
  'HTML in a caution': [withPrompt({ caution: 'Mind &#8211; care' }), ['markup deck.prompts[1].caution'], 'p1 p2'],
  'signs that are no HTML': [withPrompt({ text: 'Is 1 < 2 & 3 > 2? R&D; AT&T' }), [], 'p1 p2'],
  'text that turns round': [
    withPrompt({ text: 'Who\u202E sees this' }),
    ['bidirectional deck.prompts[1].text'],
    'p1 p2',
  ],
  'nothing but controls of direction': [
    withPrompt({ text: '\u2066\u2069' }),
    ['bidirectional deck.prompts[1].text', 'empty-text deck.prompts[1].text'],
    'p1',
  ],
  'an unknown sensitivity': [withPrompt({ sensitivity: 'lower' }), ['not-one-of deck.prompts[1].sensitivity'], 'p1 p2'],
  'a caution that is no text': [withPrompt({ caution: true }), ['not-text deck.prompts[1].caution'], 'p1 p2'],
  'hiding what is not there': [
    own({ hide: ['x', 7, 'self'] }),
    ['id-unknown deck.hide[0]', 'id-unknown deck.hide[1]', 'id-unknown deck.hide[2]'],
    'p1',
  ],
  'hiding no list': [own({ hide: 'p1' }), ['not-a-list deck.hide'], 'p1'],
  'an order of what is not there': [own({ order: ['p1', 'own'] }), ['id-unknown deck.order[1]'], 'p1'],
  'an order that is no list': [own({ order: { p1: 1 } }), ['not-a-list deck.order'], 'p1'],
  '5,000 prompts': [
    own({ prompts: many(5000) }),
    [],
    many(5000)
      .map(({ id }) => id)
      .join(' '),
  ],
  '5,001 prompts': [own({ prompts: many(5001) }), ['deck-too-large deck.prompts'], undefined],
  '10,000 prompts beside ours': [more({ themes, prompts: many(10_000) }), ['deck-too-large deck.prompts'], undefined],
  '101 themes': [
    own({ themes: Array.from({ length: 101 }, (_, i) => ({ id: `t${i}`, title: 'x' })) }),
    ['deck-too-large deck.themes'],
    undefined,
  ],
  '5,001 ids to hide': [own({ hide: Array.from({ length: 5001 }, () => 'p1') }), ['deck-too-large deck.hide'], 'p1'],
  'getters that throw': [
    own({ prompts: [...prompts, throwing('text', { id: 'p2', theme: 'own' })] }),
    ['not-text deck.prompts[1].text'],
    'p1',
  ],
  'a deck of getters that throw': [throwing('themes', { prompts }), ['not-a-list deck.themes'], undefined],
};

describe('a mistake in a deck', () => {
  for (const [name, [value, faults, left]] of Object.entries(mistakes)) {
    it(`is said, and costs no more than it must: ${name}`, () => {
      const result = read(value);
      expect(shown(result)).to.deep.equal(faults);
      expect(ids(result)).to.equal(left);
    });
  }

  it('keeps a prompt of unknown sensitivity out of the draw', () => {
    expect(read(withPrompt({ sensitivity: 'lower' })).deck!.prompts[1]!.sensitivity).to.equal('higher');
    expect(read(withPrompt({ sensitivity: null })).deck!.prompts[1]!.sensitivity).to.equal('higher');
  });

  it('takes the controls of direction out of the text, and leaves HTML as it is written', () => {
    expect(read(withPrompt({ text: 'Who\u202E sees' })).deck!.prompts[1]!.text.en).to.equal('Who sees');
    expect(read(withPrompt({ text: '<b>Two</b>' })).deck!.prompts[1]!.text.en).to.equal('<b>Two</b>');
  });

  it('is said 50 times at most', () => {
    expect(read(own({ prompts: [...prompts, ...Array.from({ length: 5000 - 1 }, () => 7)] })).faults).to.have.length(
      50,
    );
  });

  it('says the path that the caller gives', () => {
    const faults: Fault[] = [];
    readDeck({ themes, prompts: [7] }, builtIn, faults, 'src');
    expect(faults.map(({ path }) => path)).to.deep.equal(['src.prompts[0]', 'src']);
  });
});

describe('keys that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('are no data of the page', () => {
    const text = `{"__proto__": {"extend": true}, "themes": [], "prompts": [{"__proto__": {"id": "p9", "theme": "own"}}]}`;
    const result = read(JSON.parse(text));
    expect(shown(result)).to.include.members(['unknown-key deck.__proto__', 'not-an-id deck.prompts[0].id']);
    expect(result.deck).to.equal(undefined);
    expect('extend' in Object.prototype).to.equal(false);
  });

  it('are ids like others, where they can be ids', () => {
    for (const id of names.slice(1)) {
      expect(
        ids(read({ themes: [{ id, title: 'x' }], prompts: [{ id, theme: id, text: 'x' }], order: [id] })),
      ).to.equal(id);
      expect(shown(read(withPrompt({ theme: id })))).to.deep.equal(['theme-of-prompt deck.prompts[1].theme']);
    }
    expect(shown(read(withPrompt({ id: '__proto__' })))).to.deep.equal(['not-an-id deck.prompts[1].id']);
  });
});
