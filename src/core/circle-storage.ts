import { own } from './page-data.js';
import { settle, VISITED_LIMIT } from './circle-clock.js';
import { isPeople } from './circle-people.js';
import { planStamp, turnsOf, type CirclePlan, type PlanStage } from './circle-plan.js';
import { LONG_GAP_MS, sleepSoFar } from './circle-sleep.js';
import {
  bank,
  turnsAt,
  type CircleState,
  type Instant,
  type Position,
  type Sleep,
  type StageRecord,
  type Visit,
} from './circle-state.js';

/**
 * A circle as text, so that a reload, a crash or the way back brings it to life again. It holds times and numbers of
 * people, nothing that anybody said and nobody's name.
 */

const VERSION = 1;

/** A circle this long unattended is over: the next person at this screen starts their own. */
const TOO_OLD_MS = 12 * 3_600_000;

/** No turn takes longer than this. A stored text may hold any number, and dates end where numbers do not. */
const LONGEST_MS = 366 * 24 * 3_600_000;
const LAST_DATE_MS = 8.64e15;

export interface StoredCircle {
  readonly state: CircleState;
  /** What the widget keeps beside the state: how turn ends show, whether the clock is hidden. */
  readonly choices: unknown;
}

/** The circle at an instant, as text. */
export function storeCircle(plan: CirclePlan, state: CircleState, now: Instant, choices: unknown): string {
  const { sleep, ...at } = bank(settle(plan, state, now), now);
  return JSON.stringify({
    version: VERSION,
    stamp: planStamp(plan),
    savedAt: now.wall,
    choices,
    state: { ...at, since: undefined, sleep: sleep && { why: sleep.why, ms: sleepSoFar(sleep, now) } },
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
  if (!state || !isDate(savedAt)) return undefined;
  const gap = Math.max(0, Math.round(now.wall - savedAt));
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
  const endedAt = own(value, 'endedAt');
  const position = readPosition(own(value, 'position'));
  const records = readRecords(own(value, 'records'), plan);
  if (!phase || !isPeople(people) || !isPace(pace) || !isDate(startedAt) || !position || !records) return undefined;
  if (phase === 'ended' && !isDate(endedAt)) return undefined;
  const sleep = phase === 'asleep' ? readSleep(own(value, 'sleep')) : undefined;
  const state: CircleState = {
    phase: phase === 'asleep' && !sleep ? 'paused' : phase,
    people,
    pace,
    advance: own(value, 'advance') === 'auto' ? 'auto' : 'host',
    position,
    records,
    visited: [],
    startedAt,
    ...(phase === 'ended' && isDate(endedAt) ? { endedAt } : {}),
    ...(sleep ? { sleep } : {}),
  };
  if (!turnsAt(plan, state, position.stage)[position.turn]) return undefined;
  return { ...state, visited: readVisited(own(value, 'visited'), plan, state) };
}

function readPosition(value: unknown): Position | undefined {
  const stage = own(value, 'stage');
  const turn = own(value, 'turn');
  return isCount(stage) && isCount(turn) ? { stage, turn } : undefined;
}

function readSleep(value: unknown): Sleep | undefined {
  const ms = own(value, 'ms');
  const why = own(value, 'why') === 'closed' ? 'closed' : 'asleep';
  return isTime(ms) ? { why, ms, since: { mono: 0, wall: 0 } } : undefined;
}

/** The way back only leads back, through turns that there are: a way with a fault in it is none. */
function readVisited(value: unknown, plan: CirclePlan, state: CircleState): readonly Visit[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(-VISITED_LIMIT) : [];
  const visited = list.flatMap((each) => {
    const passed = own(each, 'passed');
    const position = readPosition(each);
    return position ? [{ ...position, ...(isTime(passed) ? { passed } : {}) }] : [];
  });
  const isWay = visited.every((each, index) => {
    const after = visited[index + 1] ?? state.position;
    const isBefore = each.stage < after.stage || (each.stage === after.stage && each.turn < after.turn);
    return isBefore && turnsAt(plan, state, each.stage)[each.turn] !== undefined;
  });
  return isWay ? visited : [];
}

function readRecords(value: unknown, plan: CirclePlan): (StageRecord | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length > plan.stages.length) return undefined;
  return plan.stages.slice(0, value.length).map((stage, index) => readRecord(value[index], stage));
}

function readRecord(value: unknown, stage: PlanStage): StageRecord | undefined {
  const people = own(value, 'people');
  if (!isPeople(people)) return undefined;
  // One turn more than the stage has: those who passed.
  const limit = turnsOf(stage, people, 1).length + 1;
  const optional = (key: string) => {
    const ms = own(value, key);
    return isTime(ms) ? { [key]: ms } : {};
  };
  return {
    people,
    spent: readTimes(own(value, 'spent'), limit),
    added: readTimes(own(value, 'added'), limit),
    ...optional('passed'),
    ...optional('spare'),
    ...optional('over'),
  };
}

function readTimes(value: unknown, limit: number): readonly number[] {
  return Array.isArray(value) ? value.slice(0, limit).map((ms: unknown) => (isTime(ms) ? ms : 0)) : [];
}

function isTime(value: unknown): value is number {
  return isCount(value) && value <= LONGEST_MS;
}

function isDate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LAST_DATE_MS;
}

function isPace(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= 2;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
