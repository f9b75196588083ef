import type { Language } from '../../core/local-text.js';

const formats: Partial<Record<string, Intl.DateTimeFormat>> = {};

/**
 * A day as the NHS writes it: "3 November 2026". Made at first use and kept: a first formatter costs more than a whole
 * paint on a slow computer, so nothing that is on screen at once should need one.
 */
export function nhsDay(time: number, language: Language, timeZone?: 'UTC'): string {
  const format = (formats[`${language} ${timeZone ?? ''}`] ??= new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(timeZone && { timeZone }),
  }));
  return format.format(time);
}
