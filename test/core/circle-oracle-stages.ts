import type { CirclePlan, PlanStage } from '../../src/core/circle-plan.js';

/**
 * A second, naive model of a circle, written from the rules of the product and sharing no code with src: lists of turn
 * objects that are changed in place while time is poured into them. It knows no instants, only lengths of time.
 */

export interface OracleTurn {
  readonly role: string;
  planned: number;
  added: number;
  spent: number;
}

export interface OracleStage {
  readonly plan: PlanStage;
  people: number;
  turns: OracleTurn[];
  passes: number[];
  /** Overrun of turns that were started again. */
  lost: number;
  /** What was left of the time in hand when the circle came to it. */
  reached: number | undefined;
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

export const total = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** The circle as it stands, with nothing happening to it. */
export class OracleCircle {
  phase = 'running';
  people: number;
  /** The wall clock. */
  wall: number;

  protected readonly pace: number;
  protected readonly isAuto: boolean;
  protected readonly stages: OracleStage[];
  protected stageNumber = 0;
  protected turnNumber = 0;
  protected endedAt = 0;

  constructor(plan: CirclePlan, choice: { people: number; pace: number; advance: string }, wall: number) {
    this.people = choice.people;
    this.pace = choice.pace;
    this.isAuto = choice.advance === 'auto';
    this.wall = wall;
    this.stages = plan.stages.map((stage) => ({
      plan: stage,
      people: choice.people,
      turns: this.plannedTurns(stage, choice.people),
      passes: [],
      lost: 0,
      reached: undefined,
    }));
  }

  // --- lengths --------------------------------------------------------------------------------------------------------

  protected plannedTurns(stage: PlanStage, people: number): OracleTurn[] {
    const list = (...entries: (readonly [string, number])[]): OracleTurn[] =>
      entries.map(([role, planned]) => ({ role, planned, added: 0, spent: 0 }));
    const each = Math.round((stage.secondsEach ?? 0) * 1000 * this.pace);
    if (stage.kind === 'together' || stage.kind === 'silence') return list(['all', (stage.seconds ?? 0) * 1000]);
    if (stage.kind === 'round') {
      if (stage.secondsEach === undefined) return list(['all', Math.round((stage.seconds ?? 0) * 1000 * this.pace)]);
      const byPerson = stage.clock ? stage.clock === 'person' : stage.secondsEach >= 30;
      if (!byPerson) return list(['all', each * people]);
      return list(...Array.from({ length: people }, () => ['person', each] as const));
    }
    const setUp = stage.setupSeconds ? list(['set-up', stage.setupSeconds * 1000]) : [];
    if (people !== 3) return [...setUp, ...list(['half', each], ['half', each])];
    const [first, second, third] = this.thirds(each);
    return [...setUp, ...list(['third', first], ['third', second], ['third', third])];
  }

  protected thirds(each: number): [number, number, number] {
    const first = Math.floor((2 * each) / 3);
    const second = Math.floor((2 * each - first) / 2);
    return [first, second, 2 * each - first - second];
  }

  protected isSpare(stage: OracleStage): boolean {
    return stage.plan.id === 'spare' && ['together', 'silence'].includes(stage.plan.kind);
  }

  /** Everything that took longer than planned, outside the time in hand. */
  protected overPlan(): number {
    let over = 0;
    for (const stage of this.stages) {
      if (this.isSpare(stage)) continue;
      over += stage.lost;
      for (const turn of stage.turns) over += turn.added + Math.max(0, turn.spent - turn.planned - turn.added);
    }
    return over;
  }

  protected lengthOf(stage: OracleStage, turn: OracleTurn): number {
    if (!this.isSpare(stage)) return turn.planned + turn.added;
    const isBefore = this.stageNumber < this.stages.indexOf(stage);
    const left = isBefore ? undefined : stage.reached;
    return turn.added + (left ?? Math.max(0, turn.planned - this.overPlan()));
  }

