// Times as the NHS writes them.

const days = Object.fromEntries(
  ['en-GB', 'cy'].map((locale) => [
    locale.slice(0, 2),
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  ]),
);

/** "2pm", "2:30pm". */
function clock(time, language) {
  const [hour, minute] = [time.getHours(), time.getMinutes()];
  if (minute === 0 && hour === 12) return language === 'cy' ? 'hanner dydd' : 'midday';
  if (minute === 0 && hour === 0) return language === 'cy' ? 'hanner nos' : 'midnight';
  const shown = `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
  return `${shown}${hour < 12 ? 'am' : 'pm'}`;
}

/** The day of a circle, and from when to when it is. */
export function timeOf(circle, language) {
  const [start, end] = [new Date(circle.start), new Date(circle.end)];
  const day = days[language].format(start).replace(/(\p{L}),/u, '$1');
  return `${day}, ${clock(start, language)} ${language === 'cy' ? 'tan' : 'to'} ${clock(end, language)}`;
}

export const isPast = (circle) => Date.parse(circle.end) < Date.now();
