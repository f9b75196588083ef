import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { fakeClock, listenToSpeech, ownDeck, place, tidy, type CardPage } from './support/card-page.js';

describe('what a screen reader is told', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  const start = async (markup?: string) => {
    const page = await place(markup);
    const spoken = listenToSpeech(page);
    const heard = async () => {
      await page.settled();
      clock.tick(200);
      return spoken.splice(0);
    };
    return { page, heard };
  };
  /** A card as it is read out. */
  const card = (page: CardPage, place: string, caution = '') =>
    `${page.card.prompt!.text}${caution === '' ? '' : ` ${caution}`} ${place}.`;

  it('comes politely, from a region that is there before its words', async () => {
    const { page } = await start();
    const regions = page.all('[role="status"], [aria-live], [role="alert"]');
    expect(regions).to.have.length(1);
    expect(regions[0]!.getAttribute('role')).to.equal('status');
    expect(regions[0]!.hasAttribute('aria-live')).to.equal(false);
    expect(page.spoken).to.equal('');
  });

  it('is nothing of the first card, which the page has anyway', async () => {
    const { heard } = await start();
    clock.tick(20_000);
    expect(await heard()).to.deep.equal([]);
  });

  it('is the new prompt and its place, once', async () => {
    const { page, heard } = await start();
    page.card.theme = 'self';
    await heard();
    await page.press('Next');
    expect(await heard()).to.deep.equal([card(page, '2 of 7')]);
    clock.tick(60_000);
    expect(await heard()).to.deep.equal([]);
    await page.press('Back');
    expect(await heard()).to.deep.equal([card(page, '1 of 7')]);
  });

  it('is the caution with it', async () => {
    const { page, heard } = await start();
    await page.chooseTheme('Compassion for patients and service users');
    await page.press('Next');
    expect((await heard()).at(-1)).to.equal(card(page, '2 of 4', 'Leave out anything that could identify a person.'));
  });

  it('is the card of a theme that somebody chose', async () => {
    const { page, heard } = await start();
    await page.chooseTheme('Closing');
    expect(await heard()).to.deep.equal([card(page, '1 of 6')]);
  });

  it('is the first card of a new order, and that it is one', async () => {
    const { page, heard } = await start();
    page.card.theme = 'closing';
    await heard();
    let words: string[] = [];
    // A new order may begin with the same card, of which nothing is said.
    do {
      await page.press('Shuffle');
      words = await heard();
    } while (words[0] === 'Shuffled.');
    expect(words).to.deep.equal([`${card(page, '1 of 6')} Shuffled.`]);
  });

  it('is that all were seen, with the card that comes', async () => {
    const { page, heard } = await start('<circle-prompt-card theme="closing" seed="abc"></circle-prompt-card>');
    await page.press('Next', 'Next', 'Next', 'Next', 'Next');
    await heard();
    await page.press('Next');
    expect(await heard()).to.deep.equal([
      `${card(page, '1 of 6')} You have seen all 6 cards. They come again in a new order.`,
    ]);
  });

  it('is that there is no card before the first', async () => {
    const { page, heard } = await start();
    await page.press('Back');
    expect(await heard()).to.deep.equal(['This is the first card.']);
    await page.press('Back');
    expect(await heard(), 'again, because somebody asked again').to.deep.equal(['This is the first card.']);
  });

  it('is only the last of several cards that somebody leafs through', async () => {
    const { page, heard } = await start();
    page.card.theme = 'closing';
    await heard();
    await page.press('Next', 'Next', 'Next');
    expect(await heard()).to.deep.equal([card(page, '4 of 6')]);
  });

  it('is what the page itself brings, once', async () => {
    const { page, heard } = await start();
    page.card.show('self-1');
    expect(await heard()).to.have.length(1);
    page.card.deck = ownDeck;
    expect(await heard()).to.deep.equal([
      card(page, '1 of 4', page.card.prompt!.theme === 'night' ? 'Speak softly' : ''),
    ]);
    page.card.theme = page.card.prompt!.theme === 'day' ? 'night' : 'day';
    expect(await heard()).to.have.length(1);
    page.card.lang = 'cy';
    expect(await heard()).to.deep.equal([]);
  });

  it('is in Welsh on a Welsh card', async () => {
    const { page, heard } = await start('<circle-prompt-card theme="closing" lang="cy"></circle-prompt-card>');
    await page.press('Nesaf');
    expect(await heard()).to.deep.equal([card(page, '2 o 6')]);
    expect(page.card.prompt!.text).not.to.match(/What/);
  });
});
