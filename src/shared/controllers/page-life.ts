import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PageLifeOptions {
  /** The page went out of sight: another tab, a locked screen. */
  hidden?(): void;
  /** The page is in sight again. */
  shown?(): void;
  /** The page may never run again: it is being left, or the browser freezes it. Store what must not be lost. */
  hide?(): void;
  /** The page is there, at first, or again with all its memory (`persisted`): the clocks have gone on meanwhile. */
  restore?(persisted: boolean): void;
}

/** Follows the page's life while its host is on the page. */
export class PageLife implements ReactiveController {
  readonly #options: PageLifeOptions;
  #leave: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: PageLifeOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave?.abort();
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const options = this.#options;
    const hide = (): void => options.hide?.();
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') options.hidden?.();
        else options.shown?.();
      },
      { signal },
    );
    document.addEventListener('freeze', hide, { signal });
    document.addEventListener('resume', () => options.restore?.(true), { signal });
    addEventListener('pagehide', hide, { signal });
    addEventListener('pageshow', (event) => options.restore?.(event.persisted), { signal });
  }

  hostDisconnected(): void {
    this.#leave?.abort();
  }
}
