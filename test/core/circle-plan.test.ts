import { expect } from '@open-wc/testing';
import {
  hasPersonClock,
  isSpare,
  overfills,
  planLength,
  planStamp,
  stageLength,
  turnsOf,
  type PlanStage,
} from '../../src/core/circle-plan.js';
import { planData, planOf, plans } from '../support/plans.js';

const title = { en: 'Stage' };
const pairs = (secondsEach: number, setupSeconds?: number): PlanStage => ({
  id: 'pairs',
  kind: 'pairs',
  title,
  secondsEach,
  setupSeconds,
});
const round = (times: Partial<PlanStage>): PlanStage => ({ id: 'round', kind: 'round', title, ...times });

describe('the length of a plan', () => {
  for (const { id, totals } of planData) {
    for (const [people, seconds] of Object.entries(totals)) {
      it(`of plan ${id} with ${people} people is ${seconds} seconds`, () => {
        expect(planLength(planOf(id), Number(people), 1)).to.equal(seconds * 1000);
      });
    }
  }

  it('of the 60-minute plan with 14 people is 1 hour 9 minutes, more than it is made for', () => {
    expect(planLength(planOf('60'), 14, 1)).to.equal(69 * 60_000);
    expect(overfills(planOf('60'), 14, 1)).to.equal(true);
    expect(overfills(planOf('60'), 10, 1)).to.equal(false);
  });

  it('grows with the pace by its turns only', () => {
    // 3 minutes of the 10-minute plan are together, in silence or set-up, 6.5 minutes are turns.
    expect(planLength(planOf('10'), 6, 2)).to.equal((210 + 2 * 390) * 1000);
  });

  it('is a whole number of milliseconds for any people and pace', () => {
    for (const plan of plans) {
      for (let people = 2; people <= 30; people++) {
        for (const pace of [1, 1.1, 4 / 3, 1.7, 2]) {
          expect(Number.isSafeInteger(planLength(plan, people, pace))).to.equal(true);
        }
      }
    }
  });
});

describe('the turns of a stage', () => {
  const cases: [string, PlanStage, number, number, [string, number, number[]][]][] = [
    ['a talk', { id: 'a', kind: 'together', title, seconds: 60 }, 7, 2, [['all', 60_000, []]]],
    ['a silence', { id: 'a', kind: 'silence', title, seconds: 60 }, 7, 2, [['all', 60_000, []]]],
    ['a stage without a length', { id: 'a', kind: 'together', title }, 7, 2, [['all', 0, []]]],
    ['a round with one clock', round({ seconds: 120 }), 7, 1.5, [['all', 180_000, []]]],
    ['a round without a length', round({}), 7, 1.5, [['all', 0, []]]],
    ['a round whose share is short', round({ secondsEach: 29 }), 10, 1, [['all', 290_000, []]]],
    ['a round that wants one clock', round({ secondsEach: 45, clock: 'stage' }), 4, 1, [['all', 180_000, []]]],
    [
      'a pair',
      pairs(120),
      2,
      1,
      [
        ['half', 120_000, []],
        ['half', 120_000, []],
      ],
    ],
    [
      '4 people in pairs',
      pairs(75, 30),
      4,
      2,
      [
        ['set-up', 30_000, []],
        ['half', 150_000, []],
        ['half', 150_000, []],
      ],
    ],
    [
      '3 people',
      pairs(120, 0),
      3,
      1,
      [
        ['third', 80_000, []],
        ['third', 80_000, []],
        ['third', 80_000, []],
      ],
    ],
    [
      '3 people and odd times',
      pairs(0.5),
      3,
      1,
      [
        ['third', 333, []],
        ['third', 333, []],
        ['third', 334, []],
      ],
    ],
    [
      '5 people',
      pairs(120),
      5,
      1,
      [
        ['half', 120_000, [80_000]],
        ['half', 120_000, [40_000]],
      ],
    ],
    [
      '5 people and odd times',
      pairs(100),
      5,
      1,
      [
        ['half', 100_000, [66_666]],
        ['half', 100_000, [33_333]],
      ],
    ],
    [
      'pairs without a length',
      pairs(0),
      2,
      1,
      [
        ['half', 0, []],
        ['half', 0, []],
      ],
    ],
  ];
  for (const [name, stage, people, pace, expected] of cases) {
    it(`${name} with ${people} people at pace ${pace}`, () => {
      const turns = turnsOf(stage, people, pace).map(({ role, ms, threeSwaps }) => [role, ms, [...threeSwaps]]);
      expect(turns).to.deep.equal(expected);
    });
  }

  it('by person from 30 seconds each, or when the plan says so', () => {
    const each = (secondsEach: number | undefined, clock?: 'stage' | 'person') =>
      hasPersonClock(round({ secondsEach, clock }));
    expect([each(30), each(29), each(29, 'person'), each(90, 'stage'), each(undefined, 'person')]).to.deep.equal([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(turnsOf(round({ secondsEach: 30 }), 3, 1).map(({ role }) => role)).to.deep.equal(Array(3).fill('person'));
    expect(hasPersonClock(pairs(60))).to.equal(false);
  });

  it('gives the group of three the same total as the pairs', () => {
    for (let each = 1; each < 200; each++) {
      expect(stageLength(pairs(each), 3, 1.37)).to.equal(stageLength(pairs(each), 4, 1.37));
    }
  });
});

describe('time in hand', () => {
  it('is the stage named spare, when it has one clock and no speakers', () => {
    const kinds = ['together', 'silence', 'round', 'pairs'] as const;
    expect(kinds.map((kind) => isSpare({ id: 'spare', kind, title }))).to.deep.equal([true, true, false, false]);
    expect(isSpare({ id: 'other', kind: 'together', title })).to.equal(false);
    expect(isSpare(undefined)).to.equal(false);
  });
});

describe('the stamp of a plan', () => {
  it('differs between the plans and changes with their shape, not with their words', () => {
    expect(new Set(plans.map(planStamp)).size).to.equal(plans.length);
    const plan = planOf('20');
    const [first, ...rest] = plan.stages as [PlanStage, ...PlanStage[]];
    expect(planStamp({ ...plan, stages: [{ ...first, title: { en: 'Hello' } }, ...rest] })).to.equal(planStamp(plan));
    expect(planStamp({ ...plan, stages: [{ ...first, seconds: 121 }, ...rest] })).to.not.equal(planStamp(plan));
    expect(planStamp({ ...plan, stages: rest })).to.not.equal(planStamp(plan));
  });
});
