import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { CardPage, fakeClock, listenToSpeech, place, put, tidy } from './support/card-page.js';
import { card, settled, timer, timerOf } from './support/timer.js';

describe('what a screen reader is told of a timer’s card', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  it('is the new prompt, once, and nothing of the first', async () => {
    const page = await place(timer() + card());
    const spoken = listenToSpeech(page);
    const leader = timerOf(page);
    leader.start();
    await settled(page, leader);
    clock.tick(30_000);
    expect(spoken).to.deep.equal([`${page.prompt} 1 of 6.`]);
    leader.nextStage();
    leader.nextStage();
    await settled(page, leader);
    clock.tick(30_000);
    expect(spoken.slice(1)).to.deep.equal([`${page.prompt} ${page.place}.`]);
  });

  it('is never a card that somebody has left since', async () => {
    const page = await place(timer() + card());
    const spoken = listenToSpeech(page);
    const leader = timerOf(page);
    leader.start();
    await settled(page, leader);
    clock.tick(1000);
    leader.nextStage();
    leader.nextStage();
    await settled(page, leader);
    spoken.length = 0;
    await page.press('Next');
    clock.tick(30_000);
    expect(spoken).to.deep.equal([`${page.prompt} ${page.place}.`]);
  });

  it('is nothing where the timer was there before the card', async () => {
    const box = put(timer());
    const leader = box.querySelector('circle-timer')!;
    await leader.updateComplete;
    leader.start();
    box.insertAdjacentHTML('beforeend', card());
    const page = new CardPage(box.querySelector('circle-prompt-card')!);
    await settled(page, leader);
    const spoken = listenToSpeech(page);
    clock.tick(30_000);
    expect(spoken).to.deep.equal([]);
  });
});
