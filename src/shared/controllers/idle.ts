import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idleStage, untilNextStage, type IdleLimits, type IdleStage } from '../../core/idle.js';

export interface IdleOptions {
  readonly limits: () => IdleLimits;
  /** Another stage has begun. */
  readonly onStage: (stage: IdleStage) => void;
}

/**
 * Notices that nobody writes any more. It runs only while there is something to look after, and looks again when the
 * page comes back: a computer that slept has not stopped being unattended.
 */
export class Idle implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: IdleOptions;
  #since: { readonly wall: number; readonly page: number } | undefined;
  #stage: IdleStage = 'writing';
  #timeout: ReturnType<typeof setTimeout> | undefined;
  /** When the timeout is due, on the page's clock. */
  #due = Infinity;

  constructor(host: ReactiveControllerHost, options: IdleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get stage(): IdleStage {
    return this.#stage;
  }

  /** Somebody is there: everything begins again. */
  touch(): void {
    this.#since = { wall: Date.now(), page: performance.now() };
    this.#become('writing');
    this.#plan();
  }

  /** There is nothing to look after. */
  stop(): void {
    this.#since = undefined;
    this.#forget();
    this.#become('writing');
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#forget();
  }

  readonly #onVisibility = (): void => this.look();

  /** Sees at once what time it is. */
  look(): void {
    const idle = this.#idle();
    if (idle === undefined) return;
    this.#become(idleStage(idle, this.#options.limits()));
    this.#plan();
  }

  /** A timeout that comes too early looks and plans again: a key costs less than a new timeout at each key. */
  #plan(): void {
    const idle = this.#idle();
    const wait = idle === undefined ? undefined : untilNextStage(idle, this.#options.limits());
    if (wait === undefined) return;
    const due = performance.now() + wait;
    if (due >= this.#due) return;
    this.#forget();
    this.#due = due;
    this.#timeout = setTimeout(
      () => {
        this.#due = Infinity;
        this.look();
      },
      // Not a moment too early, because then the stage would be the old one still.
      Math.ceil(wait),
    );
  }

  #forget(): void {
    clearTimeout(this.#timeout);
    this.#due = Infinity;
  }

  /** The longer of two clocks: one stands still while a computer sleeps, the other can be set back. */
  #idle(): number | undefined {
    if (!this.#since) return undefined;
    return Math.max(Date.now() - this.#since.wall, performance.now() - this.#since.page);
  }

  #become(stage: IdleStage): void {
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.#host.requestUpdate();
    this.#options.onStage(stage);
  }
}
