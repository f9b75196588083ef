import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pause, settle, startCircle, type CircleChoice } from '../core/circle-clock.js';
import type { CirclePlan } from '../core/circle-plan.js';
import { awakeUntil, fallAsleep, sleptBetween } from '../core/circle-sleep.js';
import { signalsAhead, type SignalKind } from '../core/circle-signals.js';
import { bank, readCircle, type CircleState, type Instant, type Reading } from '../core/circle-state.js';
import { restoreCircle, storeCircle } from '../core/circle-storage.js';
import { PageLife } from '../shared/controllers/page-life.js';
import { CircleMemory } from './circle-memory.js';

/** What the widget is told: the circle changed by an action, the clock moved it on, or a signal is due. */
export interface SessionListener {
  /** The state changed. `before` is undefined when a circle starts, and when it is `broughtBack`. */
  changed(before: CircleState | undefined, broughtBack?: boolean): void;
  /** Signals came due, oldest first; more than one only after the page was stopped for a while. */
  signalled(kinds: readonly SignalKind[], lateMs: number): void;
  /** Inside an animation frame of a visible page, once a second while a circle runs: draw this instant. */
  draw(now: Instant): void;
  /** What to keep beside the circle. */
  choices(): unknown;
}

/** A longer timeout would overflow, and fire at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** How often a running circle is stored, for a crash. Actions and leaving the page store it at once. */
const STORE_EVERY_MS = 5_000;

