import type { ReflectionRecord } from '../core/reflection-record.js';

/** How a record left the form. */
export type ExportWay = 'copy' | 'text' | 'page' | 'print';

/**
 * Fired by `<circle-reflection-form>` when somebody submits answers that are right. Cancelable: a page that prevents the
 * default takes the record itself, and the form says nothing of sending. Bubbles, crosses shadow roots.
 */
export class CircleReflectionSubmitEvent extends Event {
  readonly record: ReflectionRecord;
  #response: Promise<unknown> | undefined;

  constructor(record: ReflectionRecord) {
    super('circle-reflection-submit', { bubbles: true, composed: true, cancelable: true });
    this.record = record;
  }

  /** What the page answered with; undefined where it did not. */
  get response(): Promise<unknown> | undefined {
    return this.#response;
  }

  /**
   * The page sends the record: the form shows that it is being sent until the promise settles, then that it was sent, or
   * that it was not and every word is still there. Only while the event is being dispatched, and once.
   */
  respondWith(response: Promise<unknown>): void {
    if (this.#response !== undefined || this.eventPhase === Event.NONE) return;
    this.preventDefault();
    this.#response = Promise.resolve(response);
  }
}

/** Fired by `<circle-reflection-form>` when somebody took their words with them. It does not say which words. */
export class CircleReflectionExportEvent extends Event {
  readonly way: ExportWay;

  constructor(way: ExportWay) {
    super('circle-reflection-export', { bubbles: true, composed: true });
    this.way = way;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** Somebody submitted a reflection form. */
    'circle-reflection-submit': CircleReflectionSubmitEvent;
    /** Somebody took a record out of a reflection form. */
    'circle-reflection-export': CircleReflectionExportEvent;
  }
}
