import type { Sleep } from '../core/circle-state.js';
import type { Language } from '../core/local-text.js';
import { hasPersonClock, type PlanStage, type Turn } from '../core/circle-plan.js';
import { exactLength, fullMinutes, nhsTime, roundLength, type LengthParts } from '../core/nhs-date.js';
import { fill, pluralOf, type Plural } from '../shared/language/words.js';
import { supportWelsh } from '../shared/support.strings.cy.js';
import { supportEnglish, type SupportWords } from '../shared/support.strings.en.js';
import { cy } from './circle-timer.strings.cy.js';
import { en } from './circle-timer.strings.en.js';

/** The timer's words in one language, the page's own included. */
export type TimerWords = SupportWords & {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural;
};

/** All words that a timer says, which a page can override. */
export const timerWords: { readonly en: TimerWords; readonly cy: TimerWords } = {
  en: { ...supportEnglish, ...en },
  cy: { ...supportWelsh, ...cy },
};

/** A circle that is over this soon after a minute is over at that minute: two clocks never agree to the millisecond. */
const SOON_MS = 5_000;

/** Turns times and turns into words of one language. */
export class Wording {
  readonly words: TimerWords;
  readonly language: Language;

  constructor(words: TimerWords, language: Language) {
    this.words = words;
    this.language = language;
  }

  /** To the second: "6 minutes 45 seconds". */
  exactly(ms: number): string {
    return this.#length(exactLength(ms));
  }

  /** To the minute, from 2 minutes on: "1 hour 9 minutes". */
  roughly(ms: number): string {
    return this.#length(roundLength(ms));
  }

  /** In whole minutes that it fits into, so that it agrees with the finish time. */
  atMost(ms: number): string {
    return this.#length(fullMinutes(ms));
  }

  /** "Finishes at 3:30pm", from a wall clock time: the minute by which it is over. */
  finish(wall: number): string {
    const date = new Date(Math.ceil((wall - SOON_MS) / 60_000) * 60_000);
    return fill(this.words.finishesAt, { time: nhsTime(date.getHours(), date.getMinutes(), this.words) });
  }

  /** What the host is asked about: "This screen was asleep for 3 minutes". */
  gap({ why, ms }: Pick<Sleep, 'why' | 'ms'>): string {
    return fill(why === 'closed' ? this.words.closedTitle : this.words.asleepTitle, { length: this.roughly(ms) });
  }

  people(n: number): string {
    return this.#count('peopleNow', n);
  }

  kind(stage: PlanStage): string {
    const { kindTogether, kindRound, kindPairs, kindSilence } = this.words;
    return { together: kindTogether, round: kindRound, pairs: kindPairs, silence: kindSilence }[stage.kind];
  }

  /** Where the circle is within a stage: "Turn 3 of 8". Empty where there is one clock for everybody. */
  turn(turns: readonly Turn[], number: number): string {
    const role = turns[number]?.role ?? 'all';
    if (role === 'set-up') return this.words.findPartner;
    if (role === 'passed') return this.words.passedTurn;
    if (role === 'all') return '';
    const speaking = turns.filter((turn) => turn.role === role);
    const first = turns.findIndex((turn) => turn.role === role);
    return fill(this.words.turnOf, { n: number - first + 1, count: speaking.length });
  }

  /** Who or what comes after a turn. */
  upNext(turns: readonly Turn[], number: number, nextTitle: string | undefined): string {
    const next = turns[number + 1];
    return next ? this.#nextTurn(turns, number, next) : (nextTitle ?? this.words.theEnd);
  }

  /** What is said when a turn is over and the host moves on. */
  timeUp(turns: readonly Turn[], number: number, spoken: boolean): string {
    const { timeToSwap, timeToMove, saySwap, sayMove } = this.words;
    // Before the first turn of a pair there is nobody to swap with.
    const swaps = isSwap(turns[number]) && isSwap(turns[number + 1]);
    return spoken ? (swaps ? saySwap : sayMove) : swaps ? timeToSwap : timeToMove;
  }

  /** Length of a stage on an agenda: a round by person says each turn. */
  stageLength(stage: PlanStage, turns: readonly Turn[], ms: number): string {
    const each = hasPersonClock(stage) ? turns[0]?.ms : undefined;
    return each === undefined
      ? this.exactly(ms)
      : `${this.exactly(ms)} (${fill(this.words.minutesEach, { length: this.exactly(each) })})`;
  }

  #nextTurn(turns: readonly Turn[], number: number, next: Turn): string {
    if (next.role === 'third' && turns[number]?.role === 'third') return this.words.swapNext;
    if (next.role === 'half' && turns[number]?.role === 'half') return this.words.swapListener;
    if (next.role === 'half' || next.role === 'third') return this.words.firstTurn;
    return this.turn(turns, number + 1);
  }

  #length({ hours, minutes, seconds }: LengthParts): string {
    const parts = [
      hours > 0 && this.#count('hours', hours),
      minutes > 0 && this.#count('minutes', minutes),
      (seconds > 0 || hours + minutes === 0) && this.#count('seconds', seconds),
    ];
    return parts.filter(Boolean).join(' ');
  }

  #count(key: 'hours' | 'minutes' | 'seconds' | 'peopleNow', n: number): string {
    return pluralOf(this.words[key], n, this.language);
  }
}

/** Whether a turn is one of those that partners swap between. */
export function isSwap(turn: Turn | undefined): boolean {
  return turn?.role === 'half' || turn?.role === 'third';
}
