import { settle } from './circle-clock.js';
import type { CirclePlan } from './circle-plan.js';
import { bank, spend, type CircleState, type Instant } from './circle-state.js';

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
  const steady = now.mono - last.mono;
  const ahead = now.wall - last.wall - steady;
  if (ahead > TOLERANCE_MS) return ahead;
  return wasVisible && steady > LONG_GAP_MS ? steady : 0;
}

/** Stops the circle at its last wake-up and waits for the host's answer. */
export function fallAsleep(state: CircleState, last: Instant, now: Instant): CircleState {
  if (state.phase !== 'running') return state;
  const clocksDiffer = now.wall - last.wall - (now.mono - last.mono) > TOLERANCE_MS;
  // Where only the wall clock jumped, the steady clock's part was spent awake.
  const awake = bank(state, clocksDiffer ? now : last);
  const ms = clocksDiffer ? now.wall - last.wall - (now.mono - last.mono) : now.mono - last.mono;
  return { ...awake, phase: 'asleep', since: undefined, sleep: { why: 'asleep', ms, since: now } };
}

/** The circle went on in the room meanwhile: the time asleep, and the time it took to answer, count. */
export function catchUp(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  if (state.phase !== 'asleep' || !state.sleep) return state;
  const away = state.sleep.ms + Math.max(0, now.mono - state.sleep.since.mono);
  const woken: CircleState = { ...state, phase: 'running', sleep: undefined };
  if (state.advance === 'host') return { ...spend(woken, away), since: now };
  return settle(plan, { ...woken, since: { mono: now.mono - away, wall: now.wall - away } }, now);
}

/** The circle waited: it goes on from where it was. */
export function carryOn(state: CircleState, now: Instant): CircleState {
  return state.phase === 'asleep' ? { ...state, phase: 'running', since: now, sleep: undefined } : state;
}
