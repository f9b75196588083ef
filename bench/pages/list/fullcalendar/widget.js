import { Calendar } from '@fullcalendar/core';
import list from '@fullcalendar/list';
import { ask, circles, FEW } from '../content.mjs';

const event = ({ id, title, start, end, place }) => ({ id, title: `${title}, ${place}`, start, end, url: ask(title) });

export function start(host) {
  const calendar = new Calendar(host, {
    plugins: [list],
    initialView: 'all',
    // Long enough for 5,000 at 3 a day.
    views: { all: { type: 'list', duration: { years: 6 } } },
    headerToolbar: { start: 'title', end: '' },
    locale: 'en-gb',
    timeZone: 'UTC',
    height: 'auto',
    events: circles(FEW).map(event),
  });
  calendar.render();
  return (all) => {
    calendar.batchRendering(() => {
      calendar.removeAllEventSources();
      calendar.removeAllEvents();
      calendar.addEventSource(all.map(event));
    });
  };
}
