/** How far a finger goes sideways before it means another card, in CSS pixels. */
const FAR = 48;

/** Tells a swipe from a tap, a scroll and a selection. The buttons do the same for everybody else (WCAG 2.2, 2.5.1). */
export class Swipe {
  readonly #next: () => void;
  readonly #back: () => void;
  #from: { readonly id: number; readonly x: number; readonly y: number } | undefined;

  constructor(next: () => void, back: () => void) {
    this.#next = next;
    this.#back = back;
  }

  readonly down = (event: PointerEvent): void => {
    // A second finger means a zoom.
    this.#from =
      event.pointerType === 'touch' && event.isPrimary
        ? { id: event.pointerId, x: event.clientX, y: event.clientY }
        : undefined;
  };

  readonly up = (event: PointerEvent): void => {
    const from = this.#from;
    this.#from = undefined;
    if (from?.id !== event.pointerId) return;
    const across = event.clientX - from.x;
    if (Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(event.clientY - from.y)) return;
    if (across < 0) this.#next();
    else this.#back();
  };

  readonly cancel = (): void => {
    this.#from = undefined;
  };
}
