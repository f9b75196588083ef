import { nhsTime } from '../core.ts';
import type { MailWords } from './mail-words.ts';

/** As in "Tuesday 3 March 2026, 2pm to 3:30pm", on the clocks of the service's time zone. */
export function mailDate(start: number, end: number, timeZone: string, words: MailWords): string {
  const from = partsOf(start, timeZone);
  const to = partsOf(end, timeZone);
  const times = `${nhsTime(from.hour, from.minute, words)} ${words.to} ${nhsTime(to.hour, to.minute, words)}`;
  return `${words.days[from.weekday]} ${from.day} ${words.months[from.month]} ${from.year}, ${times}`;
}

function partsOf(time: number, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' },
  });
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month: month - 1, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}
