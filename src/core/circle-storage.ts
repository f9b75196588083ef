import { isRecord, own } from './page-data.js';
import { planStamp, turnsOf, type CirclePlan } from './circle-plan.js';
import { bank, turnsAt, type CircleState, type Instant, type StageRecord } from './circle-state.js';
import { LONG_GAP_MS } from './circle-sleep.js';

/**
 * A circle as text, so that a reload, a crash or the way back brings it to life again. It holds times and numbers of
 * people, nothing that anybody said and nobody's name.
 */

const VERSION = 1;

/** A circle this long unattended is over: the next person at this screen starts their own. */
const TOO_OLD_MS = 12 * 3_600_000;

export interface StoredCircle {
  readonly state: CircleState;
  /** What the widget keeps beside the state: how turn ends show, whether the clock is hidden. */
  readonly choices: unknown;
}

/** The circle at an instant, as text. */
export function storeCircle(plan: CirclePlan, state: CircleState, now: Instant, choices: unknown): string {
  return JSON.stringify({
    version: VERSION,
    stamp: planStamp(plan),
    savedAt: now.wall,
    choices,
    state: { ...bank(state, now), visited: [] },
  });
}

/**
 * Reads a stored circle. A gap of up to a minute is bridged: the circle went on in the room. After a longer one the
 * host is asked. Returns undefined for anything that was not stored by this version for this plan.
 */
export function restoreCircle(text: string | null, plan: CirclePlan, now: Instant): StoredCircle | undefined {
  const stored = parse(text);
  if (own(stored, 'version') !== VERSION || own(stored, 'stamp') !== planStamp(plan)) return undefined;
  const state = readState(own(stored, 'state'), plan);
  const savedAt = own(stored, 'savedAt');
  if (!state || !isTime(savedAt)) return undefined;
  const gap = Math.max(0, now.wall - savedAt);
  if (gap > TOO_OLD_MS) return undefined;
  return { state: bridge(state, gap, now), choices: own(stored, 'choices') };
}

function bridge(state: CircleState, gap: number, now: Instant): CircleState {
  if (state.phase === 'asleep' && state.sleep) {
    return { ...state, sleep: { ...state.sleep, ms: state.sleep.ms + gap, since: now } };
  }
  if (state.phase !== 'running') return state;
  if (gap > LONG_GAP_MS) {
    return { ...state, phase: 'asleep', since: undefined, sleep: { why: 'closed', ms: gap, since: now } };
  }
  return { ...state, since: { mono: now.mono - gap, wall: now.wall - gap } };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

const PHASES = ['running', 'paused', 'moment', 'asleep', 'ended'] as const;

function readState(value: unknown, plan: CirclePlan): CircleState | undefined {
  const phase = PHASES.find((each) => each === own(value, 'phase'));
  const people = own(value, 'people');
  const pace = own(value, 'pace');
  const startedAt = own(value, 'startedAt');
  const stage = own(own(value, 'position'), 'stage');
  const turn = own(own(value, 'position'), 'turn');
  const records = readRecords(own(value, 'records'), plan);
  if (
    !phase ||
    !isCount(people) ||
    !isTime(pace) ||
    !isTime(startedAt) ||
    !isCount(stage) ||
    !isCount(turn) ||
    !records
  ) {
    return undefined;
  }
  const endedAt = own(value, 'endedAt');
  const slept = own(own(value, 'sleep'), 'ms');
  const why = own(own(value, 'sleep'), 'why') === 'closed' ? 'closed' : 'asleep';
  const state: CircleState = {
    phase: phase === 'asleep' && !isTime(slept) ? 'paused' : phase,
    people,
    pace,
    advance: own(value, 'advance') === 'auto' ? 'auto' : 'host',
    position: { stage, turn },
    records,
    visited: [],
    startedAt,
    ...(isTime(endedAt) ? { endedAt } : {}),
    ...(isTime(slept) ? { sleep: { why, ms: slept, since: { mono: 0, wall: 0 } } } : {}),
  };
  return people >= 2 && people <= 30 && pace >= 1 && pace <= 2 && turnsAt(plan, state, stage)[turn] ? state : undefined;
}

function readRecords(value: unknown, plan: CirclePlan): (StageRecord | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length > plan.stages.length) return undefined;
  return value.map((record, index) => readRecord(record, plan, index));
}

function readRecord(value: unknown, plan: CirclePlan, index: number): StageRecord | undefined {
  const stage = plan.stages[index];
  const people = own(value, 'people');
  if (!stage || !isRecord(value) || !isCount(people) || people > 30) return undefined;
  const limit = turnsOf(stage, Math.max(people, 2), 1).length + 1;
  const passed = own(value, 'passed');
  const spare = own(value, 'spare');
  return {
    people,
    spent: readTimes(own(value, 'spent'), limit),
    added: readTimes(own(value, 'added'), limit),
    ...(isTime(passed) ? { passed } : {}),
    ...(isTime(spare) ? { spare } : {}),
  };
}

function readTimes(value: unknown, limit: number): readonly number[] {
  return Array.isArray(value) ? value.slice(0, limit).map((ms: unknown) => (isTime(ms) ? ms : 0)) : [];
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
