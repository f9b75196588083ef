import { outcomeOf, waitBefore, type Outcome } from '../core/http-problem.js';
import { pause } from './pause.js';

export interface Sending {
  readonly url: string;
  readonly body: unknown;
  /**
   * The same for every try of one and the same thing, so that a server can tell a repeat from a second one
   * (draft-ietf-httpapi-idempotency-key-header).
   */
  readonly key: string;
  readonly credentials?: RequestCredentials | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether an earlier sending with this key may have arrived without our knowing. */
  readonly mayHaveArrived?: boolean | undefined;
  /** Gives up between and within tries. */
  readonly signal?: AbortSignal | undefined;
}

/** One try, in milliseconds. */
const LIMIT = 10_000;
const TRIES = 4;
/** Of an answer, in characters. */
const LONGEST_ANSWER = 1_000_000;

/**
 * Sends JSON by POST, and again where that is safe: after no answer, and after 408, 429, 502, 503 and 504. Never
 * throws. From the first try on that may have arrived without our knowing, the outcome is unknown until an answer says
 * that it has: a refusal, or "busy", speaks of a later try alone.
 */
export async function send(sending: Sending): Promise<Outcome> {
  let last: Outcome = { kind: 'unknown' };
  let isDoubtful = sending.mayHaveArrived ?? false;
  for (let tries = 1; tries <= TRIES; tries++) {
    const { outcome, retryAfter } = await trySend(sending);
    if (outcome.kind === 'done') return outcome;
    isDoubtful ||= leavesDoubt(outcome);
    last = isDoubtful ? { kind: 'unknown' } : outcome;
    const wait = outcome.kind === 'refused' ? undefined : waitBefore(tries, retryAfter, Date.now(), Math.random());
    if (tries === TRIES || wait === undefined || !(await pause(wait, sending.signal))) break;
  }
  return last;
}

/**
 * Whether what was sent may have been kept all the same: no answer came, the server broke over it, or something between
 * did not hear from the server. 503 alone of these says that nothing was begun.
 */
function leavesDoubt(outcome: Exclude<Outcome, { kind: 'done' }>): boolean {
  return outcome.kind === 'unknown' || (outcome.status >= 500 && outcome.status !== 503);
}

async function trySend({ url, body, key, credentials = 'same-origin', headers, signal }: Sending) {
  // Of two signals and a time there is no joint one in the oldest browsers that we serve.
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const limit = setTimeout(stop, LIMIT);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      credentials,
      // A redirect could take the text to somebody else.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: abort.signal,
    });
    const outcome = outcomeOf(response.status, await readBody(response));
    return { outcome, retryAfter: response.headers.get('retry-after') };
  } catch {
    return { outcome: { kind: 'unknown' } as const, retryAfter: null };
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', stop);
  }
}

/** A body that cannot be read does not change what the status says. */
async function readBody(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text.length > LONGEST_ANSWER ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
