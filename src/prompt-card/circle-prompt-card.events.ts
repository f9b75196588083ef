/** A prompt as a page sees it. It says what is on the card, and nothing about the people who look at it. */
export interface PromptSnapshot {
  readonly id: string;
  /** Id of its theme. */
  readonly theme: string;
  /** In the language of the card. */
  readonly text: string;
  /** From 0, among the cards of the theme that is shown. */
  readonly index: number;
  readonly count: number;
}

/** Fired by `<circle-prompt-card>` when another prompt is shown. Bubbles, crosses shadow roots, not cancelable. */
export class CirclePromptEvent extends Event {
  readonly prompt: PromptSnapshot;

  constructor(prompt: PromptSnapshot) {
    super('circle-prompt-change', { bubbles: true, composed: true });
    this.prompt = prompt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** A prompt card shows another prompt. */
    'circle-prompt-change': CirclePromptEvent;
  }
}
