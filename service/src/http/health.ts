import { sql } from 'kysely';
import { Type } from 'typebox';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { PROBLEMS } from './problem-schemas.ts';
import { Problem } from './problems.ts';

const Fine = Type.Object({ status: Type.Literal('ok') });

/** `/healthz`: the process answers. `/readyz`: its database does too, so requests may be sent here. */
export function addHealthRoutes(app: App, { database }: Context): void {
  app.get('/healthz', { schema: { tags: ['running'], response: { 200: Fine } } }, async () => ({
    status: 'ok' as const,
  }));
  app.get('/readyz', { schema: { tags: ['running'], response: { 200: Fine, ...PROBLEMS(503) } } }, async () => {
    try {
      await sql`select 1`.execute(database.read);
      return { status: 'ok' as const };
    } catch {
      throw new Problem('busy', { retryAfter: 5 });
    }
  });
}
