import { expect } from '@open-wc/testing';
import { en } from '../../src/prompt-card/circle-prompt-card.strings.en.js';
import { expectConsole } from '../support/console.js';
import { json, ownDeck, place, tidy, type CardPage } from './support/card-page.js';

const scope = globalThis as { CompassionCircle?: unknown };

/** Texts in English on a Welsh card, without those that say that they are. */
function unmarked(page: CardPage, words: readonly string[]): string[] {
  return words.filter((word) =>
    page
      .all('p, option, span, button, h2, label')
      .some(
        (each) =>
          each.childElementCount === 0 &&
          each.textContent.trim() === word &&
          each.closest('[lang]')?.getAttribute('lang') !== 'en',
      ),
  );
}

describe('the languages of a card', () => {
  afterEach(tidy);

  it('are that of the page around it, and follow it', async () => {
    const page = await place('<section lang="cy"><circle-prompt-card seed="abc"></circle-prompt-card></section>');
    expect(page.heading).to.equal('Cardiau trafod');
    expect(page.place).to.equal('1 o 37');
    expect(page.buttons.slice(0, 3)).to.deep.equal(['Yn ôl', 'Nesaf', 'Cymysgu']);
    expect(page.root.lang).to.equal('cy');
    page.card.parentElement!.lang = 'en';
    await page.settled();
    expect(page.heading).to.equal('Prompt cards');
    expect(page.root.lang).to.equal('en');
  });

  it('are its own where it has one, and change on the same card', async () => {
    const page = await place('<circle-prompt-card seed="abc" lang="cy"></circle-prompt-card>');
    await page.press('Nesaf');
    const { id } = page;
    const welsh = page.prompt;
    page.card.lang = 'en-GB';
    await page.settled();
    expect(page.id).to.equal(id);
    expect(page.place).to.equal('2 of 37');
    expect(page.prompt).not.to.equal(welsh);
  });

  it('leave no English on a Welsh card', async () => {
    const page = await place('<circle-prompt-card seed="abc" lang="cy" include-sensitive></circle-prompt-card>');
    const english = new Set(Object.values(en).filter((word) => typeof word === 'string'));
    for (let i = 0; i < 46; i++) {
      expect(unmarked(page, [...english]), page.id).to.deep.equal([]);
      page.card.next();
      await page.settled();
    }
  });

  it('say so where the page’s deck is in English alone', async () => {
    const themes = [
      { id: 'day', title: 'Day', caution: 'Mind others' },
      { id: 'night', title: 'Night' },
    ];
    const prompts = [
      { id: 'd1', theme: 'day', text: 'What is up?' },
      { id: 'n1', theme: 'night', text: 'What stays?' },
    ];
    const page = await place(
      `<section lang="cy"><circle-prompt-card theme="day">${json({ deck: { themes, prompts } })}</circle-prompt-card></section>`,
    );
    const marked = page.all('[lang="en"]').map((each) => each.textContent.trim());
    expect(marked).to.deep.equal(['Day', 'Night', 'Day', 'What is up?', 'Mind others']);
    expect(page.card.prompt!.text).to.equal('What is up?');
  });

  it('mark nothing on an English card', async () => {
    const page = await place(`<circle-prompt-card>${json({ deck: ownDeck })}</circle-prompt-card>`);
    expect(page.all('[lang]')).to.deep.equal([]);
  });
});

