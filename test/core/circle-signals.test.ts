import { expect } from '@open-wc/testing';
import { startCircle } from '../../src/core/circle-clock.js';
import { signalsAhead } from '../../src/core/circle-signals.js';
import { Driver, pairs, planWith, round, silence, talk } from './circle-driver.js';

const heard = (circle: Driver) =>
  signalsAhead(circle.plan, circle.state, circle.now).map(({ kind, delay }) => [kind, delay / 1000]);

describe('the signals ahead', () => {
  it('are those of the current turn where the host moves on', () => {
    const circle = new Driver(planWith(round('a', 30), talk('b', 60)), { people: 3 });
    expect(heard(circle.wait(10))).to.deep.equal([['turn-end', 20]]);
    expect(heard(circle.wait(25))).to.deep.equal([]);
  });

  it('are those of the whole rest where the clock moves on', () => {
    const circle = new Driver(planWith(round('a', 30), talk('b', 60)), { people: 2, advance: 'auto' });
    expect(heard(circle.wait(10))).to.deep.equal([
      ['turn-end', 20],
      ['turn-end', 50],
      ['turn-end', 110],
    ]);
  });

  it('are none while the circle is paused or over', () => {
    const circle = new Driver(planWith(talk('a', 300))).wait(10).pause();
    expect(heard(circle)).to.deep.equal([]);
    expect(heard(circle.end())).to.deep.equal([]);
  });

  it('are none in a silence but its end', () => {
    expect(heard(new Driver(planWith(silence('a', 300))))).to.deep.equal([['turn-end', 300]]);
  });

  it('say that a minute is left of a stage of 3 minutes or more', () => {
    const delays = (seconds: number) =>
      heard(new Driver(planWith(talk('a', seconds)))).map(([kind, at]) => `${kind} ${at}`);
    expect(delays(179)).to.deep.equal(['turn-end 179']);
    expect(delays(180)).to.deep.equal(['minute-left 120', 'turn-end 180']);
    expect(heard(new Driver(planWith(talk('a', 180))).wait(120))).to.deep.equal([['turn-end', 60]]);
  });

  it('say it in the turn in which it falls', () => {
    const circle = new Driver(planWith(round('a', 45)), { people: 4 });
    expect(heard(circle)).to.deep.equal([['turn-end', 45]]);
    expect(heard(circle.next().next())).to.deep.equal([
      ['minute-left', 30],
      ['turn-end', 45],
    ]);
  });

  it('say nothing within 10 seconds of the beginning or the end of a turn', () => {
    const inLast = (secondsEach: number) =>
      heard(new Driver(planWith(round('a', secondsEach)), { people: 4 }).next().next().next());
    expect(inLast(69)).to.deep.equal([['turn-end', 69]]);
    expect(inLast(70)).to.deep.equal([
      ['minute-left', 10],
      ['turn-end', 70],
    ]);
    const inThird = (secondsEach: number) =>
      heard(new Driver(planWith(round('a', secondsEach)), { people: 4 }).next().next());
    expect(inThird(51)).to.deep.equal([['turn-end', 51]]);
    expect(inThird(50)).to.deep.equal([
      ['minute-left', 40],
      ['turn-end', 50],
    ]);
  });

  it('tell the group of three when to swap', () => {
    const circle = new Driver(planWith(pairs('a', 60)), { people: 5 });
    expect(heard(circle)).to.deep.equal([
      ['three-swap', 40],
      ['turn-end', 60],
    ]);
    expect(heard(circle.wait(45))).to.deep.equal([['turn-end', 15]]);
    expect(heard(circle.next())).to.deep.equal([
      ['three-swap', 20],
      ['turn-end', 60],
    ]);
    const alone = new Driver(planWith(pairs('a', 60)), { people: 3, advance: 'auto' });
    expect(heard(alone)).to.deep.equal([
      ['turn-end', 40],
      ['turn-end', 80],
      ['turn-end', 120],
    ]);
  });

  it('leave the minute out near a swap, also when one asks after the swap', () => {
    // The minute would be left 38 seconds into the second turn, 5 seconds after the three has swapped.
    const circle = new Driver(planWith(pairs('a', 98)), { people: 5 }).next();
    expect(heard(circle).map(([kind]) => kind)).to.deep.equal(['three-swap', 'turn-end']);
    expect(heard(circle.wait(35)).map(([kind]) => kind)).to.deep.equal(['turn-end']);
  });

  it('sound, except that a minute is left', () => {
    const { plan, state, now } = new Driver(planWith(talk('a', 300)));
    expect(signalsAhead(plan, state, now).map(({ sounds }) => sounds)).to.deep.equal([false, true]);
  });

  it('leave out those who passed when they have no time', () => {
    const circle = new Driver(planWith(round('a', 30), talk('b', 10)), { people: 2 }).wait(40).pass().next();
    expect([circle.shown.slice(0, 3), heard(circle)]).to.deep.equal([[0, 2, 0], []]);
  });

  it('are found on a clock that has run for a year', () => {
    const circle = new Driver(planWith(round('a', 30)), { people: 3, advance: 'auto' });
    const { plan } = circle;
    const now = { mono: 31_536_000_000.3, wall: 0 };
    circle.state = startCircle(plan, { people: 3, pace: 1, advance: 'auto' }, now);
    circle.now = { mono: now.mono + 7000.1, wall: 7000 };
    expect(heard(circle).map(([kind]) => kind)).to.deep.equal(['turn-end', 'turn-end', 'turn-end']);
  });

  it('are found for the longest circle that a page can ask for', () => {
    const stages = Array.from({ length: 60 }, (_, index) => round(`round-${index}`, 60));
    const circle = new Driver(planWith(...stages), { people: 30, advance: 'auto' });
    expect(heard(circle).filter(([kind]) => kind === 'turn-end')).to.have.lengthOf(1800);
  });
});
