import type { FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { App } from '../app.ts';
import { Circle, CircleId } from '../circles/circle-schemas.ts';
import type { Context } from '../context.ts';
import type { Limits } from '../http/limits.ts';
import { PROBLEMS } from '../http/problem-schemas.ts';
import { Problem } from '../http/problems.ts';
import { bearerOf } from '../http/secrets.ts';
import { cleanName, EMAIL, foldEmail } from './person.ts';
import { cancelSignUp, findByToken, findSignUp, readReceipt, signUp } from './sign-up.ts';

export const NewSignUp = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    email: Type.String({ minLength: 1, maxLength: 254, pattern: EMAIL }),
  },
  { additionalProperties: false, title: 'NewSignUp' },
);

export const Receipt = Type.Object(
  {
    id: Type.String(),
    circle: Circle,
    status: Type.Union([Type.Literal('confirmed'), Type.Literal('waiting'), Type.Literal('cancelled')]),
    position: Type.Optional(Type.Integer({ description: 'In the waiting list, from 1. Only for those who wait.' })),
    token: Type.Optional(Type.String({ description: 'Reads and cancels the sign-up. Only in the answer to it.' })),
    online: Type.Optional(Type.String({ description: 'Where it is held online. Only for those with a place.' })),
  },
  { title: 'Receipt' },
);

const Cancelled = Type.Object(
  { id: Type.String(), status: Type.Literal('cancelled'), circle: Circle },
  { title: 'Cancelled' },
);

/** A key is 1 to 64 letters, digits, hyphens or underscores. */
export const KeyHeader = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })),
});
const ById = Type.Object({ id: CircleId });
const bearer = [{ token: [] }];

/** Signing up, reading and cancelling: what anybody may do. */
export function addSignUpRoutes(app: App, context: Context, limits: Limits): void {
  app.post(
    '/api/circles/:id/sign-ups',
    {
      schema: {
        summary: 'Sign up for a circle',
        tags: ['sign-up'],
        params: ById,
        headers: KeyHeader,
        body: NewSignUp,
        response: { 201: Receipt, ...PROBLEMS(404, 409, 410, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const person = readPerson(request.body, request);
      await limits.person(request, request.params.id, foldEmail(person.email));
      const answer = await signUp(context, request.params.id, person, request.headers['idempotency-key']);
      reply.code(answer.status as 201).header('cache-control', 'no-store');
      if (answer.status >= 400) reply.type('application/problem+json');
      if (answer.replayed) reply.header('idempotency-replayed', 'true');
      return reply.send(answer.body as never);
    },
  );

  app.get(
    '/api/sign-ups/:id',
    {
      schema: {
        summary: 'Read a sign-up, by its token',
        tags: ['sign-up'],
        security: bearer,
        params: ById,
        response: { 200: Receipt, ...PROBLEMS(404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { read } = context.database;
      const found = await findByToken(read, request.params.id, bearerOf(request.headers.authorization));
      if (!found) throw new Problem('sign-up-not-found');
      reply.header('cache-control', 'no-store');
      return readReceipt(read, found);
    },
  );
}

/** Cancelling is for the person who holds the token and for organisers: `isOrganiser` tells them apart. */
export function addCancelRoute(app: App, context: Context, isOrganiser: (request: FastifyRequest) => Promise<boolean>) {
  app.delete(
    '/api/sign-ups/:id',
    {
      schema: {
        summary: 'Cancel a sign-up, by its token or as an organiser',
        tags: ['sign-up'],
        security: [{ token: [] }, { organiser: [] }],
        params: ById,
        response: { 200: Cancelled, ...PROBLEMS(404, 410, 429, 503) },
      },
    },
    async (request, reply) => {
      const { read } = context.database;
      const { id } = request.params;
      const own = await findByToken(read, id, bearerOf(request.headers.authorization));
      const found = own ?? ((await isOrganiser(request)) ? await findSignUp(read, id) : undefined);
      if (!found) throw new Problem('sign-up-not-found');
      reply.header('cache-control', 'no-store');
      return (await cancelSignUp(context, found)) as Static<typeof Cancelled>;
    },
  );
}

function readPerson({ name, email }: Static<typeof NewSignUp>, request: FastifyRequest) {
  const cleaned = cleanName(name);
  if (cleaned === '') throw new Problem('fields', { errors: [{ pointer: '/name', code: 'missing' }] });
  const isWelsh = /^\s*cy\b/i.test(request.headers['accept-language'] ?? '');
  return { name: cleaned, email: email.trim(), language: isWelsh ? ('cy' as const) : ('en' as const) };
}
