const DAY = 86_400_000;
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** Circles from the day after tomorrow on, 3 a day; every second one online. The words of dates are made beforehand. */
export function circles(count) {
  const first = Math.ceil(Date.now() / DAY + 1) * DAY + 9 * 3_600_000;
  return Array.from({ length: count }, (_, at) => {
    const start = new Date(first + Math.floor(at / 3) * DAY + (at % 3) * 2 * 3_600_000);
    const end = new Date(start.getTime() + 3_600_000);
    return {
      id: `circle-${at}`,
      title: `Compassion circle ${at + 1}`,
      start: start.toISOString(),
      end: end.toISOString(),
      when: `${day.format(start)}, ${hour.format(start)} to ${hour.format(end)}`,
      online: at % 2 === 1,
      place: at % 2 === 1 ? 'Online' : 'Seminar room 3',
    };
  });
}

export const heading = 'Next circles';
export const ask = (title) => `mailto:wellbeing@example.nhs.uk?subject=${encodeURIComponent(title)}`;
/** How many the page has that is loaded and painted. */
export const FEW = 10;
