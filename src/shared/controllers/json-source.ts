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

/** Why it is not here: the end of a code that becomes a sentence for the page's editor. */
class SourceFault extends Error {
  readonly end: string;
  readonly detail: string | number | undefined;

  constructor(end: string, detail?: string | number) {
    super(end);
    this.end = end;
    this.detail = detail;
  }
}

/** Where something is loaded from, checked by the caller. */
export interface LoadFrom {
  /** The name of the attribute, for the sentences about it. */
  readonly path: string;
  readonly url: string;
  /** By default one JSON file. It need not look at the signal. */
  readonly load?: (url: string, signal: AbortSignal) => Promise<unknown>;
  /** Whatever else makes it another source than one with the same address. */
  readonly by?: readonly unknown[];
}

/** Loads what the page names, once, and again only when somebody asks. Sends no more than the page's own requests do. */
export class JsonSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #from: LoadFrom | undefined;
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

  /** What came, unread, once the status is `ready`. */
  get value(): unknown {
    return this.#value;
  }

  /** Why there is none, once the status is `failed`. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** When it came, by this computer's clock. */
  get at(): number {
    return this.#at;
  }

  /** Undefined for nothing. Loads when it changes. */
  from(from: LoadFrom | undefined): void {
    const before = partsOf(this.#from);
    this.#from = from;
    const now = partsOf(from);
    if (now.length === before.length && now.every((part, at) => part === before[at])) return;
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
    if (this.#from) void this.#load(this.#from);
  }

  #stop(): void {
    clearTimeout(this.#soon);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #load({ path, url, load = readJson }: LoadFrom): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#value = undefined;
    this.#fault = undefined;
    this.#become('waiting');
    this.#soon = setTimeout(() => this.#become('loading'), SOON);
    const limit = setTimeout(() => abort.abort(new SourceFault('slow')), LIMIT);
    try {
      this.#end(abort, 'ready', await Promise.race([givenUp(abort.signal), load(url, abort.signal)]));
    } catch (error) {
      // Not every browser rejects with the reason that the request was given up for.
      const cause: unknown = abort.signal.aborted ? abort.signal.reason : error;
      const { end, detail = url } = cause instanceof SourceFault ? cause : new SourceFault('unreachable');
      this.#end(abort, 'failed', undefined, { code: `${path}-${end}`, path, detail });
      // Nobody reads the rest of a file that is too large, or of a server's own page about a fault.
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

const partsOf = (from: LoadFrom | undefined): readonly unknown[] =>
  from ? [from.path, from.url, ...(from.by ?? [])] : [];

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Given up')), { once: true });
  });
}

/** One file as text. */
export async function readText(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new SourceFault('missing', response.status);
  if (Number(response.headers.get('content-length')) > LONGEST) throw new SourceFault('too-large');
  const text = await response.text();
  if (text.length > LONGEST) throw new SourceFault('too-large');
  return text;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SourceFault('malformed');
  }
}

const readJson = async (url: string, signal: AbortSignal) => parseJson(await readText(url, signal));
