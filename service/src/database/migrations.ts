import { sql, type Kysely } from 'kysely';
import type { Tables } from './schema.ts';

interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
}

/** In this order, each once. A migration that has run anywhere is never changed: add another. */
const MIGRATIONS: readonly Migration[] = [
  {
    id: '0001-start',
    statements: [
      `create table circles (
        id text primary key, title text not null, kind text not null,
        start_at bigint not null, end_at bigint not null,
        places integer, taken integer not null default 0, waiting integer not null default 0,
        location text, online text, hosts text not null, language text, access text, adjustments text,
        status text not null, minimum integer, promote_until bigint,
        last_number integer not null default 0, sequence integer not null default 0,
        created_at bigint not null, updated_at bigint not null,
        check (taken >= 0 and waiting >= 0), check (places is null or taken <= places))`,
      `create index circles_by_end on circles (end_at)`,
      `create table sign_ups (
        id text primary key, circle_id text not null references circles (id) on delete cascade,
        number integer not null, name text not null, email text not null, email_folded text not null,
        status text not null, language text not null, created_at bigint not null,
        cancelled_at bigint, moved_up_at bigint, told_at bigint,
        check (status in ('confirmed', 'waiting', 'cancelled')))`,
      `create unique index sign_ups_by_number on sign_ups (circle_id, number)`,
      `create unique index sign_ups_one_each on sign_ups (circle_id, email_folded) where status <> 'cancelled'`,
      `create index sign_ups_in_line on sign_ups (circle_id, status, number)`,
      `create index sign_ups_by_email on sign_ups (email_folded)`,
      `create table sign_up_tokens (
        hash text primary key, sign_up_id text not null references sign_ups (id) on delete cascade)`,
      `create index sign_up_tokens_by_sign_up on sign_up_tokens (sign_up_id)`,
      `create table request_keys (
        hash text primary key, fingerprint text not null, salt text not null, status integer not null,
        body text not null, sign_up_id text references sign_ups (id) on delete cascade, created_at bigint not null)`,
      `create index request_keys_by_sign_up on request_keys (sign_up_id)`,
      `create index request_keys_by_age on request_keys (created_at)`,
      `create table outbox (
        id text primary key, kind text not null,
        sign_up_id text not null references sign_ups (id) on delete cascade,
        created_at bigint not null, attempts integer not null default 0, next_at bigint not null, sent_at bigint)`,
      `create index outbox_due on outbox (next_at) where sent_at is null`,
      `create index outbox_by_sign_up on outbox (sign_up_id)`,
      `create table reflections (
        id text primary key, template text not null, version text not null, language text not null,
        answers text not null, day text not null, batch integer)`,
      `create index reflections_by_batch on reflections (template, batch)`,
      `create table circle_records (
        id text primary key, date text not null, plan text not null, minutes integer not null,
        present integer not null)`,
      `create table locks (name text primary key)`,
      `insert into locks (name) values ('feedback'), ('keys')`,
    ],
  },
];

/** Brings a database up to date. The caller holds a lock that keeps every other process out until it is done. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists migrations (id text primary key, run_at bigint not null)`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from migrations`.execute(db);
  const done = new Set(rows.map(({ id }) => id));
  for (const migration of MIGRATIONS.filter(({ id }) => !done.has(id))) {
    for (const statement of migration.statements) await sql.raw(statement).execute(db);
    await sql`insert into migrations (id, run_at) values (${migration.id}, ${Date.now()})`.execute(db);
  }
}
