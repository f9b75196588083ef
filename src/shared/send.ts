import { outcomeOf, waitBefore, type Outcome } from '../core/http-problem.js';

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
 * throws. The answer to a try that was cut off stays unknown until a later try with the same key is answered.
 */
export async function send(sending: Sending): Promise<Outcome> {
  let last: Outcome = { kind: 'unknown' };
  for (let tries = 1; tries <= TRIES; tries++) {
    const { outcome, retryAfter } = await trySend(sending);
    if (outcome.kind === 'done' || outcome.kind === 'refused') return outcome;
    // Once an answer was lost, "busy" says nothing about the request that may have arrived.
    last = last.kind === 'unknown' && tries > 1 ? last : outcome;
    const wait = waitBefore(tries, retryAfter, Date.now(), Math.random());
    if (tries === TRIES || wait === undefined || !(await pause(wait, sending.signal))) break;
  }
  return last;
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

/** False where it was given up. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve(false);
    const timeout = setTimeout(() => resolve(true), ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timeout);
      resolve(false);
    });
  });
}
