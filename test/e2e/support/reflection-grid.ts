/** The table of what can go wrong, and when. */
import { SERVICE, type Mode } from './reflection-scene.ts';

const faults = [
  'reload',
  'crash of the tab',
  'close',
  'back',
  'quota full',
  'storage throws',
  'second tab',
  'server 500',
  'timeout',
  'connection reset after commit',
  '429',
  'offline',
] as const;
const moments = ['before typing', 'while typing', 'at save', 'during send', 'after send', 'on return'] as const;
const modes: readonly Mode[] = ['off', 'encrypted'];

export type Fault = (typeof faults)[number];
export type Moment = (typeof moments)[number];

export interface Cell {
  readonly fault: Fault;
  readonly moment: Moment;
  readonly mode: Mode;
  /** Whether `npm test` has it: one moment of each fault, each moment about as often, with and without a draft in turn. */
  readonly isInSample: boolean;
}

/** Why a cell makes no sense; undefined where it does. */
function reasonWithout(fault: Fault, moment: Moment): string | undefined {
  if (!(fault in SERVICE) || moment.endsWith('send')) return undefined;
  return 'nothing is asked of the service before somebody sends, which every other cell of that moment proves';
}

/** The cells that are left out, by the reason. */
export const reasons = new Map<string, readonly string[]>();
export const cells: readonly Cell[] = faults.flatMap((fault, row) => {
  const possible = moments.filter((moment) => reasonWithout(fault, moment) === undefined);
  for (const moment of moments) {
    const reason = reasonWithout(fault, moment);
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), `${fault} ${moment}`]);
  }
  return possible.flatMap((moment, index) =>
    modes.map((mode, turn) => ({
      ...{ fault, moment, mode },
      isInSample: row % possible.length === index && (row + turn) % 2 === 1,
    })),
  );
});
