import { expect } from '@open-wc/testing';
import { CirclePromptCard } from '../../src/prompt-card/circle-prompt-card.js';
import { expectConsole } from '../support/console.js';
import { json, ownDeck, place, put, tidy, type CardPage } from './support/card-page.js';

const set = async (page: CardPage, name: string, value: string | null) => {
  if (value === null) page.card.removeAttribute(name);
  else page.card.setAttribute(name, value);
  await page.settled();
};

/** The ids of so many cards from here on. */
const ids = (page: CardPage, count = 10) => Array.from({ length: count }, () => [page.id, page.card.next()][0]);

describe('what a page can set', () => {
  afterEach(tidy);

  it('is by attributes or by properties of the same meaning', async () => {
    const byAttribute = await place(
      '<circle-prompt-card theme="self" seed="7" include-sensitive no-share people-word="clients" heading-level="3"></circle-prompt-card>',
    );
    const byProperty = await place('<circle-prompt-card seed="x"></circle-prompt-card>');
    Object.assign(byProperty.card, {
      theme: 'self',
      seed: '7',
      includeSensitive: true,
      noShare: true,
      peopleWord: 'clients',
      headingLevel: 3,
    });
    await byProperty.settled();
    expect(byProperty.text).to.equal(byAttribute.text);
    expect(byProperty.buttons).to.deep.equal(byAttribute.buttons);
    expect(byProperty.root.querySelector('h3')!.textContent).to.equal('Prompt cards');
  });

  it('means the same before the element is on the page', async () => {
    const card = document.createElement('circle-prompt-card');
    Object.assign(card, { theme: 'day', seed: '7', deck: ownDeck });
    expect(card).to.be.instanceOf(CirclePromptCard);
    const { prompt } = card;
    expect(prompt).to.include({ theme: 'day', count: 2, index: 0 });
    card.next();
    const second = card.prompt!.id;
    expect(second).not.to.equal(prompt!.id);
    put('').append(card);
    await card.updateComplete;
    expect(card.prompt!.id).to.equal(second);
  });

  it('may be set before the element is defined, as a page does whose script comes late', async () => {
    const name = 'late-prompt-card';
    const late = put(`<${name} seed="7"></${name}>`).firstElementChild as CirclePromptCard;
    Object.assign(late, { deck: ownDeck, theme: 'night' });
    customElements.define(name, class extends CirclePromptCard {});
    await late.updateComplete;
    expect(late.prompt).to.include({ theme: 'night', count: 2 });
  });

  it('is a seed, which gives everybody one order', async () => {
    const [one, two, other] = [
      await place(),
      await place(),
      await place('<circle-prompt-card seed="x"></circle-prompt-card>'),
    ];
    const order = ids(one, 80);
    expect(ids(two, 80)).to.deep.equal(order);
    expect(ids(other, 80)).not.to.deep.equal(order);
  });

  it('is a seed that may change, and begins again', async () => {
    const page = await place('<circle-prompt-card seed="x"></circle-prompt-card>');
    await page.press('Next', 'Next');
    await set(page, 'seed', 'abc');
    expect(page.place).to.equal('1 of 37');
    expect(ids(page)).to.deep.equal(ids(await place()));
  });

  it('is a seed of white space around it, or a number, all the same', async () => {
    const order = ids(await place('<circle-prompt-card seed="7"></circle-prompt-card>'));
    expect(ids(await place('<circle-prompt-card seed=" 7 "></circle-prompt-card>'))).to.deep.equal(order);
    const page = await place('<circle-prompt-card seed="x"></circle-prompt-card>');
    (page.card as { seed: unknown }).seed = 7;
    await page.settled();
    expect(ids(page)).to.deep.equal(order);
  });

  it('keeps its place when the seed goes', async () => {
    const page = await place();
    await page.press('Next');
    const { id } = page;
    await set(page, 'seed', null);
    expect(page.id).to.equal(id);
  });

  it('is a theme that may change, and go', async () => {
    const page = await place('<circle-prompt-card theme="self"></circle-prompt-card>');
    expect(page.theme).to.equal('Compassion for yourself');
    await set(page, 'theme', 'closing');
    expect(page.theme).to.equal('Closing');
    expect(page.card.prompt!.theme).to.equal('closing');
    await set(page, 'theme', null);
    expect(page.theme).to.equal('All themes');
    expect(page.faults).to.deep.equal([]);
  });

  it('is all themes where the theme is not known, as the page’s editor reads', async () => {
    expectConsole('There is no theme with cards called "wrong"');
    const page = await place('<circle-prompt-card theme="self"></circle-prompt-card>');
    await set(page, 'theme', 'wrong');
    expect(page.faults[0]).to.equal('There is no theme with cards called "wrong". All themes are shown.');
    expect(page.theme).to.equal('All themes');
    await set(page, 'theme', 'self');
    expect(page.faults).to.deep.equal([]);
    expect(page.theme).to.equal('Compassion for yourself');
  });

  it('is a theme of a deck that comes later', async () => {
    expectConsole('There is no theme with cards called "night"');
    const page = await place('<circle-prompt-card theme="night"></circle-prompt-card>');
    expect(page.theme).to.equal('All themes');
    page.card.deck = ownDeck;
    await page.settled();
    expect(page.theme).to.equal('Night');
    expect(page.faults).to.deep.equal([]);
  });

  it('leaves somebody’s own theme where a deck with the page’s theme comes later', async () => {
    expectConsole('There is no theme with cards called "night"');
    const page = await place('<circle-prompt-card theme="night"></circle-prompt-card>');
    await page.chooseTheme('Closing');
    page.card.deck = { extend: true, ...ownDeck };
    await page.settled();
    expect(page.theme).to.equal('Closing');
  });

  it('is the level of the heading', async () => {
    for (const level of [2, 3, 4, 5, 6]) {
      const page = await place(`<circle-prompt-card heading-level="${level}"></circle-prompt-card>`);
      expect(page.root.querySelector(`h${level}`)!.textContent).to.equal('Prompt cards');
    }
  });
});