  protected lengthOfStage(stage: OracleStage): number {
    return total(stage.turns.map((turn) => this.lengthOf(stage, turn)));
  }

  protected get current(): OracleStage {
    return this.stages[this.stageNumber] as OracleStage;
  }

  protected get speaking(): OracleTurn {
    return this.current.turns[this.turnNumber] as OracleTurn;
  }

  protected nextNumber(from = this.stageNumber): number | undefined {
    const found = this.stages.findIndex((stage, index) => index > from && this.lengthOfStage(stage) > 0);
    return found === -1 ? undefined : found;
  }

  // --- chairs ---

  /** Chairs are put to a stage or taken away; whoever has spoken keeps theirs. */
  protected seat(stage: OracleStage, people: number): void {
    stage.people = people;
    const fresh = this.plannedTurns(stage.plan, people);
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

  protected seatPassed(stage: OracleStage): void {
    const last = stage.turns.at(-1) as OracleTurn;
    if (stage.passes.length === 0) stage.turns = stage.turns.filter(({ role }) => role !== 'passed');
    else if (last.role === 'passed') last.planned = total(stage.passes);
    else stage.turns.push({ role: 'passed', planned: total(stage.passes), added: 0, spent: 0 });
  }

  // --- what people see ------------------------------------------------------------------------------------------------

  view(): OracleView {
    const lengths = this.current.turns.map((turn) => this.lengthOf(this.current, turn));
    const { spent, role } = this.speaking;
    const length = lengths[this.turnNumber] ?? 0;
    const turnLeft = Math.max(0, length - spent);
    const stageLeft = turnLeft + total(lengths.slice(this.turnNumber + 1));
    const circleLeft =
      stageLeft + total(this.stages.slice(this.stageNumber + 1).map((stage) => this.lengthOfStage(stage)));
    return {
      phase: this.phase,
      stage: this.stageNumber,
      turn: this.turnNumber,
      role,
      lengths,
      turnLeft,
      turnOver: Math.max(0, spent - length),
      stageLeft,
      circleLeft,
      finishesAt: this.phase === 'ended' ? this.endedAt : this.wall + circleLeft,
      isLastTurn: this.turnNumber === lengths.length - 1,
      isLastStage: this.nextNumber() === undefined,
    };
  }

  /** All signals to come if nobody touches anything. */
  signals(): readonly OracleSignal[] {
    if (this.phase !== 'running') return [];
    const found: OracleSignal[] = [];
    let offset = 0;
    for (const [index, stage] of this.stages.entries()) {
      if (index < this.stageNumber || this.lengthOfStage(stage) === 0) continue;
      const lengths = stage.turns.map((turn) => this.lengthOf(stage, turn));
      for (const [number, turn] of stage.turns.entries()) {
        const isCurrent = index === this.stageNumber && number === this.turnNumber;
        if (index === this.stageNumber && number < this.turnNumber) continue;
        const length = lengths[number] ?? 0;
        const spent = isCurrent ? turn.spent : 0;
        if (length > spent) {
          const moments = this.moments(stage, number, length, total(lengths), total(lengths.slice(number)));
          for (const { kind, delay } of moments) if (delay > spent) found.push({ kind, delay: delay - spent + offset });
        }
        if (!this.isAuto) return found;
        offset += Math.max(0, length - spent);
      }
    }
    return found;
  }

  /** The signals of one turn, from its beginning, in order. */
  private moments(
    stage: OracleStage,
    number: number,
    length: number,
    stageLength: number,
    stageLeft: number,
  ): OracleSignal[] {
    const end = { kind: 'turn-end', delay: length };
    if (stage.plan.kind === 'silence') return [end];
    const swaps: OracleSignal[] = [];
    if (
      stage.plan.kind === 'pairs' &&
      stage.people % 2 === 1 &&
      stage.people > 3 &&
      stage.turns[number]?.role === 'half'
    ) {
      const each = Math.round((stage.plan.secondsEach ?? 0) * 1000 * this.pace);
      const [first, second] = this.thirds(each);
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
