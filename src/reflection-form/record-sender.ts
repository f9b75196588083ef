import type { Outcome } from '../core/http-problem.js';
import type { ReflectionRecord } from '../core/reflection-record.js';
import { send } from '../shared/send.js';

/** What came of sending, by the sentence that says it. */
export type SendState =
  'idle' | 'sending' | 'sent' | 'busy' | 'refused' | 'unknown' | 'signed-out' | 'too-large' | 'page';

/** Where to. */
export interface SendTo {
  readonly url: string;
  readonly credentials: RequestCredentials;
}

/** A text that was sent to an address, or tried. */
interface Sent {
  readonly text: string;
  readonly key: string;
  /** Whether it may have arrived without our knowing. */
  isDoubtful: boolean;
  /** Whether we know that it has. */
  hasArrived: boolean;
}

/** Sends records, each with a key of its own that every repeat carries: a record counts once, however often it is sent. */
export class RecordSender {
  readonly #changed: () => void;
  #state: SendState = 'idle';
  #last: Sent | undefined;
  #sending: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): SendState {
    return this.#state;
  }

  /** Sends to an address. */
  async send(to: SendTo, record: ReflectionRecord): Promise<SendState | 'dropped'> {
    const last = this.#lastFor(to, record);
    // Whatever came of sending it again, "not sent" would be untrue.
    if (last.hasArrived) return this.#become('sent');
    const { signal } = this.#begin();
    const outcome = await send({ ...to, body: record, key: last.key, mayHaveArrived: last.isDoubtful, signal });
    if (signal.aborted) return 'dropped';
    const state = stateOf(outcome);
    last.hasArrived = state === 'sent';
    last.isDoubtful = state === 'unknown';
    return this.#become(state);
  }

  /** The page sends it itself. */
  async follow(response: Promise<unknown>): Promise<SendState | 'dropped'> {
    const { signal } = this.#begin();
    const state = await response.then(
      () => 'sent' as const,
      () => 'page' as const,
    );
    return signal.aborted ? 'dropped' : this.#become(state);
  }

  /** What was said of the last try is old. */
  forget(): void {
    if (this.#state !== 'sending') this.#become('idle');
  }

  /** The words are gone: whoever writes the same ones next is somebody else. */
  drop(): void {
    this.#sending?.abort();
    this.#last = undefined;
    this.#become('idle');
  }

  #begin(): AbortController {
    this.#sending = new AbortController();
    this.#become('sending');
    return this.#sending;
  }

  /** Another text is another thing to send, and so is the same text to somebody else. */
  #lastFor({ url }: SendTo, record: ReflectionRecord): Sent {
    const text = JSON.stringify([url, record]);
    if (this.#last?.text !== text) this.#last = { text, key: newKey(), isDoubtful: false, hasArrived: false };
    return this.#last;
  }

  #become(state: SendState): SendState {
    this.#state = state;
    this.#changed();
    return state;
  }
}

function stateOf(outcome: Outcome): SendState {
  if (outcome.kind === 'done') return 'sent';
  if (outcome.kind !== 'refused') return outcome.kind;
  if (outcome.status === 401 || outcome.status === 403) return 'signed-out';
  // A try with this key is being worked on.
  if (outcome.status === 409) return 'unknown';
  return outcome.status === 413 ? 'too-large' : 'refused';
}

/** 128 bits of chance. Not `randomUUID`, which a page without https does not have. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
