import type { CirclePlan } from '../../src/core/circle-plan.js';
import { OracleCircle, total, type OracleStage, type OracleTurn } from './circle-oracle-stages.js';

interface OracleVisit {
  readonly stage: number;
  readonly turn: number;
  readonly passed: number | undefined;
}

/** The second model of a circle: what happens to it. */
export class CircleOracle extends OracleCircle {
  #asleepFor = 0;
  #visits: OracleVisit[] = [];

  constructor(plan: CirclePlan, choice: { people: number; pace: number; advance: string }, wall: number) {
    super(plan, choice, wall);
    this.#come(0, 0);
  }

  // --- time -----------------------------------------------------------------------------------------------------------

  /** Time passes: on both clocks. Where the clock moves on, it does so turn by turn. */
  wait(ms: number): void {
    this.wall += ms;
    this.#pour(ms);
  }

  #pour(ms: number): void {
    let rest = ms;
    if (this.phase === 'asleep') this.#asleepFor += ms;
    while (this.phase === 'running') {
      const left = this.lengthOf(this.current, this.speaking) - this.speaking.spent;
      if (!this.isAuto || left > rest) {
        this.speaking.spent += rest;
        return;
      }
      this.speaking.spent += left;
      rest -= left;
      this.#move(this.#following(), undefined, this.wall - rest);
    }
  }

  #following(): [number, number] | undefined {
    if (this.turnNumber + 1 < this.current.turns.length) return [this.stageNumber, this.turnNumber + 1];
    const next = this.nextNumber();
    return next === undefined ? undefined : [next, 0];
  }

  #move(to: [number, number] | undefined, passed: number | undefined, wall: number): void {
    if (!to) {
      this.phase = 'ended';
      this.endedAt = wall;
      return;
    }
    this.#visits = [...this.#visits, { stage: this.stageNumber, turn: this.turnNumber, passed }].slice(-200);
    this.#come(...to);
  }

  #come(stageIndex: number, turnIndex: number): void {
    const stage = this.stages[stageIndex] as OracleStage;
    if (this.isSpare(stage) && stage.reached === undefined)
      stage.reached = this.lengthOf(stage, stage.turns[0] as OracleTurn) - (stage.turns[0] as OracleTurn).added;
    this.stageNumber = stageIndex;
    if (turnIndex === 0) this.seat(stage, this.people);
    this.turnNumber = turnIndex;
    if (this.speaking.spent >= this.lengthOf(stage, this.speaking)) this.#again(stage, this.speaking);
  }

  #again(stage: OracleStage, turn: OracleTurn): void {
    stage.lost += Math.max(0, turn.spent - this.lengthOf(stage, turn));
    turn.spent = 0;
  }

  // --- what people do -------------------------------------------------------------------------------------------------

  next(): void {
    if (this.phase !== 'ended') this.#move(this.#following(), undefined, this.wall);
  }

  nextStage(): void {
    const next = this.nextNumber();
    if (this.phase !== 'ended') this.#move(next === undefined ? undefined : [next, 0], undefined, this.wall);
  }

  back(): void {
    if (this.phase === 'ended') return;
    const left = this.current;
    this.#again(left, this.speaking);
    const visit = this.#visits.pop();
    if (!visit) return;
    const stage = this.stages[visit.stage] as OracleStage;
    if (visit.passed !== undefined) {
      stage.passes.pop();
      this.seatPassed(stage);
    }
    if (stage !== left) {
      this.seat(left, this.people);
      // Whoever comes to the time in hand again finds what is left of it then.
      for (const ahead of this.stages.slice(visit.stage + 1)) ahead.reached = undefined;
    }
    this.#come(visit.stage, visit.turn);
  }

  pass(): void {
    if (this.phase === 'ended' || this.current.plan.kind !== 'round') return;
    if (this.speaking.role === 'passed') return this.next();
    if (this.speaking.role !== 'person') return;
    const left = Math.max(0, this.lengthOf(this.current, this.speaking) - this.speaking.spent);
    this.current.passes.push(left);
    this.seatPassed(this.current);
    this.#move(this.#following(), left, this.wall);
  }

  addTime(minutes: number): void {
    if (this.phase === 'ended') return;
    const over = Math.max(0, this.speaking.spent - this.lengthOf(this.current, this.speaking));
    this.speaking.added += over + minutes * 60_000;
  }

  setPeople(people: number): void {
    if (this.phase === 'ended' || people === this.people || people < 2 || people > 30) return;
    this.people = people;
    const { role } = this.speaking;
    if (this.current.plan.kind === 'pairs' && role !== 'set-up') this.#regroup(this.current);
    else if (role === 'person') this.seat(this.current, Math.max(people, this.turnNumber + 1));
    else if (role !== 'passed') this.seat(this.current, people);
    for (const ahead of this.stages.slice(this.stageNumber + 1)) this.seat(ahead, people);
    if (!this.isAuto || role !== 'all') return;
    // The clock moves on from now when people leave a round with one clock that has had all of its time.
    const over = Math.max(0, this.speaking.spent - this.lengthOf(this.current, this.speaking));
    this.speaking.spent -= over;
    this.current.lost += over;
  }

  /** Pairs become a three or the other way round: the time that the stage has left says where the circle stands. */
  #regroup(stage: OracleStage): void {
    const fresh = this.plannedTurns(stage.plan, this.people);
    if (fresh.length === stage.turns.length) return this.seat(stage, this.people);
    const { stageLeft } = this.view();
    const talk = fresh.findIndex(({ role }) => role !== 'set-up');
    const old = stage.turns.slice(talk);
    const added = total(old.map((turn) => turn.added));
    stage.lost += total(old.map((turn) => Math.max(0, turn.spent - turn.planned - turn.added)));
    stage.people = this.people;
    stage.turns = [...stage.turns.slice(0, talk), ...fresh.slice(talk)];
    // From the end: the last turn from which on there is at least as much time as is left.
    let index = stage.turns.length - 1;
    const after = (from: number) => total(stage.turns.slice(from).map(({ planned }) => planned));
    while (index > talk && after(index) < stageLeft) index--;
    stage.turns.slice(talk, index).forEach((turn) => (turn.spent = turn.planned));
    const turn = stage.turns[index] as OracleTurn;
    turn.added = added;
    turn.spent = turn.planned + added - (stageLeft - after(index + 1));
    const others = this.#visits.filter((visit) => this.stages[visit.stage] !== stage);
    const earlier = Array.from({ length: index }, (_, number) => ({
      stage: this.stageNumber,
      turn: number,
      passed: undefined,
    }));
    this.#visits = [...others, ...earlier];
    this.turnNumber = index;
  }

  pause(phase: 'paused' | 'moment'): void {
    if (this.phase !== 'ended') this.phase = phase;
  }

  resume(): void {
    if (this.phase !== 'ended') this.phase = 'running';
  }

  end(): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    this.endedAt = this.wall;
  }

  /** Nobody knows what happened in the room in this time: the host will be asked. */
  sleep(ms: number): void {
    if (this.phase === 'running') {
      this.phase = 'asleep';
      this.#asleepFor = 0;
    }
    if (this.phase === 'asleep') this.#asleepFor += ms;
  }

  catchUp(): void {
    if (this.phase !== 'asleep') return;
    this.phase = 'running';
    this.#pour(this.#asleepFor);
  }

  carryOn(): void {
    if (this.phase === 'asleep') this.phase = 'running';
  }
}
