import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { allowConsole } from '../support/console.js';
import { generated, runs } from '../support/run-length.js';
import { fakeClock, json, place, tidy } from './support/timer-page.js';

/** Mostly near to what is right, so that it gets past the first check. */
const text = fc.oneof(
  fc.constantFrom('Hello', '', '<b>x</b>', '\u202E', '{n}', '__proto__'),
  fc.string({ unit: 'binary' }),
);
const words = fc.oneof(text, fc.record({ en: text, cy: text }, { requiredKeys: [] }), fc.jsonValue({ maxDepth: 1 }));
const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 30, 60, 60.5, 300, 1e9, 1e308),
  fc.integer({ min: 1, max: 600 }),
  fc.double({ noNaN: true }),
);
const stage = fc.record(
  {
    id: fc.oneof(fc.constantFrom('a', 'b', 'spare', 'support', '__proto__', 'constructor'), text),
    kind: fc.oneof(fc.constantFrom('together', 'round', 'pairs', 'silence'), text),
    title: words,
    say: words,
    prompt: words,
    listenerSay: words,
    theme: text,
    clock: fc.constantFrom('stage', 'person', 'none'),
    seconds: number,
    secondsEach: number,
    setupSeconds: number,
    turns: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: ['kind', 'title', 'seconds'] },
);
const goodStage = fc.record({
  kind: fc.constantFrom('together', 'round', 'pairs', 'silence'),
  title: fc.constant('Hello'),
  seconds: fc.integer({ min: 1, max: 600 }),
  secondsEach: fc.integer({ min: 1, max: 600 }),
});
const plan = fc.record({
  id: fc.constantFrom('own', '60', 'a b', 7),
  title: words,
  minutes: number,
  stages: fc.oneof(fc.array(goodStage, { maxLength: 5 }), fc.array(stage, { maxLength: 5 })),
});
const support = fc.array(
  fc.record({ name: words, voice: words, url: fc.webUrl(), checked: text }, { requiredKeys: [] }),
  { maxLength: 3 },
);
const data = fc.oneof(
  fc.record(
    {
      plans: fc.oneof(fc.array(plan, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })),
      support: fc.oneof(support, fc.jsonValue({ maxDepth: 2 })),
      strings: fc.oneof(fc.dictionary(fc.constantFrom('start', 'next', 'minutes', 'x'), words), fc.jsonValue()),
      nation: text,
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const attributes = fc.record(
  {
    plan: fc.oneof(fc.constantFrom('own', '20', 'pair', '90'), text),
    people: fc.oneof(fc.constantFrom('2', '7', '30', '0', 'eight'), text),
    pace: fc.constantFrom('1', '2', '1.37', '0', 'x'),
    advance: fc.constantFrom('host', 'auto', 'x'),
    cue: fc.constantFrom('screen', 'spoken', 'x'),
    heading: text,
    'heading-level': fc.constantFrom('1', '2', '6', 'x'),
    lang: fc.constantFrom('en', 'cy', 'cy-GB', 'x'),
    nation: fc.constantFrom('Wales', 'x'),
    reflection: fc.oneof(fc.webUrl(), text),
    'clock-hidden': fc.constant(''),
  },
  { requiredKeys: [] },
);
const acts = fc.array(
  fc.oneof(
    fc.constantFrom(
      'start',
      'pause',
      'resume',
      'next',
      'nextStage',
      'back',
      'pass',
      'addTime',
      'takeAMoment',
      'end',
      'reset',
    ),
    fc.integer({ min: -5, max: 40 }),
  ),
  { maxLength: 12 },
);

describe('any configuration', () => {
  afterEach(tidy);

  it('never throws, and leaves the page as it is', async () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(attributes, data, acts, async (given, page, presses) => {
        allowConsole();
        count++;
        const clock = fakeClock();
        const { timer } = await place(`<circle-timer>${json(page)}</circle-timer>`);
        for (const [name, value] of Object.entries(given)) timer.setAttribute(name, value);
        await timer.updateComplete;
        timer.start();
        for (const press of presses) {
          if (typeof press === 'number') timer.setPeople(press);
          else timer[press]();
          clock.tick(1000 * presses.length);
          await timer.updateComplete;
        }
        timer.start();
        await timer.updateComplete;
        expect(timer.circle.phase).not.to.equal('ready');
        expect(timer.shadowRoot!.querySelector('#heading')!.textContent.trim()).not.to.equal('');
        expect(timer.shadowRoot!.querySelectorAll('b, script, img')).to.have.length(0);
        tidy();
      }),
      { ...generated(150, 10_000), endOnFailure: true },
    );
    expect(count).to.be.at.least(runs(150, 10_000));
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(before);
  }).timeout(30 * 60_000);
});
