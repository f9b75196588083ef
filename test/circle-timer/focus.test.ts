import { expect } from '@open-wc/testing';
import { fakeClock, json, place, tidy } from './support/timer-page.js';

const plans = json({
  plans: [
    {
      id: 'own',
      title: 'Own',
      minutes: 5,
      stages: [
        { id: 'one', kind: 'round', title: 'Round', clock: 'stage', seconds: 60 },
        { id: 'two', kind: 'together', title: 'Together', seconds: 60 },
      ],
    },
  ],
});
const own = (attributes = '') => `<circle-timer plan="own" ${attributes}>${plans}</circle-timer>`;

describe('the keyboard’s place', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('goes to the heading of the new view when its control is gone', async () => {
    const page = await place(own());
    for (const name of ['Start the circle', 'Take a moment', 'Carry on with the circle', 'End the circle']) {
      page.button(name).focus();
      await page.press(name);
      expect(page.focused?.id, name).to.equal('heading');
    }
    page.button('Return to the circle').focus();
    await page.press('Return to the circle');
    expect(page.focused?.id).to.equal('heading');
  });

  it('goes to the heading when one control goes and the view stays', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    page.button('Pass').focus();
    page.timer.next();
    await page.settled();
    expect(page.buttons).not.to.contain('Pass');
    expect(page.focused?.id).to.equal('heading');
  });

  it('stays on a control that stays', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    for (const [name, after] of [
      ['Pause', 'Resume'],
      ['Resume', 'Pause'],
      ['Hide time', 'Show time'],
      ['Next', 'Finish the circle'],
    ] as const) {
      const button = page.button(name);
      button.focus();
      await page.press(name);
      expect(page.focused, name).to.equal(button);
      expect(button.textContent.trim()).to.equal(after);
    }
  });

  it('is never taken from the page', async () => {
    const page = await place(`<input aria-label="Elsewhere">${own('advance="auto"')}`);
    const elsewhere = page.timer.parentElement!.querySelector('input')!;
    elsewhere.focus();
    page.timer.start();
    await page.wait(60_000);
    page.timer.takeAMoment();
    await page.settled();
    page.timer.resume();
    await page.wait(90_000);
    expect(page.heading).to.equal('The circle has ended');
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('is not moved by the clock', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    page.button('Add 1 minute').focus();
    const focused = page.focused;
    await page.wait(90_000);
    expect(page.focused).to.equal(focused);
  });
});
