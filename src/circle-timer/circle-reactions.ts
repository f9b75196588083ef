import type { SignalKind } from '../core/circle-signals.js';
import type { CircleState } from '../core/circle-state.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import type { Bell } from '../shared/controllers/bell.js';
import type { WakeLock } from '../shared/controllers/wake-lock.js';
import { announceMove, announceSignal } from './circle-announcements.js';
import type { CircleSession } from './circle-session.js';
import type { Wording } from './circle-timer.words.js';
import type { Choices } from './views/timer-view.js';

/** The parts of a timer that follow its circle. */
export interface ReactingTimer {
  readonly session: CircleSession;
  readonly announcer: Announcer;
  readonly bell: Bell;
  readonly wakeLock: WakeLock;
  readonly choices: Choices;
  readonly wording: Wording;
  /** What was announced apart from the turn itself, for the screen. */
  said: string;
}

/** The part of an event's name after `circle-timer-`. */
export type EventKind = 'start' | 'stage' | 'turn' | 'pause' | 'resume' | 'end';

/** After a stop of this length, what came due is told once, late. */
const STOPPED_MS = 1_000;

/** What follows when the circle changes: events, announcements, sound, the screen kept awake. */
export class CircleReactions {
  readonly #timer: ReactingTimer;

  readonly #send: (kind: EventKind) => void;

  constructor(timer: ReactingTimer, send: (kind: EventKind) => void) {
    this.#timer = timer;
    this.#send = send;
  }

  changed(before: CircleState | undefined, broughtBack = false): void {
    const { session, wakeLock, announcer, wording } = this.#timer;
    const { state, plan } = session;
    const reading = session.read();
    if (!state || !plan || !reading) return;
    wakeLock.want = state.phase === 'running';
    this.planSound();
    if (movedTurn(before, state)) this.#timer.said = '';
    this.#tellPage(before, state, broughtBack);
    if (state.phase !== 'running' && state.phase !== 'ended') announcer.clear();
    // The question about a gap does not wait: the circle does.
    if (state.phase === 'asleep' && state.sleep) announcer.announce(wording.gap(state.sleep), { atOnce: true });
    else {
      // In a silence nothing is said later than its first moment.
      const orNever = plan.stages[state.position.stage]?.kind === 'silence' && state.phase === 'running';
      announcer.announce(announceMove(plan, before, reading, wording), { orNever });
    }
  }

  signalled(kinds: readonly SignalKind[], lateMs: number): void {
    const { session, announcer, wording, bell, choices } = this.#timer;
    const reading = session.read();
    if (!session.plan || !reading) return;
    // The tones of a page that was stopped are gone: one stands for all of them.
    const missed = lateMs > STOPPED_MS && !bell.soundedSince(performance.now() - lateMs);
    if (missed && choices.cue === 'sound' && kinds.some((kind) => kind !== 'minute-left')) bell.play();
    const text = announceSignal(session.plan, kinds, lateMs, reading, wording);
    if (text === '') return;
    if (text === wording.words.threeSwap) this.#timer.said = text;
    announcer.announce(text);
  }

  /** Plans the sounds ahead, or none. */
  planSound(): void {
    const { session, bell, choices } = this.#timer;
    if (session.state?.phase === 'running' && choices.cue === 'sound') bell.schedule(session.soundsAhead());
    // At the end the last tone rings out.
    else if (session.state?.phase === 'ended') bell.schedule([]);
    else bell.stop();
  }

  #tellPage(before: CircleState | undefined, state: CircleState, broughtBack: boolean): void {
    const send = this.#send;
    if (!before) {
      // A circle that is brought back started earlier.
      if (!broughtBack) send('start');
      if (state.phase === 'ended') return;
      send('stage');
      send('turn');
      return;
    }
    if (
      before.phase === 'running' &&
      (state.phase === 'paused' || state.phase === 'moment' || state.phase === 'asleep')
    ) {
      send('pause');
    }
    if (before.phase !== 'running' && state.phase === 'running') send('resume');
    if (before.position.stage !== state.position.stage) send('stage');
    if (movedTurn(before, state)) send('turn');
    if (before.phase !== 'ended' && state.phase === 'ended') send('end');
  }
}

function movedTurn(before: CircleState | undefined, state: CircleState): boolean {
  return before?.position.stage !== state.position.stage || before.position.turn !== state.position.turn;
}
