import { Type } from 'typebox';
import type { App } from '../app.ts';
import { Circle, CircleId, OrganiserCircle } from '../circles/circle-schemas.ts';
import { readCircle } from '../circles/circle-store.ts';
import { organiserCircle } from '../circles/circle-view.ts';
import type { Context } from '../context.ts';
import { PROBLEMS } from '../http/problem-schemas.ts';
import { EMAIL } from '../sign-ups/person.ts';
import { moveUpByHand } from '../sign-ups/sign-up.ts';
import { erasePerson } from './erasure.ts';
import type { OrganiserCheck } from './organiser-check.ts';
import { listPeople, peopleCsv } from './people.ts';

const ById = Type.Object({ id: CircleId });
const Person = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  status: Type.Union([Type.Literal('confirmed'), Type.Literal('waiting'), Type.Literal('cancelled')]),
  position: Type.Optional(Type.Integer()),
  at: Type.String(),
  told: Type.Boolean({ description: 'Whether a mail said so. Otherwise the organiser tells them.' }),
});
const People = Type.Object({ signUps: Type.Array(Person) }, { title: 'People' });
const OrganiserList = Type.Object(
  { circles: Type.Array(OrganiserCircle), mail: Type.Boolean({ description: 'Whether mail goes out.' }) },
  { title: 'OrganiserList' },
);
const MovedUp = Type.Object({ id: Type.String(), status: Type.Literal('confirmed'), circle: Circle });
const Erased = Type.Object(
  {
    erased: Type.Integer(),
    fromFiles: Type.Boolean({
      description: 'Whether the files hold nothing of it any more. Otherwise they soon will not.',
    }),
  },
  { title: 'Erased' },
);
const MOST_CIRCLES = 5000;

/** What only organisers may do beside publishing circles. */
export function addOrganiserRoutes(app: App, context: Context, organiser: OrganiserCheck): void {
  const { database, config } = context;
  const common = { tags: ['organiser'], security: [{ organiser: [] }] };

  // A fresh answer each time, and none of it in a cache.
  const only = {
    preValidation: organiser,
    onSend: async (_request: unknown, reply: { header(name: string, value: string): unknown }) => {
      reply.header('cache-control', 'no-store');
    },
  };

  app.get(
    '/api/organiser/circles',
    { ...only, schema: { ...common, summary: 'All circles', response: { 200: OrganiserList, ...PROBLEMS(401, 403) } } },
    async () => {
      const rows = await database.read
        .selectFrom('circles')
        .selectAll()
        .orderBy('start_at', 'desc')
        .orderBy('id')
        .limit(MOST_CIRCLES)
        .execute();
      return { circles: rows.map(organiserCircle), mail: config.mail !== undefined };
    },
  );

  app.get(
    '/api/circles/:id/sign-ups',
    {
      ...only,
      schema: { ...common, summary: 'Who comes', params: ById, response: { 200: People, ...PROBLEMS(401, 403, 404) } },
    },
    async (request) => {
      await readCircle(database.read, request.params.id);
      return { signUps: await listPeople(database.read, request.params.id) };
    },
  );

  const csv = { description: 'CSV (RFC 4180)', content: { 'text/csv': { schema: Type.String() } } };
  app.get(
    '/api/circles/:id/sign-ups.csv',
    {
      ...only,
      schema: {
        ...common,
        summary: 'Who comes, for a spreadsheet',
        params: ById,
        response: { 200: csv as never, ...PROBLEMS(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = await readCircle(database.read, request.params.id);
      const people = await listPeople(database.read, id);
      reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="sign-ups-${id}.csv"`);
      return reply.send(peopleCsv(people));
    },
  );

  app.post(
    '/api/sign-ups/:id/promotion',
    {
      ...only,
      schema: {
        ...common,
        summary: 'Give a free place to the first in line',
        params: ById,
        response: { 200: MovedUp, ...PROBLEMS(401, 403, 404, 409, 410) },
      },
    },
    async (request) => {
      const moved = await moveUpByHand(context, request.params.id);
      return { ...moved, status: 'confirmed' as const };
    },
  );

  app.post(
    '/api/erasures',
    {
      ...only,
      schema: {
        ...common,
        summary: 'Erase a person',
        body: Type.Object(
          { email: Type.String({ minLength: 1, maxLength: 254, pattern: EMAIL }) },
          { additionalProperties: false },
        ),
        response: { 200: Erased, ...PROBLEMS(401, 403, 422) },
      },
    },
    async (request) => erasePerson(context, request.body.email),
  );
}
