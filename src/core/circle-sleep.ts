import { settle } from './circle-clock.js';
import type { CirclePlan } from './circle-plan.js';
import { bank, elapsedBetween, spend, type CircleState, type Instant, type Sleep } from './circle-state.js';

/**
 * Two clocks, compared at every wake-up: the steady one stops in sleep on some systems, the wall clock may be set.
 */

/** Clocks that differ by less than this agree. */
const TOLERANCE_MS = 2_000;

/** A page that was on screen and heard nothing for this long was asleep; a hidden page is only throttled. */
export const LONG_GAP_MS = 60_000;

/**
 * How long the device slept between two wake-ups, in milliseconds: 0 when it did not. The wall clock going back is no
 * sleep; going forward looks the same as sleep, so the host is asked.
 */
export function sleptBetween(last: Instant, now: Instant, wasVisible: boolean): number {
  const jump = jumpBetween(last, now);
  if (jump > TOLERANCE_MS) return jump;
  const steady = elapsedBetween(last, now);
  return wasVisible && steady > LONG_GAP_MS ? steady : 0;
}

/**
 * Up to when the circle is known to have run: where only the wall clock jumped, the steady clock counted time awake.
 * Settle the circle there before it falls asleep.
 */
export function awakeUntil(last: Instant, now: Instant): Instant {
  return jumpBetween(last, now) > TOLERANCE_MS ? now : last;
}

/** How far the wall clock ran ahead of the steady one. */
function jumpBetween(last: Instant, now: Instant): number {
  return Math.round(now.wall - last.wall - (now.mono - last.mono));
}

/**
 * Stops the circle at its last wake-up and waits for the host's answer. A device that sleeps again before the answer
 * was asleep for longer.
 */
export function fallAsleep(state: CircleState, last: Instant, now: Instant): CircleState {
  const jump = jumpBetween(last, now);
  const clocksDiffer = jump > TOLERANCE_MS;
  if (state.phase === 'asleep' && state.sleep) {
    // What the steady clock counts is added with the answer.
    return clocksDiffer ? { ...state, sleep: { ...state.sleep, ms: state.sleep.ms + jump } } : state;
  }
  if (state.phase !== 'running') return state;
  const awake = bank(state, awakeUntil(last, now));
  const ms = clocksDiffer ? jump : elapsedBetween(awake.since ?? last, now);
  return { ...awake, phase: 'asleep', since: undefined, sleep: { why: 'asleep', ms, since: now } };
}

/** The circle went on in the room meanwhile: the time asleep, and the time it took to answer, count. */
export function catchUp(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  if (state.phase !== 'asleep' || !state.sleep) return state;
  const away = sleepSoFar(state.sleep, now);
  const woken: CircleState = { ...state, phase: 'running', sleep: undefined };
  if (state.advance === 'host') return { ...spend(woken, away), since: now };
  return settle(plan, { ...woken, since: { mono: now.mono - away, wall: now.wall - away } }, now);
}

/** How long the circle has waited for an answer, in milliseconds, the sleep itself included. */
export function sleepSoFar(sleep: Sleep, now: Instant): number {
  return sleep.ms + elapsedBetween(sleep.since, now);
}

/** The circle waited: it goes on from where it was. */
export function carryOn(state: CircleState, now: Instant): CircleState {
  return state.phase === 'asleep' ? { ...state, phase: 'running', since: now, sleep: undefined } : state;
}
