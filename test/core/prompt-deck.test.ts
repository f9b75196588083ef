import { expect } from '@open-wc/testing';
import {
  cautionOf,
  drawable,
  drawableThemes,
  extendDeck,
  type DeckChanges,
  type Prompt,
} from '../../src/core/prompt-deck.js';
import { deckOf } from './prompt-arbitraries.js';

const deck = deckOf('1a 1b! 2c');
const none: DeckChanges = { themes: [], prompts: [], hide: [], order: [] };
const prompt = (id: string, theme: string, text = 'Own'): Prompt => ({ id, theme, text: { en: text } });
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).join(' ');

describe('a deck with changes', () => {
  it('is the same without any', () => {
    expect(extendDeck(deck, none)).to.deep.equal(deck);
  });

  it('has what is new at its end, and what has a known id in its place', () => {
    const changed = extendDeck(deck, { ...none, prompts: [prompt('z', 'one'), prompt('a', 'two')] });
    expect(ids(changed.prompts)).to.equal('a b c z');
    expect(changed.prompts[0]).to.include({ theme: 'two' });
    expect(changed.prompts[0]!.text.en).to.equal('Own');
  });

  it('has other titles for known themes, and new themes', () => {
    const themes = [
      { id: 'two', title: { en: 'Two again' } },
      { id: 'four', title: { en: 'Four' } },
    ];
    const changed = extendDeck(deck, { ...none, themes });
    expect(ids(changed.themes)).to.equal('one two three four');
    expect(changed.themes[1]!.title.en).to.equal('Two again');
  });

  it('keeps the caution of a theme that the page only names anew', () => {
    const cautious = {
      ...deck,
      themes: [{ id: 'one', title: { en: 'One' }, caution: 'no-identifying-details' as const }],
    };
    const named = extendDeck(cautious, { ...none, themes: [{ id: 'one', title: { en: 'New' } }] });
    expect(named.themes[0]).to.deep.equal({ id: 'one', title: { en: 'New' }, caution: 'no-identifying-details' });
    const own = { id: 'one', title: { en: 'New' }, caution: { en: 'Names no one' } };
    expect(extendDeck(cautious, { ...none, themes: [own] }).themes[0]).to.deep.equal(own);
  });

  it('hides prompts, and themes with all that is in them', () => {
    expect(ids(extendDeck(deck, { ...none, hide: ['a'] }).prompts)).to.equal('b c');
    expect(ids(extendDeck(deck, { ...none, hide: ['one'] }).prompts)).to.equal('c');
    expect(ids(extendDeck(deck, { ...none, prompts: [prompt('z', 'one')], hide: ['one'] }).prompts)).to.equal('c');
  });

  it('has the order of the page', () => {
    expect(extendDeck({ ...deck, order: ['a'] }, { ...none, order: ['c'] }).order).to.deep.equal(['c']);
  });
});

describe('what may be drawn of a deck', () => {
  const draws = [
    [undefined, false, 'a c'],
    [undefined, true, 'a b c'],
    ['one', false, 'a'],
    ['one', true, 'a b'],
    ['three', true, ''],
    ['toString', true, ''],
  ] as const;
  for (const [theme, sensitive, expected] of draws) {
    it(`is "${expected}" of ${theme ?? 'all themes'}${sensitive ? ', with higher sensitivity' : ''}`, () => {
      expect(ids(drawable(deck, theme, sensitive))).to.equal(expected);
    });
  }

  it('has no theme without a card', () => {
    expect(ids(drawableThemes(deck, false))).to.equal('one two');
    expect(ids(drawableThemes(deckOf('1a!'), false))).to.equal('');
  });
});

describe('the caution of a prompt', () => {
  const themes = [{ id: 'one', title: { en: 'One' }, caution: { en: 'Of the theme' } }];
  const cautious = { ...deck, themes };

  it('is its own, or that of its theme', () => {
    expect(cautionOf(cautious, prompt('x', 'one'))).to.deep.equal({ en: 'Of the theme' });
    expect(cautionOf(cautious, { ...prompt('x', 'one'), caution: 'no-identifying-details' })).to.equal(
      'no-identifying-details',
    );
    expect(cautionOf(cautious, prompt('x', 'two'))).to.equal(undefined);
  });
});
