import { expect } from '@open-wc/testing';
import { CircleTimer } from '../../src/circle-timer/circle-timer.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { file, later } from '../shared/support/fake-server.js';
import { CardPage, fakeServer, listen, ownDeck, place, put, tidy } from './support/card-page.js';
import { card, plans, settled, timer, timerOf } from './support/timer.js';

describe('a card that follows a timer', () => {
  afterEach(tidy);

  for (const [name, markup] of [
    ['before the card', timer() + card()],
    ['after the card', card() + timer()],
  ] as const) {
    it(`shows the theme of each stage that has one: ${name}`, async () => {
      const page = await place(markup);
      const leader = timerOf(page);
      expect(page.theme).to.equal('All themes');
      leader.start();
      await settled(page, leader);
      const themes = [page.theme];
      for (let i = 0; i < 4; i++) {
        leader.nextStage();
        await settled(page, leader);
        themes.push(page.theme);
      }
      expect(themes).to.deep.equal([
        'Arriving',
        'Arriving', // a stage without a theme changes nothing
        'Compassion with each other',
        'Compassion with each other', // nor does a theme that the deck does not have
        'Closing',
      ]);
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('goes back with the timer, to where the theme was left', async () => {
    const page = await place(timer() + card());
    const leader = timerOf(page);
    leader.start();
    leader.nextStage();
    leader.nextStage();
    page.card.next();
    const { prompt } = page.card;
    leader.nextStage();
    leader.nextStage();
    expect(page.card.prompt!.theme).to.equal('closing');
    leader.back();
    leader.back();
    expect(page.card.prompt).to.include({ theme: 'colleagues', index: prompt!.index + 1 });
  });

  it('leaves somebody’s own theme until the next stage', async () => {
    const page = await place(timer() + card());
    const leader = timerOf(page);
    leader.start();
    await settled(page, leader);
    await page.chooseTheme('Compassion for yourself');
    leader.pause();
    leader.resume();
    leader.addTime(1);
    leader.nextStage();
    await settled(page, leader);
    page.card.parentElement!.append(leader);
    await settled(page, leader);
    expect(page.theme).to.equal('Compassion for yourself');
    leader.nextStage();
    await settled(page, leader);
    expect(page.theme).to.equal('Compassion with each other');
  });

  it('takes no focus, and tells a page once', async () => {
    const page = await place(`<input aria-label="Notes">${timer()}${card()}`);
    const input = page.card.parentElement!.querySelector('input')!;
    input.focus();
    const { ids } = listen(page.card);
    const leader = timerOf(page);
    leader.start();
    await settled(page, leader);
    expect(document.activeElement).to.equal(input);
    expect(ids).to.deep.equal([page.id]);
    leader.nextStage();
    await settled(page, leader);
    expect(ids).to.have.length(1);
  });

  it('leaves the keyboard on the card’s own control', async () => {
    const page = await place(timer() + card());
    const leader = timerOf(page);
    const next = page.button('Next');
    next.focus();
    leader.start();
    await settled(page, leader);
    expect(page.focused).to.equal(next);
  });

  it('begins with the theme of a circle that runs already, as a first card', async () => {
    const box = put(timer());
    const leader = box.querySelector('circle-timer')!;
    await leader.updateComplete;
    leader.start();
    const { ids } = listen(box);
    box.insertAdjacentHTML('beforeend', card());
    const page = new CardPage(box.querySelector('circle-prompt-card')!);
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
    expect(page.place).to.equal('1 of 6');
    expect(ids).to.deep.equal([]);
  });

  it('follows a timer that is defined later', async () => {
    const tag = 'late-circle-timer';
    const page = await place(`<${tag} id="t" plan="own">${plans}</${tag}>${card()}`);
    expect(page.faults, 'it may yet become a timer').to.deep.equal([]);
    customElements.define(tag, class extends CircleTimer {});
    const leader = page.card.parentElement!.querySelector<CircleTimer>(tag)!;
    await settled(page, leader);
    leader.start();
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
  });

  it('follows one that comes later', async () => {
    expectConsole('has the id "t"');
    const page = await place(card());
    expect(page.faults.join()).to.contain('has the id "t"');
    page.card.insertAdjacentHTML('beforebegin', timer());
    const leader = timerOf(page);
    await settled(page, leader);
    expect(page.faults).to.deep.equal([]);
    leader.start();
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
  });

  it('works on when its timer goes', async () => {
    allowConsole('has the id "t"');
    const page = await place(timer() + card());
    const leader = timerOf(page);
    leader.start();
    await settled(page, leader);
    leader.remove();
    await settled(page);
    expect(page.theme).to.equal('Arriving');
    await page.press('Next');
    expect(page.place).to.equal('2 of 6');
    leader.nextStage();
    leader.nextStage();
    await settled(page);
    expect(page.theme, 'a timer that is not on the page leads nobody').to.equal('Arriving');
  });

  it('follows a new one with the same id', async () => {
    const page = await place(timer() + card());
    const old = timerOf(page);
    old.start();
    await settled(page, old);
    const box = document.createElement('div');
    box.innerHTML = timer();
    sessionStorage.clear();
    old.replaceWith(box.firstElementChild!);
    sessionStorage.clear();
    const leader = timerOf(page);
    await settled(page, leader);
    leader.start();
    leader.nextStage();
    leader.nextStage();
    await settled(page, leader);
    expect(page.theme).to.equal('Compassion with each other');
  });

  it('follows one that is moved, and is moved itself', async () => {
    const page = await place(`<section></section>${timer()}${card()}`);
    const leader = timerOf(page);
    const section = page.card.parentElement!.querySelector('section')!;
    leader.start();
    section.append(leader);
    await settled(page, leader);
    leader.nextStage();
    leader.nextStage();
    await settled(page, leader);
    expect(page.theme).to.equal('Compassion with each other');
    await page.chooseTheme('Closing');
    section.append(page.card);
    await settled(page, leader);
    expect(page.theme, 'a move is no new stage').to.equal('Closing');
    leader.back();
    await settled(page, leader);
    leader.back();
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
  });

  it('follows one whose id or whose own id changes', async () => {
    allowConsole('has the id');
    const page = await place(timer('id="u"') + card());
    const leader = timerOf(page);
    leader.start();
    leader.id = 't';
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
    page.card.setAttribute('for', 'v');
    await settled(page);
    leader.nextStage();
    leader.nextStage();
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
    page.card.for = 't';
    await settled(page);
    expect(page.theme).to.equal('Compassion with each other');
    page.card.removeAttribute('for');
    await settled(page);
    leader.nextStage();
    leader.nextStage();
    await settled(page, leader);
    expect(page.theme).to.equal('Compassion with each other');
    expect(page.faults).to.deep.equal([]);
  });

  it('follows one in its own shadow root, and none outside of it', async () => {
    const outer = put(`${timer()}<div></div>`);
    const host = outer.querySelector('div')!;
    host.attachShadow({ mode: 'open' }).innerHTML = timer() + card();
    const root = host.shadowRoot!;
    const page = new CardPage(root.querySelector('circle-prompt-card')!);
    const inside = root.querySelector('circle-timer')!;
    await settled(page, inside);
    const outside = outer.querySelector('circle-timer')!;
    outside.start();
    await settled(page, outside);
    expect(page.theme).to.equal('All themes');
    inside.start();
    await settled(page, inside);
    expect(page.theme).to.equal('Arriving');
  });

  it('begins again with each new circle', async () => {
    const page = await place(timer() + card());
    const leader = timerOf(page);
    leader.start();
    await settled(page, leader);
    await page.chooseTheme('Closing');
    leader.end();
    leader.reset();
    await settled(page, leader);
    expect(page.theme).to.equal('Closing');
    const real = Date.now;
    Date.now = () => real() + 1000;
    leader.start();
    Date.now = real;
    await settled(page, leader);
    expect(page.theme).to.equal('Arriving');
  });

  it('shares its timer with another card', async () => {
    const page = await place(timer() + card() + card('theme="self"'));
    const other = new CardPage(page.card.parentElement!.querySelectorAll('circle-prompt-card')[1]!);
    const leader = timerOf(page);
    await settled(page, leader);
    await settled(other);
    expect(other.theme).to.equal('Compassion for yourself');
    leader.start();
    await settled(page, leader);
    await settled(other);
    expect([page.theme, other.theme]).to.deep.equal(['Arriving', 'Arriving']);
    await page.press('Next');
    expect(other.place).to.equal('1 of 6');
  });

  it('follows while its own deck is on the way', async () => {
    const { answer, give } = later();
    fakeServer(answer);
    const page = await place(timer() + card('src="deck.json" theme="day"'));
    const leader = timerOf(page);
    leader.start();
    leader.nextStage();
    leader.nextStage();
    await page.loaded();
    give(file({ ...ownDeck, extend: true }));
    await page.loaded();
    expect(page.theme).to.equal('Compassion with each other');
  });

  it('keeps the page’s theme where the timer’s is not in a deck that was on the way', async () => {
    const { answer, give } = later();
    fakeServer(answer);
    const page = await place(timer() + card('src="deck.json" theme="night"'));
    const leader = timerOf(page);
    leader.start();
    await page.loaded();
    give(file(ownDeck));
    await page.loaded();
    expect(page.theme).to.equal('Night');
    expect(page.faults).to.deep.equal([]);
  });
});
