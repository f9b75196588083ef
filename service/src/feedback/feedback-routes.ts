import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { PROBLEMS } from '../http/problem-schemas.ts';
import { Problem } from '../http/problems.ts';
import type { OrganiserCheck } from '../organiser/organiser-check.ts';
import { KeyHeader } from '../sign-ups/sign-up-routes.ts';
import { once } from '../sign-ups/request-keys.ts';
import { CircleRecord, Comments, Feedback, Received, Summary, ThemeList, Themes } from './feedback-schemas.ts';
import { readSummary, readWords, receive } from './feedback-store.ts';

const sending = { tags: ['feedback'], headers: KeyHeader };
const taken = { 201: Received, ...PROBLEMS(409, 413, 422, 429, 503) };

/** Feedback and themes without names, and what hosts note of a circle. */
export function addFeedbackRoutes(app: App, context: Context, organiser: OrganiserCheck): void {
  const { database, now } = context;
  const forOrganisers = { preValidation: organiser };
  const security = [{ organiser: [] }];

  for (const [path, body, summary] of [
    ['/api/feedback', Feedback, 'Send feedback on a circle'],
    ['/api/themes', Themes, 'Send themes for the organisation'],
  ] as const)
    app.post(path, { schema: { ...sending, summary, body, response: taken } }, async (request, reply) => {
      const answer = await receive(context, request.body, request.headers['idempotency-key']);
      if (answer.replayed) reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answer.body as never);
    });

  app.post(
    '/api/circle-records',
    { schema: { ...sending, summary: 'Send the record of a circle', body: CircleRecord, response: taken } },
    async (request, reply) => {
      const { date, plan, minutes, present } = request.body;
      if (!isDay(date)) throw new Problem('fields', { errors: [{ pointer: '/date', code: 'not-allowed' }] });
      const key = request.headers['idempotency-key'];
      const record = JSON.stringify(['record', date, plan, minutes, present]);
      const answer = await database.write(async (connection) => {
        await database.lock(connection, 'keys');
        return once(connection, key === undefined ? undefined : { key, request: record }, now(), async () => {
          await connection
            .insertInto('circle_records')
            .values({ id: randomUUID(), date, plan, minutes, present })
            .execute();
          return { status: 201, body: { received: true } };
        });
      });
      if (answer.replayed) reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answer.body as never);
    },
  );

  app.get(
    '/api/feedback/summary',
    { schema: { summary: 'Scores, in batches of at least 10', tags: ['feedback'], response: { 200: Summary } } },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return readSummary(database.read);
    },
  );

  app.get(
    '/api/feedback/comments',
    {
      ...forOrganisers,
      schema: {
        summary: 'Comments',
        tags: ['organiser'],
        security,
        response: { 200: Comments, ...PROBLEMS(401, 403) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { comments: await readWords(database.read, 'circle-feedback') };
    },
  );

  app.get(
    '/api/themes',
    {
      ...forOrganisers,
      schema: { summary: 'Themes', tags: ['organiser'], security, response: { 200: ThemeList, ...PROBLEMS(401, 403) } },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { themes: await readWords(database.read, 'organisation-themes') };
    },
  );
}

const isDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
};
