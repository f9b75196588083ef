import type { Language } from '../../core/local-text.js';
import { fill } from './words.js';
import { sharedWelsh } from '../shared.strings.cy.js';
import { sharedEnglish } from '../shared.strings.en.js';

/**
 * A day as the NHS writes it: "3 November 2026", in the reader's time zone or in UTC. With words of our own, because
 * Chromium's Intl has no Welsh: asked for it, it answers in whatever language the browser is set to.
 */
export function nhsDay(time: number, language: Language, timeZone?: 'UTC'): string {
  const date = new Date(time);
  const [day, month, year] =
    timeZone === 'UTC'
      ? [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()]
      : [date.getDate(), date.getMonth(), date.getFullYear()];
  const { months } = language === 'cy' ? sharedWelsh : sharedEnglish;
  return fill('{day} {month} {year}', { day, month: months.split(' ')[month] ?? '', year });
}
