import { createTransport, type Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import type { MailConfig } from '../config.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import type { MailKind } from '../database/schema.ts';
import { hashOf, newSecret } from '../http/secrets.ts';
import { positionOf } from '../sign-ups/waiting-list.ts';
import { composeMail, isStillTrue } from './compose.ts';

/** A mail is somebody's for so long: longer than a mail server may take, so that no two processes send it. */
const LEASE = 5 * 60_000;
const LOOK_EVERY = 5000;
const AT_ONCE = 10;
/** Waiting twice as long each time, from half a minute to an hour, this is about 2 days. */
const MOST_TRIES = 55;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;

interface Letter {
  readonly id: string;
  readonly kind: MailKind;
  readonly sign_up_id: string;
  readonly attempts: number;
}

/**
 * Empties the outbox. A mail is marked as sent only after the mail server has taken it, so that a crash loses none; a
 * crash between the two may send one again, with the same Message-ID.
 */
export class PostOffice {
  readonly #context: Context;
  readonly #mail: MailConfig;
  readonly #log: Logger;
  readonly #transport: Transporter;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #isDue = false;
  #isClosed = false;

  constructor(context: Context, mail: MailConfig, log: Logger) {
    this.#context = context;
    this.#mail = mail;
    this.#log = log;
    this.#transport = createTransport(mail.url, {
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    } as never);
  }

  open(): void {
    this.#timer = setInterval(() => this.look(), LOOK_EVERY);
    this.#timer.unref();
    this.look();
  }

  /** Looks for mail that is due; again at once where more came in the meantime. */
  look(): void {
    this.#isDue = true;
    if (this.#working || this.#isClosed) return;
    this.#working = this.#work().finally(() => {
      this.#working = undefined;
      if (this.#isDue) this.look();
    });
  }

  /** Finishes the mail that is on its way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#working;
    this.#transport.close();
  }

  async #work(): Promise<void> {
    this.#isDue = false;
    try {
      for (let letters = await this.#claim(); letters.length > 0; letters = this.#isClosed ? [] : await this.#claim()) {
        for (const letter of letters) {
          if (this.#isClosed) await this.#putBack(letter);
          else await this.#send(letter);
        }
      }
    } catch (error) {
      // The database is busy, say: the next look finds the same mail.
      this.#log.warn({ err: error }, 'outbox');
    }
  }

  #claim(): Promise<readonly Letter[]> {
    const { database, now } = this.#context;
    return database.write(async (connection) => {
      const due = connection
        .selectFrom('outbox')
        .select(['id', 'kind', 'sign_up_id', 'attempts'])
        .where('sent_at', 'is', null)
        .where('next_at', '<=', now())
        .orderBy('created_at')
        .limit(AT_ONCE);
      const letters = await (database.kind === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
      const ids = letters.map(({ id }) => id);
      if (ids.length > 0)
        await connection
          .updateTable('outbox')
          .set(({ eb }) => ({ next_at: now() + LEASE, attempts: eb('attempts', '+', 1) }))
          .where('id', 'in', ids)
          .execute();
      return letters;
    });
  }

  async #send(letter: Letter): Promise<void> {
    const { database, now, config } = this.#context;
    const token = newSecret();
    const facts = await database.write((connection) => this.#read(connection, letter, token));
    if (!facts) return this.#remove(letter.id);
    try {
      await this.#transport.sendMail(
        composeMail(config, this.#mail, { ...facts, id: letter.id, kind: letter.kind, token, now: now() }),
      );
    } catch (error) {
      return this.#failed(letter, error);
    }
    await database.write(async (connection) => {
      await connection.updateTable('outbox').set({ sent_at: now() }).where('id', '=', letter.id).execute();
      if (letter.kind !== 'link')
        await connection.updateTable('sign_ups').set({ told_at: now() }).where('id', '=', letter.sign_up_id).execute();
    });
  }

  /** What the mail is about, as it is now; undefined where there is nothing left to tell. */
  async #read(connection: Connection, { kind, sign_up_id: id }: Letter, token: string) {
    const { now } = this.#context;
    const signUp = await connection.selectFrom('sign_ups').selectAll().where('id', '=', id).executeTakeFirst();
    if (!signUp) return undefined;
    const circle = await connection
      .selectFrom('circles')
      .selectAll()
      .where('id', '=', signUp.circle_id)
      .executeTakeFirstOrThrow();
    if (!isStillTrue({ kind, circle, signUp, now: now() })) return undefined;
    const position = signUp.status === 'waiting' ? await positionOf(connection, circle.id, signUp.number) : 0;
    await connection
      .insertInto('sign_up_tokens')
      .values({ hash: hashOf(token), sign_up_id: id })
      .execute();
    return { circle, signUp, position };
  }

  async #failed({ id, attempts }: Letter, error: unknown): Promise<void> {
    const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
    // 5xx: this will never be taken (RFC 5321, section 4.2.1), except where it is about our own signing in.
    const isForGood = code >= 500 && code !== 530 && code !== 535;
    this.#log.warn({ err: error, code, attempts: attempts + 1 }, 'mail not sent');
    if (isForGood || attempts + 1 >= MOST_TRIES) return this.#remove(id);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempts);
    const nextAt = this.#context.now() + wait * (0.5 + Math.random() / 2);
    await this.#context.database.write((connection) =>
      connection
        .updateTable('outbox')
        .set({ next_at: Math.round(nextAt) })
        .where('id', '=', id)
        .execute(),
    );
  }

  /** Another process, or this one after its start, need not wait for it. */
  async #putBack({ id, attempts }: Letter): Promise<void> {
    const columns = { next_at: this.#context.now(), attempts };
    await this.#context.database.write((connection) =>
      connection.updateTable('outbox').set(columns).where('id', '=', id).execute(),
    );
  }

  async #remove(id: string): Promise<void> {
    await this.#context.database.write((connection) => connection.deleteFrom('outbox').where('id', '=', id).execute());
  }
}
