import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { next, nextStage, pause, pass, resume, settle, startCircle } from '../../src/core/circle-clock.js';
import { planLength, stageLength, sum } from '../../src/core/circle-plan.js';
import { readPlans } from '../../src/core/circle-plan-data.js';
import { carryOn, fallAsleep } from '../../src/core/circle-sleep.js';
import { readCircle, type CircleState, type Instant } from '../../src/core/circle-state.js';
import { restoreCircle, storeCircle } from '../../src/core/circle-storage.js';
import type { Fault } from '../../src/core/local-text.js';
import { plans } from '../support/plans.js';
import { generated, isWholeRun } from '../support/run-length.js';
import { choice, hostilePlans, hostileText, mono, pagePlan, schedule, wall } from './circle-arbitraries.js';
import { CircleSchedule, deepFreeze } from './circle-schedule.js';

/** Generated cases take seconds, and longer on a busy machine. */
const PATIENCE_MS = isWholeRun() ? 900_000 : 60_000;

const plan = fc.oneof(pagePlan, fc.constantFrom(...plans));

describe('a circle, in generated schedules', function () {
  this.timeout(PATIENCE_MS);

  it('shows what a second model of the rules shows, after everything that can happen', () => {
    fc.assert(
      fc.property(plan, choice, mono, wall, schedule, (circlePlan, chosen, monoStart, wallStart, happenings) => {
        const circle = new CircleSchedule(circlePlan, chosen, { mono: monoStart, wall: wallStart });
        for (const happening of happenings) circle.run(happening);
      }),
      generated(300, 10_000),
    );
  });

  it('gives each stage its planned time to the millisecond when nobody adds time', () => {
    const interruption = fc.record({
      after: fc.integer({ min: 0, max: 600_000 }),
      kind: fc.constantFrom('pause', 'moment', 'sleep', 'reload', 'pass', 'none'),
      ms: fc.integer({ min: 0, max: 59_000 }),
    });
    fc.assert(
      fc.property(
        plan,
        choice,
        mono,
        wall,
        fc.array(interruption),
        (circlePlan, chosen, monoStart, wallStart, list) => {
          const auto = { ...chosen, advance: 'auto' as const };
          let now: Instant = { mono: monoStart, wall: wallStart };
          const later = (ms: number) => (now = { mono: now.mono + ms, wall: now.wall + ms });
          let state = startCircle(circlePlan, auto, now);
          let stopped = 0;
          for (const { after, kind, ms } of list) {
            later(after);
            state = settle(circlePlan, state, now);
            if (state.phase === 'ended') break;
            // Ending the turn of those who passed early would not keep to the plan.
            const { turn } = readCircle(circlePlan, state, now);
            if (kind === 'pass' && turn.role !== 'passed') state = pass(circlePlan, state, now);
            if (kind === 'reload') {
              const text = storeCircle(circlePlan, state, now, undefined);
              later(ms);
              state = restoreCircle(text, circlePlan, { ...now, mono: monoStart })?.state as CircleState;
              now = { ...now, mono: monoStart };
            }
            if (kind === 'sleep') {
              const last = now;
              state = carryOn(fallAsleep(state, last, later(ms)), now);
              stopped += ms;
            }
            if (kind !== 'pause' && kind !== 'moment') continue;
            state = resume(pause(state, now, kind === 'pause' ? 'paused' : 'moment'), later(ms));
            stopped += ms;
          }
          later(10 * 24 * 3_600_000);
          state = settle(circlePlan, state, now);
          const { people, pace } = auto;
          expect(state.phase).to.equal('ended');
          expect((state.endedAt ?? 0) - state.startedAt - stopped).to.equal(planLength(circlePlan, people, pace));
          circlePlan.stages.forEach((stage, index) => {
            const spent = sum(state.records[index]?.spent ?? []);
            expect(spent, stage.id).to.equal(stageLength(stage, people, pace));
          });
        },
      ),
      generated(300, 10_000),
    );
  });

  it('lets the host keep to the plan to the millisecond too', () => {
    fc.assert(
      fc.property(plan, choice, (circlePlan, chosen) => {
        let now: Instant = { mono: 0.3, wall: 0 };
        let state = startCircle(circlePlan, { ...chosen, advance: 'host' }, now);
        while (state.phase === 'running') {
          const { turnLeft } = readCircle(circlePlan, state, now);
          now = { mono: now.mono + turnLeft, wall: now.wall + turnLeft };
          state = next(circlePlan, state, now);
        }
        expect(state.endedAt).to.equal(planLength(circlePlan, chosen.people, chosen.pace));
      }),
      generated(200, 10_000),
    );
  });

  it('keeps whole milliseconds on a clock with fractions, and loses less than one at each stop', () => {
    const waits = fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(
        plan,
        choice,
        mono,
        waits,
        fc.constantFrom('next', 'pause', 'look'),
        (circlePlan, chosen, at, list, act) => {
          let now: Instant = { mono: at, wall: 0 };
          let state = startCircle(circlePlan, { ...chosen, advance: 'host' }, now);
          for (const ms of list) {
            now = { mono: now.mono + ms, wall: 0 };
            if (act === 'next') state = next(circlePlan, state, now);
            if (act === 'pause') state = resume(pause(state, now), now);
            const reading = readCircle(circlePlan, state, now);
            for (const each of [reading.turnLeft, reading.stageLeft, reading.circleLeft]) {
              expect(Number.isSafeInteger(each) && each >= 0, String(each)).to.equal(true);
            }
          }
          if (state.phase === 'ended') return;
          const spent = sum(state.records.flatMap((record) => [...(record?.spent ?? [])]));
          const running = state.since ? Math.max(0, now.mono - state.since.mono) : 0;
          const lost = now.mono - at - spent - running;
          expect(lost).to.be.within(-2e-3, act === 'pause' ? list.length : 2e-3);
        },
      ),
      generated(200, 10_000),
    );
  });
});

describe('what a page or a stored text says, generated', function () {
  this.timeout(PATIENCE_MS);

  it('reads any plans without an exception, and what it accepts can be run', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(hostilePlans, fc.integer({ min: 2, max: 30 }), (value, people) => {
        const faults: Fault[] = [];
        const read = readPlans(value, faults);
        expect(faults.every(({ code, path }) => code !== '' && path.startsWith('plans'))).to.equal(true);
        for (const each of read) {
          const length = planLength(deepFreeze(each), people, 1.5);
          expect(Number.isSafeInteger(length) && length > 0, String(length)).to.equal(true);
          let state = startCircle(each, { people, pace: 1.5, advance: 'host' }, { mono: 0, wall: 0 });
          each.stages.forEach(() => (state = nextStage(each, state, { mono: 0, wall: 0 })));
          expect(state.phase).to.equal('ended');
        }
      }),
      generated(500, 10_000),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('brings back a usable circle or none from any stored text', () => {
    fc.assert(
      fc.property(hostileText(plans), ([circlePlan, text]) => {
        const now = { mono: 5, wall: 1_000_000 };
        const stored = restoreCircle(text, circlePlan, now);
        if (!stored) return;
        const state = settle(circlePlan, deepFreeze(stored.state), now);
        const { turns, position, circleLeft, finishesAt } = readCircle(circlePlan, state, now);
        expect(turns[position.turn]).to.not.equal(undefined);
        expect(Number.isFinite(circleLeft) && circleLeft >= 0).to.equal(true);
        expect(Number.isNaN(new Date(finishesAt).getTime())).to.equal(false);
        expect(Number.isNaN(new Date(state.startedAt).getTime())).to.equal(false);
      }),
      generated(500, 10_000),
    );
  });
});
