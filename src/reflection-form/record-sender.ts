import type { Outcome } from '../core/http-problem.js';
import type { ReflectionRecord } from '../core/reflection-record.js';
import { send } from '../shared/send.js';

/** What came of sending, by the sentence that says it. */
export type SendState =
  'idle' | 'sending' | 'sent' | 'busy' | 'refused' | 'unknown' | 'signed-out' | 'too-large' | 'page';

/** Sends records, each with a key of its own that every repeat carries: a record counts once, however often it is sent. */
export class RecordSender {
  readonly #changed: () => void;
  #state: SendState = 'idle';
  #last: { readonly text: string; readonly key: string } | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): SendState {
    return this.#state;
  }

  /** Sends to an address. */
  async send(url: string, record: ReflectionRecord): Promise<SendState> {
    this.#become('sending');
    return this.#become(stateOf(await send({ url, body: record, key: this.#keyFor(record) })));
  }

  /** The page sends it itself. */
  async follow(response: Promise<unknown>): Promise<SendState> {
    this.#become('sending');
    try {
      await response;
      return this.#become('sent');
    } catch {
      return this.#become('page');
    }
  }

  /** What was said of the last try is old. */
  forget(): void {
    if (this.#state !== 'sending') this.#become('idle');
  }

  /** Another text is another thing to send. */
  #keyFor(record: ReflectionRecord): string {
    const text = JSON.stringify(record);
    if (this.#last?.text !== text) this.#last = { text, key: newKey() };
    return this.#last.key;
  }

  #become(state: SendState): SendState {
    this.#state = state;
    if (state === 'sent') this.#last = undefined;
    this.#changed();
    return state;
  }
}

function stateOf(outcome: Outcome): SendState {
  if (outcome.kind === 'done') return 'sent';
  if (outcome.kind !== 'refused') return outcome.kind;
  if (outcome.status === 401 || outcome.status === 403) return 'signed-out';
  return outcome.status === 413 ? 'too-large' : 'refused';
}

/** 128 bits of chance. Not `randomUUID`, which a page without https does not have. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
