import { isSpare, sum, turnsOf, type CirclePlan, type PlanStage, type Turn } from './circle-plan.js';

/**
 * The running circle as data, and how it reads at an instant. Time is always computed from stored instants, never
 * counted. Nothing here reads a clock.
 */

/** One moment on both clocks, in milliseconds: `mono` never jumps but may stop in sleep, `wall` may jump. */
export interface Instant {
  readonly mono: number;
  readonly wall: number;
}

/** `moment` is a pause in which the shared screen says only that the circle is taking a moment. */
export type Phase = 'running' | 'paused' | 'moment' | 'asleep' | 'ended';

/** Who moves on when a turn ends: the host, or the clock. */
export type Advance = 'host' | 'auto';

export interface Position {
  readonly stage: number;
  readonly turn: number;
}

/** A turn that the circle has moved on from; `passed` is the time that went to the end of the round. */
export interface Visit extends Position {
  readonly passed?: number | undefined;
}

/** What is known of one stage once the circle has been in it. */
export interface StageRecord {
  /** The number of people that the stage was laid out for. */
  readonly people: number;
  /** Milliseconds spent in each turn. */
  readonly spent: readonly number[];
  /** Milliseconds added to each turn. */
  readonly added: readonly number[];
  /** The time that those who passed have left for the end of the round; undefined when nobody passed. */
  readonly passed?: number | undefined;
  /** The length of the spare stage when it was reached. */
  readonly spare?: number | undefined;
  /** Overrun of turns that have started again since: that time is gone all the same. */
  readonly over?: number | undefined;
}

/** A gap that the host is asked about: the device slept, or the page was closed. */
export interface Sleep {
  readonly why: 'asleep' | 'closed';
  readonly ms: number;
  readonly since: Instant;
}

export interface CircleState {
  readonly phase: Phase;
  readonly people: number;
  readonly pace: number;
  readonly advance: Advance;
  readonly position: Position;
  /** By stage number; undefined for a stage not reached yet. */
  readonly records: readonly (StageRecord | undefined)[];
  /** Where the circle was before, newest last: the way back. */
  readonly visited: readonly Visit[];
  /** The instant from which the current turn runs on; undefined when it does not. */
  readonly since?: Instant | undefined;
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  readonly sleep?: Sleep | undefined;
}

// --- laying out -----------------------------------------------------------------------------------------------------

/** The turns of a stage as the circle has them now, added minutes included. */
export function turnsAt(plan: CirclePlan, state: CircleState, index: number): readonly Turn[] {
  const stage = plan.stages[index];
  if (!stage) return [];
  const record = state.records[index];
  const turns = turnsOf(stage, record?.people ?? state.people, state.pace);
  const all = hasPassedTurn(stage, turns, record) ? [...turns, passedTurn(record?.passed ?? 0)] : turns;
  return all.map((turn, number) => {
    const length = isSpare(stage) ? spareLength(plan, state, index, turn.ms) : turn.ms;
    return { ...turn, ms: length + (record?.added[number] ?? 0) };
  });
}

function hasPassedTurn(stage: PlanStage, turns: readonly Turn[], record: StageRecord | undefined): boolean {
  return stage.kind === 'round' && turns[0]?.role === 'person' && record?.passed !== undefined;
}

function passedTurn(ms: number): Turn {
  return { role: 'passed', ms, threeSwaps: [] };
}

/** Overrun and added minutes use up the time in hand until the circle comes to it; from then on it is what was left. */
function spareLength(plan: CirclePlan, state: CircleState, index: number, planned: number): number {
  const reached = state.position.stage >= index ? state.records[index]?.spare : undefined;
  return reached ?? Math.max(0, planned - timeOverPlan(plan, state));
}

function timeOverPlan(plan: CirclePlan, state: CircleState): number {
  return sum(
    state.records.map((record, index) => {
      if (!record || isSpare(plan.stages[index])) return 0;
      const over = turnsAt(plan, state, index).map(
        (turn, number) => overrun(turn, record.spent[number] ?? 0) + (record.added[number] ?? 0),
      );
      return sum(over) + (record.over ?? 0);
    }),
  );
}

export function overrun(turn: Turn, spent: number): number {
  return Math.max(0, spent - turn.ms);
}

// --- reading --------------------------------------------------------------------------------------------------------

/** What can be shown of the current stage at one instant. Times are milliseconds. */
export interface StageReading {
  readonly phase: Phase;
  readonly position: Position;
  readonly turns: readonly Turn[];
  readonly turn: Turn;
  readonly turnLeft: number;
  /** How far past its end the turn is: 0 until then. */
  readonly turnOver: number;
  readonly stageLeft: number;
  readonly stageLength: number;
  readonly isLastTurn: boolean;
}

