import { settle } from './circle-clock.js';
import type { CirclePlan } from './circle-plan.js';
import { bank, readStage, type CircleState, type Instant, type StageReading } from './circle-state.js';

/**
 * What is still to be signalled: `turn-end` a turn or stage ends, `three-swap` the group of three swaps,
 * `minute-left` one minute is left of a stage.
 */
export type SignalKind = 'turn-end' | 'three-swap' | 'minute-left';

export interface Signal {
  readonly kind: SignalKind;
  /** Milliseconds from the instant that was asked about. */
  readonly delay: number;
  /** Nothing sounds in a silence until it ends, and a minute left is never a sound. */
  readonly sounds: boolean;
}

const MINUTE = 60_000;

/** Shorter stages get no "1 minute left". */
const SHORTEST_STAGE_FOR_MINUTE = 3 * MINUTE;

/** A minute left that falls this close to another signal is left out: two messages at once help nobody. */
const QUIET_MS = 10_000;

/**
 * The signals ahead of a running circle: those of the turn where the host moves on, of the whole rest where the clock
 * does.
 */
export function signalsAhead(plan: CirclePlan, state: CircleState, now: Instant): readonly Signal[] {
  const signals: Signal[] = [];
  let current = bank(settle(plan, state, now), now);
  let start = 0;
  while (current.phase === 'running' && current.since) {
    const reading = readStage(plan, current, current.since);
    signals.push(...turnSignals(plan, reading).map((signal) => ({ ...signal, delay: signal.delay + start })));
    start += reading.turnLeft;
    const end = { mono: current.since.mono + reading.turnLeft, wall: current.since.wall + reading.turnLeft };
    const moved = settle(plan, current, end);
    // Where the host moves on, the clock does not.
    if (moved === current) break;
    current = moved;
  }
  return signals;
}

function turnSignals(plan: CirclePlan, reading: StageReading): readonly Signal[] {
  const { turn, turnLeft, position } = reading;
  if (turnLeft <= 0) return [];
  const elapsed = turn.ms - turnLeft;
  const swaps = turn.threeSwaps
    .filter((at) => at > elapsed)
    .map((at): Signal => ({ kind: 'three-swap', delay: at - elapsed, sounds: true }));
  const end: Signal = { kind: 'turn-end', delay: turnLeft, sounds: true };
  const silent = plan.stages[position.stage]?.kind === 'silence';
  return silent ? [end] : [...minuteSignal(reading), ...swaps, end].sort((a, b) => a.delay - b.delay);
}

function minuteSignal({ turn, turnLeft, stageLeft, stageLength }: StageReading): readonly Signal[] {
  const delay = stageLeft - MINUTE;
  if (stageLength < SHORTEST_STAGE_FOR_MINUTE || delay <= 0 || delay >= turnLeft) return [];
  const elapsed = turn.ms - turnLeft;
  // Signals that have been count too: otherwise it would depend on when one asks.
  const others = [0, ...turn.threeSwaps, turn.ms].map((at) => at - elapsed);
  return others.some((at) => Math.abs(at - delay) < QUIET_MS) ? [] : [{ kind: 'minute-left', delay, sounds: false }];
}
