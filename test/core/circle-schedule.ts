import {
  addTime,
  back,
  endCircle,
  next,
  nextStage,
  pass,
  pause,
  resume,
  setPeople,
  settle,
  startCircle,
  type CircleChoice,
} from '../../src/core/circle-clock.js';
import type { CirclePlan } from '../../src/core/circle-plan.js';
import { awakeUntil, carryOn, catchUp, fallAsleep, sleptBetween } from '../../src/core/circle-sleep.js';
import { signalsAhead } from '../../src/core/circle-signals.js';
import { bank, readCircle, type CircleState, type Instant, type Reading } from '../../src/core/circle-state.js';
import { restoreCircle, storeCircle } from '../../src/core/circle-storage.js';
import { secondsShown } from '../../src/core/nhs-date.js';
import { CircleOracle } from './circle-oracle.js';

/** What happens to a circle in a generated schedule. */
export type Happening =
  | { readonly do: 'pause' | 'moment' | 'resume' | 'next' | 'nextStage' | 'back' | 'pass' | 'end' | 'signals' }
  | { readonly do: 'catchUp' | 'carryOn' }
  | { readonly do: 'wait' | 'hidden' | 'sleep' | 'clockBack'; readonly ms: number; readonly wakes: boolean }
  | { readonly do: 'toTurnEnd'; readonly ms: number; readonly wakes: boolean }
  | { readonly do: 'clockJump'; readonly ms: number; readonly steady: number }
  | { readonly do: 'reload'; readonly ms: number; readonly mono: number }
  | { readonly do: 'addTime'; readonly minutes: number }
  | { readonly do: 'setPeople'; readonly people: number };

const LONG_GAP = 60_000;

/** Freezes a value and all in it: a function that changes its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

/** Runs the circle and the oracle side by side, and compares what they show. */
export class CircleSchedule {
  readonly plan: CirclePlan;
  readonly oracle: CircleOracle;
  state: CircleState;
  now: Instant;
  #last: Instant;

  constructor(plan: CirclePlan, choice: CircleChoice, start: Instant) {
    this.plan = deepFreeze(plan);
    this.now = start;
    this.#last = start;
    this.state = deepFreeze(startCircle(plan, choice, start));
    this.oracle = new CircleOracle(plan, choice, start.wall);
    this.check('start');
  }

  run(happening: Happening): void {
    this.#happen(happening);
    deepFreeze(this.state);
    this.check(JSON.stringify(happening));
  }

