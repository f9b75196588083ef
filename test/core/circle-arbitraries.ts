import * as fc from 'fast-check';
import { startCircle, type CircleChoice } from '../../src/core/circle-clock.js';
import type { CirclePlan, PlanStage } from '../../src/core/circle-plan.js';
import { storeCircle } from '../../src/core/circle-storage.js';
import type { Happening } from './circle-schedule.js';

/** Generated circles: plans, choices and what happens to them. */

const text = { en: 'Text' };

const times = fc.integer({ min: 1, max: 300 });

const stage: fc.Arbitrary<Omit<PlanStage, 'id'>> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('together' as const, 'silence' as const),
    title: fc.constant(text),
    seconds: times,
  }),
  fc.record({ kind: fc.constant('round' as const), title: fc.constant(text), seconds: times }),
  fc.record(
    {
      kind: fc.constant('round' as const),
      title: fc.constant(text),
      secondsEach: fc.integer({ min: 1, max: 90 }),
      clock: fc.constantFrom('stage' as const, 'person' as const),
    },
    { requiredKeys: ['kind', 'title', 'secondsEach'] },
  ),
  fc.record({
    kind: fc.constant('pairs' as const),
    title: fc.constant(text),
    secondsEach: times,
    setupSeconds: fc.constantFrom(0, 0, 30, 61),
  }),
);

/** A plan of a page, with time in hand anywhere or nowhere. */
export const pagePlan: fc.Arbitrary<CirclePlan> = fc
  .record({
    stages: fc.oneof(fc.array(stage, { minLength: 1, maxLength: 3 }), fc.array(stage, { minLength: 2, maxLength: 7 })),
    spare: fc.nat({ max: 7 }),
  })
  .map(({ stages, spare }) => ({
    id: 'page',
    title: text,
    minutes: 30,
    stages: stages.map((each, index) => ({ ...each, id: index === spare ? 'spare' : `stage-${index}` })),
  }));

export const choice: fc.Arbitrary<CircleChoice> = fc.record({
  people: fc.oneof(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 30 })),
  pace: fc.oneof(fc.constantFrom(1, 1.25, 1.5, 2), fc.double({ min: 1, max: 2, noNaN: true })),
  advance: fc.constantFrom('host' as const, 'auto' as const),
});

const HOUR = 3_600_000;
const steps = fc.constantFrom(HOUR, 24 * HOUR, 1500, 2000, 2001, 3 * 60_000);
const gaps = fc.constantFrom(-HOUR, -5000, 0, 5000, 59_000, 60_000, 60_001, 61_000, 40 * 60_000, 11 * HOUR);

/** A steady clock starts with the page, at any fraction of a millisecond; the last page has been open for a year. */
export const mono = fc.constantFrom(0, 0.1, 1234.5678, 98_765.4321, 7_654_321.05, 31_536_000_000.3);

/** Ordinary days, and the nights in which the clocks change in Wales and England. */
export const wall = fc.constantFrom(
  Date.UTC(2026, 10, 3, 13, 30),
  Date.UTC(2026, 2, 29, 0, 40),
  Date.UTC(2026, 9, 25, 0, 40),
  Date.UTC(2026, 11, 31, 23, 50),
);

const waits = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 600_000 }));
const wakes = fc.boolean();

const often: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), ms: waits, wakes }),
  fc.record({
    do: fc.constant('toTurnEnd' as const),
    ms: fc.constantFrom(-70_000, -10_000, -1, 0, 0, 1, 30_000),
    wakes,
  }),
  fc.record({
    do: fc.constantFrom('next' as const, 'next' as const, 'back' as const, 'back' as const, 'pass' as const),
  }),
);

const seldom: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ do: fc.constantFrom('pause' as const, 'moment' as const, 'resume' as const, 'nextStage' as const) }),
  fc.record({ do: fc.constantFrom('resume' as const, 'carryOn' as const, 'catchUp' as const, 'signals' as const) }),
  fc.record({ do: fc.constantFrom('hidden' as const, 'sleep' as const), ms: waits, wakes }),
  fc.record({ do: fc.constant('clockBack' as const), ms: steps, wakes }),
  fc.record({ do: fc.constant('clockJump' as const), ms: steps, steady: fc.integer({ min: 0, max: 60_000 }) }),
  fc.record({ do: fc.constant('reload' as const), ms: gaps, mono }),
  fc.record({ do: fc.constant('addTime' as const), minutes: fc.constantFrom(0.5, 1, 2, 30) }),
  fc.record({ do: fc.constant('setPeople' as const), people: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ do: fc.constant('signals' as const) }),
  fc.record({ do: fc.constant('setPeople' as const), people: fc.integer({ min: 2, max: 5 }) }),
);

export const schedule: fc.Arbitrary<readonly Happening[]> = fc.array(fc.oneof(often, seldom), {
  maxLength: 60,
  size: 'max',
});

