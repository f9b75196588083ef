import type { SignUpStatus } from '../core/sign-up.js';
import type { CircleData } from './sign-up-client.js';

/**
 * Fired by `<circle-sign-up>` without a service when somebody wants a place, before the email or the link opens.
 * Cancelable: a page that prevents the default takes the request itself. Bubbles, crosses shadow roots. No place is held.
 */
export class CircleSignUpRequestEvent extends Event {
  readonly circle: CircleData;

  constructor(circle: CircleData) {
    super('circle-sign-up-request', { bubbles: true, composed: true, cancelable: true });
    this.circle = circle;
  }
}

/**
 * Fired by `<circle-sign-up>` when the service has said what came of a sign-up or a cancellation. It says nothing of who
 * it was. Bubbles, crosses shadow roots, not cancelable.
 */
export class CircleSignUpChangeEvent extends Event {
  readonly circleId: string;
  readonly status: SignUpStatus;

  constructor(circleId: string, status: SignUpStatus) {
    super('circle-sign-up-change', { bubbles: true, composed: true });
    this.circleId = circleId;
    this.status = status;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** Somebody wants a place, and there is no service to ask for it. */
    'circle-sign-up-request': CircleSignUpRequestEvent;
    /** The service has taken, moved or cancelled a place. */
    'circle-sign-up-change': CircleSignUpChangeEvent;
  }
}
