import { isSpare, type CirclePlan } from './circle-plan.js';
import { isPeople, layOut, regroup } from './circle-people.js';
import {
  bank,
  elapsedBetween,
  nextStageIndex,
  overrun,
  put,
  readStage,
  spentIn,
  turnsAt,
  withRecord,
  type Advance,
  type CircleState,
  type Instant,
  type Position,
  type Visit,
} from './circle-state.js';

/**
 * What can happen to a running circle: every function takes a state and an instant and returns a new state. Those that
 * take the plan first let the clock move the circle on; before `pause` and `endCircle` call `settle`.
 */

/** The most that one call may add to a turn. */
export const LONGEST_ADDED_MINUTES = 30;

/** How far the way back goes. */
export const VISITED_LIMIT = 200;

export interface CircleChoice {
  readonly people: number;
  readonly pace: number;
  readonly advance: Advance;
}

export function startCircle(plan: CirclePlan, choice: CircleChoice, now: Instant): CircleState {
  const blank: CircleState = {
    phase: 'running',
    ...choice,
    position: { stage: 0, turn: 0 },
    records: [],
    visited: [],
    since: now,
    startedAt: now.wall,
  };
  return enter(plan, blank, { stage: 0, turn: 0 });
}

/** Comes to a turn: a finished one starts again, an unfinished one goes on. */
function enter(plan: CirclePlan, state: CircleState, position: Position): CircleState {
  const { stage, turn } = position;
  const placed = withRecord({ ...state, position }, stage, (record) => ({
    ...record,
    ...(isSpare(plan.stages[stage]) ? { spare: spareOnEntry(plan, state, stage) } : {}),
  }));
  const laidOut = turn > 0 ? placed : layOut(plan, placed, stage, state.people);
  const length = turnsAt(plan, laidOut, stage)[turn]?.ms ?? 0;
  return spentIn(laidOut, stage, turn) < length ? laidOut : startAgain(plan, laidOut, position);
}

/** The time in hand when the circle comes to it; on the way back it stays what it was. */
function spareOnEntry(plan: CirclePlan, state: CircleState, stage: number): number {
  const length = turnsAt(plan, state, stage)[0]?.ms ?? 0;
  return length - (state.records[stage]?.added[0] ?? 0);
}

/** A turn has all of its time again. What it took beyond that is gone all the same. */
function startAgain(plan: CirclePlan, state: CircleState, { stage, turn }: Position): CircleState {
  const now = turnsAt(plan, state, stage)[turn];
  const over = now ? overrun(now, spentIn(state, stage, turn)) : 0;
  return withRecord(state, stage, (record) => ({
    ...record,
    spent: put(record.spent, turn, () => 0),
    ...(over > 0 ? { over: (record.over ?? 0) + over } : {}),
  }));
}

function following(plan: CirclePlan, state: CircleState): Position | undefined {
  const { stage, turn } = state.position;
  if (turn + 1 < turnsAt(plan, state, stage).length) return { stage, turn: turn + 1 };
  const next = nextStageIndex(plan, state, stage);
  return next === undefined ? undefined : { stage: next, turn: 0 };
}

function moveTo(plan: CirclePlan, state: CircleState, position: Position | undefined, now: Instant, passed?: number) {
  if (!position) return finish(state, now);
  const visited = [...state.visited, { ...state.position, ...(passed === undefined ? {} : { passed }) }];
  return enter(plan, { ...state, visited: visited.slice(-VISITED_LIMIT) }, position);
}

function finish(state: CircleState, now: Instant): CircleState {
  return { ...state, phase: 'ended', since: undefined, sleep: undefined, endedAt: now.wall };
}

function isOver(state: CircleState): boolean {
  return state.phase === 'ended';
}

/** Lets the clock move a running circle on, turn by turn, each from the exact end of the one before. */
export function settle(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  let current = state;
  while (current.advance === 'auto' && current.phase === 'running' && current.since) {
    const { stage, turn } = current.position;
    const length = turnsAt(plan, current, stage)[turn]?.ms ?? 0;
    // Less than nothing when the circle was paused or stored late: then the next turn began before that.
    const left = length - spentIn(current, stage, turn);
    if (elapsedBetween(current.since, now) < left) break;
    const mono = current.since.mono + left;
    const end = { mono, wall: Math.round(now.wall - (now.mono - mono)) };
    const done = withRecord({ ...current, since: end }, stage, (record) => ({
      ...record,
      spent: put(record.spent, turn, () => length),
    }));
    current = moveTo(plan, done, following(plan, done), end);
  }
  return current;
}

/** The circle at an instant, with the time up to it recorded. */
function upTo(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  return bank(settle(plan, state, now), now);
}

/** Moves on to the next turn, or the next stage after the last one; ends the circle after the last stage. */
export function next(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  const at = upTo(plan, state, now);
  return isOver(at) ? at : moveTo(plan, at, following(plan, at), now);
}

