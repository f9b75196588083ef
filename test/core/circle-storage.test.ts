import { expect } from '@open-wc/testing';
import { settle } from '../../src/core/circle-clock.js';
import { catchUp, carryOn, fallAsleep } from '../../src/core/circle-sleep.js';
import { restoreCircle, storeCircle } from '../../src/core/circle-storage.js';
import type { CircleState } from '../../src/core/circle-state.js';
import { Driver, pairs, planWith, round, talk } from './circle-driver.js';

const plan = planWith(talk('a', 60), round('b', 50), pairs('c', 60), talk('spare', 30));

/** The page goes away and comes back: another steady clock, and the wall clock goes on. */
function reload(circle: Driver, seconds: number): Driver {
  const text = storeCircle(circle.plan, circle.state, circle.now, undefined);
  circle.now = { mono: 77.7, wall: circle.now.wall + seconds * 1000 };
  const stored = restoreCircle(text, circle.plan, circle.now);
  if (!stored) throw new Error('not restored');
  circle.state = settle(circle.plan, stored.state, circle.now);
  return circle;
}

describe('a circle after a reload', () => {
  for (const seconds of [0, 5, 59, 60]) {
    it(`goes on after ${seconds} seconds as if nothing had been`, () => {
      const circle = reload(new Driver(plan).next().wait(10), seconds);
      expect([circle.state.phase, circle.read().turnOver]).to.deep.equal(['running', Math.max(0, seconds - 40) * 1000]);
      expect(circle.shown.slice(0, 3)).to.deep.equal([1, 0, Math.max(0, 40 - seconds)]);
    });
  }

  it('asks after 61 seconds, and both answers are right', () => {
    const circle = reload(new Driver(plan).wait(10), 61);
    expect(circle.state.sleep).to.include({ why: 'closed', ms: 61_000 });
    expect([circle.state.phase, circle.shown[2]]).to.deep.equal(['asleep', 50]);
    const { state, now } = circle.wait(4);
    circle.state = carryOn(state, now);
    expect(circle.shown[2]).to.equal(50);
    circle.state = catchUp(plan, state, now);
    expect(circle.read().turnOver).to.equal(15_000);
  });

  it('asks after 12 hours, and is gone after more', () => {
    expect(reload(new Driver(plan), 12 * 3600).state.phase).to.equal('asleep');
    expect(() => reload(new Driver(plan), 13 * 3600)).to.throw('not restored');
  });

  it('goes on when the clock was set back', () => {
    const circle = reload(new Driver(plan).wait(10), -3600);
    expect([circle.state.phase, circle.shown[2]]).to.deep.equal(['running', 50]);
  });

  it('stays paused, in a moment, or over', () => {
    expect(reload(new Driver(plan).wait(10).pause(), 3600).shown[2]).to.equal(50);
    expect(reload(new Driver(plan).pause('moment'), 3600).state.phase).to.equal('moment');
    const over = reload(new Driver(plan).wait(10).end(), 3600);
    expect([over.state.phase, over.finish]).to.deep.equal(['ended', 10]);
  });

  it('moves on by the clock over the gap', () => {
    const circle = reload(new Driver(plan, { advance: 'auto', people: 2 }).wait(50), 55);
    expect(circle.shown.slice(0, 3)).to.deep.equal([1, 0, 5]);
  });

  it('moves on from where the clock was when nobody looked before it was stored', () => {
    const circle = new Driver(plan, { advance: 'auto', people: 2 });
    const unsettled = circle.state;
    circle.wait(70);
    circle.state = unsettled;
    expect(reload(circle, 5).shown.slice(0, 3)).to.deep.equal([1, 0, 35]);
  });

  it('still asks, for longer, when it was asleep', () => {
    const circle = new Driver(plan).wait(10);
    const last = circle.now;
    circle.now = { mono: last.mono, wall: last.wall + 180_000 };
    circle.state = fallAsleep(circle.state, last, circle.now);
    reload(circle.wait(7), 20);
    expect(circle.state.sleep).to.include({ why: 'asleep', ms: 207_000 });
    expect(reload(circle, 3600).state.sleep?.ms).to.equal(3_807_000);
    const closed = reload(reload(new Driver(plan), 100), 10);
    expect(closed.state.sleep).to.include({ why: 'closed', ms: 110_000 });
  });

  it('has its way back, those who passed, overrun and time in hand', () => {
    const circle = new Driver(plan, { people: 2 }).wait(70).next().wait(10).pass();
    const before = { shown: circle.shown, turns: circle.read().turns };
    reload(circle, 0);
    expect({ shown: circle.shown, turns: circle.read().turns }).to.deep.equal(before);
    expect(circle.back().shown.slice(0, 3)).to.deep.equal([1, 0, 40]);
    expect(circle.back().shown).to.deep.equal([0, 0, 60, 60, 60 + 100 + 120 + 20]);
    expect(reload(circle, 0).shown[4]).to.equal(300);
    for (let turn = 0; turn < 5; turn++) circle.next();
    expect(reload(circle.wait(5), 0).shown).to.deep.equal([3, 0, 15, 15, 15]);
  });

  it('has what the widget kept beside it', () => {
    const { state, now } = new Driver(plan);
    const text = storeCircle(plan, state, now, { cue: 'sound', hidden: true });
    expect(restoreCircle(text, plan, now)?.choices).to.deep.equal({ cue: 'sound', hidden: true });
  });
});

