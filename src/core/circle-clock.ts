import { SPARE_STAGE, sum, type CirclePlan } from './circle-plan.js';
import {
  bank,
  nextStageIndex,
  put,
  readCircle,
  spentIn,
  turnsAt,
  withRecord,
  type Advance,
  type CircleState,
  type Instant,
  type Position,
} from './circle-state.js';

/**
 * What can happen to a running circle: every function takes a state and an instant and returns a new state.
 */

/** The most that one call may add to a turn. */
export const LONGEST_ADDED_MINUTES = 30;

/** How far the way back goes. */
const VISITED_LIMIT = 200;

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
  const known = state.records[stage] !== undefined;
  const spare = plan.stages[stage]?.id === SPARE_STAGE ? turnsAt(plan, state, stage)[0]?.ms : undefined;
  const placed = withRecord({ ...state, position }, stage, (record) => ({
    ...record,
    people: known && turn > 0 ? record.people : state.people,
    ...(spare === undefined || known ? {} : { spare }),
  }));
  const length = turnsAt(plan, placed, stage)[turn]?.ms ?? 0;
  if (spentIn(placed, stage, turn) < length) return placed;
  return withRecord(placed, stage, (record) => ({ ...record, spent: put(record.spent, turn, () => 0) }));
}

export function following(plan: CirclePlan, state: CircleState): Position | undefined {
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
    const left = (turnsAt(plan, current, stage)[turn]?.ms ?? 0) - spentIn(current, stage, turn);
    const end = later(current.since, Math.max(0, left));
    if (end.mono > now.mono) break;
    current = moveTo(plan, bank(current, end), following(plan, current), end);
  }
  return current;
}

function later(instant: Instant, ms: number): Instant {
  return { mono: instant.mono + ms, wall: instant.wall + ms };
}

/** Moves on to the next turn, or the next stage after the last one; ends the circle after the last stage. */
export function next(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  if (isOver(state)) return state;
  const at = bank(state, now);
  return moveTo(plan, at, following(plan, at), now);
}

/** Leaves the rest of the stage out. */
export function nextStage(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  if (isOver(state)) return state;
  const at = bank(state, now);
  const index = nextStageIndex(plan, at, at.position.stage);
  return moveTo(plan, at, index === undefined ? undefined : { stage: index, turn: 0 }, now);
}

/**
 * Returns to the turn before, with the time it had left, or all of it when it had finished. The turn that is left
 * behind starts again when the circle comes back to it. At the very start the first turn starts again.
 */
export function back(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  if (isOver(state)) return state;
  const { stage, turn } = state.position;
  const since = state.phase === 'running' ? now : undefined;
  const undone = withRecord({ ...state, since }, stage, (record) => ({
    ...record,
    spent: put(record.spent, turn, () => 0),
  }));
  const before = state.visited.at(-1);
  if (!before) return undone;
  const visited = state.visited.slice(0, -1);
  const unpassed = before.passed === undefined ? undone : takePassBack(undone, before.stage, before.passed);
  return enter(plan, { ...unpassed, visited }, { stage: before.stage, turn: before.turn });
}

function takePassBack(state: CircleState, stage: number, ms: number): CircleState {
  return withRecord(state, stage, (record) => {
    const rest = (record.passed ?? 0) - ms;
    return { ...record, passed: rest > 0 ? rest : undefined };
  });
}

/** Someone passes: their time goes to the end of the round, for anyone who passed. Nobody is counted. */
export function pass(plan: CirclePlan, state: CircleState, now: Instant): CircleState {
  if (isOver(state) || plan.stages[state.position.stage]?.kind !== 'round') return state;
  const { turn, turnLeft, position } = readCircle(plan, state, now);
  if (turn.role === 'passed') return next(plan, state, now);
  const isPerson = turn.role === 'person';
  const noted = withRecord(bank(state, now), position.stage, (record) => ({
    ...record,
    passed: (record.passed ?? 0) + (isPerson ? turnLeft : 0),
  }));
  return isPerson ? moveTo(plan, noted, following(plan, noted), now, turnLeft) : noted;
}

/** Adds minutes to the current turn. When it had already ended, they count from now. */
export function addTime(plan: CirclePlan, state: CircleState, minutes: number, now: Instant): CircleState {
  if (isOver(state)) return state;
  const at = bank(state, now);
  const { stage, turn } = at.position;
  const { turnOver } = readCircle(plan, at, now);
  return withRecord(at, stage, (record) => ({
    ...record,
    added: put(record.added, turn, (old) => old + turnOver + minutes * 60_000),
  }));
}

/** People come late or are called away: this round and later stages are laid out for the new number. */
export function setPeople(plan: CirclePlan, state: CircleState, people: number, now: Instant): CircleState {
  if (isOver(state) || people === state.people) return state;
  const at = bank(state, now);
  const { stage, turn } = at.position;
  const kind = plan.stages[stage]?.kind;
  if (kind === 'pairs') return regroup(plan, { ...at, people }, stage);
  const role = turnsAt(plan, at, stage)[turn]?.role;
  if (role === 'passed') return { ...at, people };
  // A turn that has begun is not taken away: a round never gets shorter than the turn it is in.
  const counted = role === 'person' ? Math.max(people, turn + 1) : people;
  return withRecord({ ...at, people }, stage, (record) => ({ ...record, people: counted }));
}

/** Pairs become threes or the other way round in the middle of a stage: the time already used stays used. */
function regroup(plan: CirclePlan, state: CircleState, stage: number): CircleState {
  const record = state.records[stage];
  if (!record) return state;
  const turns = turnsAt(plan, state, stage);
  const laidOut = withRecord(state, stage, (old) => ({ ...old, people: state.people }));
  const renewed = turnsAt(plan, laidOut, stage);
  if (renewed.length === turns.length) return laidOut;
  const { turn } = state.position;
  const used =
    sum(turns.slice(0, turn).map(({ ms }) => ms)) + Math.min(spentIn(state, stage, turn), turns[turn]?.ms ?? 0);
  return placeAt({ ...laidOut, visited: laidOut.visited.filter((visit) => visit.stage !== stage) }, stage, used);

  function placeAt(from: CircleState, index: number, usedMs: number): CircleState {
    const bare = withRecord(from, index, (old) => ({ ...old, spent: [], added: [] }));
    const lengths = turnsAt(plan, bare, index).map(({ ms }) => ms);
    const extra = sum(record?.added ?? []);
    let rest = usedMs;
    let number = 0;
    const spent: number[] = [];
    while (number < lengths.length - 1 && rest >= (lengths[number] ?? 0)) {
      spent.push(lengths[number] ?? 0);
      rest -= lengths[number] ?? 0;
      number++;
    }
    spent.push(rest);
    const added = put([], number, () => extra);
    return withRecord({ ...bare, position: { stage: index, turn: number } }, index, (old) => ({
      ...old,
      spent,
      added,
    }));
  }
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
