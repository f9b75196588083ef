import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A screen reader that hears each key hears no count, and one that is told at each key hears nothing else. */
const PAUSE = 1000;

/**
 * What screen readers are told of the length of each text: the length of it when its writer last paused. Render
 * `spoken(id)` into a polite live region.
 */
export class SpokenCounts implements ReactiveController {
  readonly #spoken = new Map<string, number | undefined>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The length to say; undefined where nothing is to be said. `now` is what it begins with. */
  spoken(id: string, now: number): number | undefined {
    if (!this.#spoken.has(id)) this.#spoken.set(id, now);
    return this.#spoken.get(id);
  }

  /** A text has changed, or its box has focus again: it is said when nothing changes for a second. */
  typed(id: string, length: number, speak: () => void): void {
    clearTimeout(this.#pause);
    if (this.#spoken.get(id) === length) return;
    this.#pause = setTimeout(() => {
      this.#spoken.set(id, length);
      speak();
    }, PAUSE);
  }

  /** The person has gone on to something else: a count now would seem to be about that. */
  left(): void {
    clearTimeout(this.#pause);
  }

  /** All texts have changed, and not by typing: nothing is said of it. */
  silence(): void {
    this.left();
    for (const id of this.#spoken.keys()) this.#spoken.set(id, undefined);
  }

  hostDisconnected(): void {
    this.left();
  }
}
