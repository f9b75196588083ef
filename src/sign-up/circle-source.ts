import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fault } from '../core/local-text.js';
import { isCalendarFeed } from '../core/calendar-feed.js';
import type { SourceStatus } from '../shared/controllers/json-source.js';
import type { SignUpClient } from './sign-up-client.js';

/** Where circles come from: a file that the page names, or the service. */
export type ListFrom =
  | { readonly kind: 'file'; readonly url: string }
  | { readonly kind: 'service'; readonly client: SignUpClient; readonly url: string };

/** Until then an answer comes soon enough to say nothing, in milliseconds. */
const SOON = 300;
const LIMIT = 10_000;
/** In characters. */
const LONGEST = 8_000_000;

class ListFault extends Error {
  readonly code: string;
  readonly detail: string | number;

  constructor(code: string, detail: string | number) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Loads the list once, and again only when somebody asks: JSON, a calendar feed, or what the service says. */
export class CircleSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #from: ListFrom | undefined;
  #status: SourceStatus = 'none';
  #value: unknown;
  #fault: Fault | undefined;
  #at = 0;
  #abort: AbortController | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get status(): SourceStatus {
    return this.#status;
  }

  /** What came, unread: an object, or the text of a feed. */
  get value(): unknown {
    return this.#value;
  }

  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** When it came, by this computer's clock. */
  get at(): number {
    return this.#at;
  }

  from(from: ListFrom | undefined): void {
    const before = this.#from;
    this.#from = from;
    if (before?.url === from?.url && before?.kind === from?.kind && clientOf(before) === clientOf(from)) return;
    this.#stop();
    this.#become('none');
    if (this.#connected) this.#start();
  }

  retry(): void {
    this.#stop();
    this.#start();
  }

  hostConnected(): void {
    this.#connected = true;
    if (this.#status === 'none') this.#start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    const isUnderWay = this.#status === 'waiting' || this.#status === 'loading';
    this.#stop();
    if (isUnderWay) this.#status = 'none';
  }

  #start(): void {
    if (this.#from) void this.#load(this.#from);
  }

  #stop(): void {
    clearTimeout(this.#soon);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #load(from: ListFrom): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#value = undefined;
    this.#fault = undefined;
    this.#become('waiting');
    this.#soon = setTimeout(() => this.#become('loading'), SOON);
    const slow = new ListFault(from.kind === 'file' ? 'src-slow' : 'service-slow', from.url);
    const limit = setTimeout(() => abort.abort(slow), LIMIT);
    try {
      // A page's own client may not look at the signal.
      const value = await Promise.race([givenUp(abort.signal), load(from, abort.signal)]);
      this.#end(abort, 'ready', value);
    } catch (error) {
      const cause: unknown = abort.signal.aborted ? abort.signal.reason : error;
      const other = from.kind === 'file' ? 'src-unreachable' : 'service-unreachable';
      const { code, detail } = cause instanceof ListFault ? cause : new ListFault(other, from.url);
      this.#end(abort, 'failed', undefined, { code, path: from.kind === 'file' ? 'src' : 'service', detail });
      abort.abort();
    } finally {
      clearTimeout(limit);
    }
  }

  /** An answer that nobody waits for any longer changes nothing. */
  #end(abort: AbortController, status: SourceStatus, value: unknown, fault?: Fault): void {
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    this.#value = value;
    this.#fault = fault;
    this.#at = Date.now();
    clearTimeout(this.#soon);
    this.#become(status);
  }

  #become(status: SourceStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}

const clientOf = (from: ListFrom | undefined) => (from?.kind === 'service' ? from.client : undefined);

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Given up')), { once: true });
  });
}

async function load(from: ListFrom, signal: AbortSignal): Promise<unknown> {
  if (from.kind === 'service') return from.client.list(signal);
  const response = await fetch(from.url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new ListFault('src-missing', response.status);
  const text = await response.text();
  if (text.length > LONGEST) throw new ListFault('src-too-large', from.url);
  if (isCalendarFeed(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ListFault('src-malformed', from.url);
  }
}
