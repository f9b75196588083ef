import type { CirclePlan, PlanStage } from '../../src/core/circle-plan.js';

/**
 * A second, naive model of a circle, written from the rules of the product and sharing no code with src: lists of turn
 * objects that are changed in place while time is poured into them. It knows no instants, only lengths of time.
 */

interface OracleTurn {
  readonly role: string;
  planned: number;
  added: number;
  spent: number;
}

interface OracleStage {
  readonly plan: PlanStage;
  people: number;
  turns: OracleTurn[];
  passes: number[];
  /** Overrun of turns that were started again. */
  lost: number;
  /** What was left of the time in hand when the circle came to it. */
  reached: number | undefined;
}

interface OracleVisit {
  readonly stage: number;
  readonly turn: number;
  readonly passed: number | undefined;
}

/** What a person would see. */
export interface OracleView {
  readonly phase: string;
  readonly stage: number;
  readonly turn: number;
  readonly role: string;
  readonly lengths: readonly number[];
  readonly turnLeft: number;
  readonly turnOver: number;
  readonly stageLeft: number;
  readonly circleLeft: number;
  readonly finishesAt: number;
  readonly isLastTurn: boolean;
  readonly isLastStage: boolean;
}

export interface OracleSignal {
  readonly kind: string;
  readonly delay: number;
}

const total = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

export class CircleOracle {
  phase = 'running';
  people: number;
  /** The wall clock. */
  wall: number;

  readonly #pace: number;
  readonly #isAuto: boolean;
  readonly #stages: OracleStage[];
  #stage = 0;
  #turn = 0;
  #asleepFor = 0;
  #endedAt = 0;
  #visits: OracleVisit[] = [];

