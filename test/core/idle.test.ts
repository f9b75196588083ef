import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { idleLimits, idleStage, LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES, untilNextStage } from '../../src/core/idle.js';
import { generated } from '../support/run-length.js';

const MINUTE = 60_000;

describe('a text that nobody writes', () => {
  const stages = [
    [15, 0, 'writing'],
    [15, 5 * MINUTE - 1, 'writing'],
    [15, 5 * MINUTE, 'hidden'],
    [15, 13 * MINUTE - 1, 'hidden'],
    [15, 13 * MINUTE, 'ending'],
    [15, 15 * MINUTE, 'over'],
    [5, 3 * MINUTE - 1, 'writing'],
    [5, 3 * MINUTE, 'ending'],
    [5, 5 * MINUTE, 'over'],
    [6, 4 * MINUTE, 'ending'],
    [8, 5 * MINUTE, 'hidden'],
  ] as const;
  for (const [minutes, idle, stage] of stages) {
    it(`is ${stage} after ${idle} ms of ${minutes} minutes`, () => {
      expect(idleStage(idle, idleLimits(minutes))).to.equal(stage);
    });
  }

  it('changes its stage exactly when it said that it would, and gets 2 minutes of warning', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: LEAST_IDLE_MINUTES, max: MOST_IDLE_MINUTES }),
        fc.integer({ min: 0, max: 150 * MINUTE }),
        (minutes, idle) => {
          const limits = idleLimits(minutes);
          const wait = untilNextStage(idle, limits);
          if (wait === undefined) return idleStage(idle, limits) === 'over';
          const before = idleStage(idle + wait - 1, limits);
          return (
            before === idleStage(idle, limits) &&
            idleStage(idle + wait, limits) !== before &&
            limits.end - limits.warn === 2 * MINUTE
          );
        },
      ),
      generated(300, 10_000),
    );
  });
});
