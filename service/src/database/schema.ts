import type { Insertable, Selectable } from 'kysely';

/**
 * The tables, as Kysely knows them. Times are milliseconds since 1970; lists and text in two languages are JSON, so
 * that SQLite and PostgreSQL hold the same.
 */
export interface Tables {
  circles: CirclesTable;
  sign_ups: SignUpsTable;
  sign_up_tokens: SignUpTokensTable;
  request_keys: RequestKeysTable;
  outbox: OutboxTable;
  reflections: ReflectionsTable;
  circle_records: CircleRecordsTable;
  locks: LocksTable;
}

export interface CirclesTable {
  id: string;
  title: string;
  kind: string;
  start_at: number;
  end_at: number;
  places: number | null;
  /** People with a place. Changed only together with their rows, inside the circle's lock. */
  taken: number;
  waiting: number;
  location: string | null;
  /** `true`, or an https address that only people with a place are told. */
  online: string | null;
  hosts: string;
  language: string | null;
  access: string | null;
  adjustments: string | null;
  status: 'open' | 'closed' | 'cancelled';
  minimum: number | null;
  /** Nobody moves up after this; null is the start. */
  promote_until: number | null;
  /** The number that the last person who signed up was given. */
  last_number: number;
  sequence: number;
  created_at: number;
  updated_at: number;
}

export interface SignUpsTable {
  id: string;
  circle_id: string;
  /** Order of arrival, taken inside the circle's lock. */
  number: number;
  name: string;
  email: string;
  email_folded: string;
  status: 'confirmed' | 'waiting' | 'cancelled';
  language: 'en' | 'cy';
  created_at: number;
  cancelled_at: number | null;
  moved_up_at: number | null;
  /** When the mail that says how things stand was taken by the mail server. */
  told_at: number | null;
}

export interface SignUpTokensTable {
  hash: string;
  sign_up_id: string;
}

export interface RequestKeysTable {
  hash: string;
  fingerprint: string;
  salt: string;
  status: number;
  /** The answer without the token: that is made again from the key, which is not kept. */
  body: string;
  sign_up_id: string | null;
  created_at: number;
}

export type MailKind = 'confirmed' | 'waiting' | 'moved-up' | 'circle-changed' | 'circle-cancelled' | 'link';

export interface OutboxTable {
  id: string;
  kind: MailKind;
  sign_up_id: string;
  created_at: number;
  attempts: number;
  next_at: number;
  sent_at: number | null;
}

export interface ReflectionsTable {
  id: string;
  template: string;
  version: string;
  language: string;
  answers: string;
  /** The day it came, without a time. */
  day: string;
  /** Null until enough others have come with it. */
  batch: number | null;
}

export interface CircleRecordsTable {
  id: string;
  date: string;
  plan: string;
  minutes: number;
  present: number;
}

/** Rows to lock where no circle is concerned. */
export interface LocksTable {
  name: string;
}

export type CircleRow = Selectable<CirclesTable>;
export type SignUpRow = Selectable<SignUpsTable>;
export type ReflectionRow = Selectable<ReflectionsTable>;
export type NewCircleRow = Insertable<CirclesTable>;
