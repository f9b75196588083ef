import type { Fault } from '../core/local-text.js';
import { isPeople } from '../core/circle-people.js';
import type { CirclePlan } from '../core/circle-plan.js';
import { readPlans } from '../core/circle-plan-data.js';
import type { Advance } from '../core/circle-state.js';
import { describe, isGiven } from '../core/page-data.js';
import { safeUrl } from '../shared/safe-url.js';
import { builtInPlans, DEFAULT_PLAN } from './circle-plans.js';
import type { Cue } from './views/timer-view.js';

/** What a page asked for, made usable: every wrong value falls back, and a fault says what to mend. */
export interface CircleOptions {
  readonly plans: readonly CirclePlan[];
  readonly plan: CirclePlan;
  readonly people: number;
  readonly pace: number;
  readonly advance: Advance;
  readonly cue: Cue;
  readonly reflection: string | undefined;
  readonly faults: readonly Fault[];
}

/** What a page gave, unread: anything may be of any type. */
export interface GivenOptions {
  readonly plan: unknown;
  readonly people: unknown;
  readonly pace: unknown;
  readonly advance: unknown;
  readonly cue: unknown;
  readonly reflection: unknown;
  readonly plans: unknown;
}

const DEFAULT_PEOPLE = 8;
const CUES: readonly Cue[] = ['screen', 'sound', 'spoken'];
const ADVANCES: readonly Advance[] = ['host', 'auto'];

export function readOptions(given: GivenOptions, base: string): CircleOptions {
  const faults: Fault[] = [];
  const own = readPlans(given.plans, faults);
  // The page's own plans come first; one with the id of a built-in plan takes its place.
  const plans = [...own, ...builtInPlans().filter(({ id }) => !own.some((plan) => plan.id === id))];
  const reflection = safeUrl(given.reflection, base);
  if (isGiven(given.reflection) && reflection === undefined) faults.push({ code: 'reflection', path: 'reflection' });
  return {
    plans,
    plan: choosePlan(given.plan, plans, faults),
    people: choose(given.people, isUsablePeople, DEFAULT_PEOPLE, 'people', faults),
    pace: choose(given.pace, isPace, 1, 'pace', faults),
    advance: choose(given.advance, isOneOf(ADVANCES), 'host', 'advance', faults),
    cue: choose(given.cue, isOneOf(CUES), 'screen', 'cue', faults),
    reflection,
    faults,
  };
}

function choosePlan(given: unknown, plans: readonly CirclePlan[], faults: Fault[]): CirclePlan {
  const wanted = isGiven(given) ? nameOf(given) : DEFAULT_PLAN;
  const found = plans.find(({ id }) => id === wanted);
  if (found) return found;
  faults.push({ code: 'plan-unknown', path: 'plan', detail: wanted.slice(0, 60) });
  return plans.find(({ id }) => id === DEFAULT_PLAN) ?? (plans[0] as CirclePlan);
}

function choose<T>(
  given: unknown,
  isRight: (value: unknown) => value is T,
  fallback: T,
  name: string,
  faults: Fault[],
): T {
  if (!isGiven(given)) return fallback;
  if (isRight(given)) return given;
  faults.push({ code: name, path: name });
  return fallback;
}

/** A page's own object may not even have a text. */
function nameOf(given: unknown): string {
  return typeof given === 'number' || typeof given === 'string' ? String(given) : describe(given);
}

function isUsablePeople(value: unknown): value is number {
  return typeof value === 'number' && isPeople(value);
}

function isPace(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= 2;
}

function isOneOf<T extends string>(list: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => list.some((each) => each === value);
}
