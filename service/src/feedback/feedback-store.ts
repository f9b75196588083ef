import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import type { ReflectionRow } from '../database/schema.ts';
import { once, type Answer } from '../sign-ups/request-keys.ts';
import type { Reflection, Summary } from './feedback-schemas.ts';

/** Fewer answers than this could be told apart (docs/evaluation.md). */
export const BATCH = 10;
const POINTS = [1, 2, 3, 4, 5];

type Template = Reflection['template'];

/**
 * Keeps what somebody sent, without a time and without anything that leads to a person or a circle. It joins the others
 * when there are enough of them that are new.
 */
export async function receive(context: Context, body: Reflection, key: string | undefined): Promise<Answer> {
  const { database, now } = context;
  const request = JSON.stringify(['reflection', body]);
  return database.write(async (connection) => {
    await database.lock(connection, 'feedback');
    return once(connection, key === undefined ? undefined : { key, request }, now(), async () => {
      await connection
        .insertInto('reflections')
        .values({
          ...{ id: randomUUID(), template: body.template, version: body.version, language: body.language },
          ...{ answers: JSON.stringify(body.answers), day: dayOf(now()), batch: null },
        })
        .execute();
      await publishBatch(connection, body.template);
      return { status: 201, body: { received: true } };
    });
  }, 'feedback');
}

async function publishBatch(connection: Connection, template: Template): Promise<void> {
  const { all, published, last } = await connection
    .selectFrom('reflections')
    .select(({ fn }) => [
      ...[fn.countAll<number>().as('all'), fn.count<number>('batch').as('published')],
      fn.max<number | null>('batch').as('last'),
    ])
    .where('template', '=', template)
    .executeTakeFirstOrThrow();
  if (all - published < BATCH) return;
  await connection
    .updateTable('reflections')
    .set({ batch: (last ?? 0) + 1 })
    .where('template', '=', template)
    .where('batch', 'is', null)
    .execute();
}

/** Published answers only, in no order that tells when they came. */
function published(connection: Connection, template: Template) {
  return connection
    .selectFrom('reflections')
    .selectAll()
    .where('template', '=', template)
    .where('batch', 'is not', null)
    .orderBy('id')
    .execute();
}

/** Scores, never words, and only of statements that enough people answered. */
export async function readSummary(connection: Connection): Promise<Summary> {
  const rows = await published(connection, 'circle-feedback');
  const days = rows.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  const statements = [...scoresOf(rows)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, points]) => ({
      id,
      counts: POINTS.map((point) => points.filter((each) => each === point).length),
      mean: round(points.reduce((sum, each) => sum + each, 0) / points.length),
    }));
  return {
    batches: new Set(rows.map(({ batch }) => batch)).size,
    answers: rows.length,
    ...(from === undefined || to === undefined ? {} : { from, to }),
    statements,
    responseRate: from === undefined || to === undefined ? null : await rateOf(connection, rows.length, from, to),
  };
}

/**
 * The scores of each statement, of the first batches in which enough people answered it, and then of each further ones in
 * which enough did: nobody has to answer every statement, and one new score would be the difference between 2 summaries.
 */
function scoresOf(rows: readonly ReflectionRow[]): ReadonlyMap<string, readonly number[]> {
  const shown = new Map<string, number[]>();
  const held = new Map<string, number[]>();
  const inOrder = rows.toSorted((a, b) => (a.batch ?? 0) - (b.batch ?? 0));
  for (const [index, { answers, batch }] of inOrder.entries()) {
    for (const [id, point] of pointsOf(answers)) held.set(id, [...(held.get(id) ?? []), point]);
    if (inOrder[index + 1]?.batch === batch) continue;
    for (const [id, points] of held) {
      if (points.length < BATCH) continue;
      shown.set(id, [...(shown.get(id) ?? []), ...points]);
      held.delete(id);
    }
  }
  return shown;
}

/** Against the people present in circles of the same days. None where more answered than were recorded. */
async function rateOf(connection: Connection, answers: number, from: string, to: string) {
  const { sum } = await connection
    .selectFrom('circle_records')
    .select(({ fn }) => fn.sum<number | null>('present').as('sum'))
    .where('date', '>=', from)
    .where('date', '<=', to)
    .executeTakeFirstOrThrow();
  const present = sum ?? 0;
  return present < answers ? null : { answers, present, rate: round(answers / present) };
}

const round = (value: number) => Math.round(value * 100) / 100;

function pointsOf(json: string): readonly (readonly [id: string, point: number])[] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>).flatMap(([id, answer]) =>
    typeof answer === 'string' && /^[1-5]$/.test(answer) ? [[id, Number(answer)] as const] : [],
  );
}

/** Words without their scores, so that nobody's answers can be put together again. */
export async function readWords(connection: Connection, template: Template) {
  const rows =
    template === 'circle-feedback'
      ? await published(connection, template)
      : await connection.selectFrom('reflections').selectAll().where('template', '=', template).orderBy('id').execute();
  return rows.flatMap(({ answers, language }) =>
    Object.entries(JSON.parse(answers) as Record<string, unknown>).flatMap(([question, answer]) => {
      const text = Array.isArray(answer) ? answer.join(', ') : String(answer);
      return /^[1-5]?$/.test(text) ? [] : [{ language, question, text }];
    }),
  );
}

/** As in 2026-11-22. */
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