/** The state of one timer over real clocks: wakes up, compares the clocks, moves on, signals, stores. */
export class CircleSession implements ReactiveController {
  plan: CirclePlan | undefined;
  readonly memory = new CircleMemory();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: SessionListener;
  #state: CircleState | undefined;
  #lastSeen: Instant | undefined;
  #wasVisible = true;
  /** Whether the page was left while it was in sight: it stands still then, however long, until it is shown again. */
  #left = false;
  #storedAt = 0;
  #ahead: { readonly kind: SignalKind; readonly at: number }[] = [];
  #timeouts: ReturnType<typeof setTimeout>[] = [];
  #tick: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: SessionListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    new PageLife(host, {
      hidden: () => {
        this.wake();
        this.#scheduleTick();
        this.#store();
      },
      shown: () => {
        this.wake();
        this.#left = false;
        this.#scheduleTick();
        this.#host.requestUpdate();
      },
      hide: () => {
        this.wake();
        this.#store();
        if (this.#state) this.memory.markOpen(false);
        this.#left ||= document.visibilityState === 'visible';
      },
      restore: () => {
        if (this.#state) this.memory.markOpen(true);
        this.wake();
        this.#left = false;
        // Timeouts stood still too.
        this.#arm();
        this.#scheduleTick();
      },
    });
  }

  get state(): CircleState | undefined {
    return this.#state;
  }

  /** The state with the time up to an instant in it: overrun uses up time in hand while it goes on. */
  stateAt(now: Instant): CircleState | undefined {
    return this.plan && this.#state && bank(settle(this.plan, this.#state, now), now);
  }

  /** Now, on both clocks. */
  now(): Instant {
    return { mono: performance.now(), wall: Date.now() };
  }

  /** How the circle reads at an instant. */
  read(now = this.now()): Reading | undefined {
    return this.plan && this.#state ? readCircle(this.plan, settle(this.plan, this.#state, now), now) : undefined;
  }

  /** The delays of the sounds ahead, in milliseconds from an instant. */
  soundsAhead(now = this.now()): readonly number[] {
    if (!this.plan || this.#state?.phase !== 'running') return [];
    return signalsAhead(this.plan, this.#state, now)
      .filter(({ sounds }) => sounds)
      .map(({ delay }) => delay);
  }

  start(plan: CirclePlan, choice: CircleChoice): void {
    this.plan = plan;
    this.#become(startCircle(plan, choice, this.now()), undefined);
    this.memory.markOpen(true);
  }

  /** Lets the clock move the circle to now, then acts on it. */
  act(action: (plan: CirclePlan, state: CircleState, now: Instant) => CircleState): void {
    const wasRunning = this.#state?.phase === 'running';
    this.wake();
    if (!this.plan || !this.#state) return;
    const before = this.#state;
    // A sleep found just now is asked about first: nobody pressed a button of that question yet.
    if (wasRunning && before.phase === 'asleep') return;
    const after = action(this.plan, before, this.now());
    if (after !== before) this.#become(after, before);
  }

  /** Pauses a circle that another tab runs too, from where it was. */
  pauseHere(): void {
    this.act((_, state, now) => (state.phase === 'ended' ? state : pause(state, now)));
  }

  /** Ends without a trace: the timer is as it was before the circle. */
  clear(): void {
    this.#stop();
    this.#state = undefined;
    this.plan = undefined;
    this.memory.remove();
    this.#scheduleTick();
    this.#host.requestUpdate();
  }

  /**
   * Brings a stored circle back, if one of these plans was run. Where the page was not left properly, another tab may
   * be running it: then it is paused here. Resolves with what was kept beside it, or undefined.
   */
  restore(
    plans: readonly CirclePlan[],
  ): { readonly choices: unknown; readonly elsewhere: Promise<boolean> } | undefined {
    const text = this.memory.read();
    if (text === null || this.#state) return undefined;
    for (const plan of plans) {
      const stored = restoreCircle(text, plan, this.now());
      if (!stored) continue;
      const elsewhere = this.memory.isOpenElsewhere();
      this.plan = plan;
      this.#become(stored.state, undefined, true);
      this.memory.markOpen(true);
      return { choices: stored.choices, elsewhere };
    }
    return undefined;
  }

  /** Compares the clocks and lets the clock move the circle on. Safe to call at any time. */
  wake(): void {
    const now = this.now();
    const last = this.#lastSeen;
    const wasVisible = this.#wasVisible;
    this.#lastSeen = now;
    this.#wasVisible = this.#left || document.visibilityState === 'visible';
    const before = this.#state;
    if (!this.plan || !before) return;
    const hasSlept = last !== undefined && sleptBetween(last, now, wasVisible) > 0;
    if (before.phase === 'asleep' && hasSlept) this.#state = fallAsleep(before, last, now);
    if (before.phase !== 'running') return;
    if (hasSlept) {
      const asleep = fallAsleep(settle(this.plan, before, awakeUntil(last, now)), last, now);
      const { sleep } = asleep;
      this.#become(this.#left && sleep ? { ...asleep, sleep: { ...sleep, why: 'closed' } } : asleep, before);
      return;
    }
    const after = settle(this.plan, before, now);
    const due = this.#ahead.filter(({ at }) => at <= now.mono);
    this.#ahead = this.#ahead.filter(({ at }) => at > now.mono);
    this.#state = after;
    if (after.position !== before.position || after.phase !== before.phase) {
      if (after.phase === 'ended') this.#stop();
      this.#store();
      this.#listener.changed(before);
      this.#host.requestUpdate();
    }
    const first = due[0];
    if (first) {
      this.#listener.signalled(
        due.map(({ kind }) => kind),
        now.mono - first.at,
      );
      this.#host.requestUpdate();
    }
  }

  hostConnected(): void {
    this.memory.claim(this.#host.id);
    if (this.#state) this.memory.markOpen(true);
    this.wake();
    this.#arm();
    this.#scheduleTick();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#store();
    if (this.#state) this.memory.markOpen(false);
    this.memory.release();
  }

  #become(state: CircleState, before: CircleState | undefined, broughtBack = false): void {
    this.#state = state;
    this.#lastSeen = this.now();
    this.#wasVisible = document.visibilityState === 'visible';
    this.#arm();
    this.#scheduleTick();
    this.#store();
    this.#listener.changed(before, broughtBack);
    this.#host.requestUpdate();
  }

  /**
   * One timeout for each signal ahead, all set together: a timeout set inside another's callback would inherit its
   * depth, and a hidden page wakes deep ones only once a minute.
   */
  #arm(): void {
    this.#stop();
    if (!this.plan || !this.#state || this.#state.phase !== 'running' || !this.#host.isConnected) return;
    const now = this.now();
    const signals = signalsAhead(this.plan, this.#state, now).filter(({ delay }) => delay <= LONGEST_TIMEOUT_MS);
    this.#ahead = signals.map(({ kind, delay }) => ({ kind, at: now.mono + delay }));
    this.#timeouts = signals.map(({ delay }) =>
      setTimeout(() => {
        this.wake();
      }, Math.ceil(delay)),
    );
  }

  #stop(): void {
    this.#timeouts.forEach(clearTimeout);
    this.#timeouts = [];
    clearTimeout(this.#tick);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** The next time the shown second changes from what was drawn. Nothing is drawn on a hidden page. */
  #scheduleTick(drawn = this.now()): void {
    clearTimeout(this.#tick);
    if (!this.#host.isConnected || document.visibilityState !== 'visible') return;
    const running = this.#state?.phase === 'running';
    // Only the finish time moves while nothing runs: once a minute is enough.
    const wait = running ? (this.read(drawn)?.turnLeft ?? 0) % 1000 || 1000 : 60_000 - (Date.now() % 60_000);
    this.#tick = setTimeout(
      () => {
        this.wake();
        // The frame's own time stamp is what the paint will be compared with.
        this.#frame = requestAnimationFrame((mono) => {
          this.#frame = undefined;
          const shown = { mono, wall: Date.now() };
          this.#listener.draw(shown);
          if (running && performance.now() - this.#storedAt >= STORE_EVERY_MS) this.#store();
          // A frame may stand for a moment just before the second that woke it.
          this.#scheduleTick(shown);
        });
      },
      wait - (performance.now() - drawn.mono),
    );
  }

  #store(): void {
    // Not the wall clock, which somebody may set back.
    this.#storedAt = performance.now();
    if (!this.plan || !this.#state) return;
    this.memory.write(storeCircle(this.plan, this.#state, this.now(), this.#listener.choices()));
  }
}
