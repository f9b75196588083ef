import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import type { MailKind } from '../database/schema.ts';

interface Mail {
  readonly kind: MailKind;
  readonly signUpId: string;
}

/** People are not sent their link more often than this. */
const LINK_AGAIN = 10 * 60_000;

/**
 * Puts a mail into the outbox, in the transaction of what it tells. It names only the sign-up: words, names and links
 * are made when it is sent, so that no secret lies there and nobody is told what is no longer so. Without a mail server
 * nothing is put there: it would all go out on the day that there is one.
 */
export async function queueMail(context: Context, connection: Connection, { kind, signUpId }: Mail): Promise<void> {
  if (!context.config.mail) return;
  const now = context.now();
  await connection
    .insertInto('outbox')
    .values({ id: randomUUID(), kind, sign_up_id: signUpId, created_at: now, attempts: 0, next_at: now, sent_at: null })
    .execute();
}

/** Mails somebody the link to the sign-up that they have, unless that was just done. */
export async function queueLink(context: Context, connection: Connection, signUpId: string): Promise<void> {
  const recent = await connection
    .selectFrom('outbox')
    .select('id')
    .where('sign_up_id', '=', signUpId)
    .where('kind', 'in', ['link', 'confirmed', 'waiting', 'moved-up'])
    .where('created_at', '>', context.now() - LINK_AGAIN)
    .executeTakeFirst();
  if (!recent) await queueMail(context, connection, { kind: 'link', signUpId });
}
