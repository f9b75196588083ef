import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { firstCard, PromptCards, type CardsState } from '../../src/core/prompt-cards.js';
import { generated } from '../support/run-length.js';
import { anyDeck, deckOf } from './prompt-arbitraries.js';

const cards = new PromptCards(deckOf('1a 1b 1c 2d 2e! 3f'), false);
const start = firstCard('abc', undefined);
const idOf = (state: CardsState, of = cards) => of.card(state)?.prompt.id;

/** The ids of so many cards, from a state on. */
function walk(from: CardsState, count: number, of = cards): string[] {
  const ids: string[] = [];
  for (let i = 0, state = from; i < count; i++, state = of.next(state)) ids.push(idOf(state, of)!);
  return ids;
}

describe('the cards of a deck', () => {
  it('are those that may be drawn, in the order of the deck', () => {
    expect(cards.of(undefined).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd', 'f']);
    expect(cards.of('two').map(({ id }) => id)).to.deep.equal(['d']);
    expect(cards.of('none')).to.deep.equal([]);
  });

  it('have the themes that have something to draw', () => {
    const without = new PromptCards(deckOf('1a 2b!'), false);
    expect(without.themes.map(({ id }) => id)).to.deep.equal(['one']);
    expect(without.has('one')).to.equal(true);
    expect(without.has('two')).to.equal(false);
    expect(without.has('constructor')).to.equal(false);
    expect(new PromptCards(deckOf('1a 2b!'), true).has('two')).to.equal(true);
  });

  it('say where a card stands', () => {
    const card = cards.card(start)!;
    expect(card).to.include({ index: 0, count: 5, round: 0 });
    expect(card.theme!.id).to.equal(card.prompt.theme);
    let state = start;
    for (let i = 0; i < 5; i++) state = cards.next(state);
    expect(cards.card(state)).to.include({ index: 0, count: 5, round: 1 });
  });

  it('are none where a theme has none', () => {
    expect(cards.card(firstCard('abc', 'none'))).to.equal(undefined);
    expect(new PromptCards(deckOf('1a!'), false).card(start)).to.equal(undefined);
  });

  it('come in the order of the page until somebody shuffles', () => {
    const ordered = new PromptCards(deckOf('1a 1b 1c 1d 1e', ['d', 'b']), false);
    expect(walk(firstCard('x', undefined), 2, ordered)).to.deep.equal(['d', 'b']);
    const byHand = Array.from({ length: 50 }, (_, i) => idOf(firstCard(String(i), undefined, true), ordered));
    expect(new Set(byHand).size).to.equal(5);
  });
});

describe('the moves between cards', () => {
  it('go no further back than the first card', () => {
    expect(cards.back(start)).to.equal(start);
    expect(cards.back(cards.next(start))).to.deep.equal(start);
  });

  it('show a prompt in this theme, or in its own', () => {
    const all = cards.show(start, 'd')!;
    expect(idOf(all)).to.equal('d');
    expect(all.theme).to.equal(undefined);
    const one = cards.choose(start, 'one');
    expect(cards.show(one, 'b')!.theme).to.equal('one');
    const other = cards.show(one, 'f')!;
    expect(idOf(other)).to.equal('f');
    expect(other.theme).to.equal('three');
  });

  it('show nothing that is not drawn', () => {
    for (const id of ['e', 'x', '', 'constructor']) expect(cards.show(start, id), id).to.equal(undefined);
    expect(idOf(new PromptCards(cards.deck, true).show(start, 'e')!, new PromptCards(cards.deck, true))).to.equal('e');
  });

  it('stay in the round when they show a prompt', () => {
    let state = start;
    for (let i = 0; i < 7; i++) state = cards.next(state);
    const shown = cards.show(state, 'a')!;
    expect(cards.card(shown)).to.include({ round: 1 });
  });

  it('return to a theme at the card after the last that was seen of it', () => {
    const one = cards.choose(start, 'one');
    const [first, second, third] = walk(one, 3);
    const away = cards.choose(one, 'two');
    const again = cards.choose(away, 'one');
    expect(idOf(again)).to.equal(second);
    expect(idOf(cards.next(again))).to.equal(third);
    expect(idOf(cards.back(again))).to.equal(first);
    expect(cards.choose(again, 'one')).to.equal(again);
  });

  it('return to all themes likewise', () => {
    const [, second, third] = walk(start, 3);
    const on = cards.next(start);
    expect(idOf(on)).to.equal(second);
    expect(idOf(cards.choose(cards.choose(on, 'two'), undefined))).to.equal(third);
  });
});

const themes = fc.constantFrom(undefined, 'one', 'two', 'three');
const seed = fc.string({ maxLength: 8 });

describe('any deck', () => {
  it('shows every card of a theme before any comes again, round after round', () => {
    fc.assert(
      fc.property(anyDeck, seed, themes, fc.boolean(), (deck, of, theme, sensitive) => {
        const any = new PromptCards(deck, sensitive);
        const all = any.of(theme).map(({ id }) => id);
        fc.pre(all.length > 0);
        const ids = walk(firstCard(of, theme), 3 * all.length, any);
        for (const at of [0, 1, 2]) {
          expect(ids.slice(at * all.length, (at + 1) * all.length).sort()).to.deep.equal([...all].sort());
        }
        const repeats = ids.filter((id, i) => all.length > 1 && id === ids[i - 1]);
        expect(repeats).to.deep.equal([]);
      }),
      generated(300, 20_000),
    );
  });

  it('repeats no card of a theme before all were seen, also when people come and go', () => {
    fc.assert(
      fc.property(anyDeck, seed, fc.array(fc.option(themes, { nil: null }), { maxLength: 40 }), (deck, of, acts) => {
        const any = new PromptCards(deck, true);
        const seen = new Map<string | undefined, string[]>();
        let state = firstCard(of, undefined);
        const look = () => seen.set(state.theme, [...(seen.get(state.theme) ?? []), idOf(state, any) ?? '']);
        look();
        for (const act of acts) {
          const after =
            act === null ? any.next(state) : act === undefined || any.has(act) ? any.choose(state, act) : state;
          if (after === state) continue;
          state = after;
          look();
        }
        for (const [theme, ids] of seen) {
          const count = any.of(theme).length;
          const first = ids.slice(0, count);
          expect(new Set(first).size, theme ?? 'all').to.equal(first.length);
        }
      }),
      generated(300, 20_000),
    );
  });

  it('has next and back undo each other', () => {
    fc.assert(
      fc.property(anyDeck, seed, fc.nat({ max: 60 }), (deck, of, steps) => {
        const any = new PromptCards(deck, true);
        let state = firstCard(of, undefined);
        const ids = walk(state, steps + 1, any);
        for (let i = 0; i < steps; i++) state = any.next(state);
        for (const id of [...ids].reverse()) {
          expect(idOf(state, any)).to.equal(id);
          state = any.back(state);
        }
        expect(state.position).to.equal(0);
      }),
      generated(200, 10_000),
    );
  });

  it('shows each prompt that it draws, and says of no other that it does', () => {
    fc.assert(
      fc.property(anyDeck, seed, themes, fc.boolean(), fc.nat({ max: 30 }), (deck, of, theme, sensitive, steps) => {
        const any = new PromptCards(deck, sensitive);
        fc.pre(theme === undefined || any.has(theme));
        const state = { ...firstCard(of, theme), position: steps };
        for (const { id, sensitivity } of deck.prompts) {
          const shown = any.show(state, id);
          expect(shown === undefined).to.equal(sensitivity === 'higher' && !sensitive);
          if (!shown) continue;
          expect(idOf(shown, any)).to.equal(id);
          if (shown.theme === theme && any.of(theme).length > 0) {
            expect(any.card(shown)!.round).to.equal(any.card(state)!.round);
          }
        }
      }),
      generated(300, 20_000),
    );
  });

  it('gives one card for one state, whatever was asked before', () => {
    fc.assert(
      fc.property(anyDeck, seed, fc.array(fc.tuple(themes, fc.nat({ max: 40 }), fc.boolean())), (deck, of, asked) => {
        const any = new PromptCards(deck, true);
        for (const [theme, position, byHand] of asked) {
          const state = { ...firstCard(of, theme, byHand), position };
          expect(idOf(state, any)).to.equal(idOf(state, new PromptCards(deck, true)));
        }
      }),
      generated(200, 10_000),
    );
  });
});
