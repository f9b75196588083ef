import { expect } from '@open-wc/testing';
import { fakeClock, json, place, tidy } from './support/timer-page.js';

const MINUTE = 60_000;
const plans = json({
  plans: [
    {
      id: 'own',
      title: 'Own',
      minutes: 60,
      stages: [
        { id: 'all', kind: 'together', title: 'Hello', seconds: 300 },
        { id: 'each', kind: 'round', title: 'Round', secondsEach: 60 },
        { id: 'two', kind: 'pairs', title: 'In twos', secondsEach: 120 },
        { id: 'spare', kind: 'together', title: 'Spare time', seconds: 120 },
        { id: 'bye', kind: 'together', title: 'Bye', seconds: 60 },
      ],
    },
  ],
});
const running = async (attributes = '') => {
  const page = await place(`<circle-timer plan="own" ${attributes}>${plans}</circle-timer>`);
  await page.press('Start the circle');
  return page;
};

describe('the controls of a circle', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('pause and resume', async () => {
    const page = await running();
    await page.wait(MINUTE);
    await page.press('Pause');
    expect(page.text).to.contain('Paused');
    expect(page.buttons).not.to.contain('Pause');
    await page.wait(10 * MINUTE);
    expect(page.time).to.equal('4:00');
    await page.press('Resume');
    await page.wait(MINUTE);
    expect(page.time).to.equal('3:00');
    expect(page.text).not.to.contain('Paused');
  });

  it('keep the finish time true while paused', async () => {
    const page = await running();
    expect(page.text).to.contain('Finishes at 2:20pm');
    await page.press('Pause');
    await page.wait(10 * MINUTE + 1000);
    expect(page.text).to.contain('Finishes at 2:30pm');
  });

  it('go on and back, with the time that the turn before had left', async () => {
    const page = await running();
    await page.wait(MINUTE);
    await page.press('Next');
    expect(page.text).to.contain('Turn 1 of 8');
    await page.wait(30_000);
    await page.press('Back');
    expect(page.heading).to.equal('Hello');
    expect(page.time).to.equal('4:00');
    await page.press('Next');
    expect(page.time).to.equal('1:00');
  });

  it('go to the next stage', async () => {
    const page = await running();
    await page.press('Next', 'Next stage');
    expect(page.heading).to.equal('In twos');
  });

  it('let someone pass, and those who passed speak at the end, uncounted', async () => {
    const page = await running('people="3"');
    await page.press('Next');
    await page.wait(20_000);
    await page.press('Pass');
    expect(page.text).to.contain('Turn 2 of 3');
    expect(page.text).to.contain('There is time at the end for anyone who passed');
    await page.press('Next');
    expect(page.text).to.contain('Next: Anyone who passed may speak now');
    await page.press('Next');
    expect(page.text).to.contain('Anyone who passed may speak now');
    expect(page.time).to.equal('0:40');
    expect(page.buttons).not.to.contain('Pass');
    expect(page.text).not.to.match(/\d (person|people) passed/);
    await page.press('Next');
    expect(page.heading).to.equal('In twos');
  });

  it('add a minute, which uses the spare time first', async () => {
    const page = await running();
    await page.press('Add 1 minute');
    expect(page.time).to.equal('6:00');
    expect(page.text).to.contain('Finishes at 2:20pm');
    expect(page.stages[3]).to.equal('Spare time 1 minute');
    await page.press('Add 1 minute', 'Add 1 minute');
    expect(page.text).to.contain('Finishes at 2:21pm');
  });

  it('add a minute from now when the time was over', async () => {
    const page = await running();
    await page.wait(7 * MINUTE);
    expect(page.time).to.equal('0:00');
    await page.press('Add 1 minute');
    expect(page.time).to.equal('1:00');
    expect(page.text).not.to.contain('Time to move on');
  });

  it('let someone pass in a round with one clock: those who passed speak when it is over', async () => {
    const page = await place('<circle-timer plan="20" people="6"></circle-timer>');
    await page.press('Start the circle', 'Next', 'Pass');
    expect(page.text).to.contain('There is time at the end for anyone who passed');
    await page.wait(3 * MINUTE + 1000);
    expect(page.text).to.contain('Anyone who passed may speak now');
    await page.press('Next');
    expect(page.text).not.to.contain('who passed');
  });

  it('name the stage that really comes next while overrun uses up the time in hand', async () => {
    const stages = [
      { kind: 'together', title: 'Talk', seconds: 60 },
      { id: 'spare', kind: 'together', title: 'Spare time', seconds: 60 },
      { kind: 'together', title: 'Goodbye', seconds: 60 },
    ];
    const plans = json({ plans: [{ id: 'own', title: 'Own', minutes: 3, stages }] });
    const page = await place(`<circle-timer plan="own">${plans}</circle-timer>`);
    await page.press('Start the circle');
    await page.wait(MINUTE + 2000);
    expect(page.text).to.contain('Next: Spare time');
    await page.wait(MINUTE);
    expect(page.text).to.contain('Next: Goodbye');
  });

  it('change the number of people in every kind of stage', async () => {
    const page = await running();
    await page.press('1 more');
    expect(page.text).to.contain('9 people');
    await page.press('Next');
    expect(page.text).to.contain('Turn 1 of 9');
    await page.press('1 fewer', '1 fewer');
    expect(page.text).to.contain('Turn 1 of 7');
    await page.goTo('two');
    expect(page.text).to.contain('A group of 3 swaps');
    await page.press('1 more');
    expect(page.text).not.to.contain('A group of 3 swaps');
    await page.goTo('bye');
    await page.press('1 fewer');
    expect(page.circle.people).to.equal(7);
  });

  it('go no lower than 2 people and no higher than 30', async () => {
    const page = await running('people="2"');
    await page.press('1 fewer');
    expect(page.circle.people).to.equal(2);
    expect(page.text).to.contain('Number of people must be between 2 and 30');
    const full = await running('people="30"');
    await full.press('1 more');
    expect(full.circle.people).to.equal(30);
  });

  it('take a moment: the shared screen says only that', async () => {
    const page = await running();
    await page.wait(MINUTE);
    await page.press('Take a moment');
    expect(page.text).to.equal('We are taking a moment Carry on with the circle Guidance for hosts');
    await page.wait(10 * MINUTE);
    await page.press('Carry on with the circle');
    expect(page.time).to.equal('4:00');
    await page.wait(1000);
    expect(page.time).to.equal('3:59');
  });

  it('open the guidance for hosts apart from the shared screen', async () => {
    const page = await running();
    await page.press('Take a moment');
    const real = window.open;
    const frame = document.body.appendChild(document.createElement('iframe'));
    const opened = frame.contentWindow!;
    window.open = () => opened;
    await page.press('Guidance for hosts');
    window.open = real;
    const text = frame.contentDocument!.body.textContent;
    frame.remove();
    expect(text).to.contain('Do not ask for details.');
    expect(text).not.to.match(/999|116 123/);
    expect(page.text).not.to.contain('Do not ask for details.');
  });

  it('say so where the browser forbids windows', async () => {
    const page = await running();
    await page.press('Take a moment');
    const real = window.open;
    window.open = () => null;
    await page.press('Guidance for hosts');
    window.open = real;
    expect(page.text).to.contain('This page does not allow windows.');
  });

  it('hide and show the minutes and seconds', async () => {
    const page = await running();
    await page.press('Hide time');
    expect(page.time).to.equal(undefined);
    expect(page.root.querySelector('.ring-time')).to.equal(null);
    await page.wait(5 * MINUTE + 100);
    expect(page.text).to.contain('Time to move on');
    await page.press('Show time');
    expect(page.time).to.equal('0:00');
  });

  it('start hidden where the page asks for it', async () => {
    const page = await running('clock-hidden');
    expect(page.time).to.equal(undefined);
    expect(page.text).not.to.match(/\d:\d\d(?!pm|am)/);
  });

  it('say the time left, on screen too', async () => {
    const page = await running();
    await page.wait(MINUTE);
    await page.press('Time left');
    expect(page.text).to.contain('4 minutes left in this stage.');
    await page.press('Next');
    expect(page.text).not.to.contain('left in this stage.');
    await page.press('Time left');
    expect(page.text).to.contain('1 minute left in this turn. 8 minutes left in this stage.');
    await page.wait(MINUTE);
    await page.press('Time left');
    expect(page.text).to.contain('The time for this turn is over.');
  });
});
