import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Two announcements closer than this talk over each other, and over the people in the room. */
const GAP = 10_000;
/** A region that is emptied first makes the same words count as a change, so that they are spoken again. */
const PAUSE = 100;

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
};

/** Speaks to screen readers through one polite region in the widget's own root. */
export class Announcer implements ReactiveController {
  readonly #host: Host;
  #lastAt = -Infinity;
  #gap: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #next = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Says something, at least 10 seconds after the announcement before it. Of several that wait, the newest is said.
   * `atOnce` is for what the person asked for: it is said now, and holds nothing else up. `orNever` is for what would
   * disturb later: it is left out when it cannot be said now.
   */
  announce(
    text: string,
    { atOnce = false, orNever = false }: { readonly atOnce?: boolean; readonly orNever?: boolean } = {},
  ): void {
    if (!this.#host.isConnected || text === '') return;
    if (atOnce) {
      this.#say(text);
      return;
    }
    clearTimeout(this.#gap);
    const wait = this.#lastAt + GAP - performance.now();
    if (wait <= 0) this.#sayInTurn(text);
    else if (!orNever) this.#gap = setTimeout(() => this.#sayInTurn(text), Math.ceil(wait));
  }

  /** Drops what waits. */
  clear(): void {
    clearTimeout(this.#gap);
    clearTimeout(this.#pause);
    this.#next = '';
  }

  /** The region. A widget renders it always, because a region that comes with its words in it is not spoken. */
  region(): TemplateResult {
    return html`<div class="circle-announcer nhsuk-u-visually-hidden" role="status"></div>`;
  }

  hostDisconnected(): void {
    this.clear();
    this.#write('');
  }

  #sayInTurn(text: string): void {
    this.#lastAt = performance.now();
    this.#say(text);
  }

  #say(text: string): void {
    clearTimeout(this.#pause);
    this.#next = this.#next ? `${this.#next} ${text}` : text;
    this.#write('');
    this.#pause = setTimeout(() => {
      this.#write(this.#next);
      this.#next = '';
    }, PAUSE);
  }

  // Written past Lit: nothing else of the widget has to render again for it.
  #write(text: string): void {
    // Undefined before the first render, whatever its type says.
    const root = this.#host.renderRoot as Host['renderRoot'] | undefined;
    const region = root?.querySelector('.circle-announcer');
    if (region) region.textContent = text;
  }
}
