import type { Advance, Phase } from '../core/circle-state.js';
import type { StageKind, TurnRole } from '../core/circle-plan.js';

/**
 * The whole state of a circle at one moment. Lengths are milliseconds; `startedAt`, `endedAt` and `finishesAt` are
 * milliseconds since 1970, UTC. It holds no names and nothing that anybody said.
 */
export interface CircleSnapshot {
  /** `ready` before a circle; `asleep` while the host is asked about a gap. */
  readonly phase: Phase | 'ready';
  /** Id of the plan. */
  readonly plan: string;
  readonly people: number;
  /** 1 as planned, up to 2 for turns twice as long. */
  readonly pace: number;
  readonly advance: Advance;
  readonly stage?: {
    /** From 0. */
    readonly index: number;
    readonly count: number;
    readonly id: string;
    readonly kind: StageKind;
    /** In the language of the widget. */
    readonly title: string;
    readonly theme?: string;
    readonly length: number;
    readonly left: number;
  };
  readonly turn?: {
    /** From 0. */
    readonly index: number;
    readonly count: number;
    readonly role: TurnRole;
    readonly length: number;
    readonly left: number;
    /** How long ago the turn ended, while the host has not moved on: 0 until then. */
    readonly over: number;
  };
  /** What is left of the whole circle. */
  readonly left: number;
  readonly finishesAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
}

type Type = 'start' | 'stage' | 'turn' | 'pause' | 'resume' | 'end';

/** Fired by `<circle-timer>`; `circle` is the state at that moment. Bubbles, crosses shadow roots, not cancelable. */
export class CircleTimerEvent extends Event {
  readonly circle: CircleSnapshot;

  constructor(type: `circle-timer-${Type}`, circle: CircleSnapshot) {
    super(type, { bubbles: true, composed: true });
    this.circle = circle;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** A circle started. */
    'circle-timer-start': CircleTimerEvent;
    /** The circle came to another stage. */
    'circle-timer-stage': CircleTimerEvent;
    /** The circle came to another turn, also the first of a stage. */
    'circle-timer-turn': CircleTimerEvent;
    /** The circle was paused, or takes a moment, or waits for an answer after a gap. */
    'circle-timer-pause': CircleTimerEvent;
    /** The circle goes on. */
    'circle-timer-resume': CircleTimerEvent;
    /** The circle ended. */
    'circle-timer-end': CircleTimerEvent;
  }
}
