import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type FullScreenStatus = 'off' | 'on' | 'refused';
/** What the widget can offer; a frame that takes full screen away is left by a window of its own. */
export type FullScreenOffer = 'off' | 'on' | 'framed' | 'none';

/** Shows one element of the widget in full screen. */
export class FullScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #element: Element | undefined;
  #status: FullScreenStatus = 'off';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the browser, and the page around a frame, allow it. */
  get available(): boolean {
    return (document as { fullscreenEnabled?: boolean }).fullscreenEnabled === true;
  }

  /** Whether the widget is in a frame of another page, which may be what takes full screen away. */
  get framed(): boolean {
    try {
      return window.top !== window.self;
    } catch {
      return true;
    }
  }

  get active(): boolean {
    return this.#status === 'on';
  }

  get offer(): FullScreenOffer {
    if (this.available) return this.active ? 'on' : 'off';
    return this.framed ? 'framed' : 'none';
  }

  get status(): FullScreenStatus {
    return this.#status;
  }

  /** Goes in or out, in answer to a press. A refusal is a status, never an error. */
  async toggle(element: Element): Promise<void> {
    const leave = this.active;
    this.#element = element;
    try {
      if (leave) await document.exitFullscreen();
      else await element.requestFullscreen();
      this.#look();
    } catch {
      this.#become(leave ? 'off' : 'refused');
    }
  }

  hostConnected(): void {
    // The event of an element in a shadow root reaches the document too, with the host as its target.
    document.addEventListener('fullscreenchange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#look);
    this.#look();
  }

  readonly #look = (): void => {
    const on = this.#element?.isConnected === true && this.#element.matches(':fullscreen');
    // A refusal stays until the next try: something else leaving full screen does not answer it.
    if (on || this.#status !== 'refused') this.#become(on ? 'on' : 'off');
  };

  #become(status: FullScreenStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}
