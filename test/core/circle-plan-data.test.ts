import { expect } from '@open-wc/testing';
import { readPlans } from '../../src/core/circle-plan-data.js';
import type { Fault } from '../../src/core/local-text.js';

type Data = Record<string, unknown>;

const talk: Data = { id: 'talk', kind: 'together', title: 'Talk', seconds: 60 };
const usable: Data = { id: 'ours', title: 'Ours', minutes: 15, stages: [talk] };

function read(value: unknown) {
  const faults: Fault[] = [];
  const plans = readPlans(value, faults);
  return { plans, faults, said: faults.map(({ code, path, detail }) => [code, path, detail].join(' ').trim()) };
}

const withStage = (stage: unknown) => [{ ...usable, stages: [stage] }];
const without = (data: Data, key: string) => Object.fromEntries(Object.entries(data).filter(([each]) => each !== key));

describe('plans of a page', () => {
  it('are read with everything that a stage can have', () => {
    const stage = {
      id: 'pairs-1',
      kind: 'pairs',
      title: { en: 'Pairs', cy: 'Parau' },
      say: 'Find someone.',
      listenerSay: 'Listen.',
      prompt: 'How are you?',
      theme: 'self',
      setupSeconds: 30,
      secondsEach: 120,
      turns: 2,
      basis: 'unknown keys are left alone',
    };
    const { plans, faults } = read(withStage(stage));
    expect(faults).to.deep.equal([]);
    expect(plans).to.deep.equal([
      {
        id: 'ours',
        title: { en: 'Ours' },
        minutes: 15,
        stages: [
          {
            id: 'pairs-1',
            kind: 'pairs',
            title: { en: 'Pairs', cy: 'Parau' },
            say: { en: 'Find someone.' },
            listenerSay: { en: 'Listen.' },
            prompt: { en: 'How are you?' },
            theme: 'self',
            setupSeconds: 30,
            secondsEach: 120,
          },
        ],
      },
    ]);
  });

  it('are none when the page gives none', () => {
    for (const value of [undefined, null, []]) expect(read(value)).to.deep.equal({ plans: [], faults: [], said: [] });
  });

  it('number their stages when these have no ids', () => {
    const { plans } = read([{ ...usable, stages: [without(talk, 'id'), without(talk, 'id')] }]);
    expect(plans[0]?.stages.map(({ id }) => id)).to.deep.equal(['stage-1', 'stage-2']);
  });

  const times: [string, Data, Data, string[]][] = [
    ['a talk', { kind: 'together', seconds: 60 }, { seconds: 60 }, []],
    ['a silence', { kind: 'silence', seconds: '60' }, { seconds: 60 }, []],
    ['a round with one clock', { kind: 'round', seconds: 60, clock: 'stage' }, { seconds: 60 }, []],
    [
      'a round by person',
      { kind: 'round', secondsEach: 20, clock: 'person' },
      { secondsEach: 20, clock: 'person' },
      [],
    ],
    ['a round with a share', { kind: 'round', secondsEach: 20 }, { secondsEach: 20, clock: undefined }, []],
    ['pairs', { kind: 'pairs', secondsEach: 60 }, { secondsEach: 60, setupSeconds: 0 }, []],
    [
      'pairs with null turns',
      { kind: 'pairs', secondsEach: 60, turns: null },
      { secondsEach: 60, setupSeconds: 0 },
      [],
    ],
    ['a fraction', { kind: 'together', seconds: 59.6 }, { seconds: 60 }, ['fraction .seconds 60']],
    [
      'a round by person without a share',
      { kind: 'round', seconds: 60, clock: 'person' },
      { seconds: 60 },
      ['no-seconds-each .secondsEach'],
    ],
    [
      'a round with an unknown clock',
      { kind: 'round', secondsEach: 60, clock: 'sun' },
      { secondsEach: 60, clock: undefined },
      ['not-one-of .clock stage, person'],
    ],
    [
      'pairs with 3 turns',
      { kind: 'pairs', secondsEach: 60, turns: 3 },
      { secondsEach: 60, setupSeconds: 0 },
      ['not-one-of .turns 2'],
    ],
  ];
  for (const [name, given, expected, faults] of times) {
    it(`have the times of ${name}`, () => {
      const { plans, said } = read(withStage({ id: 'a', title: 'A', ...given }));
      const { kind } = given;
      const words = { say: undefined, listenerSay: undefined, prompt: undefined, theme: undefined };
      expect(plans[0]?.stages).to.deep.equal([{ id: 'a', title: { en: 'A' }, kind, ...words, ...expected }]);
      expect(said).to.deep.equal(faults.map((fault) => fault.replace(' ', ' plans[0].stages[0]')));
    });
  }

  const refused: [string, unknown, string[]][] = [
    ['plans that are no list', { plans: [] }, ['not-a-list plans']],
    ['plans that are text', 'plans', ['not-a-list plans']],
    ['a plan that is null', [null], ['not-an-object plans[0]']],
    ['a plan that is a list', [[]], ['not-an-object plans[0]']],
    ['no id', [without(usable, 'id')], ['not-an-id plans[0].id']],
    ['an id with a space', [{ ...usable, id: 'a b' }], ['not-an-id plans[0].id']],
    ['an id that is too long', [{ ...usable, id: 'a'.repeat(61) }], ['not-an-id plans[0].id']],
    ['an id that every object has', [{ ...usable, id: '__proto__' }], ['not-an-id plans[0].id']],
    ['no title', [without(usable, 'title')], ['not-text plans[0].title undefined']],
    ['an empty title', [{ ...usable, title: '' }], ['empty-text plans[0].title']],
    ['no minutes', [without(usable, 'minutes')], ['not-whole plans[0].minutes undefined']],
    ['0 minutes', [{ ...usable, minutes: 0 }], ['out-of-range plans[0].minutes 1 to 480']],
    ['481 minutes', [{ ...usable, minutes: 481 }], ['out-of-range plans[0].minutes 1 to 480']],
    ['no stages', [without(usable, 'stages')], ['no-stages plans[0].stages']],
    ['empty stages', [{ ...usable, stages: [] }], ['no-stages plans[0].stages']],
    ['stages that are an object', [{ ...usable, stages: {} }], ['no-stages plans[0].stages']],
    [
      '10,000 stages',
      [{ ...usable, stages: Array.from({ length: 10_000 }, () => talk) }],
      ['too-many-stages plans[0].stages 60'],
    ],
    ['two stages with one id', [{ ...usable, stages: [talk, talk] }], ['repeated-stage plans[0].stages[1].id talk']],
    ['a stage that is no object', withStage('talk'), ['not-an-object plans[0].stages[0]']],
    ['a hole for a stage', withStage(undefined), ['not-an-object plans[0].stages[0]']],
    ['a stage with a wrong id', withStage({ ...talk, id: 7 }), ['not-an-id plans[0].stages[0].id']],
    [
      'an unknown kind',
      withStage({ ...talk, kind: 'dance' }),
      ['not-one-of plans[0].stages[0].kind together, round, pairs, silence'],
    ],
    ['a stage without a title', withStage(without(talk, 'title')), ['not-text plans[0].stages[0].title undefined']],
    ['no seconds', withStage(without(talk, 'seconds')), ['not-whole plans[0].stages[0].seconds undefined']],
    ['negative seconds', withStage({ ...talk, seconds: -1 }), ['out-of-range plans[0].stages[0].seconds 1 to 14400']],
    ['0 seconds', withStage({ ...talk, seconds: 0 }), ['out-of-range plans[0].stages[0].seconds 1 to 14400']],
    ['0.4 seconds', withStage({ ...talk, seconds: 0.4 }), ['out-of-range plans[0].stages[0].seconds 1 to 14400']],
    ['5 hours', withStage({ ...talk, seconds: 18_000 }), ['out-of-range plans[0].stages[0].seconds 1 to 14400']],
    ['endless seconds', withStage({ ...talk, seconds: 1e400 }), ['not-whole plans[0].stages[0].seconds Infinity']],
    [
      'a round with a wrong share',
      withStage({ ...talk, kind: 'round', secondsEach: 'x' }),
      ['not-whole plans[0].stages[0].secondsEach x'],
    ],
    [
      'pairs without times',
      withStage({ ...talk, kind: 'pairs' }),
      ['not-whole plans[0].stages[0].secondsEach undefined'],
    ],
    [
      'a negative set-up',
      withStage({ ...talk, kind: 'pairs', secondsEach: 60, setupSeconds: -5 }),
      ['out-of-range plans[0].stages[0].setupSeconds 0 to 14400'],
    ],
  ];
  for (const [name, value, expected] of refused) {
    it(`are left out with ${name}, and it is said`, () => {
      const { plans, said } = read(value);
      expect(plans).to.deep.equal([]);
      expect(said).to.deep.equal(expected);
    });
  }

  it('do without words that are no words', () => {
    const { plans, said } = read(withStage({ ...talk, say: 7, prompt: '', theme: 'a b' }));
    expect(plans[0]?.stages[0]?.say).to.equal(undefined);
    expect(said).to.deep.equal([
      'not-text plans[0].stages[0].say 7',
      'empty-text plans[0].stages[0].prompt',
      'not-an-id plans[0].stages[0].theme',
    ]);
  });

  it('are kept beside a plan with a fault', () => {
    const { plans, said } = read([{ ...usable, minutes: 'x' }, usable]);
    expect(plans.map(({ id }) => id)).to.deep.equal(['ours']);
    expect(said).to.deep.equal(['not-whole plans[0].minutes x']);
  });

  it('say which names are not known, at most 40 characters of each', () => {
    const { plans, said } = read([{ ...usable, promt: 'A', stages: [{ ...talk, ['x'.repeat(50)]: 1 }] }]);
    expect(plans).to.have.lengthOf(1);
    expect(said.map((each) => each.trim())).to.deep.equal([
      'unknown-key plans[0].promt',
      `unknown-key plans[0].stages[0].${'x'.repeat(40)}…`,
    ]);
  });

  it('count once when two have the same id', () => {
    const { plans, said } = read([usable, { ...usable, title: 'Again' }]);
    expect(plans.map(({ title }) => title.en)).to.deep.equal(['Ours']);
    expect(said).to.deep.equal(['repeated-id plans[1].id ours']);
  });

  it('are 20 at most, of 60 stages at most', () => {
    const many = Array.from({ length: 21 }, (_, index) => ({ ...usable, id: `plan-${index}` }));
    const { plans, said } = read(many);
    expect(plans).to.have.lengthOf(20);
    expect(said).to.deep.equal(['too-many plans 20']);
    const sixty = Array.from({ length: 60 }, (_, index) => ({ ...talk, id: `stage-${index}` }));
    expect(read([{ ...usable, stages: sixty }]).plans[0]?.stages).to.have.lengthOf(60);
  });

  it('never reach the prototype of anything', () => {
    const value: unknown = JSON.parse(
      '[{"__proto__": {"polluted": 1}, "id": "a", "title": {"en": "<img src=x onerror=alert(1)>", "__proto__": {"cy": "x"}},' +
        '"minutes": 5, "stages": [{"kind": "together", "title": "A", "seconds": 5, "constructor": {"prototype": {"polluted": 1}}}]}]',
    );
    const { plans, said } = read(value);
    expect(said.map((each) => each.trim())).to.deep.equal([
      'unknown-key plans[0].__proto__',
      'unknown-key plans[0].stages[0].constructor',
    ]);
    expect(plans[0]?.title).to.deep.equal({ en: '<img src=x onerror=alert(1)>' });
    expect(({} as Data)['polluted']).to.equal(undefined);
  });
});
