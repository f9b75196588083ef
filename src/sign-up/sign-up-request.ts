import { outcomeOf, readRetryAfter, waitBefore, type Outcome } from '../core/http-problem.js';
import { pause } from '../shared/pause.js';

export interface Asking {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly credentials: RequestCredentials;
  readonly signal: AbortSignal;
  readonly tries?: number | undefined;
}

export interface Answered {
  readonly outcome: Outcome;
  /** As JSON, whatever the status; undefined where it is none. */
  readonly body: unknown;
  /** Seconds, where the service says. */
  readonly retryAfter: number | undefined;
  /** Whether an earlier try may have arrived without our knowing: a refusal then speaks of a later one alone. */
  readonly isDoubtful: boolean;
}

type Tried = Omit<Answered, 'isDoubtful'>;

/** One try, in milliseconds. */
const LIMIT = 10_000;
const TRIES = 4;
/** Of an answer, in characters: thousands of circles, and no more. */
const LONGEST_ANSWER = 8_000_000;

/**
 * Asks a service, and again where that is safe: each of our requests counts once, however often it arrives. Like
 * src/shared/send.ts, for every method, and with the whole answer: a refusal says more than its type. Never throws.
 */
export async function ask(asking: Asking): Promise<Answered> {
  const { tries: most = TRIES, signal } = asking;
  for (let tries = 1, isDoubtful = false; ; tries++) {
    const { tried, header } = await tryOnce(asking);
    const answered = { ...tried, isDoubtful };
    if (!isWorthAgain(tried)) return answered;
    const wait = waitBefore(tries, header, Date.now(), Math.random());
    if (tries === most || wait === undefined || !(await pause(wait, signal))) return answered;
    isDoubtful ||= mayHaveArrived(tried);
  }
}

/** No answer came, or something between did not hear from the service. 503 alone of these says that nothing was begun. */
function mayHaveArrived({ outcome }: Tried): boolean {
  return outcome.kind === 'unknown' || (outcome.kind === 'busy' && outcome.status >= 500 && outcome.status !== 503);
}

function isWorthAgain({ outcome }: Tried): boolean {
  // Two presses of one button: the first is still being worked on.
  if (outcome.kind === 'refused') return outcome.problem.type === 'key-running';
  return outcome.kind !== 'done';
}

async function tryOnce(asking: Asking): Promise<{ readonly tried: Tried; readonly header: string | null }> {
  const { method, url, body, headers, credentials, signal } = asking;
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const limit = setTimeout(stop, LIMIT);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...headers,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials,
      // A redirect could take a name or a secret to somebody else.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: abort.signal,
    });
    const header = response.headers.get('retry-after');
    const read = await readBody(response);
    // An answer that was cut off on its way says nothing: the same key brings it again.
    const outcome =
      response.ok && read === undefined ? ({ kind: 'unknown' } as const) : outcomeOf(response.status, read);
    return { tried: { outcome, body: read, retryAfter: secondsOf(header) }, header };
  } catch {
    return { tried: { outcome: { kind: 'unknown' }, body: undefined, retryAfter: undefined }, header: null };
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text.length > LONGEST_ANSWER) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function secondsOf(header: string | null): number | undefined {
  const wait = readRetryAfter(header, Date.now());
  return wait === undefined || wait === 0 ? undefined : wait / 1000;
}
