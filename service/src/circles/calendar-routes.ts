import { Type } from 'typebox';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { CALENDAR_TYPE } from '../core.ts';
import { PROBLEMS } from '../http/problem-schemas.ts';
import { publicCalendar } from './circle-calendar.ts';
import { CircleId } from './circle-schemas.ts';
import { listCircles, readCircle } from './circle-store.ts';

const MOST = 1000;
const FEED = 'Circles';
const calendar = { description: 'iCalendar (RFC 5545)', content: { [CALENDAR_TYPE]: { schema: Type.String() } } };

/** Calendars to subscribe to or to download: nobody's name is in them. */
export function addCalendarRoutes(app: App, { database, config, now }: Context): void {
  const schema = { tags: ['circles'], response: { 200: calendar as never, ...PROBLEMS(404, 429, 503) } };

  app.get('/api/circles.ics', { schema: { ...schema, summary: 'All circles, as a calendar' } }, async (_, reply) => {
    const rows = await listCircles(database.read, now(), MOST);
    reply.type(`${CALENDAR_TYPE}; charset=utf-8`).header('cache-control', 'no-cache');
    return reply.send(publicCalendar(config, rows, now(), FEED));
  });

  app.get(
    '/api/circles/:id/calendar.ics',
    { schema: { ...schema, summary: 'One circle, as a calendar', params: Type.Object({ id: CircleId }) } },
    async (request, reply) => {
      const row = await readCircle(database.read, request.params.id);
      reply.type(`${CALENDAR_TYPE}; charset=utf-8`).header('cache-control', 'no-cache');
      reply.header('content-disposition', `attachment; filename="${row.id}.ics"`);
      return reply.send(publicCalendar(config, [row], now()));
    },
  );
}
