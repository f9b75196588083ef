import { outcomeOf, waitBefore, type Outcome } from '../core/http-problem.js';
import { pause } from './pause.js';

/** What is asked of a server. Each must count once, however often it arrives. */
export interface Asking {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly credentials?: RequestCredentials | undefined;
  /** Gives up between and within tries. */
  readonly signal?: AbortSignal | undefined;
  readonly tries?: number | undefined;
  /** Whether a good answer always is JSON: one that is not was cut off on its way, and says nothing. */
  readonly wantsJson?: boolean | undefined;
}

export interface Answered {
  readonly outcome: Outcome;
  /** As JSON, whatever the status; undefined where it is none. */
  readonly body: unknown;
  readonly retryAfter: string | null;
  /** Whether the server gave again what it had answered to this key before: it may no longer be so. */
  readonly isReplay: boolean;
  /** Whether an earlier try may have arrived without our knowing: a refusal then speaks of a later one alone. */
  readonly isDoubtful: boolean;
}

type Tried = Omit<Answered, 'isDoubtful'>;

export interface Sending extends Pick<Asking, 'url' | 'body' | 'headers' | 'credentials' | 'signal'> {
  /**
   * The same for every try of one and the same thing, so that a server can tell a repeat from a second one
   * (draft-ietf-httpapi-idempotency-key-header).
   */
  readonly key: string;
  /** Whether an earlier sending with this key may have arrived without our knowing. */
  readonly mayHaveArrived?: boolean | undefined;
}

/** One try, in milliseconds. */
const LIMIT = 10_000;
const TRIES = 4;
/** Of an answer, in characters: thousands of circles, and no more. */
const LONGEST_ANSWER = 8_000_000;

/**
 * Sends JSON by POST. Never throws. From the first try on that may have arrived without our knowing, the outcome is
 * unknown until an answer says that it has: a refusal, or "busy", speaks of a later try alone.
 */
export async function send({ key, mayHaveArrived, headers, ...sending }: Sending): Promise<Outcome> {
  const { outcome, isDoubtful } = await ask({
    ...sending,
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
  });
  if (outcome.kind === 'done') return outcome;
  return mayHaveArrived || isDoubtful || leavesDoubt(outcome) ? { kind: 'unknown' } : outcome;
}

/** Asks a server, and again where that is safe: after no answer, and after 408, 429, 502, 503 and 504. Never throws. */
export async function ask(asking: Asking): Promise<Answered> {
  const { tries: most = TRIES, signal } = asking;
  for (let tries = 1, isDoubtful = false; ; tries++) {
    const tried = await tryOnce(asking);
    const answered = { ...tried, isDoubtful };
    if (!isWorthAgain(tried.outcome)) return answered;
    const wait = waitBefore(tries, tried.retryAfter, Date.now(), Math.random());
    if (tries === most || wait === undefined || !(await pause(wait, signal))) return answered;
    isDoubtful ||= leavesDoubt(tried.outcome);
  }
}

function isWorthAgain(outcome: Outcome): boolean {
  // Two presses of one button: the first is still being worked on.
  if (outcome.kind === 'refused') return outcome.problem.type === 'key-running';
  return outcome.kind !== 'done';
}

/**
 * Whether what was sent may have been kept all the same: no answer came, the server broke over it, or something between
 * did not hear from the server. 503 alone of these says that nothing was begun.
 */
function leavesDoubt(outcome: Outcome): boolean {
  if (outcome.kind === 'done') return false;
  return outcome.kind === 'unknown' || (outcome.status >= 500 && outcome.status !== 503);
}

async function tryOnce({ method, url, body, headers, signal, ...more }: Asking): Promise<Tried> {
  // Of two signals and a time there is no joint one in the oldest browsers that we serve.
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const limit = setTimeout(stop, LIMIT);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...headers,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: more.credentials ?? 'same-origin',
      // A redirect could take a text or a secret to somebody else.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: abort.signal,
    });
    const read = await readBody(response, more.wantsJson === true);
    const isCut = response.ok && more.wantsJson === true && read === undefined;
    return {
      outcome: isCut ? { kind: 'unknown' } : outcomeOf(response.status, read),
      body: read,
      retryAfter: response.headers.get('retry-after'),
      isReplay: response.headers.has('idempotency-replayed'),
    };
  } catch {
    return { outcome: { kind: 'unknown' }, body: undefined, retryAfter: null, isReplay: false };
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', stop);
  }
}

/** A body that cannot be read does not change what the status says, except where there has to be one. */
async function readBody(response: Response, isNeeded: boolean): Promise<unknown> {
  try {
    const text = await response.text();
    return text.length > LONGEST_ANSWER ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    if (isNeeded && !(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
