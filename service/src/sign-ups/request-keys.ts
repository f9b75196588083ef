import type { Connection } from '../database/database.ts';
import { Problem } from '../http/problems.ts';
import { hashOf, isSame, keyedHash, newSecret } from '../http/secrets.ts';

/** What a request came to: kept under its key, and given again to every repeat. */
export interface Outcome {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** The sign-up that it made: the answer then carries its token. */
  readonly signUpId?: string;
}

/** An outcome as it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly replayed: boolean;
}

/** A key of the caller's, with what it was used for. */
export interface RequestKey {
  readonly key: string;
  /** Everything that makes two requests the same. */
  readonly request: string;
}

/**
 * Gives the answer that a key had before, or does the work and keeps its outcome in the same transaction. Of the key
 * only a hash is kept: the token of a sign-up is made from the key and a salt, so that a repeat gets the same token and
 * the database holds neither.
 */
export async function once(
  connection: Connection,
  requestKey: RequestKey | undefined,
  now: number,
  work: (token: string) => Promise<Outcome>,
): Promise<Answer> {
  if (!requestKey) return answer(await workWith(work, newSecret()), false);
  const { key, request } = requestKey;
  const hash = hashOf(key);
  const fingerprint = keyedHash(key, request);
  const known = await connection.selectFrom('request_keys').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (known) {
    if (!isSame(known.fingerprint, fingerprint)) throw new Problem('key-reused');
    const body = JSON.parse(known.body) as Record<string, unknown>;
    const token = known.sign_up_id === null ? {} : { token: keyedHash(key, known.salt) };
    return { status: known.status, body: { ...body, ...token }, replayed: true };
  }
  const salt = newSecret();
  const done = await workWith(work, keyedHash(key, salt));
  await connection
    .insertInto('request_keys')
    .values({
      ...{ hash, fingerprint, salt, created_at: now },
      ...{ status: done.outcome.status, body: JSON.stringify(done.outcome.body) },
      sign_up_id: done.outcome.signUpId ?? null,
    })
    .execute();
  return answer(done, false);
}

interface Done {
  readonly outcome: Outcome;
  readonly token: string;
}

async function workWith(work: (token: string) => Promise<Outcome>, token: string): Promise<Done> {
  return { outcome: await work(token), token };
}

function answer({ outcome, token }: Done, replayed: boolean): Answer {
  const more = outcome.signUpId === undefined ? {} : { token };
  return { status: outcome.status, body: { ...outcome.body, ...more }, replayed };
}