describe('the word for the people cared for', () => {
  afterEach(tidy);

  const titles: readonly [attribute: string, english: string, welsh: string][] = [
    ['', 'Compassion for patients and service users', 'Tosturi: cleifion a defnyddwyr gwasanaeth'],
    ['people-word="patients"', 'Compassion for patients', 'Tosturi: cleifion'],
    ['people-word=" Service Users "', 'Compassion for service users', 'Tosturi: defnyddwyr gwasanaeth'],
    ['people-word="residents"', 'Compassion for residents', 'Tosturi: preswylwyr'],
    ['people-word="clients"', 'Compassion for clients', 'Tosturi: cleientiaid'],
    ['people-word="guests"', 'Compassion for guests', 'Tosturi: guests'],
    ['people-word="  "', 'Compassion for patients and service users', 'Tosturi: cleifion a defnyddwyr gwasanaeth'],
  ];
  for (const [attribute, english, welsh] of titles) {
    it(`is in the title of their theme, in both languages: ${attribute || 'by default'}`, async () => {
      const page = await place(`<circle-prompt-card theme="patients" ${attribute}></circle-prompt-card>`);
      expect([page.theme, page.face[0]]).to.deep.equal([english, english]);
      page.card.lang = 'cy';
      await page.settled();
      expect([page.theme, page.face[0]]).to.deep.equal([welsh, welsh]);
    });
  }

  it('comes from the settings of the site, where the page has none of its own', async () => {
    scope.CompassionCircle = { settings: { peopleWord: { en: 'residents here', cy: 'preswylwyr yma' } } };
    const page = await place('<circle-prompt-card theme="patients"></circle-prompt-card>');
    expect(page.theme).to.equal('Compassion for residents here');
    page.card.lang = 'cy';
    await page.settled();
    expect(page.theme).to.equal('Tosturi: preswylwyr yma');
    page.card.peopleWord = 'clients';
    await page.settled();
    expect(page.theme).to.equal('Tosturi: cleientiaid');
    delete scope.CompassionCircle;
  });

  it('stands where a deck says {people}, and the card stays as it changes', async () => {
    const deck = {
      themes: [{ id: 'x', title: { en: 'With {people}', cy: 'Gyda {people}' }, caution: 'Name no {people}' }],
      prompts: [
        { id: 'a', theme: 'x', text: 'What do {people} need?' },
        { id: 'b', theme: 'x', text: 'Who?' },
      ],
    };
    const page = await place(`<circle-prompt-card people-word="residents">${json({ deck })}</circle-prompt-card>`);
    page.card.show('a');
    await page.settled();
    expect(page.face).to.deep.equal(['With residents', 'What do residents need?', 'Name no residents']);
    expect(page.card.prompt!.text).to.equal('What do residents need?');
    page.card.peopleWord = 'clients';
    await page.settled();
    expect(page.prompt).to.equal('What do clients need?');
  });
});

describe('a page’s own words', () => {
  afterEach(tidy);

  it('take the place of ours, by property or in the JSON child', async () => {
    const strings = { heading: { en: 'Ask away', cy: 'Gofynnwch' }, next: 'Another', place: 'Card {n} / {count}' };
    for (const markup of [
      `<circle-prompt-card>${json({ strings })}</circle-prompt-card>`,
      '<circle-prompt-card></circle-prompt-card>',
    ]) {
      const page = await place(markup);
      if (!markup.includes('json')) page.card.strings = strings;
      await page.settled();
      expect(page.heading).to.equal('Ask away');
      expect(page.place).to.equal('Card 1 / 37');
      await page.press('Another');
      expect(page.place).to.equal('Card 2 / 37');
      page.card.lang = 'cy';
      await page.settled();
      expect(page.heading).to.equal('Gofynnwch');
      expect(page.buttons, 'English alone leaves our Welsh').to.contain('Nesaf');
      page.card.remove();
    }
  });

  it('may count', async () => {
    const strings = { allSeen: { one: 'All {n} seen', other: 'All {n} of them seen' } };
    const page = await place(`<circle-prompt-card theme="closing">${json({ strings })}</circle-prompt-card>`);
    await page.press('Next', 'Next', 'Next', 'Next', 'Next', 'Next');
    expect(page.said).to.equal('All 6 of them seen');
  });

  it('may be the caution', async () => {
    const strings = { caution: 'No names here.' };
    const page = await place(`<circle-prompt-card theme="patients">${json({ strings })}</circle-prompt-card>`);
    expect(page.face.at(-1)).to.equal('No names here.');
  });

  it('are told from mistakes', async () => {
    expectConsole('strings.nxet is not a name');
    const page = await place(`<circle-prompt-card>${json({ strings: { nxet: 'x' } })}</circle-prompt-card>`);
    expect(page.faults.join()).to.contain('strings.nxet');
    expect(page.buttons).to.contain('Next');
  });
});