  constructor(plan: CirclePlan, choice: { people: number; pace: number; advance: string }, wall: number) {
    this.people = choice.people;
    this.#pace = choice.pace;
    this.#isAuto = choice.advance === 'auto';
    this.wall = wall;
    this.#stages = plan.stages.map((stage) => ({
      plan: stage,
      people: choice.people,
      turns: this.#planned(stage, choice.people),
      passes: [],
      lost: 0,
      reached: undefined,
    }));
    this.#come(0, 0);
  }

  // --- lengths --------------------------------------------------------------------------------------------------------

  #planned(stage: PlanStage, people: number): OracleTurn[] {
    const list = (...entries: (readonly [string, number])[]): OracleTurn[] =>
      entries.map(([role, planned]) => ({ role, planned, added: 0, spent: 0 }));
    const each = Math.round((stage.secondsEach ?? 0) * 1000 * this.#pace);
    if (stage.kind === 'together' || stage.kind === 'silence') return list(['all', (stage.seconds ?? 0) * 1000]);
    if (stage.kind === 'round') {
      if (stage.secondsEach === undefined) return list(['all', Math.round((stage.seconds ?? 0) * 1000 * this.#pace)]);
      const byPerson = stage.clock ? stage.clock === 'person' : stage.secondsEach >= 30;
      if (!byPerson) return list(['all', each * people]);
      return list(...Array.from({ length: people }, () => ['person', each] as const));
    }
    const setUp = stage.setupSeconds ? list(['set-up', stage.setupSeconds * 1000]) : [];
    if (people !== 3) return [...setUp, ...list(['half', each], ['half', each])];
    const [first, second, third] = this.#thirds(each);
    return [...setUp, ...list(['third', first], ['third', second], ['third', third])];
  }

  #thirds(each: number): [number, number, number] {
    const first = Math.floor((2 * each) / 3);
    const second = Math.floor((2 * each - first) / 2);
    return [first, second, 2 * each - first - second];
  }

  #isSpare(stage: OracleStage): boolean {
    return stage.plan.id === 'spare' && ['together', 'silence'].includes(stage.plan.kind);
  }

  /** Everything that took longer than planned, outside the time in hand. */
  #overPlan(): number {
    let over = 0;
    for (const stage of this.#stages) {
      if (this.#isSpare(stage)) continue;
      over += stage.lost;
      for (const turn of stage.turns) over += turn.added + Math.max(0, turn.spent - turn.planned - turn.added);
    }
    return over;
  }

  #length(stage: OracleStage, turn: OracleTurn): number {
    if (!this.#isSpare(stage)) return turn.planned + turn.added;
    const isBefore = this.#stage < this.#stages.indexOf(stage);
    const left = isBefore ? undefined : stage.reached;
    return turn.added + (left ?? Math.max(0, turn.planned - this.#overPlan()));
  }

  #stageLength(stage: OracleStage): number {
    return total(stage.turns.map((turn) => this.#length(stage, turn)));
  }

  get #now(): OracleStage {
    return this.#stages[this.#stage] as OracleStage;
  }

  get #speaking(): OracleTurn {
    return this.#now.turns[this.#turn] as OracleTurn;
  }

  #nextStage(from = this.#stage): number | undefined {
    const found = this.#stages.findIndex((stage, index) => index > from && this.#stageLength(stage) > 0);
    return found === -1 ? undefined : found;
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
      const left = this.#length(this.#now, this.#speaking) - this.#speaking.spent;
      if (!this.#isAuto || left > rest) {
        this.#speaking.spent += rest;
        return;
      }
      this.#speaking.spent += left;
      rest -= left;
      this.#move(this.#following(), undefined, this.wall - rest);
    }
  }

  #following(): [number, number] | undefined {
    if (this.#turn + 1 < this.#now.turns.length) return [this.#stage, this.#turn + 1];
    const next = this.#nextStage();
    return next === undefined ? undefined : [next, 0];
  }

  #move(to: [number, number] | undefined, passed: number | undefined, wall: number): void {
    if (!to) {
      this.phase = 'ended';
      this.#endedAt = wall;
      return;
    }
    this.#visits = [...this.#visits, { stage: this.#stage, turn: this.#turn, passed }].slice(-200);
    this.#come(...to);
  }

  #come(stageIndex: number, turnIndex: number): void {
    const stage = this.#stages[stageIndex] as OracleStage;
    if (this.#isSpare(stage) && stage.reached === undefined)
      stage.reached = this.#length(stage, stage.turns[0] as OracleTurn) - (stage.turns[0] as OracleTurn).added;
    this.#stage = stageIndex;
    if (turnIndex === 0) this.#seat(stage, this.people);
    this.#turn = turnIndex;
    if (this.#speaking.spent >= this.#length(stage, this.#speaking)) this.#again(stage, this.#speaking);
  }

  #again(stage: OracleStage, turn: OracleTurn): void {
    stage.lost += Math.max(0, turn.spent - this.#length(stage, turn));
    turn.spent = 0;
  }

  // --- what people do -------------------------------------------------------------------------------------------------

  next(): void {
    if (this.phase !== 'ended') this.#move(this.#following(), undefined, this.wall);
  }

  nextStage(): void {
    const next = this.#nextStage();
    if (this.phase !== 'ended') this.#move(next === undefined ? undefined : [next, 0], undefined, this.wall);
  }

  back(): void {
    if (this.phase === 'ended') return;
    const left = this.#now;
    this.#again(left, this.#speaking);
    const visit = this.#visits.pop();
    if (!visit) return;
    const stage = this.#stages[visit.stage] as OracleStage;
    if (visit.passed !== undefined) {
      stage.passes.pop();
      this.#seatPassed(stage);
    }
    if (stage !== left) {
      this.#seat(left, this.people);
      // Whoever comes to the time in hand again finds what is left of it then.
      for (const ahead of this.#stages.slice(visit.stage + 1)) ahead.reached = undefined;
    }
    this.#come(visit.stage, visit.turn);
  }

  pass(): void {
    if (this.phase === 'ended' || this.#now.plan.kind !== 'round') return;
    if (this.#speaking.role === 'passed') return this.next();
    if (this.#speaking.role !== 'person') return;
    const left = Math.max(0, this.#length(this.#now, this.#speaking) - this.#speaking.spent);
    this.#now.passes.push(left);
    this.#seatPassed(this.#now);
    this.#move(this.#following(), left, this.wall);
  }

  addTime(minutes: number): void {
    if (this.phase === 'ended') return;
    const over = Math.max(0, this.#speaking.spent - this.#length(this.#now, this.#speaking));
    this.#speaking.added += over + minutes * 60_000;
  }

  setPeople(people: number): void {
    if (this.phase === 'ended' || people === this.people || people < 2 || people > 30) return;
    this.people = people;
    const { role } = this.#speaking;
    if (this.#now.plan.kind === 'pairs' && role !== 'set-up') this.#regroup(this.#now);
    else if (role === 'person') this.#seat(this.#now, Math.max(people, this.#turn + 1));
    else if (role !== 'passed') this.#seat(this.#now, people);
    for (const ahead of this.#stages.slice(this.#stage + 1)) this.#seat(ahead, people);
    if (!this.#isAuto || role !== 'all') return;
    // The clock moves on from now when people leave a round with one clock that has had all of its time.
    const over = Math.max(0, this.#speaking.spent - this.#length(this.#now, this.#speaking));
    this.#speaking.spent -= over;
    this.#now.lost += over;
  }

  /** Chairs are put to a stage or taken away; whoever has spoken keeps theirs. */
  #seat(stage: OracleStage, people: number): void {
    stage.people = people;
    const fresh = this.#planned(stage.plan, people);
    if (fresh[0]?.role === 'person') {
      const seated = stage.turns.filter(({ role }) => role === 'person').slice(0, people);
      stage.turns = [...seated, ...fresh.slice(seated.length), ...stage.turns.filter(({ role }) => role === 'passed')];
      return;
    }
    if (fresh.length === stage.turns.length) {
      fresh.forEach(({ planned }, index) => ((stage.turns[index] as OracleTurn).planned = planned));
      return;
    }
    // Only pairs come here: the set-up stays as it is, minutes added to any speaker go to the first.
    const talk = fresh.findIndex(({ role }) => role !== 'set-up');
    const first = fresh[talk] as OracleTurn;
    first.added = total(stage.turns.slice(talk).map(({ added }) => added));
    first.spent = talk === 0 ? (stage.turns[0] as OracleTurn).spent : 0;
    stage.turns = [...stage.turns.slice(0, talk), ...fresh.slice(talk)];
  }

  #seatPassed(stage: OracleStage): void {
    const last = stage.turns.at(-1) as OracleTurn;
    if (stage.passes.length === 0) stage.turns = stage.turns.filter(({ role }) => role !== 'passed');
    else if (last.role === 'passed') last.planned = total(stage.passes);
    else stage.turns.push({ role: 'passed', planned: total(stage.passes), added: 0, spent: 0 });
  }

  /** Pairs become a three or the other way round: the time that the stage has left says where the circle stands. */
  #regroup(stage: OracleStage): void {
    const fresh = this.#planned(stage.plan, this.people);
    if (fresh.length === stage.turns.length) return this.#seat(stage, this.people);
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
    const others = this.#visits.filter((visit) => this.#stages[visit.stage] !== stage);
    const earlier = Array.from({ length: index }, (_, number) => ({
      stage: this.#stage,
      turn: number,
      passed: undefined,
    }));
    this.#visits = [...others, ...earlier];
    this.#turn = index;
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
    this.#endedAt = this.wall;
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

  // --- what people see ------------------------------------------------------------------------------------------------

  view(): OracleView {
    const lengths = this.#now.turns.map((turn) => this.#length(this.#now, turn));
    const { spent, role } = this.#speaking;
    const length = lengths[this.#turn] ?? 0;
    const turnLeft = Math.max(0, length - spent);
    const stageLeft = turnLeft + total(lengths.slice(this.#turn + 1));
    const circleLeft = stageLeft + total(this.#stages.slice(this.#stage + 1).map((stage) => this.#stageLength(stage)));
    return {
      phase: this.phase,
      stage: this.#stage,
      turn: this.#turn,
      role,
      lengths,
      turnLeft,
      turnOver: Math.max(0, spent - length),
      stageLeft,
      circleLeft,
      finishesAt: this.phase === 'ended' ? this.#endedAt : this.wall + circleLeft,
      isLastTurn: this.#turn === lengths.length - 1,
      isLastStage: this.#nextStage() === undefined,
    };
  }

  /** All signals to come if nobody touches anything. */
  signals(): readonly OracleSignal[] {
    if (this.phase !== 'running') return [];
    const found: OracleSignal[] = [];
    let offset = 0;
    for (const [index, stage] of this.#stages.entries()) {
      if (index < this.#stage || this.#stageLength(stage) === 0) continue;
      const lengths = stage.turns.map((turn) => this.#length(stage, turn));
      for (const [number, turn] of stage.turns.entries()) {
        const isCurrent = index === this.#stage && number === this.#turn;
        if (index === this.#stage && number < this.#turn) continue;
        const length = lengths[number] ?? 0;
        const spent = isCurrent ? turn.spent : 0;
        if (length > spent) {
          const moments = this.#moments(stage, number, length, total(lengths), total(lengths.slice(number)));
          for (const { kind, delay } of moments) if (delay > spent) found.push({ kind, delay: delay - spent + offset });
        }
        if (!this.#isAuto) return found;
        offset += Math.max(0, length - spent);
      }
    }
    return found;
  }

  /** The signals of one turn, from its beginning, in order. */
  #moments(stage: OracleStage, number: number, length: number, stageLength: number, stageLeft: number): OracleSignal[] {
    const end = { kind: 'turn-end', delay: length };
    if (stage.plan.kind === 'silence') return [end];
    const swaps: OracleSignal[] = [];
    if (
      stage.plan.kind === 'pairs' &&
      stage.people % 2 === 1 &&
      stage.people > 3 &&
      stage.turns[number]?.role === 'half'
    ) {
      const each = Math.round((stage.plan.secondsEach ?? 0) * 1000 * this.#pace);
      const [first, second] = this.#thirds(each);
      const isFirst = number === stage.turns.length - 2;
      swaps.push({ kind: 'three-swap', delay: isFirst ? first : first + second - each });
    }
    const minute = stageLeft - 60_000;
    const near = [0, length, ...swaps.map(({ delay }) => delay)].some((at) => Math.abs(at - minute) < 10_000);
    const minutes = stageLength >= 180_000 && minute > 0 && minute < length && !near;
    return [...(minutes ? [{ kind: 'minute-left', delay: minute }] : []), ...swaps, end].sort(
      (a, b) => a.delay - b.delay,
    );
  }
}
