import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Keeps the keyboard's place when a view goes and another comes: where the focused control is gone, the new view's
 * heading takes focus. Focus that was elsewhere on the page is never taken (WCAG 2.2, 3.2.1 and 2.4.3).
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #selector: string;
  #focused: Element | null = null;

  constructor(host: Host, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#active();
  }

  hostUpdated(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (!focused || (focused.isConnected && this.#active() !== null)) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#selector)?.focus();
  }

  #active(): Element | null {
    const root = this.#host.renderRoot as Host['renderRoot'] | undefined;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }
}
