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

/** A length split for words. Seconds only count below 2 minutes; from there it is rounded to the nearest minute. */
export function lengthParts(ms: number): {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
} {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return { hours: 0, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  const minutes = Math.round(seconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: 0 };
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
