import { FEWEST_PEOPLE, MOST_PEOPLE, sum, type CirclePlan } from './circle-plan.js';
import { overrun, put, spentIn, turnsAt, withRecord, type CircleState, type Visit } from './circle-state.js';

/**
 * A stage laid out for another number of people while the circle runs: time that was used stays used, minutes that were
 * added stay added.
 */

/** Whether a circle can have this number of people. */
export function isPeople(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= FEWEST_PEOPLE && (value as number) <= MOST_PEOPLE;
}

/** Lays a stage out for a number of people. A turn that goes on keeps its place. */
export function layOut(plan: CirclePlan, state: CircleState, stage: number, people: number): CircleState {
  const from = state.records[stage]?.people ?? people;
  const renewed = withRecord(state, stage, (record) => ({ ...record, people }));
  if (turnsAt(plan, renewed, stage).length === turnsAt(plan, state, stage).length) return renewed;
  if (plan.stages[stage]?.kind === 'pairs') return gather(renewed, stage, firstTalk(plan, state, stage));
  return withRecord(renewed, stage, (record) => ({
    ...record,
    spent: reseated(record.spent, from, people),
    added: reseated(record.added, from, people),
  }));
}

/** Times by turn of a round for another number of people: those who passed still speak last. */
function reseated(times: readonly number[], from: number, to: number): readonly number[] {
  const people = Array.from({ length: to }, (_, person) => (person < from ? (times[person] ?? 0) : 0));
  return [...people, ...times.slice(from)];
}

/** Turns of a pair cannot be matched with those of a three: what was added to any of them goes to the first. */
function gather(state: CircleState, stage: number, talk: number): CircleState {
  return withRecord(state, stage, (record) => ({
    ...record,
    spent: record.spent.slice(0, 1),
    added: put(record.added.slice(0, talk), talk, () => sum(record.added.slice(talk))),
  }));
}

/** The number of the first turn of a pair: finding a partner may come before it. */
function firstTalk(plan: CirclePlan, state: CircleState, stage: number): number {
  return turnsAt(plan, state, stage)[0]?.role === 'set-up' ? 1 : 0;
}

/**
 * Pairs become one group of three, or the other way round, perhaps in the middle of a turn: the stage has as much time
 * left as before, and the circle stands in the turn that this leaves.
 */
export function regroup(plan: CirclePlan, state: CircleState): CircleState {
  const { stage, turn } = state.position;
  const before = turnsAt(plan, state, stage);
  const laidOut = layOut(plan, state, stage, state.people);
  const after = turnsAt(plan, laidOut, stage);
  const talk = firstTalk(plan, state, stage);
  if (after.length === before.length || turn < talk) return laidOut;
  const over = before.map((each, number) => overrun(each, spentIn(state, stage, number)));
  const earlier = before.slice(talk, turn).map(({ ms }) => ms);
  const used = sum(earlier) + spentIn(state, stage, turn) - (over[turn] ?? 0);
  const extra = laidOut.records[stage]?.added[talk] ?? 0;
  const planned = after.map(({ ms }, number) => (number === talk ? ms - extra : ms));
  let number = talk;
  let start = 0;
  while (number < planned.length - 1 && used - extra >= start + (planned[number] ?? 0)) {
    start += planned[number] ?? 0;
    number++;
  }
  const moved = { ...laidOut, position: { stage, turn: number }, visited: visitedUpTo(state, stage, number) };
  return withRecord(moved, stage, (record) => ({
    ...record,
    spent: planned.slice(0, number + 1).map((ms, each) => {
      if (each < talk) return record.spent[each] ?? 0;
      return each < number ? ms : used - start;
    }),
    added: put(
      put(record.added, talk, () => 0),
      number,
      () => extra,
    ),
    over: (record.over ?? 0) + sum(over.slice(talk)),
  }));
}

/** The way back goes through the turns that the stage has now. */
function visitedUpTo(state: CircleState, stage: number, turn: number): readonly Visit[] {
  const others = state.visited.filter((visit) => visit.stage !== stage);
  return [...others, ...Array.from({ length: turn }, (_, number) => ({ stage, turn: number }))];
}
