/** What a clock must show, worked out here from the plan's data alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './site.ts';

export interface StageData {
  readonly id?: string;
  readonly kind: string;
  readonly title?: unknown;
  readonly clock?: string;
  readonly seconds?: number;
  readonly secondsEach?: number;
  readonly setupSeconds?: number;
}

export interface PlanData {
  readonly id: string;
  readonly title?: unknown;
  readonly minutes: number;
  readonly stages: readonly StageData[];
}

export function planData(id: string): PlanData {
  const file = join(root, 'test', 'support', 'circle-plans.json');
  const { plans } = JSON.parse(readFileSync(file, 'utf8')) as { readonly plans: readonly PlanData[] };
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
}

/** A plan with stages of these lengths in seconds, all together. */
export function shortPlan(...seconds: readonly number[]): PlanData {
  const stages = seconds.map((length, index) => ({
    id: `part-${index + 1}`,
    kind: 'together',
    title: { en: `Part ${index + 1}` },
    seconds: length,
  }));
  return { id: 'short', title: { en: 'Short circle' }, minutes: 5, stages };
}

/** The lengths of all turns in order, in seconds, for an even number of people. */
export function turnLengths({ stages }: PlanData, people: number): readonly number[] {
  return stages.flatMap(({ kind, clock, seconds = 0, secondsEach, setupSeconds = 0 }) => {
    if (kind === 'pairs') return [...(setupSeconds ? [setupSeconds] : []), secondsEach ?? 0, secondsEach ?? 0];
    if (kind !== 'round' || secondsEach === undefined) return [seconds];
    const each = clock === 'person' || (clock === undefined && secondsEach >= 30);
    return each ? Array.from({ length: people }, () => secondsEach) : [secondsEach * people];
  });
}

/** A turn on the page's clock. */
export interface Span {
  readonly from: number;
  readonly ms: number;
}

/** Turns that follow each other at once. */
export function spans(start: number, seconds: readonly number[]): readonly Span[] {
  let from = start;
  return seconds.map((length) => {
    const span = { from, ms: length * 1000 };
    from += span.ms;
    return span;
  });
}

export function face(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** One frame as painted: its time stamp, the clock's text (null where there is no clock), and how many turns had begun. */
export type Paint = readonly [stamp: number, shown: string | null, begun: number];

export interface Verdict {
  readonly paints: number;
  /** Paints within one frame of a change, compared with the values before and after it. */
  readonly atChange: number;
  /** Paints of the old second after it, where the machine's plain timeouts were as late. */
  readonly starved: number;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

/** A frame of a common screen, in milliseconds. */
const FRAME = 1000 / 60;

/**
 * Compares every paint with the second computed from its own time stamp. `timers` says how late the machine's plain
 * timeouts were at each second: a page that is given no time cannot paint in time.
 */
export function judge(
  paints: readonly Paint[],
  turns: readonly Span[],
  timers: readonly (readonly [second: number, late: number])[] = [],
  frame = FRAME,
): Verdict {
  const start = turns[0]?.from ?? 0;
  const starved = new Map(timers);
  const wrong: string[] = [];
  const shown = new Set<string>();
  let atChange = 0;
  let starvedPaints = 0;
  let checked = 0;
  let index = 0;
  const last = turns.at(-1);
  for (const [stamp, text] of paints) {
    if (text === null || !last || stamp < (turns[0]?.from ?? 0) || stamp > last.from + last.ms - frame) continue;
    while (index + 1 < turns.length && stamp >= (turns[index + 1]?.from ?? Infinity)) index++;
    const at = (time: number): string => {
      const turn = [...turns.slice(Math.max(0, index - 1), index + 2)].reverse().find(({ from }) => time >= from);
      return turn ? face(turn.ms - (time - turn.from)) : '';
    };
    checked++;
    shown.add(`${index} ${text}`);
    if (text === at(stamp)) continue;
    const second = Math.floor((stamp - start) / 1000);
    const slack = frame + Math.max(0, starved.get(second) ?? 0);
    if (slack > frame * 2 && text !== at(stamp - frame) && text === at(stamp - slack)) {
      starvedPaints++;
    } else if (text === at(stamp - frame) || text === at(stamp + frame)) {
      atChange++;
    } else {
      wrong.push(`at ${stamp.toFixed(1)} (turn ${index + 1}): shown ${text}, right ${at(stamp)}`);
    }
  }
  return { paints: checked, atChange, starved: starvedPaints, seconds: shown.size, wrong };
}

/**
 * The same for turns that a host begins: a paint belongs to the turn that had begun when it was made. Time stamps cannot
 * tell that: in virtual time a frame's stamp may run ahead of the clock that says when the turn began.
 */
export function judgeByTurn(paints: readonly Paint[], turns: readonly Span[], frame = FRAME): Verdict {
  const verdicts = turns.map((turn, index) => {
    const own = paints.filter(([, , begun]) => begun === index + 1);
    const inside = own.map(([stamp, ...rest]): Paint => [Math.max(stamp, turn.from), ...rest]);
    return judge(inside, [turn, { from: Infinity, ms: 0 }], [], frame);
  });
  const sum = (key: 'paints' | 'atChange' | 'starved' | 'seconds') =>
    verdicts.reduce((total, verdict) => total + verdict[key], 0);
  return {
    paints: sum('paints'),
    atChange: sum('atChange'),
    starved: sum('starved'),
    seconds: sum('seconds'),
    wrong: verdicts.flatMap(({ wrong }, index) => wrong.map((each) => `turn ${index + 1} of ${turns.length}: ${each}`)),
  };
}
