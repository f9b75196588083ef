import { addTime, back, endCircle, next, nextStage, pass, pause, resume, setPeople } from '../core/circle-clock.js';
import { isPeople } from '../core/circle-people.js';
import { carryOn, catchUp } from '../core/circle-sleep.js';
import type { CircleState } from '../core/circle-state.js';
import { LONGEST_ADDED_MINUTES } from '../core/circle-clock.js';
import { tellTime } from './circle-announcements.js';
import type { TimerModel } from './timer-model.js';

/** What a host, or the page, can do with a circle. The same whether a button or a method asks. */
export class TimerActions {
  readonly #model: TimerModel;
  /** The circle before it was ended by hand, so that a slip can be taken back. */
  #beforeEnd: CircleState | undefined;

  constructor(model: TimerModel) {
    this.#model = model;
  }

  get canReturn(): boolean {
    return this.#beforeEnd !== undefined && this.#state?.phase === 'ended';
  }

  start(): void {
    if (this.#state) return;
    this.#beforeEnd = undefined;
    this.#model.start();
  }

  pause(): void {
    this.#session.act((_, state, now) => (state.phase === 'running' ? pause(state, now) : state));
  }

  resume(): void {
    this.#wakeSound();
    this.#model.runsElsewhere = false;
    this.#session.act((_, state, now) => (state.phase === 'asleep' ? carryOn(state, now) : resume(state, now)));
  }

  next(): void {
    this.#wakeSound();
    this.#session.act((plan, state, now) => this.#keepBeforeEnd(state, next(plan, state, now)));
  }

  nextStage(): void {
    this.#session.act((plan, state, now) => this.#keepBeforeEnd(state, nextStage(plan, state, now)));
  }

  back(): void {
    this.#session.act(back);
  }

  pass(): void {
    this.#session.act(pass);
  }

  addTime(minutes = 1): void {
    if (!(minutes > 0) || minutes > LONGEST_ADDED_MINUTES) return;
    this.#session.act((plan, state, now) => addTime(plan, state, minutes, now));
  }

  setPeople(people: number): void {
    if (!isPeople(people)) return;
    if (!this.#state) {
      this.#model.choose({ people });
      return;
    }
    const before = this.#state.people;
    this.#session.act((plan, state, now) => setPeople(plan, state, people, now));
    if (this.#state.people === before) return;
    this.#model.announcer.announce(this.#model.wording.people(people), { atOnce: true });
  }

  takeAMoment(): void {
    this.#session.act((_, state, now) => pause(state, now, 'moment'));
  }

  catchUp(): void {
    this.#wakeSound();
    this.#session.act(catchUp);
  }

  carryOn(): void {
    this.#wakeSound();
    this.#session.act((_, state, now) => carryOn(state, now));
  }

  end(): void {
    this.#session.act((_, state, now) => this.#keepBeforeEnd(state, endCircle(state, now)));
  }

  /** Takes an end by hand back: the circle waits, paused. */
  returnTo(): void {
    const before = this.#beforeEnd;
    if (!before || !this.canReturn) return;
    this.#beforeEnd = undefined;
    this.#session.act(() => ({ ...before, phase: 'paused', since: undefined, sleep: undefined }));
  }

  reset(): void {
    this.#beforeEnd = undefined;
    this.#model.bell.stop();
    this.#model.wakeLock.want = false;
    this.#model.announcer.clear();
    this.#session.clear();
  }

  /** Says the time left, and shows it. */
  tellTime(): void {
    const reading = this.#session.read();
    if (!reading) return;
    const text = tellTime(reading, this.#model.wording);
    this.#model.said = text;
    this.#model.announcer.announce(text, { atOnce: true });
    this.#model.requestUpdate();
  }

  get #session() {
    return this.#model.session;
  }

  get #state(): CircleState | undefined {
    return this.#model.session.state;
  }

  /** A press is the chance to start the sound that a browser held back. */
  #wakeSound(): void {
    if (this.#model.choices.cue === 'sound') this.#model.bell.unlock();
  }

  #keepBeforeEnd(before: CircleState, after: CircleState): CircleState {
    // The time up to the end counts: `after` has it recorded.
    if (after.phase === 'ended' && before.phase !== 'ended') {
      this.#beforeEnd = { ...after, phase: 'paused', endedAt: undefined };
    }
    return after;
  }
}
