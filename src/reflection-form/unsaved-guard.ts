import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface UnsavedGuardOptions {
  /** Whether leaving now would lose words. */
  readonly isUnsaved: () => boolean;
  /** The page was left and came back with all its memory: whoever is there now may be somebody else. */
  readonly returned: () => void;
}

/** Asks before a page with unsaved words is left, and tells when a page comes back from the back-forward cache. */
export class UnsavedGuard implements ReactiveController {
  readonly #options: UnsavedGuardOptions;
  #isOnPage = false;
  #isAsking = false;

  constructor(host: ReactiveControllerHost, options: UnsavedGuardOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onShow);
    this.#isOnPage = true;
    this.look();
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onShow);
    this.#isOnPage = false;
    this.look();
  }

  hostUpdated(): void {
    this.look();
  }

  /**
   * Listens only while it has to: some browsers keep no page for Back that listens. A form may still render once after it
   * was taken off the page.
   */
  look(): void {
    this.#ask(this.#isOnPage && this.#options.isUnsaved());
  }

  #ask(should: boolean): void {
    if (should === this.#isAsking) return;
    this.#isAsking = should;
    if (should) addEventListener('beforeunload', this.#onLeave);
    else removeEventListener('beforeunload', this.#onLeave);
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#options.isUnsaved()) event.preventDefault();
  };

  readonly #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#options.returned();
  };
}
