import { Type, type TSchema } from 'typebox';

const ProblemBody = Type.Object(
  {
    type: Type.String({ description: 'Its last part names the problem.' }),
    title: Type.String(),
    status: Type.Integer(),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String(),
          code: Type.Union([
            Type.Literal('missing'),
            Type.Literal('too-long'),
            Type.Literal('not-an-email'),
            Type.Literal('not-allowed'),
          ]),
        }),
      ),
    ),
    mailed: Type.Optional(Type.Boolean()),
  },
  { title: 'Problem', description: 'RFC 9457' },
);

const content = { 'application/problem+json': { schema: ProblemBody } };

/** The answers with these statuses, as the OpenAPI document lists them. */
export function PROBLEMS(...statuses: readonly number[]): Record<number, TSchema> {
  // Fastify knows `content`; its types know only a schema here.
  const answer = { description: 'Problem', content } as unknown as TSchema;
  return Object.fromEntries(statuses.map((status) => [status, answer]));
}
