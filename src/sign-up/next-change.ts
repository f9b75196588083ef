import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListedCircle } from '../core/sign-up.js';

/** Longer waits than a browser's timeouts can hold come to an end at once. */
const LONGEST = 2_000_000_000;

/** Shows a circle as started, and takes it away, when its time comes: a page may stand open for days. */
export class NextChange implements ReactiveController {
  /** How often something has changed. */
  passed = 0;
  readonly #host: ReactiveControllerHost;
  #timeout: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Waits for the first start or end that is still to come. */
  after(now: number, circles: readonly ListedCircle[]): void {
    clearTimeout(this.#timeout);
    let next = Infinity;
    for (const { start, end } of circles) {
      if (start > now) next = Math.min(next, start);
      if (end > now) next = Math.min(next, end);
    }
    const wait = next - now;
    if (wait < LONGEST) this.#timeout = setTimeout(this.#come, wait);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timeout);
  }

  readonly #come = (): void => {
    this.passed++;
    this.#host.requestUpdate();
  };
}
