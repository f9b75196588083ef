import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { turnsOf } from '../../src/core/circle-plan.js';
import { planOf } from '../support/plans.js';
import { fakeClock, place, START, tidy, type TimerPage } from './support/timer-page.js';

const MINUTE = 60_000;
const face = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The length of each turn of the agreed 90-minute plan with 10 people. */
const turns = planOf('90').stages.flatMap((stage) => turnsOf(stage, 10, 1).map(({ ms }) => ms));

describe('the shown second', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  /** Goes through the whole circle and compares each second with a sum of our own; gives how many. */
  async function compare(page: TimerPage, atTurnEnd: () => void): Promise<number> {
    let seconds = 0;
    let end = performance.now();
    for (const length of turns) {
      end += length;
      while (performance.now() < end - 1000) {
        clock.tick(20);
        const left = end - performance.now();
        if (page.time !== face(Math.ceil(left / 1000))) {
          expect(page.time, `at ${performance.now()}`).to.equal(face(Math.ceil(left / 1000)));
        }
        seconds++;
        clock.tick(Math.min(1000, end - performance.now()) - 20);
        if (page.timer.isUpdatePending) await page.settled();
      }
      if (end > performance.now()) clock.tick(end - performance.now());
      atTurnEnd();
      await page.settled();
    }
    return seconds;
  }

  it('is right at every second of 90 minutes with 10 people, the host moving on', async () => {
    const page = await place('<circle-timer plan="90" people="10"></circle-timer>');
    page.timer.start();
    await page.settled();
    const seconds = await compare(page, () => page.timer.next());
    expect(seconds).to.be.at.least(5300);
    expect(page.heading).to.equal('The circle has ended');
    expect(page.circle.endedAt! - START).to.equal(turns.reduce((sum, ms) => sum + ms, 0));
  }).timeout(60_000);

  it('is right at every second of 90 minutes with 10 people, the clock moving on', async () => {
    const page = await place('<circle-timer plan="90" people="10" advance="auto"></circle-timer>');
    page.timer.start();
    await page.settled();
    await compare(page, () => undefined);
    expect(page.heading).to.equal('The circle has ended');
    expect(page.circle.endedAt! - START).to.equal(turns.reduce((sum, ms) => sum + ms, 0));
  }).timeout(60_000);

  it('follows a frame that stands for a moment just before the second', async () => {
    const page = await place('<circle-timer plan="20"></circle-timer>');
    const frames: FrameRequestCallback[] = [];
    const real = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => frames.push(callback);
    page.timer.start();
    await page.settled();
    clock.tick(1000);
    // The frame began 3 milliseconds before the timeout that asked for it.
    frames.shift()!(performance.now() - 3);
    expect(page.time).to.equal('2:00');
    clock.tick(1);
    frames.shift()!(performance.now());
    expect(page.time, 'in the very next frame').to.equal('1:59');
    globalThis.requestAnimationFrame = real;
  });

  for (const [name, by] of [
    ['an hour back', -60 * MINUTE],
    ['a second forward', 1000],
    ['a day back', -24 * 60 * MINUTE],
  ] as const) {
    it(`does not mind when somebody sets the wall clock ${name}`, async () => {
      const page = await place('<circle-timer plan="20"></circle-timer>');
      page.timer.start();
      await page.wait(10_000);
      clock.setSystemTime(Date.now() + by);
      await page.wait(10_000);
      expect(page.time).to.equal('1:40');
      expect(page.heading).to.equal('Welcome and grounding');
    });
  }

  for (const [name, before, first, then] of [
    ['the night that the clocks go forward', Date.UTC(2026, 2, 29, 0, 50), '2:50am', '2:51am'],
    ['the night that the clocks go back', Date.UTC(2026, 9, 25, 0, 50), '1:50am', '1:51am'],
  ] as const) {
    it(`goes on through ${name}`, async () => {
      clock.setSystemTime(before);
      const page = await place('<circle-timer plan="60" people="10"></circle-timer>');
      page.timer.start();
      await page.settled();
      expect(page.text).to.contain(`Finishes at ${first}`);
      // Spare time takes the first 5 minutes of the overrun.
      await page.wait(11 * MINUTE + 2000);
      expect(page.text).to.contain(`Finishes at ${then}`);
      expect(page.circle.phase).to.equal('running');
      await page.press('Next');
      expect(page.time).to.equal('2:00');
    });
  }
});