// --- hostile input --------------------------------------------------------------------------------------------------

const circular: { self?: unknown } = {};
circular.self = circular;

const trap = Object.defineProperty({ en: 'A trap' }, 'kind', {
  enumerable: true,
  get() {
    throw new Error('trap');
  },
});

const nasty = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  ' ',
  '<img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  '\u200B',
  '\u0000\u0007',
  '\uD800',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  0,
  -0,
  -1,
  0.4,
  29.5,
  1e9,
  1e400,
  NaN,
  2 ** 53,
  '60',
  '1e3',
  true,
  [],
  {},
  [[]],
  { en: 5 },
  { cy: 'Dim ond Cymraeg' },
  { en: 'One', cy: 7 },
  JSON.parse('{"__proto__": {"polluted": true}, "en": "Text"}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  10n,
  Symbol('nasty'),
  () => 'nasty',
  circular,
  trap,
);

function orNasty<T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: nasty });
}

const hostileStage = fc.record(
  {
    id: orNasty(fc.stringMatching(/^[a-z]{1,8}$/)),
    kind: orNasty(fc.constantFrom('together', 'round', 'pairs', 'silence')),
    title: orNasty(fc.string({ minLength: 1 })),
    say: orNasty(fc.string()),
    listenerSay: orNasty(fc.string()),
    prompt: orNasty(fc.record({ en: fc.string(), cy: fc.string() })),
    theme: orNasty(fc.constant('self')),
    clock: orNasty(fc.constantFrom('stage', 'person')),
    seconds: orNasty(fc.integer({ min: 1, max: 14_400 })),
    secondsEach: orNasty(fc.integer({ min: 1, max: 14_400 })),
    setupSeconds: orNasty(fc.integer({ min: 0, max: 600 })),
    turns: orNasty(fc.constant(2)),
  },
  { requiredKeys: ['kind', 'title', 'seconds', 'secondsEach'] },
);

const hostilePlan = fc.record(
  {
    id: orNasty(fc.stringMatching(/^[a-z]{1,3}$/)),
    title: orNasty(fc.string({ minLength: 1 })),
    minutes: orNasty(fc.integer({ min: 1, max: 480 })),
    stages: orNasty(
      fc.oneof(
        { weight: 20, arbitrary: fc.array(orNasty(hostileStage), { minLength: 1, maxLength: 6 }) },
        { weight: 1, arbitrary: fc.constant(Array.from({ length: 10_000 }, () => ({ kind: 'silence' }))) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>([circular], [trap], circular) },
      ),
    ),
  },
  { requiredKeys: ['id', 'title', 'minutes', 'stages'] },
);

/** Anything that a page might give as its plans. */
export const hostilePlans: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: orNasty(fc.array(orNasty(hostilePlan), { maxLength: 25 })) },
  { weight: 1, arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true }) },
);

/** A stored circle with a few of its values replaced, or any text at all. */
export function hostileText(plans: readonly CirclePlan[]): fc.Arbitrary<readonly [CirclePlan, string | null]> {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      -1,
      0.5,
      1e308,
      8.64e15,
      9e15,
      '5',
      [],
      {},
      'ended',
      'asleep',
      'running',
      'auto',
      true,
    ),
    fc.nat(),
    fc.nat({ max: 10 }),
    fc.constantFrom<unknown>({ ms: 5 }, { ms: 5, why: 'closed' }, [{ stage: 0, turn: 0, passed: 7 }, null]),
    fc.constantFrom<unknown>([null], [{ people: 4, spent: [1e308, -4, 70_000], added: 'x', passed: 5, spare: 5 }]),
  );
  const key = fc.constantFrom(
    ...['phase', 'people', 'pace', 'startedAt', 'endedAt', 'position', 'records', 'visited', 'sleep', 'advance'],
  );
  const change = fc.record({ key, value, inPosition: fc.constantFrom('stage', 'turn', undefined) });
  const changed = fc.tuple(fc.constantFrom(...plans), fc.array(change, { maxLength: 4 })).map(([plan, changes]) => {
    const start = { mono: 0, wall: 999_000 };
    const state = startCircle(plan, { people: 5, pace: 1, advance: 'host' }, start);
    const stored = JSON.parse(storeCircle(plan, state, start, undefined)) as { state: Record<string, unknown> };
    for (const { key: name, value: given, inPosition } of changes) {
      if (inPosition) stored.state['position'] = { stage: 0, turn: 0, [inPosition]: given };
      else stored.state[name] = given;
    }
    return [plan, JSON.stringify(stored)] as const;
  });
  const anything = fc.tuple(fc.constantFrom(...plans), fc.oneof(fc.string(), fc.json(), fc.constant(null)));
  return fc.oneof({ weight: 8, arbitrary: changed }, { weight: 1, arbitrary: anything });
}
