import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { PROBLEMS } from '../http/problem-schemas.ts';
import { Problem } from '../http/problems.ts';
import type { OrganiserCheck } from '../organiser/organiser-check.ts';
import { Circle, CircleChange, CircleId, CircleList, NewCircle, OrganiserCircle } from './circle-schemas.ts';
import { cancelCircle, changeCircle, createCircle, listCircles, readCircle } from './circle-store.ts';
import { instant, organiserCircle, publicCircle } from './circle-view.ts';

const DEFAULT_LIMIT = 1000;
const MOST = 5000;
const ById = Type.Object({ id: CircleId });
const organiserOnly = [{ organiser: [] }];

const ListQuery = Type.Object({
  from: Type.Optional(Type.String({ description: 'RFC 3339: circles that end after this. Default: now.' })),
  limit: Type.Optional(
    Type.String({ pattern: '^\\d{1,4}$', description: `At most ${MOST}; default ${DEFAULT_LIMIT}.` }),
  ),
});

/** Circles: for everybody to see, and for organisers to publish, change and cancel. */
export function addCircleRoutes(app: App, context: Context, organiser: OrganiserCheck): void {
  const { database } = context;

  app.get(
    '/api/circles',
    {
      schema: {
        summary: 'List circles that are not over',
        tags: ['circles'],
        querystring: ListQuery,
        response: { 200: CircleList, ...PROBLEMS(422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { from, limit } = readList(request.query, context.now());
      const rows = await listCircles(database.read, from, limit);
      const circles = JSON.stringify(rows.map(publicCircle));
      const etag = `W/"${createHash('sha256').update(circles).digest('base64url').slice(0, 27)}"`;
      reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304 as never).send();
      // The time is not part of what the tag is about.
      const body = `{"circles":${circles},"now":"${instant(context.now())}"}`;
      return reply.type('application/json; charset=utf-8').send(body as never);
    },
  );

  app.get(
    '/api/circles/:id',
    {
      schema: {
        summary: 'Read a circle',
        tags: ['circles'],
        params: ById,
        response: { 200: Circle, ...PROBLEMS(404, 429, 503) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-cache');
      return publicCircle(await readCircle(database.read, request.params.id));
    },
  );

  app.post(
    '/api/circles',
    {
      preValidation: organiser,
      schema: {
        summary: 'Publish a circle',
        tags: ['organiser'],
        security: organiserOnly,
        body: NewCircle,
        response: { 201: OrganiserCircle, ...PROBLEMS(401, 403, 422, 503) },
      },
    },
    async (request, reply) => {
      const row = await createCircle(context, request.body);
      return reply.code(201).header('location', `/api/circles/${row.id}`).send(organiserCircle(row));
    },
  );

  app.patch(
    '/api/circles/:id',
    {
      preValidation: organiser,
      schema: {
        summary: 'Change a circle',
        tags: ['organiser'],
        security: organiserOnly,
        params: ById,
        body: CircleChange,
        response: { 200: OrganiserCircle, ...PROBLEMS(401, 403, 404, 409, 410, 422, 503) },
      },
    },
    async (request) => organiserCircle(await changeCircle(context, request.params.id, request.body)),
  );

  app.post(
    '/api/circles/:id/cancellation',
    {
      preValidation: organiser,
      schema: {
        summary: 'Cancel a circle',
        tags: ['organiser'],
        security: organiserOnly,
        params: ById,
        response: { 200: OrganiserCircle, ...PROBLEMS(401, 403, 404, 503) },
      },
    },
    async (request) => organiserCircle(await cancelCircle(context, request.params.id)),
  );
}

function readList(query: { from?: string; limit?: string }, now: number) {
  const from = query.from === undefined ? now : Date.parse(query.from);
  if (!Number.isFinite(from)) throw new Problem('fields', { errors: [{ pointer: '/from', code: 'not-allowed' }] });
  return { from, limit: Math.min(Number(query.limit ?? DEFAULT_LIMIT), MOST) };
}
