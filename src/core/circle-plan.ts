import type { LocalText } from './local-text.js';

/**
 * How people talk in a stage: all together, one after the other round the circle, in pairs, or not at all.
 */
export type StageKind = 'together' | 'round' | 'pairs' | 'silence';

/** One stage of a plan, as data. Times are whole seconds, before people and pace are known. */
export interface PlanStage {
  readonly id: string;
  readonly kind: StageKind;
  readonly title: LocalText;
  /** What the host says. */
  readonly say?: LocalText | undefined;
  /** What the listener is told. */
  readonly listenerSay?: LocalText | undefined;
  /** The question on screen. */
  readonly prompt?: LocalText | undefined;
  /** The theme of prompts that suits the stage. */
  readonly theme?: string | undefined;
  /** A round has one clock for the whole stage, or one for each person. */
  readonly clock?: 'stage' | 'person' | undefined;
  /** The length of a stage with one clock. */
  readonly seconds?: number | undefined;
  /** The length of each turn in a round by person, and of each of the 2 turns of a pair. */
  readonly secondsEach?: number | undefined;
  /** Time to find a partner, before the first turn of a pair. */
  readonly setupSeconds?: number | undefined;
}

/** An agenda that a host can choose. */
export interface CirclePlan {
  readonly id: string;
  readonly title: LocalText;
  /** The length that the plan is made for, in minutes. */
  readonly minutes: number;
  readonly stages: readonly PlanStage[];
}

/**
 * What a turn is: `all` one clock for everybody; `set-up` finding a partner; `person` one speaker of a round;
 * `half` one partner of a pair; `third` one of a group of three; `passed` those who passed may speak now.
 */
export type TurnRole = 'all' | 'set-up' | 'person' | 'half' | 'third' | 'passed';

/** A turn: whole milliseconds, so that both partners get exactly the same. */
export interface Turn {
  readonly role: TurnRole;
  readonly ms: number;
  /** Instants within the turn at which the one group of three swaps while the pairs go on. */
  readonly threeSwaps: readonly number[];
}

/** The id of the stage that is time in hand: overrun and added minutes use it before the finish time moves. */
export const SPARE_STAGE = 'spare';

/** A circle needs somebody who listens. */
export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 30;

/** Below this share a round has one clock for the whole stage unless the plan says otherwise. */
const SHORTEST_TURN_SECONDS = 30;

/** The turns of a stage for a number of people. `pace` makes everyone's turns longer alike. */
export function turnsOf(stage: PlanStage, people: number, pace: number): readonly Turn[] {
  const each = scaled(stage.secondsEach ?? 0, pace);
  switch (stage.kind) {
    case 'round':
      return hasPersonClock(stage)
        ? Array.from({ length: people }, () => turn('person', each))
        : [turn('all', stage.secondsEach === undefined ? scaled(stage.seconds ?? 0, pace) : each * people)];
    case 'pairs':
      return [...setUp(stage), ...(people === 3 ? thirds(each * 2) : halves(each, people))];
    default:
      return [turn('all', (stage.seconds ?? 0) * 1000)];
  }
}

/** Whether a round counts down for each person. */
export function hasPersonClock(stage: PlanStage): boolean {
  if (stage.kind !== 'round' || stage.secondsEach === undefined) return false;
  return stage.clock === 'person' || (stage.clock === undefined && stage.secondsEach >= SHORTEST_TURN_SECONDS);
}

/** Whether a stage is time in hand. Only a stage with one clock can be: there is no part of a turn to give away. */
export function isSpare(stage: PlanStage | undefined): boolean {
  return stage?.id === SPARE_STAGE && (stage.kind === 'together' || stage.kind === 'silence');
}

/** The length of a stage, in milliseconds. */
export function stageLength(stage: PlanStage, people: number, pace: number): number {
  return sum(turnsOf(stage, people, pace).map(({ ms }) => ms));
}

/** The length of a whole plan, in milliseconds. */
export function planLength(plan: CirclePlan, people: number, pace: number): number {
  return sum(plan.stages.map((stage) => stageLength(stage, people, pace)));
}

/** Whether a plan with these people takes longer than it is made for. */
export function overfills(plan: CirclePlan, people: number, pace: number): boolean {
  return planLength(plan, people, pace) > plan.minutes * 60_000;
}

/** A short stamp of a plan's shape: a stored circle is only brought back onto the plan that it was run on. */
export function planStamp(plan: CirclePlan): string {
  const shape = plan.stages.map(({ id, kind, clock, seconds, secondsEach, setupSeconds }) => [
    id,
    kind,
    clock,
    seconds,
    secondsEach,
    setupSeconds,
  ]);
  let hash = 5381;
  for (const character of JSON.stringify([plan.id, shape])) {
    hash = (Math.imul(hash, 33) ^ (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return hash.toString(36);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function scaled(seconds: number, pace: number): number {
  return Math.round(seconds * 1000 * pace);
}

function turn(role: TurnRole, ms: number, threeSwaps: readonly number[] = []): Turn {
  return { role, ms, threeSwaps };
}

function setUp({ setupSeconds = 0 }: PlanStage): readonly Turn[] {
  return setupSeconds > 0 ? [turn('set-up', setupSeconds * 1000)] : [];
}

/** Two equal turns. With an odd number one pair is a three: it swaps at the thirds of the same total. */
function halves(each: number, people: number): readonly Turn[] {
  if (people % 2 === 0) return [turn('half', each), turn('half', each)];
  const [first, second] = thirdsOf(each * 2);
  return [turn('half', each, [first]), turn('half', each, [first + second - each])];
}

function thirds(total: number): readonly Turn[] {
  return thirdsOf(total).map((ms) => turn('third', ms));
}

/** Thirds in whole milliseconds: they differ by 1 at most and add up to the total. */
function thirdsOf(total: number): readonly [number, number, number] {
  const first = Math.floor(total / 3);
  const second = Math.floor((total - first) / 2);
  return [first, second, total - first - second];
}