describe('the methods', () => {
  afterEach(tidy);

  it('do what the buttons do', async () => {
    const byMethod = await place();
    const byButton = await place();
    byMethod.card.next();
    byMethod.card.next();
    byMethod.card.back();
    await byMethod.settled();
    await byButton.press('Next', 'Next', 'Back');
    expect(byMethod.prompt).to.equal(byButton.prompt);
    expect(byMethod.place).to.equal('2 of 37');
  });

  it('shuffle into the order of a seed, or a new one', async () => {
    const page = await place('<circle-prompt-card></circle-prompt-card>');
    page.card.shuffle('abc');
    expect(ids(page)).to.deep.equal(ids(await place()));
    const orders = Array.from({ length: 5 }, () => {
      page.card.shuffle();
      return ids(page).join(' ');
    });
    expect(new Set(orders).size).to.equal(5);
  });

  it('put the order of the page away when they shuffle', async () => {
    const deck = { ...ownDeck, order: ['n2', 'n1', 'd2', 'd1'] };
    const page = await place(`<circle-prompt-card>${json({ deck })}</circle-prompt-card>`);
    expect(ids(page, 4)).to.deep.equal(['n2', 'n1', 'd2', 'd1']);
    const orders = Array.from({ length: 30 }, (_, i) => {
      page.card.shuffle(String(i));
      return ids(page, 4).join(' ');
    });
    expect(new Set(orders).size).to.be.greaterThan(5);
  });

  it('show a prompt by its id, and say whether they did', async () => {
    const page = await place();
    expect(page.card.show('closing-3')).to.equal(true);
    await page.settled();
    expect(page.prompt).to.equal('What would you like to thank someone here for?');
    for (const id of ['closing-99', '', 'team-3']) expect(page.card.show(id)).to.equal(false);
    for (const id of [undefined, null, 7, {}]) expect(page.card.show(id as string)).to.equal(false);
    expect(page.id).to.equal('closing-3');
  });

  it('show a prompt of another theme in that theme', async () => {
    const page = await place('<circle-prompt-card theme="self"></circle-prompt-card>');
    page.card.show('closing-3');
    await page.settled();
    expect(page.theme).to.equal('Closing');
    expect(page.place).to.match(/ of 6$/);
  });

  it('may be called in a row, and again by who hears of them', async () => {
    const page = await place();
    page.card.addEventListener('circle-prompt-change', () => page.card.show('self-1'), { once: true });
    page.card.next();
    expect(page.id).to.equal('self-1');
    await page.settled();
    expect(page.prompt).to.equal('When did you last take a proper break? What made it possible?');
  });
});

describe('the prompt that a page reads', () => {
  afterEach(tidy);

  it('is a new object each time, of plain data', async () => {
    const page = await place();
    const { prompt } = page.card;
    expect(prompt).to.deep.equal(page.card.prompt);
    expect(prompt).not.to.equal(page.card.prompt);
    expect(Object.keys(prompt!)).to.deep.equal(['id', 'theme', 'text', 'index', 'count']);
    expect(prompt).to.include({ index: 0, count: 37, id: 'patients-7', theme: 'patients' });
  });

  it('is in the language of the card', async () => {
    const page = await place('<circle-prompt-card seed="abc" lang="cy"></circle-prompt-card>');
    expect(page.card.prompt!.text).to.equal("Beth mae pobl yn eich gofal wedi'i ddysgu i chi?");
  });
});
