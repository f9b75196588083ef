import { planLength } from '../core/circle-plan.js';
import type { Advance, CircleState, Instant, Reading } from '../core/circle-state.js';
import type { CirclePlan } from '../core/circle-plan.js';
import type { Language } from '../core/local-text.js';
import { textIn } from '../shared/language/in-language.js';
import type { CircleSnapshot } from './circle-timer.events.js';
import type { Choices } from './views/timer-view.js';

/** The state that a page sees before a circle. */
export function readySnapshot({ plan, people, pace }: Choices, advance: Advance, now: Instant): CircleSnapshot {
  const left = planLength(plan, people, pace);
  return { phase: 'ready', plan: plan.id, people, pace, advance, left, finishesAt: now.wall + left };
}

/** The state that a page sees of a circle. */
export function snapshot(plan: CirclePlan, state: CircleState, reading: Reading, language: Language): CircleSnapshot {
  const { position, turn, turns } = reading;
  const stage = plan.stages[position.stage];
  return {
    phase: reading.phase,
    plan: plan.id,
    people: state.people,
    pace: state.pace,
    advance: state.advance,
    ...(stage && {
      stage: {
        index: position.stage,
        count: plan.stages.length,
        id: stage.id,
        kind: stage.kind,
        title: textIn(stage.title, language),
        ...(stage.theme === undefined ? {} : { theme: stage.theme }),
        length: reading.stageLength,
        left: reading.stageLeft,
      },
    }),
    turn: {
      index: position.turn,
      count: turns.length,
      role: turn.role,
      length: turn.ms,
      left: reading.turnLeft,
      over: reading.turnOver,
    },
    left: reading.circleLeft,
    finishesAt: reading.finishesAt,
    startedAt: state.startedAt,
    ...(state.endedAt === undefined ? {} : { endedAt: state.endedAt }),
  };
}