/** Leaves the rest of the stage out. */
export function nextStage(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  const at = upTo(plan, state, now);
  if (isOver(at)) return at;
  const index = nextStageIndex(plan, at, at.position.stage);
  return moveTo(plan, at, index === undefined ? undefined : { stage: index, turn: 0 }, now);
}

/**
 * Returns to the turn before, with the time it had left, or all of it when it had finished. The turn that is left
 * behind starts again when the circle comes back to it. At the very start the first turn starts again. Added minutes
 * stay, and overrun stays used.
 */
export function back(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  const at = upTo(plan, state, now);
  if (isOver(at)) return at;
  const undone = startAgain(plan, at, at.position);
  const before = at.visited.at(-1);
  if (!before) return undone;
  const unpassed = takePassBack({ ...undone, visited: at.visited.slice(0, -1) }, before);
  return enter(plan, unpassed, { stage: before.stage, turn: before.turn });
}

/** Without anyone who passed, the round has no turn for them and no minutes added to it. */
function takePassBack(state: CircleState, { stage, passed }: Visit): CircleState {
  if (passed === undefined) return state;
  const isOnly = !state.visited.some((visit) => visit.stage === stage && visit.passed !== undefined);
  return withRecord(state, stage, (record) =>
    isOnly
      ? { ...record, passed: undefined, added: record.added.slice(0, record.people) }
      : { ...record, passed: (record.passed ?? 0) - passed },
  );
}

/** Someone passes: their time goes to the end of the round, for anyone who passed. Nobody is counted. */
export function pass(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  const settled = settle(plan, state, now);
  if (isOver(settled) || plan.stages[settled.position.stage]?.kind !== 'round') return settled;
  const at = bank(settled, now);
  const { turn, turnLeft, position } = readStage(plan, at, now);
  if (turn.role === 'passed') return next(plan, at, now);
  const isPerson = turn.role === 'person';
  const noted = withRecord(at, position.stage, (record) => ({
    ...record,
    passed: (record.passed ?? 0) + (isPerson ? turnLeft : 0),
  }));
  return isPerson ? moveTo(plan, noted, following(plan, noted), now, turnLeft) : noted;
}

/** Adds minutes to the current turn, at most `LONGEST_ADDED_MINUTES`. When it had already ended, they count from now. */
export function addTime(plan: CirclePlan, state: CircleState, minutes: number, now: Instant): CircleState {
  const settled = settle(plan, state, now);
  if (isOver(settled) || !(minutes > 0 && minutes <= LONGEST_ADDED_MINUTES)) return settled;
  const at = bank(settled, now);
  const { stage, turn } = at.position;
  const { turnOver } = readStage(plan, at, now);
  return withRecord(at, stage, (record) => ({
    ...record,
    added: put(record.added, turn, (old) => old + turnOver + Math.round(minutes * 60_000)),
  }));
}

/** People come late or are called away: this round and later stages are laid out for the new number. */
export function setPeople(plan: CirclePlan, state: CircleState, people: number, now: Instant): CircleState {
  const settled = settle(plan, state, now);
  if (isOver(settled) || !isPeople(people) || people === settled.people) return settled;
  const at = bank(settled, now);
  const { stage, turn } = at.position;
  const renewed = layOutAhead(plan, { ...at, people });
  if (plan.stages[stage]?.kind === 'pairs') return regroup(plan, renewed);
  const role = turnsAt(plan, at, stage)[turn]?.role;
  // Those who passed are speaking: the round itself is over.
  if (role === 'passed') return renewed;
  // A turn that has begun is not taken away: a round never gets shorter than the turn it is in.
  const laidOut = layOut(plan, renewed, stage, role === 'person' ? Math.max(people, turn + 1) : people);
  return at.advance === 'auto' ? endOverrun(plan, laidOut) : laidOut;
}

/** Stages ahead that the circle has been in before. */
function layOutAhead(plan: CirclePlan, state: CircleState): CircleState {
  return state.records.reduce(
    (all, record, stage) => (record && stage > state.position.stage ? layOut(plan, all, stage, state.people) : all),
    state,
  );
}

/** One clock for a round can end before now when people leave: the clock moves on from now, not from then. */
function endOverrun(plan: CirclePlan, state: CircleState): CircleState {
  const { stage, turn } = state.position;
  const length = turnsAt(plan, state, stage)[turn]?.ms ?? 0;
  const over = spentIn(state, stage, turn) - length;
  if (over <= 0) return state;
  return withRecord(state, stage, (record) => ({
    ...record,
    spent: put(record.spent, turn, () => length),
    over: (record.over ?? 0) + over,
  }));
}

export function pause(state: CircleState, now: Instant, phase: 'paused' | 'moment' = 'paused'): CircleState {
  if (isOver(state)) return state;
  return { ...bank(state, now), phase, since: undefined, sleep: undefined };
}

export function resume(state: CircleState, now: Instant): CircleState {
  if (isOver(state) || state.phase === 'running') return state;
  return { ...state, phase: 'running', since: now, sleep: undefined };
}

export function endCircle(state: CircleState, now: Instant): CircleState {
  return isOver(state) ? state : finish(bank(state, now), now);
}
