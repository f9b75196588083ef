import type { ListedCircle } from './sign-up.js';
import { localTime } from './sign-up-time.js';

/** From so many circles on, a list can be filtered. */
export const FILTERS_FROM = 9;
/** Circles that are shown at first, and that come with each "Show more". */
export const PAGE_LENGTH = 20;

/** Empty: all. */
export interface CircleFilter {
  /** `2026-03` */
  readonly month: string;
  readonly mode: '' | 'online' | 'in-person';
  readonly language: '' | 'en' | 'cy';
}

export const NO_FILTER: CircleFilter = { month: '', mode: '', language: '' };

/** What a list can be filtered by: only what would make a difference. */
export interface FilterChoices {
  readonly months: readonly string[];
  readonly modes: boolean;
  readonly languages: boolean;
}

/** Circles that are not over yet: what has begun stays, so that somebody who is late still finds the room. */
export function upcoming(circles: readonly ListedCircle[], now: number): readonly ListedCircle[] {
  return circles.filter(({ end }) => end > now);
}

export function filterChoices(circles: readonly ListedCircle[], timeZone: string): FilterChoices {
  const months = [...new Set(circles.map((circle) => monthOf(circle, timeZone)))].sort();
  const differs = (test: (circle: ListedCircle) => boolean): boolean => new Set(circles.map(test)).size > 1;
  return {
    months: months.length > 1 ? months : [],
    modes: differs(isOnline),
    languages: differs((circle) => isHeldIn(circle, 'en')) || differs((circle) => isHeldIn(circle, 'cy')),
  };
}

export function filtered(
  circles: readonly ListedCircle[],
  { month, mode, language }: CircleFilter,
  timeZone: string,
): readonly ListedCircle[] {
  return circles.filter(
    (circle) =>
      (month === '' || monthOf(circle, timeZone) === month) &&
      (mode === '' || isOnline(circle) === (mode === 'online')) &&
      (language === '' || isHeldIn(circle, language)),
  );
}

export function isOnline({ online }: ListedCircle): boolean {
  return online !== undefined;
}

/** Where nobody says, it may be either. */
function isHeldIn({ language }: ListedCircle, wanted: 'en' | 'cy'): boolean {
  return language === undefined || language === 'both' || language === wanted;
}

/** To ask Intl again for thousands of circles would take longer than anything else that a filter does. */
const known = new WeakMap<ListedCircle, { readonly timeZone: string; readonly month: string }>();

/** `2026-03`, where the circle is. */
export function monthOf(circle: ListedCircle, timeZone: string): string {
  const before = known.get(circle);
  if (before?.timeZone === timeZone) return before.month;
  const { year, month: number } = localTime(circle.start, timeZone);
  const month = `${year}-${String(number).padStart(2, '0')}`;
  known.set(circle, { timeZone, month });
  return month;
}