  #happen(happening: Happening): void {
    const { plan, oracle } = this;
    switch (happening.do) {
      case 'wait':
        return this.#wait(happening.ms, happening.wakes);
      case 'toTurnEnd':
        return this.#wait(Math.max(0, this.read().turnLeft + happening.ms), happening.wakes);
      case 'hidden':
        this.#step(happening.ms, happening.ms);
        oracle.wait(happening.ms);
        return this.#wake(false, 0);
      case 'sleep':
        this.#wake(true, 0);
        this.#step(happening.ms, happening.ms);
        oracle.wall += happening.ms;
        if (happening.ms > LONG_GAP) oracle.sleep(happening.ms);
        else oracle.wall -= happening.ms;
        if (happening.ms <= LONG_GAP) oracle.wait(happening.ms);
        return this.#wake(true, happening.ms > LONG_GAP ? happening.ms : 0);
      case 'clockBack':
        // Nobody can know on which clock a circle ended that nobody saw ending.
        this.#wake(true, 0);
        this.#step(0, -happening.ms);
        oracle.wall -= happening.ms;
        return happening.wakes ? this.#wake(true, 0) : undefined;
      case 'clockJump': {
        this.#wake(true, 0);
        this.#step(happening.steady, happening.steady + happening.ms);
        oracle.wall += happening.ms;
        oracle.wait(happening.steady);
        const slept = happening.ms > 2000 ? happening.ms : 0;
        if (slept > 0) oracle.sleep(slept);
        return this.#wake(true, slept);
      }
      case 'reload':
        return this.#reload(happening.ms, happening.mono);
      case 'signals':
        return this.#checkSignals();
      case 'pause':
      case 'moment': {
        const phase = happening.do === 'pause' ? 'paused' : 'moment';
        this.state = pause(settle(plan, this.state, this.now), this.now, phase);
        return oracle.pause(phase);
      }
      case 'resume':
        this.state = resume(settle(plan, this.state, this.now), this.now);
        return oracle.resume();
      case 'end':
        this.state = endCircle(settle(plan, this.state, this.now), this.now);
        return oracle.end();
      case 'addTime':
        this.state = addTime(plan, this.state, happening.minutes, this.now);
        return oracle.addTime(happening.minutes);
      case 'setPeople':
        this.state = setPeople(plan, this.state, happening.people, this.now);
        return oracle.setPeople(happening.people);
      case 'catchUp':
        this.state = catchUp(plan, this.state, this.now);
        return oracle.catchUp();
      case 'carryOn':
        this.state = carryOn(this.state, this.now);
        return oracle.carryOn();
      default:
        this.state = { next, nextStage, back, pass }[happening.do](plan, this.state, this.now);
        return oracle[happening.do]();
    }
  }

  read(now = this.now): Reading {
    return readCircle(this.plan, settle(this.plan, this.state, now), now);
  }

  #step(mono: number, wall: number): void {
    this.now = { mono: this.now.mono + mono, wall: this.now.wall + wall };
  }

  /** What the widget does at each wake-up. */
  #wake(wasVisible: boolean, expectedSleep: number): void {
    const slept = sleptBetween(this.#last, this.now, wasVisible);
    same('sleptBetween', Math.round(slept), wasVisible || expectedSleep > 0 ? expectedSleep : 0);
    this.state =
      slept > 0
        ? fallAsleep(settle(this.plan, this.state, awakeUntil(this.#last, this.now)), this.#last, this.now)
        : settle(this.plan, this.state, this.now);
    this.#last = this.now;
  }

  /** Time passes with nobody touching anything. What is shown never rises, and it does not matter who looks when. */
  #wait(ms: number, wakes: boolean): void {
    const from = this.now;
    const looks = [0, 0.1, 0.35, 0.5, 0.99, 1].map((part) => Math.floor(ms * part));
    let often = this.state;
    let before = this.read();
    for (const look of looks) {
      this.now = { mono: from.mono + look, wall: from.wall + look };
      often = settle(this.plan, often, this.now);
      const reading = this.read();
      const isSameTurn = reading.position === before.position || same2(reading.position, before.position);
      if (isSameTurn && secondsShown(reading.turnLeft) > secondsShown(before.turnLeft)) fail('the turn shows more', ms);
      if (reading.circleLeft > before.circleLeft) fail('the circle takes longer without an action', look);
      before = reading;
    }
    same('settled often or once', often, settle(this.plan, this.state, this.now));
    same('settled twice', settle(this.plan, often, this.now), often);
    this.oracle.wait(ms);
    this.#last = this.now;
    if (wakes) this.state = often;
  }

  #reload(ms: number, mono: number): void {
    const { plan, oracle } = this;
    const text = storeCircle(plan, this.state, this.now, { cue: 'sound' });
    const alike = restoreCircle(text, plan, this.now);
    same('stored', bare(alike?.state), bare(bank(settle(plan, this.state, this.now), this.now)));
    same('choices', alike?.choices, { cue: 'sound' });
    this.now = { mono, wall: this.now.wall + ms };
    this.#last = this.now;
    const stored = restoreCircle(text, plan, this.now);
    if (!stored) return fail('not restored', ms);
    this.state = stored.state;
    if (ms <= 0) {
      oracle.wall += ms;
    } else if (ms <= LONG_GAP) {
      oracle.wait(ms);
    } else {
      oracle.wall += ms;
      oracle.sleep(ms);
    }
  }

  /** The signals ahead are those of the oracle, and those that are heard when time passes. */
  #checkSignals(): void {
    const ahead = signalsAhead(this.plan, this.state, this.now);
    const expected = this.oracle.signals();
    same(
      'signals',
      ahead.map(({ kind, delay }) => ({ kind, delay: Math.round(delay) })),
      expected,
    );
    for (const { kind, delay, sounds } of ahead.slice(0, 40)) {
      same('sounds', sounds, kind !== 'minute-left');
      const at = { mono: this.now.mono + delay, wall: this.now.wall + delay };
      const then = readCircle(this.plan, settle(this.plan, this.state, at), at);
      if (kind === 'minute-left') same('a minute left', Math.round(then.stageLeft), 60_000);
      if (kind !== 'turn-end') continue;
      if (this.state.advance === 'host') same('turn left', then.turnLeft, 0);
      const justBefore = { mono: at.mono - 1, wall: at.wall - 1 };
      const reading = readCircle(this.plan, settle(this.plan, this.state, justBefore), justBefore);
      same('turn left just before its end', reading.turnLeft, 1);
    }
  }

  check(what: string): void {
    this.oracle.wait(0);
    const reading = this.read();
    const { turns, position } = reading;
    const shown = {
      phase: reading.phase,
      stage: position.stage,
      turn: position.turn,
      role: reading.turn.role,
      lengths: turns.map(({ ms }) => ms),
      turnLeft: reading.turnLeft,
      turnOver: reading.turnOver,
      stageLeft: reading.stageLeft,
      circleLeft: reading.circleLeft,
      finishesAt: reading.finishesAt,
      isLastTurn: reading.isLastTurn,
      isLastStage: reading.isLastStage,
    };
    same(what, shown, this.oracle.view());
    if (turns[position.turn] !== reading.turn) fail('no such turn', position.turn);
    for (const ms of [...shown.lengths, shown.turnLeft, shown.turnOver, shown.stageLeft, shown.circleLeft]) {
      if (!Number.isSafeInteger(ms) || ms < 0) fail(`${what}: not a whole time`, ms);
    }
    same(
      'stage length',
      reading.stageLength,
      shown.lengths.reduce((all, ms) => all + ms, 0),
    );
    const added = this.state.records[position.stage]?.added ?? [];
    const halves = turns.filter(({ role }, number) => role === 'half' && !added[number]).map(({ ms }) => ms);
    if (new Set(halves).size > 1) fail('the turns of a pair differ', halves.join(' and '));
  }
}

function same2(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A state without what storing does not keep: the instants, and zeros that mean the same as nothing. */
function bare(state: CircleState | undefined): unknown {
  if (!state) return undefined;
  const trim = (times: readonly number[]) => times.slice(0, times.findLastIndex((ms) => ms !== 0) + 1);
  return {
    ...state,
    since: undefined,
    sleep: state.sleep && { why: state.sleep.why },
    records: Array.from(
      state.records,
      (record) => record && { ...record, spent: trim(record.spent), added: trim(record.added) },
    ),
  };
}

function fail(what: string, detail: unknown): never {
  throw new Error(`${what} (${String(detail)})`);
}

/** Deep equality over data; undefined is the same as not there. */
export function same(what: string, actual: unknown, expected: unknown): void {
  if (actual === expected) return;
  const [a, b] = [actual, expected].map((value) => JSON.stringify(sorted(value)));
  if (a !== b) throw new Error(`${what}:\n  is     ${a}\n  should ${b}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
