import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fault } from '../../core/local-text.js';

/** `waiting` for the first moment, in which saying so would only flicker; then `loading`. */
export type SourceStatus = 'none' | 'waiting' | 'loading' | 'ready' | 'failed';

/** Until then an answer comes soon enough to say nothing, in milliseconds. */
const SOON = 300;
/** Nobody in a circle waits longer, in milliseconds. */
const LIMIT = 10_000;
/** In characters: thousands of long texts in two languages, and no more. */
const LONGEST = 8_000_000;

/** Why a file is not here: it becomes a sentence for the page's editor. */
class SourceFault extends Error {
  readonly code: string;
  readonly detail: string | number | undefined;

  constructor(code: string, detail?: string | number) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Loads one JSON file that the page names, once, and again only when somebody asks. Sends no more than the page's own requests do. */
export class JsonSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #path: string;
  #url: string | undefined;
  #status: SourceStatus = 'none';
  #value: unknown;
  #fault: Fault | undefined;
  #abort: AbortController | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #connected = false;

  /** `path` is the name of the attribute, for the sentences about it. */
  constructor(host: ReactiveControllerHost, path: string) {
    this.#host = host;
    this.#path = path;
    host.addController(this);
  }

  get status(): SourceStatus {
    return this.#status;
  }

  /** What the file holds, unread, once the status is `ready`. */
  get value(): unknown {
    return this.#value;
  }

  /** Why there is none, once the status is `failed`. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** The address to load from, checked by the caller; undefined for none. Loads when it changes. */
  from(url: string | undefined): void {
    if (url === this.#url) return;
    this.#url = url;
    this.#stop();
    this.#become('none');
    if (this.#connected) this.#start();
  }

  /** Loads again, after a failure. */
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
    if (this.#url !== undefined) void this.#load(this.#url);
  }

  #stop(): void {
    clearTimeout(this.#soon);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #load(url: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#value = undefined;
    this.#fault = undefined;
    this.#become('waiting');
    this.#soon = setTimeout(() => this.#become('loading'), SOON);
    const limit = setTimeout(() => abort.abort(new SourceFault('src-slow')), LIMIT);
    try {
      this.#value = await read(url, abort.signal);
      this.#end('ready', abort);
    } catch (error) {
      // Not every browser rejects with the reason that the request was given up for.
      const cause: unknown = abort.signal.aborted ? abort.signal.reason : error;
      const { code, detail = url } = cause instanceof SourceFault ? cause : new SourceFault('src-unreachable');
      if (this.#abort === abort) this.#fault = { code, path: this.#path, detail };
      this.#end('failed', abort);
      // Nobody reads the rest of a file that is too large, or of a server's own page about a fault.
      abort.abort();
    } finally {
      clearTimeout(limit);
    }
  }

  /** An answer that nobody waits for any longer changes nothing. */
  #end(status: SourceStatus, abort: AbortController): void {
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    clearTimeout(this.#soon);
    this.#become(status);
  }

  #become(status: SourceStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}

async function read(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new SourceFault('src-missing', response.status);
  if (Number(response.headers.get('content-length')) > LONGEST) throw new SourceFault('src-too-large');
  const text = await response.text();
  if (text.length > LONGEST) throw new SourceFault('src-too-large');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SourceFault('src-malformed');
  }
}