describe('a stored text', () => {
  const circle = new Driver(plan, { people: 5 }).wait(10).next().wait(10);
  const stored = storeCircle(plan, circle.state, circle.now, undefined);

  /** The text with some keys of its state, or of the whole, replaced. */
  function restored(state: Record<string, unknown>, whole: Record<string, unknown> = {}): CircleState | undefined {
    const data = JSON.parse(stored) as { state: object };
    const text = JSON.stringify({ ...data, ...whole, state: { ...data.state, ...state } });
    return restoreCircle(text, plan, circle.now)?.state;
  }

  it('is nothing when it is no text of ours', () => {
    for (const text of [null, '', '{', 'null', '[]', '"text"', '{}', '{"version":1}', stored.slice(0, -2)]) {
      expect(restoreCircle(text, plan, circle.now), String(text)).to.equal(undefined);
    }
  });

  it('is nothing for another plan or another version', () => {
    expect(restoreCircle(stored, planWith(talk('a', 61)), circle.now)).to.equal(undefined);
    expect(restored({}, { version: 99 })).to.equal(undefined);
    expect(restored({}, { stamp: 'x' })).to.equal(undefined);
  });

  const wrong: [string, unknown[]][] = [
    ['phase', ['dancing', undefined, 7, null]],
    ['people', [0, 1, 31, 5.5, '5', null, -3, 1e9]],
    ['pace', [0.5, 3, '1', null]],
    ['startedAt', ['now', null, 9e15]],
    [
      'position',
      [null, {}, { stage: 0 }, { stage: 4, turn: 0 }, { stage: 1, turn: 5 }, { stage: -1, turn: 0 }, [1, 0]],
    ],
    ['records', [null, {}, Array(5).fill(null)]],
  ];
  for (const [key, values] of wrong) {
    for (const value of values) {
      it(`is nothing with ${key} ${JSON.stringify(value)}`, () => {
        expect(restored({ [key]: value })).to.equal(undefined);
      });
    }
  }

  it('is nothing without a time at which it was stored, or an ended circle without an end', () => {
    for (const savedAt of ['now', null, -9e15]) expect(restored({}, { savedAt })).to.equal(undefined);
    for (const endedAt of [undefined, 9e15, 'x']) expect(restored({ phase: 'ended', endedAt })).to.equal(undefined);
  });

  it('keeps only what a circle can have', () => {
    expect(restored({ advance: 'fast' })?.advance).to.equal('host');
    expect(restored({ endedAt: 5, sleep: { ms: 5 } })).to.not.have.any.keys('endedAt', 'sleep');
    expect(restored({ phase: 'asleep', sleep: { ms: -1 } })?.phase).to.equal('paused');
    expect(restored({ phase: 'asleep', sleep: { ms: 5, why: 'x' } })?.sleep).to.include({ why: 'asleep', ms: 5 });
  });

  it('keeps only times that a stage can have', () => {
    const record = {
      people: 5,
      spent: [1, -1, 'x', 1.5, 1e300, null, 7],
      added: 'x',
      passed: -5,
      spare: {},
      over: 1e300,
    };
    const records = [null, record, { ...record, people: 99 }];
    expect(restored({ records })?.records).to.deep.equal([
      undefined,
      { people: 5, spent: [1, 0, 0, 0, 0, 0], added: [] },
      undefined,
    ]);
  });

  it('keeps a way back only where it leads back', () => {
    const visited = (...value: unknown[]) => restored({ visited: value })?.visited;
    expect(visited({ stage: 0, turn: 0 })).to.deep.equal([{ stage: 0, turn: 0 }]);
    expect(visited({ stage: 0, turn: 0, passed: 'x' }, null)).to.deep.equal([{ stage: 0, turn: 0 }]);
    expect(visited({ stage: 0, turn: 1 })).to.deep.equal([]);
    expect(visited({ stage: 1, turn: 0 })).to.deep.equal([]);
    expect(visited({ stage: 0, turn: 0 }, { stage: 0, turn: 0 })).to.deep.equal([]);
    expect(restored({ visited: 'x' })?.visited).to.deep.equal([]);
  });

  it('holds no words of anybody', () => {
    expect(stored).to.not.match(/title|say|prompt|name/);
  });
});
