import type { LocalTime } from './nhs-date.js';

/** Times of circles: instants, and what a clock on the wall shows at them in a time zone. */

/** Where most circles are. */
export const USUAL_TIME_ZONE = 'Europe/London';

const MINUTE = 60_000;
/** Nobody means a circle before or after. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;
const TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/i;

/** Making one costs more than a whole list of circles, and the first of a page more than all its other scripts. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether Intl knows a time zone by this name. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 60) return false;
  // Without the first format of a page.
  if (value === USUAL_TIME_ZONE) return true;
  try {
    formatOf(value);
    return true;
  } catch {
    return false;
  }
}

/** What a clock and a calendar on the wall show at an instant. */
export function localTime(time: number, timeZone: string): LocalTime {
  try {
    if (typeof Temporal !== 'undefined') return localTimeByTemporal(time, timeZone);
  } catch {
    // Its zones are data of their own: one may be known to Intl alone.
  }
  return localTimeByIntl(time, timeZone);
}

function localTimeByTemporal(time: number, timeZone: string): LocalTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
  const { year, month, day, dayOfWeek, hour: hours, minute: minutes, offsetNanoseconds } = zoned;
  return { year, month, day, weekday: dayOfWeek % 7, hours, minutes, offset: Math.round(offsetNanoseconds / 6e10) };
}

/** For browsers without Temporal: Chrome and Edge before 144, Firefox before 139, Safari. */
export function localTimeByIntl(time: number, timeZone: string): LocalTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(time)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    year,
    month,
    day,
    weekday: new Date(wall).getUTCDay(),
    hours: hour,
    minutes: minute,
    offset: Math.round((wall - Math.floor(time / 1000) * 1000) / MINUTE),
  };
}

/**
 * The instant of a written time: `2026-03-03T14:00Z`, with an offset, or as the wall shows it in a time zone. Undefined
 * for what is no such time, also for the hour that is left out when the clocks go forward. Of the hour that comes twice
 * when they go back, the first is meant.
 */
export function readInstant(value: unknown, timeZone: string): number | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const found = TIME.exec(value.trim());
  if (!found) return undefined;
  const [, year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found.map(Number);
  const wall = wallTime(year, month, day, hours, minutes, Number.isNaN(seconds) ? 0 : seconds);
  if (wall === undefined) return undefined;
  const zone = found[7];
  return zone === undefined ? instantOf(wall, timeZone) : wall - offsetOf(zone) * MINUTE;
}

/** The same as `readInstant` of numbers, in UTC: undefined where no calendar has such a day or clock such a time. */
export function wallTime(
  year: number,
  month: number,
  day: number,
  hours: number,
  minutes: number,
  seconds: number,
): number | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? wall : undefined;
}

/** The instant at which the wall shows this (written as if in UTC); the first of two, and undefined for none. */
export function instantOf(wall: number, timeZone: string): number | undefined {
  // A day before and after, the clocks have not changed yet, and have.
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((near) => localTime(near, timeZone).offset);
  const fits = offsets
    .map((offset) => ({ time: wall - offset * MINUTE, offset }))
    .filter(({ time, offset }) => localTime(time, timeZone).offset === offset)
    .map(({ time }) => time);
  return fits.length === 0 ? undefined : Math.min(...fits);
}

/** `2026-03-03T14:00:00Z`, as circles are written in JSON. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
