import {
  addTime,
  back,
  endCircle,
  next,
  nextStage,
  pass,
  pause,
  resume,
  setPeople,
  settle,
  startCircle,
  type CircleChoice,
} from '../../src/core/circle-clock.js';
import type { CirclePlan, PlanStage } from '../../src/core/circle-plan.js';
import { readCircle, type CircleState, type Instant, type Reading } from '../../src/core/circle-state.js';

const title = { en: 'Stage' };

export const talk = (id: string, seconds: number): PlanStage => ({ id, kind: 'together', title, seconds });
export const silence = (id: string, seconds: number): PlanStage => ({ id, kind: 'silence', title, seconds });
export const round = (id: string, secondsEach: number, clock?: 'stage' | 'person'): PlanStage => ({
  id,
  kind: 'round',
  title,
  secondsEach,
  clock,
});
export const pairs = (id: string, secondsEach: number, setupSeconds = 0): PlanStage => ({
  id,
  kind: 'pairs',
  title,
  secondsEach,
  setupSeconds,
});
export const planWith = (...stages: readonly PlanStage[]): CirclePlan => ({ id: 'test', title, minutes: 60, stages });

/** A circle that a test drives in seconds. */
export class Driver {
  state: CircleState;
  now: Instant = { mono: 1000.25, wall: Date.UTC(2026, 10, 3, 13) };

  constructor(
    readonly plan: CirclePlan,
    choice: Partial<CircleChoice> = {},
  ) {
    this.state = startCircle(plan, { people: 4, pace: 1, advance: 'host', ...choice }, this.now);
  }

  wait(seconds: number): this {
    this.now = { mono: this.now.mono + seconds * 1000, wall: this.now.wall + seconds * 1000 };
    this.state = settle(this.plan, this.state, this.now);
    return this;
  }

  next = (): this => this.#become(next(this.plan, this.state, this.now));
  nextStage = (): this => this.#become(nextStage(this.plan, this.state, this.now));
  back = (): this => this.#become(back(this.plan, this.state, this.now));
  pass = (): this => this.#become(pass(this.plan, this.state, this.now));
  add = (minutes: number): this => this.#become(addTime(this.plan, this.state, minutes, this.now));
  people = (people: number): this => this.#become(setPeople(this.plan, this.state, people, this.now));
  pause = (phase?: 'paused' | 'moment'): this => this.#become(pause(this.state, this.now, phase));
  resume = (): this => this.#become(resume(this.state, this.now));
  end = (): this => this.#become(endCircle(this.state, this.now));

  #become(state: CircleState): this {
    this.state = state;
    return this;
  }

  read(): Reading {
    return readCircle(this.plan, this.state, this.now);
  }

  /** Stage, turn, and the seconds left of the turn, the stage and the circle. */
  get shown(): readonly [number, number, number, number, number] {
    const { position, turnLeft, stageLeft, circleLeft } = this.read();
    return [position.stage, position.turn, turnLeft / 1000, stageLeft / 1000, circleLeft / 1000];
  }

  /** The finish time, in seconds after the start. */
  get finish(): number {
    return (this.read().finishesAt - this.state.startedAt) / 1000;
  }
}
