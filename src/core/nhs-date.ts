/**
 * Times and lengths as the NHS writes them (service manual, content style guide, numbers, measurements, dates and
 * times): "5pm", "5:30pm", "midday", "midnight", "1 hour 9 minutes". Words come from the caller's language.
 */

export interface TimeWords {
  readonly midday: string;
  readonly midnight: string;
}

/** A time of day, from hours 0 to 23 and minutes. */
export function nhsTime(hours: number, minutes: number, words: TimeWords): string {
  if (minutes === 0 && hours === 0) return words.midnight;
  if (minutes === 0 && hours === 12) return words.midday;
  const half = hours < 12 ? 'am' : 'pm';
  const shown = hours % 12 === 0 ? 12 : hours % 12;
  return minutes === 0 ? `${shown}${half}` : `${shown}:${String(minutes).padStart(2, '0')}${half}`;
}

/** A length in hours, minutes and seconds. */
export interface LengthParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** A length split for words, to the second. */
export function exactLength(ms: number): LengthParts {
  const seconds = Math.round(ms / 1000);
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}

/** A length split for words, to the minute from 2 minutes on: nobody remembers one by the second. */
export function roundLength(ms: number): LengthParts {
  return exactLength(ms < 120_000 ? ms : Math.round(ms / 60_000) * 60_000);
}

/** A length in whole minutes that it fits into: what a room is booked for. */
export function fullMinutes(ms: number): LengthParts {
  return exactLength(Math.ceil(ms / 60_000) * 60_000);
}

/** What a countdown shows: whole seconds still to go, so that it starts at its length and reaches 0 at its end. */
export function secondsShown(msLeft: number): number {
  return Math.max(0, Math.ceil(msLeft / 1000));
}

/** Minutes and seconds on a clock face: "12:05". Hours stay minutes: nobody reads 1:30:00 across a room. */
export function clockFace(msLeft: number): string {
  const seconds = secondsShown(msLeft);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a clock and a calendar on the wall show. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 0 to 23 */
  readonly hours: number;
  readonly minutes: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

export interface PeriodWords extends TimeWords {
  /** Sunday first, with a comma between. */
  readonly weekdays: string;
  /** January first, with a space between. */
  readonly months: string;
  /** "{weekday} {day} {month} {year}" */
  readonly date: string;
  /** "{date}, {from} to {to}" */
  readonly sameDay: string;
  /** "{date}, {from} to {to} on {end}" */
  readonly otherDay: string;
  /** "{period} ({length}: the clocks change)" */
  readonly clocksChange: string;
}

/** A day as the NHS writes it: "Tuesday 3 March 2026". */
export function nhsDate(day: LocalTime, words: PeriodWords): string {
  return put(words.date, {
    weekday: words.weekdays.split(',')[day.weekday] ?? '',
    day: String(day.day),
    month: words.months.split(' ')[day.month - 1] ?? '',
    year: String(day.year),
  });
}

/**
 * From one time to another: "Tuesday 3 March 2026, 2pm to 3:30pm". Where the clocks change in between, the two times do
 * not tell how long it is: then `length` does.
 */
export function nhsPeriod(start: LocalTime, end: LocalTime, words: PeriodWords, length: string): string {
  const isSameDay = start.year === end.year && start.month === end.month && start.day === end.day;
  const period = put(isSameDay ? words.sameDay : words.otherDay, {
    date: nhsDate(start, words),
    from: nhsTime(start.hours, start.minutes, words),
    to: nhsTime(end.hours, end.minutes, words),
    end: nhsDate(end, words),
  });
  return start.offset === end.offset ? period : put(words.clocksChange, { period, length });
}

function put(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}
