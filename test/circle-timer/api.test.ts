import { expect } from '@open-wc/testing';
import { CircleTimer } from '../../src/circle-timer/circle-timer.js';
import type { CircleTimerEvent } from '../../src/circle-timer/circle-timer.events.js';
import { fakeClock, json, place, START, tidy, TimerPage } from './support/timer-page.js';

const plans = [
  { id: 'own', title: 'Our own', minutes: 5, stages: [{ kind: 'together', title: 'Hello', seconds: 300 }] },
];

describe('the timer for a page’s own script', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('has a state before a circle', async () => {
    const page = await place('<circle-timer plan="20" people="6"></circle-timer>');
    expect(page.circle).to.deep.equal({
      phase: 'ready',
      plan: '20',
      people: 6,
      pace: 1,
      advance: 'host',
      left: 20 * 60_000,
      finishesAt: START + 20 * 60_000,
    });
  });

  it('has a state before it is on the page', () => {
    const timer = document.createElement('circle-timer');
    timer.people = 5;
    timer.plan = 'pair';
    expect(timer.circle).to.include({ phase: 'ready', people: 5, plan: 'pair' });
  });

  it('gives a new state each time, and does not let it be set', async () => {
    const { timer } = await place();
    expect(timer.circle).not.to.equal(timer.circle);
    expect(() => {
      (timer as { circle: unknown }).circle = {};
    }).to.throw(TypeError);
  });

  it('leads a whole circle by its methods', async () => {
    const page = await place('<circle-timer plan="pair" people="2"></circle-timer>');
    const { timer } = page;
    timer.start();
    expect(timer.circle.phase).to.equal('running');
    timer.pause();
    expect(timer.circle.phase).to.equal('paused');
    timer.resume();
    timer.addTime();
    timer.addTime(0.5);
    expect(timer.circle.turn?.length).to.equal(210_000);
    timer.setPeople(3);
    expect(timer.circle.turn?.role).to.equal('third');
    timer.takeAMoment();
    expect(timer.circle.phase).to.equal('moment');
    timer.resume();
    timer.next();
    timer.back();
    timer.nextStage();
    expect(timer.circle.phase).to.equal('ended');
    timer.reset();
    expect(timer.circle.phase).to.equal('ready');
  });

  it('ignores nonsense', async () => {
    const { timer } = await place('<circle-timer plan="pair" people="2"></circle-timer>');
    const nonsense = [-1, 0, 31, 1e9, Number.NaN, Infinity, '8', null, {}, [], Symbol('x'), () => 1];
    for (const value of nonsense) timer.setPeople(value as number);
    expect(timer.circle.people).to.equal(2);
    timer.start();
    const before = timer.circle;
    for (const value of nonsense) timer.setPeople(value as number);
    for (const value of [-1, 0, 31, Number.NaN, Infinity, null, {}, [], 'x', () => 1]) timer.addTime(value as number);
    expect(timer.circle).to.deep.equal(before);
    timer.end();
    const after = timer.circle;
    for (const method of [
      'start',
      'pause',
      'resume',
      'next',
      'nextStage',
      'back',
      'pass',
      'takeAMoment',
      'end',
    ] as const) {
      timer[method]();
    }
    timer.addTime(1);
    timer.setPeople(5);
    expect(timer.circle).to.deep.equal(after);
  });

  it('gives the same for properties as for attributes', async () => {
    const byAttribute = await place(
      `<circle-timer plan="own" people="5" pace="1.5" advance="auto" cue="spoken" clock-hidden heading="Taking care"
        heading-level="4" reflection="/reflect" nation="Wales">${json({ plans })}</circle-timer>`,
    );
    const byProperty = await place();
    const { timer } = byProperty;
    Object.assign(timer, {
      plan: 'own',
      people: 5,
      pace: 1.5,
      advance: 'auto',
      cue: 'spoken',
      clockHidden: true,
      heading: 'Taking care',
      headingLevel: 4,
      reflection: '/reflect',
      nation: 'Wales',
      plans,
    });
    await byProperty.settled();
    expect(byProperty.text).to.equal(byAttribute.text);
    expect(byProperty.circle).to.deep.equal(byAttribute.circle);
    expect(byAttribute.root.querySelector('h4')?.textContent.trim()).to.equal('Taking care');
    expect(byAttribute.faults).to.deep.equal([]);
  });

  it('takes properties that were set before it was upgraded', async () => {
    class Late extends CircleTimer {}
    const box = document.body.appendChild(document.createElement('div'));
    const late = box.appendChild(document.createElement('x-late-timer')) as CircleTimer;
    Object.assign(late, { plan: 'own', people: 5, plans, headingLevel: 3, clockHidden: true });
    customElements.define('x-late-timer', Late);
    const page = new TimerPage(late);
    await page.settled();
    expect(late.circle).to.include({ plan: 'own', people: 5 });
    expect(page.root.querySelector('h3#heading')).to.exist;
    box.remove();
  });

  it('reads its JSON, also when it comes or changes after the element', async () => {
    const page = await place('<circle-timer plan="pair"></circle-timer>');
    page.timer.innerHTML = json({ plans });
    await page.settled();
    page.timer.plan = 'own';
    await page.settled();
    expect(page.field('Our own').checked).to.equal(true);
    page.timer.textContent = '';
    page.timer.removeAttribute('plan');
    page.timer.plan = undefined;
    await page.settled();
    expect(page.circle.plan).to.equal('60');
  });

  it('keeps a running circle when its plans change', async () => {
    const page = await place(`<circle-timer plan="own">${json({ plans })}</circle-timer>`);
    await page.press('Start the circle');
    page.timer.textContent = '';
    page.timer.plan = '20';
    page.timer.people = 4;
    await page.settled();
    expect(page.heading).to.equal('Hello');
    expect(page.circle).to.include({ plan: 'own', people: 8 });
  });

  it('asks for what the page says again where the page changes it', async () => {
    const page = await place();
    await page.choose('20 minutes');
    await page.type('Number of people', '5');
    page.timer.people = 10;
    await page.settled();
    expect(page.circle).to.include({ plan: '20', people: 10 });
    page.timer.plan = '30';
    await page.settled();
    expect(page.circle).to.include({ plan: '30', people: 10 });
  });
});

/** Never called: the type check is the test. */
export function typed(timer: CircleTimer): void {
  timer.addEventListener('circle-timer-stage', (event) => {
    const kind: 'together' | 'round' | 'pairs' | 'silence' | undefined = event.circle.stage?.kind;
    // @ts-expect-error: read-only
    event.circle = timer.circle;
    return kind;
  });
  document.addEventListener('circle-timer-end', (event: CircleTimerEvent) => event.circle.endedAt);
  const made: CircleTimer = document.createElement('circle-timer');
  // @ts-expect-error: read-only
  made.circle = timer.circle;
  // @ts-expect-error: not one of them
  made.cue = 'loud';
}
