import { expect } from '@open-wc/testing';
import { awakeUntil, carryOn, catchUp, fallAsleep, sleepSoFar, sleptBetween } from '../../src/core/circle-sleep.js';
import { settle } from '../../src/core/circle-clock.js';
import type { Instant } from '../../src/core/circle-state.js';
import { Driver, planWith, round, talk } from './circle-driver.js';

const at = (mono: number, wall: number): Instant => ({ mono: mono * 1000 + 0.1, wall: wall * 1000 });

describe('sleep between two wake-ups', () => {
  const cases: [string, Instant, boolean, number][] = [
    ['a second', at(1, 1), true, 0],
    ['both clocks for a minute', at(60, 60), true, 0],
    ['both clocks for longer, on screen', at(61, 61), true, 61],
    ['both clocks for longer, hidden', at(600, 600), false, 0],
    ['only the wall clock', at(1, 181), true, 180],
    ['only the wall clock, hidden', at(1, 181), false, 180],
    ['clocks that nearly agree', at(10, 12), true, 0],
    ['clocks that no longer agree', at(10, 12.001), true, 2.001],
    ['an hour forward', at(1, 3601), true, 3600],
    ['an hour back', at(1, -3599), true, 0],
    ['a day back', at(1, -86_399), true, 0],
    ['back, and a long gap on screen', at(120, -86_399), true, 120],
  ];
  for (const [name, now, wasVisible, seconds] of cases) {
    it(`${name}: ${seconds} seconds`, () => {
      expect(sleptBetween(at(0, 0), now, wasVisible)).to.equal(seconds * 1000);
    });
  }
});

/** Falls asleep as the widget does: after a last wake-up, both clocks or only the wall clock goes on. */
function sleep(circle: Driver, { steady, wall }: { steady: number; wall: number }): void {
  const last = circle.now;
  circle.now = { mono: last.mono + steady * 1000, wall: last.wall + wall * 1000 };
  circle.state = settle(circle.plan, circle.state, awakeUntil(last, circle.now));
  circle.state = fallAsleep(circle.state, last, circle.now);
}

const kinds: [string, { steady: number; wall: number }][] = [
  ['both clocks go on', { steady: 180, wall: 180 }],
  ['only the wall clock goes on', { steady: 0, wall: 180 }],
];
for (const [name, gap] of kinds) {
  describe(`a device that sleeps while ${name}`, () => {
    const asleep = (advance: 'host' | 'auto') => {
      const circle = new Driver(planWith(talk('a', 60), round('b', 100), talk('c', 10)), { people: 2, advance }).wait(
        20,
      );
      sleep(circle, gap);
      return circle;
    };

    it('stops the circle where it was, and knows for how long', () => {
      const circle = asleep('host');
      expect(circle.state.phase).to.equal('asleep');
      expect(circle.state.sleep).to.include({ why: 'asleep', ms: 180_000 });
      expect(circle.wait(30).shown).to.deep.equal([0, 0, 40, 40, 250]);
    });

    it('carries on from where it was', () => {
      const circle = asleep('host').wait(30);
      circle.state = carryOn(circle.state, circle.now);
      expect([circle.state.phase, circle.state.sleep]).to.deep.equal(['running', undefined]);
      expect(circle.wait(10).shown).to.deep.equal([0, 0, 30, 30, 240]);
    });

    it('catches up with the time asleep and the time that the answer took', () => {
      const circle = asleep('host').wait(30);
      circle.state = catchUp(circle.plan, circle.state, circle.now);
      expect(circle.shown).to.deep.equal([0, 0, 0, 0, 210]);
      expect(circle.read().turnOver).to.equal(170_000);
    });

    it('catches up turn by turn where the clock moves on', () => {
      const circle = asleep('auto').wait(30);
      circle.state = catchUp(circle.plan, circle.state, circle.now);
      expect(circle.shown).to.deep.equal([1, 1, 30, 30, 40]);
      const over = asleep('auto').wait(300);
      over.state = catchUp(over.plan, over.state, over.now);
      expect([over.state.phase, over.finish]).to.deep.equal(['ended', 270]);
    });
  });
}

describe('a device that sleeps', () => {
  it('was awake for what the steady clock counted before the wall clock jumped', () => {
    const circle = new Driver(planWith(talk('a', 60), talk('b', 60)), { advance: 'auto' }).wait(20);
    sleep(circle, { steady: 50, wall: 230 });
    expect(circle.state.sleep?.ms).to.equal(180_000);
    expect(circle.shown.slice(0, 3)).to.deep.equal([1, 0, 50]);
  });

  it('again before the answer was asleep for longer', () => {
    const circle = new Driver(planWith(talk('a', 600))).wait(20);
    sleep(circle, { steady: 0, wall: 180 });
    circle.wait(5);
    sleep(circle, { steady: 0, wall: 60 });
    sleep(circle, { steady: 70, wall: 70 });
    expect(circle.state.sleep && sleepSoFar(circle.state.sleep, circle.now)).to.equal(315_000);
    circle.state = catchUp(circle.plan, circle.state, circle.now);
    expect(circle.shown[2]).to.equal(600 - 20 - 315);
  });

  it('while the circle is paused changes nothing', () => {
    const circle = new Driver(planWith(talk('a', 60))).wait(20).pause();
    const { state } = circle;
    sleep(circle, { steady: 0, wall: 600 });
    expect(circle.state).to.equal(state);
    expect(carryOn(state, circle.now)).to.equal(state);
    expect(catchUp(circle.plan, state, circle.now)).to.equal(state);
  });

  it('can be answered by resuming or by pausing', () => {
    const circle = new Driver(planWith(talk('a', 60))).wait(20);
    sleep(circle, { steady: 0, wall: 600 });
    expect(circle.pause().resume().wait(1).shown[2]).to.equal(39);
    sleep(circle, { steady: 0, wall: 600 });
    expect(circle.resume().wait(1).shown[2]).to.equal(38);
  });
});
