import type { LocalText } from '../core/local-text.js';
import type { CirclePlan, PlanStage, StageKind } from '../core/circle-plan.js';
import { fill } from '../shared/language/words.js';
import { cy } from './circle-plans.strings.cy.js';
import { en } from './circle-plans.strings.en.js';

/**
 * The built-in plans. Only the 20-minute timings were published for compassion circles; the others are ours or follow
 * a published order. None is an official script. Where each time comes from is in docs/circle-plans.md.
 */

type Word = keyof typeof en;
type Times = Pick<PlanStage, 'clock' | 'seconds' | 'secondsEach' | 'setupSeconds'>;
type Words = readonly [title: Word, say: Word, prompt?: Word];

const text = (word: Word): LocalText => ({ en: en[word], cy: cy[word] });

function stage(id: string, kind: StageKind, [title, say, prompt]: Words, times: Times, theme?: string): PlanStage {
  return {
    id,
    kind,
    title: text(title),
    say: text(say),
    ...(kind === 'pairs' ? { listenerSay: text('listen') } : {}),
    ...(prompt ? { prompt: text(prompt) } : {}),
    ...(theme ? { theme } : {}),
    ...times,
  };
}

const together = (id: string, title: Word, say: Word, seconds: number) =>
  stage(id, 'together', [title, say], { seconds });
const silence = (id: string, title: Word, say: Word, seconds: number) =>
  stage(id, 'silence', [title, say], { seconds });
const round = (id: string, words: Words, theme: string, seconds: number) =>
  stage(id, 'round', words, { clock: 'stage', seconds }, theme);
const turns = (id: string, words: Words, theme: string, secondsEach: number) =>
  stage(id, 'round', words, { clock: 'person', secondsEach }, theme);
const pairs = (id: string, words: Words, setupSeconds: number, secondsEach: number, theme?: string) =>
  stage(id, 'pairs', words, { setupSeconds, secondsEach }, theme);

const welcome = (seconds: number) => together('welcome', 'welcome', 'sayWelcome', seconds);
const agreement = (seconds: number) => together('agreement', 'agreement', 'sayAgreement', seconds);
const arriving = (seconds: number) => silence('arriving', 'arriving', 'sayArriving', seconds);
const think = (id: string, seconds: number) => silence(id, 'thinkAlone', 'sayThink', seconds);
const goodCare = (seconds: number) =>
  pairs('pairs-good-care', ['pairsGoodCare', 'sayPairsFind', 'askSmallAct'], 60, seconds, 'patients');
const now = (setUp: number, seconds: number) =>
  pairs('pairs-now', ['pairsNow', 'sayPairsTurn', 'askNow'], setUp, seconds, 'self');
const care = (setUp: number, seconds: number) =>
  pairs('pairs-care', ['pairsCare', 'sayCare', 'askKind'], setUp, seconds, 'self');
const appreciation = (id = 'pairs-appreciation') => pairs(id, ['pairsAppreciation', 'sayAppreciation'], 0, 30);
const backAgain = (id: string, seconds: number) => together(id, 'backToCircle', 'sayBack', seconds);
const opening = (seconds: number) =>
  turns('opening-round', ['openingRound', 'sayRound', 'askBrought'], 'arriving', seconds);
const conditions = () => turns('round-conditions', ['roundConditions', 'sayConditions', 'askConditions'], 'team', 60);
const closing = () => turns('closing-round', ['closingRoundDo', 'sayDo', 'askDo'], 'closing', 30);
const thanks = () => together('thanks', 'thanks', 'sayThanks', 180);
const grounding = () => silence('closing-grounding', 'closingGrounding', 'sayGrounding', 120);
const support = (seconds: number) => together('support', 'support', 'saySupport', seconds);
const spare = (seconds: number) => together('spare', 'spare', 'saySpare', seconds);

function plan(minutes: number, stages: readonly PlanStage[]): CirclePlan {
  const title = { en: fill(en.minutes, { n: minutes }), cy: fill(cy.minutes, { n: minutes }) };
  return { id: String(minutes), title, minutes, stages };
}

export const DEFAULT_PLAN = '60';

let plans: readonly CirclePlan[] | undefined;

/** The plans that every timer offers, made when first needed. */
export function builtInPlans(): readonly CirclePlan[] {
  plans ??= [
    plan(10, [
      welcome(60),
      arriving(60),
      round('check-in', ['openingRound', 'sayRoundFew', 'askOneWord'], 'arriving', 120),
      pairs('pairs-listening', ['pairsNow', 'sayPairsTurn', 'askNow'], 30, 75, 'self'),
      round('check-out', ['closingRound', 'sayRoundAgain', 'askLeaving'], 'closing', 120),
      support(60),
    ]),
    plan(20, [
      together('welcome', 'welcomeGrounding', 'sayWelcome', 120),
      round('opening-round', ['openingRound', 'sayRound', 'askBrought'], 'arriving', 180),
      now(60, 120),
      appreciation(),
      care(0, 120),
      round('closing-round', ['closingRoundDo', 'sayDo', 'askDo'], 'closing', 180),
      grounding(),
    ]),
    plan(30, [
      welcome(150),
      agreement(60),
      arriving(60),
      opening(30),
      now(60, 120),
      appreciation(),
      care(0, 120),
      backAgain('return', 30),
      closing(),
      grounding(),
      support(120),
      spare(60),
    ]),
    plan(60, [
      welcome(300),
      agreement(120),
      arriving(60),
      opening(45),
      think('think-1', 60),
      goodCare(180),
      care(0, 180),
      appreciation(),
      backAgain('return', 60),
      conditions(),
      think('think-2', 60),
      closing(),
      thanks(),
      grounding(),
      support(150),
      spare(300),
    ]),
    plan(90, [
      welcome(420),
      agreement(240),
      arriving(120),
      opening(60),
      think('think-1', 120),
      goodCare(300),
      appreciation('pairs-appreciation-1'),
      backAgain('return-1', 60),
      turns('round-noticed', ['roundNoticed', 'sayNoticed', 'sayNoticed'], 'colleagues', 60),
      together('stretch', 'stretch', 'sayStretch', 180),
      care(60, 300),
      appreciation('pairs-appreciation-2'),
      backAgain('return-2', 60),
      conditions(),
      think('think-2', 60),
      closing(),
      thanks(),
      grounding(),
      support(180),
      spare(120),
    ]),
    {
      id: 'pair',
      title: text('pair'),
      minutes: 4,
      stages: [pairs('turns', ['listeningInTurn', 'sayPair'], 0, 120)],
    },
  ];
  return plans;
}
