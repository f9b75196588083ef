import { expect } from '@open-wc/testing';
import { press, stroke, tabTo } from '../shared/support/keys.js';
import { place, tidy } from './support/timer-page.js';

describe('the keyboard alone', () => {
  afterEach(tidy);

  const start = async (markup: string) => {
    const page = await place(`<a href="#x">Before</a>${markup}`);
    page.timer.parentElement!.querySelector('a')!.focus();
    return page;
  };

  it('starts a circle from the field for people with Enter', async () => {
    const page = await start('<circle-timer></circle-timer>');
    await tabTo(page, 'Number of people');
    page.field('Number of people').select();
    await stroke('6');
    await press(page, 'Enter');
    expect(page.circle).to.include({ phase: 'running', people: 6 });
    expect(page.focused?.id).to.equal('heading');
  });

  it('chooses a plan with the arrow keys', async () => {
    const page = await start('<circle-timer></circle-timer>');
    await stroke('Tab');
    expect(page.focused).to.equal(page.field('60 minutes'));
    await press(page, 'ArrowUp');
    expect(page.circle.plan).to.equal('30');
    expect(page.focused).to.equal(page.field('30 minutes'));
  });

  it('opens more choices, and chooses there', async () => {
    const page = await start('<circle-timer></circle-timer>');
    await tabTo(page, 'More choices');
    await press(page, 'Enter');
    expect(page.all<HTMLDetailsElement>('details')[0]!.open).to.equal(true);
    await tabTo(page, 'On screen');
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(page.field('The host says it, and the screen says when').checked).to.equal(true);
    await tabTo(page, 'Show minutes and seconds');
    await press(page, 'ArrowDown');
    await tabTo(page, 'Start the circle');
    await press(page, ' ');
    expect(page.time).to.equal(undefined);
  });

  it('leads a whole circle', async () => {
    const page = await start('<circle-timer plan="pair" people="2"></circle-timer>');
    await tabTo(page, 'Start the circle');
    await press(page, 'Enter');
    await tabTo(page, 'Pause');
    await press(page, ' ');
    expect(page.circle.phase).to.equal('paused');
    await press(page, ' ');
    expect(page.circle.phase).to.equal('running');
    await tabTo(page, 'Add 1 minute');
    await press(page, 'Enter');
    expect(page.circle.turn!.length).to.equal(180_000);
    await tabTo(page, 'Take a moment');
    await press(page, 'Enter');
    expect(page.focused?.id).to.equal('heading');
    await tabTo(page, 'Carry on with the circle');
    await press(page, 'Enter');
    await tabTo(page, 'Swap');
    await press(page, 'Enter');
    expect(page.text).to.contain('Turn 2 of 2');
    expect(page.focused?.textContent.trim()).to.equal('Finish the circle');
    await press(page, 'Enter');
    expect(page.heading).to.equal('The circle has ended');
    await tabTo(page, 'Start another circle');
    await press(page, 'Enter');
    expect(page.heading).to.equal('Compassion circle');
  }).timeout(30_000);

  it('has no shortcuts of single letters, and no trap', async () => {
    const page = await start('<circle-timer plan="pair" people="2"></circle-timer><a href="#y">After</a>');
    page.timer.start();
    await page.settled();
    await press(page, 'p', 'n', ' ', '1', 'Escape');
    expect(page.circle.phase).to.equal('running');
    const after = page.timer.nextElementSibling;
    for (let i = 0; i < 40 && document.activeElement !== after; i++) await stroke('Tab');
    expect(document.activeElement).to.equal(after);
  });
});
