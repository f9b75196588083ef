import type { CirclePlan, PlanStage } from '../core/circle-plan.js';
import { secondsShown } from '../core/nhs-date.js';
import type { SignalKind } from '../core/circle-signals.js';
import type { CircleState, Reading } from '../core/circle-state.js';
import { textIn } from '../shared/language/in-language.js';
import { fill } from '../shared/language/words.js';
import type { Wording } from './circle-timer.words.js';

/**
 * What a screen reader is told, and no more: each stage, each turn, one minute left, the end of a stage. Nothing is
 * said while people are silent.
 */

/** A minute that was left is not said when it is long gone: the page was stopped. */
const LATEST_MINUTE_MS = 10_000;

/** After the circle moved: the new stage, or the new turn. */
export function announceMove(
  plan: CirclePlan,
  before: CircleState | undefined,
  reading: Reading,
  wording: Wording,
): string {
  const { words } = wording;
  if (reading.phase === 'ended') return words.endedTitle;
  const { stage: index, turn } = reading.position;
  const stage = plan.stages[index];
  if (!stage) return '';
  if (before?.position.stage !== index) {
    const start = fill(words.announceStage, {
      title: textIn(stage.title, wording.language),
      length: wording.exactly(reading.stageLength),
      kind: wording.kind(stage),
    });
    const who = wording.turn(reading.turns, turn);
    return who === '' ? start : `${start} ${who}.`;
  }
  if (before.position.turn === turn) return '';
  return turn > before.position.turn
    ? capitalised(wording.upNext(reading.turns, turn - 1, undefined))
    : wording.turn(reading.turns, turn);
}

/** When signals came due: the one that matters now. */
export function announceSignal(
  plan: CirclePlan,
  kinds: readonly SignalKind[],
  lateMs: number,
  reading: Reading,
  wording: Wording,
): string {
  const { words } = wording;
  const stage = plan.stages[reading.position.stage];
  if (kinds.includes('turn-end') && stage && reading.turnLeft <= 0) {
    const what = wording.timeUp(reading.turns, reading.position.turn, false);
    if (!reading.isLastTurn) return what;
    const ended = fill(words.announceStageEnd, { title: textIn(stage.title, wording.language), what });
    const next = plan.stages[reading.nextStage ?? plan.stages.length];
    // Named now, because a silence that begins within 10 seconds of this is not spoken into.
    return next?.kind === 'silence' ? `${ended} ${silenceAhead(next, wording)}` : ended;
  }
  // What came due before something newer is past: the turn that it was about may be over.
  const newest = kinds.at(-1);
  if (newest === 'three-swap') return words.threeSwap;
  return newest === 'minute-left' && lateMs < LATEST_MINUTE_MS ? words.announceMinute : '';
}

function silenceAhead(stage: PlanStage, wording: Wording): string {
  const what = `${textIn(stage.title, wording.language)}. ${wording.kind(stage)}.`;
  return fill(wording.words.upNext, { what });
}

/** What the button "Time left" says. */
export function tellTime(reading: Reading, wording: Wording): string {
  const { words } = wording;
  if (reading.turnLeft <= 0) return words.announceNoTime;
  // The second on the clock face, so that eye and ear hear the same.
  const shown = (ms: number) => wording.exactly(secondsShown(ms) * 1000);
  const stage = shown(reading.stageLeft);
  return reading.turns.length > 1
    ? fill(words.announceTimeLeft, { length: shown(reading.turnLeft), stage })
    : fill(words.announceStageLeft, { length: stage });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