/** Everything that can be shown at one instant. */
export interface Reading extends StageReading {
  readonly circleLeft: number;
  /** Wall clock time at which the circle finishes if it goes on from here. */
  readonly finishesAt: number;
  /** The next stage with any time in it; undefined after the last one. */
  readonly nextStage: number | undefined;
  readonly isLastStage: boolean;
}

const NO_TURN: Turn = { role: 'all', ms: 0, threeSwaps: [] };

/** Reads the circle at an instant. Call `settle` first where the clock moves the circle on. */
export function readCircle(plan: CirclePlan, state: CircleState, now: Instant): Reading {
  const at = bank(state, now);
  const reading = readStage(plan, at, now);
  const ahead = plan.stages
    .slice(at.position.stage + 1)
    .map((_, index) => lengthAt(plan, at, at.position.stage + 1 + index));
  const circleLeft = reading.stageLeft + sum(ahead);
  const next = ahead.findIndex((length) => length > 0);
  return {
    ...reading,
    circleLeft,
    finishesAt: at.endedAt ?? now.wall + circleLeft,
    nextStage: next === -1 ? undefined : at.position.stage + 1 + next,
    isLastStage: next === -1,
  };
}

/** Reads the current stage at an instant. Turns ahead have not begun: going back clears what is left behind. */
export function readStage(plan: CirclePlan, state: CircleState, now: Instant): StageReading {
  const at = bank(state, now);
  const { stage, turn: number } = at.position;
  const turns = turnsAt(plan, at, stage);
  const turn = turns[number] ?? NO_TURN;
  const spent = spentIn(at, stage, number);
  const turnLeft = Math.max(0, turn.ms - spent);
  return {
    phase: at.phase,
    position: at.position,
    turns,
    turn,
    turnLeft,
    turnOver: overrun(turn, spent),
    stageLeft: turnLeft + sum(turns.slice(number + 1).map(({ ms }) => ms)),
    stageLength: sum(turns.map(({ ms }) => ms)),
    isLastTurn: number >= turns.length - 1,
  };
}

function lengthAt(plan: CirclePlan, state: CircleState, stage: number): number {
  return sum(turnsAt(plan, state, stage).map(({ ms }) => ms));
}

export function spentIn(state: CircleState, stage: number, turn: number): number {
  return state.records[stage]?.spent[turn] ?? 0;
}

/** The next stage with any time in it: a spare stage that is used up is left out. */
export function nextStageIndex(plan: CirclePlan, state: CircleState, from: number): number | undefined {
  for (let index = from + 1; index < plan.stages.length; index++) {
    if (lengthAt(plan, state, index) > 0) return index;
  }
  return undefined;
}

// --- recording ------------------------------------------------------------------------------------------------------

/** Steps of a steady clock add up only nearly: this much of a millisecond is a rounding error, in any browser's clock. */
const ROUNDING_MS = 1e-3;

/** Whole milliseconds from one instant to another on the steady clock; 0 when the other is not later. */
export function elapsedBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor(to.mono - from.mono + ROUNDING_MS));
}

/**
 * Adds the running time up to an instant to the current turn, in whole milliseconds: a fraction that is left waits in
 * `since`. Only the steady clock counts here: sleep and clock steps are found by sleptBetween and asked about.
 */
export function bank(state: CircleState, now: Instant): CircleState {
  if (state.phase !== 'running' || !state.since) return state;
  const elapsed = elapsedBetween(state.since, now);
  return { ...spend(state, elapsed), since: { mono: state.since.mono + elapsed, wall: now.wall } };
}

export function spend(state: CircleState, ms: number): CircleState {
  const { stage, turn } = state.position;
  return withRecord(state, stage, (record) => ({ ...record, spent: put(record.spent, turn, (old) => old + ms) }));
}

export function withRecord(
  state: CircleState,
  stage: number,
  change: (record: StageRecord) => StageRecord,
): CircleState {
  const record = state.records[stage] ?? { people: state.people, spent: [], added: [] };
  const records = Array.from({ length: Math.max(state.records.length, stage + 1) }, (_, index) => state.records[index]);
  records[stage] = change(record);
  return { ...state, records };
}

export function put(list: readonly number[], index: number, change: (old: number) => number): readonly number[] {
  const filled = Array.from({ length: Math.max(list.length, index + 1) }, (_, at) => list[at] ?? 0);
  filled[index] = change(filled[index] ?? 0);
  return filled;
}
