import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fault } from '../core/local-text.js';
import { own } from '../core/page-data.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What the card reads of a timer. Any element that has a `circle` like this can lead it. */
interface Stage {
  readonly theme: string | undefined;
  /** Tells one stage of one circle from every other. */
  readonly key: string;
}

/**
 * Follows the stages of a circle timer, which it knows by its id alone: the timer may come later, go, be replaced, or
 * be moved. Nothing of it is changed.
 */
export class TimerFollower implements ReactiveController {
  readonly #host: Host;
  readonly #lead: (theme: string) => void;
  #id: string | undefined;
  #root: Document | ShadowRoot | undefined;
  #timer: Element | undefined;
  #key: string | undefined;
  #fault: Fault | undefined;
  readonly #observer: MutationObserver[] = [];

  /** `lead` is called for each stage that has a theme. */
  constructor(host: Host, lead: (theme: string) => void) {
    this.#host = host;
    this.#lead = lead;
    host.addController(this);
  }

  /** What the page's editor must mend. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** The id of the timer; undefined for none. */
  follow(id: string | undefined): void {
    if (id === this.#id) return;
    this.#leave();
    this.#id = id;
    this.#key = undefined;
    if (this.#host.isConnected) this.#enter();
  }

  hostConnected(): void {
    this.#enter();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #enter(): void {
    const root = this.#host.getRootNode();
    const hasIds = root instanceof Document || root instanceof ShadowRoot;
    if (this.#id === undefined || !hasIds) return;
    this.#root = root;
    root.addEventListener('circle-timer-stage', this.#onStage);
    // Only whether the element with this id is another one: a page that changes a lot pays one look-up each time.
    const observer = new MutationObserver(() => this.#find());
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
    this.#observer.push(observer);
    addEventListener('load', this.#find);
    this.#find();
  }

  #leave(): void {
    this.#root?.removeEventListener('circle-timer-stage', this.#onStage);
    for (const observer of this.#observer.splice(0)) observer.disconnect();
    removeEventListener('load', this.#find);
    this.#root = undefined;
    this.#timer = undefined;
    this.#say(undefined);
  }

  readonly #find = (): void => {
    const id = this.#id ?? '';
    const timer = this.#root?.getElementById(id) ?? undefined;
    const isOther = timer !== this.#timer;
    this.#timer = timer;
    // While the page still loads, the timer may be further down.
    if (document.readyState === 'complete' || timer) this.#say(timer ? wrongElement(timer, id) : missing(id));
    if (isOther && timer) this.#followStage(stageOf(timer));
  };

  readonly #onStage = (event: Event): void => {
    if (event.target instanceof Element && event.target.id === this.#id) this.#followStage(stageOf(event.target));
  };

  /** Each stage leads once, so that somebody's own choice holds until the next. */
  #followStage(stage: Stage | undefined): void {
    if (!stage || stage.key === this.#key) return;
    this.#key = stage.key;
    if (stage.theme !== undefined) this.#lead(stage.theme);
  }

  #say(fault: Fault | undefined): void {
    if (fault?.code === this.#fault?.code && fault?.detail === this.#fault?.detail) return;
    this.#fault = fault;
    this.#host.requestUpdate();
  }
}

function missing(id: string): Fault {
  return { code: 'timer-missing', path: 'for', detail: id };
}

/** Anything that is no custom element can never become a timer. */
function wrongElement(timer: Element, id: string): Fault | undefined {
  return timer.localName.includes('-') ? undefined : { code: 'not-timer', path: 'for', detail: id };
}

/** Undefined until the timer is defined and a circle runs. The timer then says when that changes. */
function stageOf(timer: Element): Stage | undefined {
  try {
    const circle: unknown = Reflect.get(timer, 'circle');
    const stage = own(circle, 'stage');
    if (stage === undefined) return undefined;
    const theme = own(stage, 'theme');
    const key = JSON.stringify([own(circle, 'plan'), own(circle, 'startedAt'), own(stage, 'index')]);
    return { theme: typeof theme === 'string' ? theme : undefined, key };
  } catch {
    // Any element of the page may have the id, and anything in its `circle`.
    return undefined;
  }
}
