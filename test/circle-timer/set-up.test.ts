import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { planData } from '../support/plans.js';
import { fakeClock, json, place, START, tidy } from './support/timer-page.js';

const MINUTE = 60_000;

describe('the set-up of a circle', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  it('lets a host start at once', async () => {
    const page = await place();
    await page.press('Start the circle');
    expect(page.circle).to.include({ phase: 'running', plan: '60', people: 8, pace: 1, advance: 'host' });
    expect(page.heading).to.equal('Welcome');
  });

  it('says how long it takes and when it finishes', async () => {
    const page = await place('<circle-timer plan="20"></circle-timer>');
    expect(page.text).to.contain('Takes 20 minutes. Finishes at 2:20pm');
  });

  it('moves the finish time with the clock', async () => {
    const page = await place('<circle-timer plan="20"></circle-timer>');
    await page.wait(MINUTE);
    expect(page.text).to.contain('Finishes at 2:21pm');
    await page.wait(39 * MINUTE);
    expect(page.text).to.contain('Finishes at 3pm');
  });

  it('writes midday and midnight as words', async () => {
    clock.setSystemTime(Date.UTC(2026, 2, 3, 11, 40));
    const midday = await place('<circle-timer plan="20"></circle-timer>');
    expect(midday.text).to.contain('Finishes at midday');
    clock.setSystemTime(Date.UTC(2026, 2, 3, 23, 40));
    const midnight = await place('<circle-timer plan="20"></circle-timer>');
    expect(midnight.text).to.contain('Finishes at midnight');
  });

  it('says what a plan takes that does not fit', async () => {
    const page = await place();
    expect(page.text).not.to.contain('this circle takes');
    await page.type('Number of people', '14');
    expect(page.text).to.contain('With 14 people this circle takes 1 hour 9 minutes.');
  });

  it('suggests 2 circles above 12 people', async () => {
    const page = await place();
    await page.type('Number of people', '12');
    expect(page.text).not.to.contain('2 circles');
    await page.type('Number of people', '13');
    expect(page.text).to.contain('With more than 12 people, 2 circles give everyone more time.');
  });

  it('speaks of a wrong number of people only when the host starts, and goes to the field', async () => {
    const page = await place();
    await page.type('Number of people', '1');
    expect(page.text).not.to.contain('must be between');
    await page.press('Start the circle');
    const field = page.field('Number of people');
    const error = page.root.querySelector(`#${field.getAttribute('aria-describedby')!.split(' ').at(-1)!}`)!;
    expect(error.textContent.replace(/\s+/g, ' ')).to.contain('Error: Number of people must be between 2 and 30');
    await page.wait(1000);
    expect(page.spoken).to.equal('Number of people must be between 2 and 30');
    expect(page.focused).to.equal(field);
    expect(field.value).to.equal('1');
    expect(page.circle.phase).to.equal('ready');
  });

  for (const text of ['', 'eight', '2.5', '31', '-3', '1e1000']) {
    it(`does not start a circle for "${text}" people`, async () => {
      const page = await place();
      await page.type('Number of people', text);
      await page.press('Start the circle');
      expect(page.circle.phase).to.equal('ready');
      await page.type('Number of people', '9');
      expect(page.text).not.to.contain('must be between');
      await page.press('Start the circle');
      expect(page.circle).to.include({ phase: 'running', people: 9 });
    });
  }

  it('shows the number that the page sets after the host has typed one', async () => {
    const page = await place();
    await page.type('Number of people', '9');
    page.timer.setPeople(5);
    await page.settled();
    expect(page.field('Number of people').value).to.equal('5');
    page.timer.people = 6;
    await page.settled();
    expect(page.field('Number of people').value).to.equal('6');
    await page.press('Start the circle');
    expect(page.circle.people).to.equal(6);
  });

  it('lets the host choose another plan, and shows its stages', async () => {
    const page = await place();
    await page.choose('20 minutes');
    expect(page.field('20 minutes').checked).to.equal(true);
    expect(page.text).to.contain('Welcome and grounding 2 minutes');
    await page.press('Start the circle');
    expect(page.circle.plan).to.equal('20');
  });

  it('makes turns longer', async () => {
    const page = await place();
    const pace = page.field('Length of turns');
    pace.value = '2';
    pace.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settled();
    expect(page.text).to.contain('Opening round 12 minutes (1 minute 30 seconds each)');
    await page.press('Start the circle');
    expect(page.circle.pace).to.equal(2);
  });

  it('shows a pace that the page alone offers', async () => {
    const page = await place('<circle-timer pace="1.3"></circle-timer>');
    expect(page.field('Length of turns').value).to.equal('1.3');
    await page.press('Start the circle');
    expect(page.circle.pace).to.equal(1.3);
  });

  it('offers to try the sound where there is one', async () => {
    const page = await place();
    expect(page.buttons).not.to.contain('Try the sound');
    await page.choose('On screen, with a soft sound');
    expect(page.buttons).to.contain('Try the sound');
  });

  it('puts the checklist away, and shows it again', async () => {
    const page = await place();
    expect(page.text).to.contain('Everyone is here by choice');
    await page.press('Put this list away');
    expect(page.text).not.to.contain('Everyone is here by choice');
    await page.press('Show the list before you start');
    expect(page.text).to.contain('The room is private');
  });

  it('says each turn of a round on the agenda', async () => {
    const page = await place('<circle-timer people="10"></circle-timer>');
    expect(page.text).to.contain('Opening round 7 minutes 30 seconds (45 seconds each)');
  });

  it('offers the plans of the page before our own', async () => {
    const page = await place(
      `<circle-timer plan="ward">${json({
        plans: [
          { id: 'ward', title: 'Ward pause', minutes: 5, stages: [{ kind: 'silence', title: 'Quiet', seconds: 300 }] },
        ],
      })}</circle-timer>`,
    );
    expect(page.all('.plan-choice label')[0]?.textContent.trim()).to.equal('Ward pause');
    expect(page.field('Ward pause').checked).to.equal(true);
    await page.press('Start the circle');
    expect(page.heading).to.equal('Quiet');
  });

  it('has one length for each plan and number of people: that of the agreed plans', async () => {
    const page = await place();
    for (const { id, totals } of planData) {
      for (const [people, seconds] of Object.entries(totals)) {
        page.timer.plan = id;
        page.timer.people = Number(people);
        await page.settled();
        expect(page.circle.left, `${id} with ${people}`).to.equal(seconds * 1000);
        expect(page.circle.finishesAt).to.equal(START + seconds * 1000);
      }
    }
  });

  it('is ready again after a circle, and its finish time still moves', async () => {
    const page = await place('<circle-timer plan="20"></circle-timer>');
    await page.press('Start the circle', 'End the circle', 'Start another circle');
    expect(page.circle.phase).to.equal('ready');
    await page.wait(10 * MINUTE);
    expect(page.text).to.contain('Finishes at 2:30pm');
  });
});
