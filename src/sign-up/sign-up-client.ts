import type { Language, LocalText } from '../core/local-text.js';
import type { CircleKind, CircleLanguage, CircleStatus, SignUpProblem, SignUpStatus } from '../core/sign-up.js';
import { readProblemType } from '../core/sign-up-data.js';
import { readRetryAfter } from '../core/http-problem.js';
import { own } from '../core/page-data.js';
import { ask, type Answered, type Asking } from '../shared/send.js';
import { leavesDoubt } from './sign-up-outcome.js';

/** A circle as JSON: the same in a page, in a file and in the service's answers. Times are RFC 3339. */
export interface CircleData {
  readonly id: string;
  readonly title: string | LocalText;
  readonly kind?: CircleKind;
  readonly start: string;
  readonly end: string;
  readonly places?: number;
  readonly taken?: number;
  readonly waiting?: number;
  readonly location?: string | LocalText;
  readonly online?: boolean | string;
  readonly hosts?: readonly (string | LocalText)[];
  readonly language?: CircleLanguage;
  readonly access?: string | LocalText;
  readonly adjustments?: string | LocalText;
  readonly status?: CircleStatus;
  readonly minimum?: number;
}

/** One person's sign-up as JSON, as the service answers. */
export interface ReceiptData {
  readonly id: string;
  readonly circle: CircleData;
  readonly status: SignUpStatus;
  /** In the waiting list, from 1. */
  readonly position?: number;
  /** 16 to 200 letters, digits, - and _: reads and cancels this sign-up. Only in the answer to the sign-up. */
  readonly token?: string;
  /** Where it is held online; only for people with a place. */
  readonly online?: string;
}

/** What a system answered: what came of it, or why nothing did. */
export type SignUpAnswer =
  | { readonly receipt: ReceiptData }
  | {
      /** `refused` for what has no name here. */
      readonly problem: SignUpProblem | 'refused';
      /** With `already-signed-up`: whether the link went to that address by mail. */
      readonly mailed?: boolean;
      /** With `fields`. */
      readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
      /** Seconds after which it is worth trying again. */
      readonly retryAfter?: number;
    }
  /** Nobody can know what came of it: it may have arrived. */
  | { readonly unknown: true };

/** What somebody asks for. */
export interface SignUpRequest {
  readonly circleId: string;
  readonly name: string;
  readonly email: string;
  /** The same each time this one sign-up is asked for: it must count once. */
  readonly key: string;
  /** What the person reads here, and would read in a mail. */
  readonly language: Language;
}

/** What reads and cancels a sign-up. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
}

/**
 * The four calls that the widget makes. A page gives its own as the property `client`, to use a system that it has. What
 * comes back is checked; a call that rejects is taken as `unknown`, and `list` as a failure.
 */
export interface SignUpClient {
  /** All circles that are not over. */
  list(signal: AbortSignal): Promise<{ readonly circles: readonly CircleData[]; readonly now?: string }>;
  signUp(request: SignUpRequest, signal: AbortSignal): Promise<SignUpAnswer>;
  /** How a sign-up stands now. Changes nothing. */
  read(ticket: Ticket, signal: AbortSignal): Promise<SignUpAnswer>;
  /** Cancels a sign-up. Of one that is cancelled already it says so again. */
  cancel(ticket: Ticket, signal: AbortSignal): Promise<SignUpAnswer>;
}

/** Headers that go with each request, as a page's own system may ask. */
export type GetHeaders = () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

export interface ServiceOptions {
  /** Without `/api`, and without a slash at the end. */
  readonly base: string;
  readonly credentials: RequestCredentials;
  readonly getHeaders: () => GetHeaders | undefined;
}

/** Talks to a service that keeps to docs/sign-up.md. */
export class ServiceClient implements SignUpClient {
  readonly #options: ServiceOptions;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  async list(signal: AbortSignal): Promise<{ readonly circles: readonly CircleData[] }> {
    const answered = await this.#ask({ method: 'GET', path: '/api/circles', signal, tries: 1 });
    if (answered?.outcome.kind !== 'done') throw new Error('No list');
    return answered.body as { readonly circles: readonly CircleData[] };
  }

  async signUp({ circleId, name, email, key, language }: SignUpRequest, signal: AbortSignal): Promise<SignUpAnswer> {
    const path = `/api/circles/${encodeURIComponent(circleId)}/sign-ups`;
    const answered = await this.#ask({
      method: 'POST',
      path,
      signal,
      body: { name, email },
      headers: { 'idempotency-key': key, 'accept-language': language },
    });
    const answer = answerOf(answered);
    return answered?.isReplay && 'receipt' in answer ? this.#asOfNow(answer.receipt, signal) : answer;
  }

  /** Since the first answer somebody may have moved up, or an organiser have cancelled it. */
  async #asOfNow({ id, token }: ReceiptData, signal: AbortSignal): Promise<SignUpAnswer> {
    const now = await this.read({ id, token: token ?? '' }, signal);
    return 'receipt' in now && token !== undefined ? { receipt: { ...now.receipt, token } } : { unknown: true };
  }

  async read(ticket: Ticket, signal: AbortSignal): Promise<SignUpAnswer> {
    return answerOf(await this.#withTicket('GET', ticket, signal));
  }

  async cancel(ticket: Ticket, signal: AbortSignal): Promise<SignUpAnswer> {
    return answerOf(await this.#withTicket('DELETE', ticket, signal));
  }

  #withTicket(method: 'GET' | 'DELETE', { id, token }: Ticket, signal: AbortSignal) {
    // In a header: an address is written into logs.
    const headers = { authorization: `Bearer ${token}` };
    return this.#ask({ method, path: `/api/sign-ups/${encodeURIComponent(id)}`, signal, headers });
  }

  /** Undefined where nothing was sent. */
  async #ask({ path, headers, ...asking }: Omit<Asking, 'url' | 'credentials'> & { readonly path: string }) {
    const { base, credentials, getHeaders } = this.#options;
    let own: Readonly<Record<string, string>>;
    try {
      own = (await getHeaders()?.()) ?? {};
    } catch {
      return undefined;
    }
    return ask({ ...asking, url: base + path, credentials, headers: { ...own, ...headers }, wantsJson: true });
  }
}

/** Words of a status where the service gives no type that we know. */
const BY_STATUS: Readonly<Record<number, SignUpProblem>> = {
  401: 'sign-in',
  403: 'not-allowed',
  410: 'circle-past',
  413: 'too-large',
  429: 'too-many',
};

function answerOf(answered: Answered | undefined): SignUpAnswer {
  if (!answered) return { problem: 'refused' };
  const { outcome, body, retryAfter, isDoubtful } = answered;
  if (outcome.kind === 'done') return { receipt: body as ReceiptData };
  if (outcome.kind === 'unknown') return { unknown: true };
  const { status, problem } = outcome;
  const wait = readRetryAfter(retryAfter, Date.now());
  const known = readProblemType(problem.type) ?? BY_STATUS[status];
  // It may have been done, and the answer been the trouble. 503 alone of these says that nothing was begun.
  if (known === undefined && status >= 500 && status !== 503) return { unknown: true };
  const code = known ?? (outcome.kind === 'busy' ? 'busy' : 'refused');
  // What kept a later try away says nothing of an earlier one, which may have arrived.
  if (isDoubtful && leavesDoubt(code)) return { unknown: true };
  return {
    problem: code,
    mailed: own(body, 'mailed') === true,
    errors: own(body, 'errors') as readonly { readonly pointer: string; readonly code: string }[],
    ...(wait ? { retryAfter: wait / 1000 } : {}),
  };
}
