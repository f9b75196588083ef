import { instant } from '../circles/circle-view.ts';
import { csvText, CSV_MARK } from '../core.ts';
import type { Connection } from '../database/database.ts';

/** Somebody who signed up, as their organiser sees it. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: 'confirmed' | 'waiting' | 'cancelled';
  readonly position?: number;
  readonly at: string;
  /** Whether a mail told them how things stand; false: the organiser tells them. */
  readonly told: boolean;
}

/** In order of arrival. */
export async function listPeople(connection: Connection, circleId: string): Promise<ListedPerson[]> {
  const rows = await connection
    .selectFrom('sign_ups')
    .selectAll()
    .where('circle_id', '=', circleId)
    .orderBy('number')
    .execute();
  let position = 0;
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, email: row.email, status: row.status },
    ...(row.status === 'waiting' ? { position: ++position } : {}),
    ...{ at: instant(row.created_at), told: row.told_at !== null },
  }));
}

const YES_NO = { true: 'yes', false: 'no' } as const;

/** The same as a file for a spreadsheet. */
export function peopleCsv(people: readonly ListedPerson[]): string {
  const head = ['name', 'email', 'status', 'position', 'signed up', 'told by email'];
  const rows = people.map(({ name, email, status, position, at, told }) => [
    ...[name, email, status, position, at],
    YES_NO[`${told}`],
  ]);
  return `${CSV_MARK}${csvText([head, ...rows])}`;
}
