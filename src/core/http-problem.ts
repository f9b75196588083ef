import { isRecord, own } from './page-data.js';

/**
 * What came of sending something, as far as anybody here can know. `unknown`: the answer never came, so it may have
 * arrived or not, and only the same key sent again can tell.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'busy'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'unknown' };

/** The parts of a problem that we read (RFC 9457, section 3.1). Its `title` and `detail` are not shown: they are not in plain words. */
export interface Problem {
  /** Last part of the problem's type: `already-sent` of `https://…/problems/already-sent`. */
  readonly type: string;
}

/** Answers after which the same request may do better: nothing was done, or it is safe to ask again with the same key. */
const AGAIN: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

export function outcomeOf(status: number, body: unknown): Outcome {
  if (status >= 200 && status < 300) return { kind: 'done', body };
  return { kind: AGAIN.has(status) ? 'busy' : 'refused', status, problem: readProblem(body) };
}

function readProblem(body: unknown): Problem {
  const type = isRecord(body) ? own(body, 'type') : undefined;
  const last = typeof type === 'string' ? (type.split(/[/#:]/).at(-1) ?? '') : '';
  return { type: /^[\w-]{1,60}$/.test(last) ? last : '' };
}

/** The most that a server may make us wait, in milliseconds: nobody sits before a form for longer. */
const LONGEST_WAIT = 30_000;
const FIRST_WAIT = 500;

/**
 * How long to wait before try number `tries` + 1, in milliseconds: twice as long each time, with a part by chance so
 * that many clients do not come back together, or what the server says (RFC 9110, section 10.2.3). Undefined where the
 * server asks for longer than anybody waits.
 */
export function waitBefore(tries: number, retryAfter: string | null, now: number, chance: number): number | undefined {
  const asked = readRetryAfter(retryAfter, now);
  if (asked !== undefined && asked > LONGEST_WAIT) return undefined;
  const own = FIRST_WAIT * 2 ** (tries - 1);
  return Math.max(asked ?? 0, own / 2 + (own / 2) * chance);
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now; undefined where it is neither. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
