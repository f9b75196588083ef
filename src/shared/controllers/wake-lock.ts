import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageLife } from './page-life.js';

/** `waiting`: wanted, and asked for or to be asked for when the page is in sight. `refused`: the browser said no. */
export type WakeLockStatus = 'off' | 'held' | 'waiting' | 'refused' | 'unsupported';

/** Keeps the screen on while it is wanted and the page is in sight. */
export class WakeLock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #want = false;
  #connected = false;
  #status: WakeLockStatus = 'off';
  #lock: WakeLockSentinel | undefined;
  /** Counts the requests: an answer to an old one is let go. */
  #request = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
    new PageLife(host, { shown: () => this.#ask(), restore: () => this.#ask() });
  }

  /** Whether the screen should stay on. Setting it again asks again after a refusal. */
  get want(): boolean {
    return this.#want;
  }

  set want(want: boolean) {
    this.#want = want;
    if (want) this.#ask();
    else this.#release();
  }

  get status(): WakeLockStatus {
    return this.#status;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#ask();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#release();
  }

  #ask(): void {
    if (!this.#want || !this.#connected || this.#lock) return;
    const request = ++this.#request;
    const wakeLock = (navigator as { wakeLock?: ScreenLock }).wakeLock;
    if (!wakeLock) {
      this.#become('unsupported');
      return;
    }
    this.#become('waiting');
    // The browser refuses a hidden page; it is asked again when the page is shown.
    if (document.visibilityState === 'hidden') return;
    void this.#take(wakeLock, request);
  }

  async #take(wakeLock: ScreenLock, request: number): Promise<void> {
    try {
      const lock = await wakeLock.request('screen');
      if (request !== this.#request) {
        await lock.release();
        return;
      }
      this.#lock = lock;
      lock.addEventListener('release', () => this.#lost(lock), { once: true });
      this.#become('held');
    } catch {
      if (request === this.#request) this.#become(document.visibilityState === 'hidden' ? 'waiting' : 'refused');
    }
  }

  /** The browser took it back: the page is hidden, or the battery is low. */
  #lost(lock: WakeLockSentinel): void {
    if (lock !== this.#lock) return;
    this.#lock = undefined;
    this.#become(document.visibilityState === 'hidden' ? 'waiting' : 'refused');
  }

  #release(): void {
    this.#request++;
    const lock = this.#lock;
    this.#lock = undefined;
    this.#become('off');
    lock?.release().catch(() => undefined);
  }

  #become(status: WakeLockStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}

/** The browser's own interface: our class has its name. */
type ScreenLock = Navigator['wakeLock'];
