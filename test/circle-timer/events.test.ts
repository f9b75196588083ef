import { expect } from '@open-wc/testing';
import { CircleTimerEvent, type CircleSnapshot } from '../../src/circle-timer/circle-timer.events.js';
import { expectConsole } from '../support/console.js';
import { fakeClock, listen, place, setVisibility, START, tidy } from './support/timer-page.js';

const MINUTE = 60_000;
const pair = '<circle-timer plan="pair" people="2"></circle-timer>';

describe('the events of a circle', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('come in order, from the first press to the end', async () => {
    const page = await place('<circle-timer plan="20" people="2"></circle-timer>');
    const { names } = listen(page.timer);
    await page.press('Start the circle');
    expect(names.splice(0)).to.deep.equal(['start', 'stage', 'turn']);
    await page.press('Pause', 'Resume');
    expect(names.splice(0)).to.deep.equal(['pause', 'resume']);
    await page.press('Next', 'Next');
    expect(names.splice(0)).to.deep.equal(['stage', 'turn', 'stage', 'turn']);
    await page.press('Next', 'Swap');
    expect(names.splice(0)).to.deep.equal(['turn', 'turn']);
    await page.press('Back');
    expect(names.splice(0)).to.deep.equal(['turn']);
    await page.press('Take a moment', 'Carry on with the circle', 'End the circle');
    expect(names.splice(0)).to.deep.equal(['pause', 'resume', 'end']);
    await page.press('Return to the circle', 'Resume');
    expect(names).to.deep.equal(['resume']);
  });

  it('carry the whole state at that moment', async () => {
    const page = await place('<circle-timer plan="20" people="6" pace="1.5"></circle-timer>');
    const { events } = listen(page.timer);
    await page.press('Start the circle');
    const expected: CircleSnapshot = {
      phase: 'running',
      plan: '20',
      people: 6,
      pace: 1.5,
      advance: 'host',
      stage: {
        index: 0,
        count: 7,
        id: 'welcome',
        kind: 'together',
        title: 'Welcome and grounding',
        length: 120_000,
        left: 120_000,
      },
      turn: { index: 0, count: 1, role: 'all', length: 120_000, left: 120_000, over: 0 },
      left: events[0]!.circle.left,
      finishesAt: START + events[0]!.circle.left,
      startedAt: START,
    };
    expect(events[0]!.circle).to.deep.equal(expected);
    await page.wait(MINUTE);
    await page.press('End the circle');
    expect(events[0]!.circle, 'does not change afterwards').to.deep.equal(expected);
    const last = events.at(-1)!.circle;
    expect(last).to.include({ phase: 'ended', plan: '20' });
    expect(last.endedAt! - last.startedAt!).to.be.closeTo(MINUTE, 100);
  });

  it('bubble through shadow roots, and cannot be cancelled', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    outer.attachShadow({ mode: 'open' }).innerHTML = pair;
    const { events } = listen(document.body);
    const timer = outer.shadowRoot!.querySelector('circle-timer')!;
    timer.start();
    outer.remove();
    expect(events).to.have.length(3);
    expect(events[0]).to.be.instanceOf(CircleTimerEvent);
    expect(events[0]).to.include({ bubbles: true, composed: true, cancelable: false, target: outer });
  });

  it('say that the clock moved on', async () => {
    const page = await place('<circle-timer plan="pair" people="2" advance="auto"></circle-timer>');
    const { names } = listen(page.timer);
    page.timer.start();
    await page.wait(2 * MINUTE);
    expect(names.splice(0)).to.deep.equal(['start', 'stage', 'turn', 'turn']);
    await page.wait(2 * MINUTE);
    expect(names).to.deep.equal(['end']);
  });

  it('come once for several turns that passed unseen', async () => {
    const page = await place('<circle-timer plan="20" people="2" advance="auto"></circle-timer>');
    page.timer.start();
    const { names, events } = listen(page.timer);
    setVisibility('hidden');
    const clock = (setTimeout as unknown as { clock: { jump(ms: number): void } }).clock;
    clock.jump(9 * MINUTE);
    await page.settled();
    setVisibility('visible');
    await page.settled();
    expect(names).to.deep.equal(['stage', 'turn']);
    expect(events[0]!.circle.stage).to.include({ id: 'pairs-now' });
  });

  it('do not come for what changes nothing', async () => {
    const page = await place(pair);
    const { names } = listen(page.timer);
    for (const method of [
      'pause',
      'resume',
      'next',
      'nextStage',
      'back',
      'pass',
      'takeAMoment',
      'end',
      'reset',
    ] as const) {
      page.timer[method]();
    }
    expect(names).to.deep.equal([]);
    page.timer.start();
    names.splice(0);
    page.timer.start();
    page.timer.resume();
    page.timer.setPeople(2);
    page.timer.pass();
    expect(names).to.deep.equal([]);
  });

  it('do not stop the circle when a page’s own listener fails', async () => {
    const page = await place(pair);
    expectConsole('a seeded fault of the page');
    const real = globalThis.onerror;
    globalThis.onerror = () => true;
    page.timer.addEventListener(
      'circle-timer-start',
      () => {
        throw new Error('a seeded fault of the page');
      },
      { once: true },
    );
    page.timer.start();
    globalThis.onerror = real;
    await page.settled();
    expect(page.time).to.equal('2:00');
  });
});
