/**
 * What happens to a text that nobody is writing: first it is hidden from the room, then its end is announced, then it
 * is over. Worked out from how long nobody has written, never by counting (WCAG 2.2, 2.2.1).
 */
export type IdleStage = 'writing' | 'hidden' | 'ending' | 'over';

/** Milliseconds without a key, each counted from the last one. */
export interface IdleLimits {
  /** The text is hidden. */
  readonly hide: number;
  /** Somebody who is still there is asked. */
  readonly warn: number;
  /** The text goes, or is locked. */
  readonly end: number;
}

const MINUTE = 60_000;
/** A text that nobody looks at is hidden after this, in milliseconds. */
const HIDE = 5 * MINUTE;
/** So long before the end somebody is asked, in milliseconds: 6 times the 20 seconds that WCAG 2.2.1 asks for. */
const WARNING = 2 * MINUTE;

/** The fewest minutes that a page may choose. */
export const LEAST_IDLE_MINUTES = 5;
export const MOST_IDLE_MINUTES = 120;
export const USUAL_IDLE_MINUTES = 15;

export function idleLimits(minutes: number): IdleLimits {
  const end = minutes * MINUTE;
  return { hide: Math.min(HIDE, end - WARNING), warn: end - WARNING, end };
}

/** The stage after so long without a key. */
export function idleStage(idle: number, { hide, warn, end }: IdleLimits): IdleStage {
  if (idle >= end) return 'over';
  if (idle >= warn) return 'ending';
  return idle >= hide ? 'hidden' : 'writing';
}

/** How long until the next stage; undefined when there is none. */
export function untilNextStage(idle: number, { hide, warn, end }: IdleLimits): number | undefined {
  const next = [hide, warn, end].find((limit) => limit > idle);
  return next === undefined ? undefined : next - idle;
}
