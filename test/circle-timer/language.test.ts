import { expect } from '@open-wc/testing';
import { fakeClock, json, place, tidy, TimerPage } from './support/timer-page.js';

const stages = [
  { id: 'one', kind: 'together', title: 'Hello', seconds: 60, say: { en: 'Say hello.', cy: 'Dywedwch helo.' } },
  { id: 'two', kind: 'silence', title: 'Quiet', seconds: 60 },
];
const own = json({ plans: [{ id: 'own', title: { en: 'Own', cy: 'Ein hun' }, minutes: 5, stages }] });
const english = (page: TimerPage) => page.all('[lang="en"]').map((each) => each.textContent.trim());

describe('the language of the timer', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('is Welsh on a Welsh page', async () => {
    const page = await place('<main lang="cy"><circle-timer></circle-timer></main>');
    expect(page.root.lang).to.equal('cy');
    expect(page.heading).to.equal('Cylch Tosturi');
    await page.press("Dechrau'r cylch");
    expect(page.heading).to.equal('Croeso');
    expect(english(page)).to.deep.equal([]);
  });

  it('is its own where it has one', async () => {
    const page = await place('<main lang="cy"><circle-timer lang="en"></circle-timer></main>');
    expect(page.heading).to.equal('Compassion circle');
  });

  it('changes while a circle runs, without a stop', async () => {
    const page = await place('<main lang="en"><circle-timer plan="20"></circle-timer></main>');
    await page.press('Start the circle');
    await page.wait(10_000);
    page.timer.closest('main')!.lang = 'cy';
    await page.settled();
    expect(page.text).to.contain('Oedi');
    expect(page.text).to.contain('Cam 1 o 7');
    expect(page.time).to.equal('1:50');
    await page.wait(10_000);
    expect(page.time).to.equal('1:40');
    expect(page.circle.stage?.title).to.not.equal('Welcome and grounding');
    page.timer.closest('main')!.lang = 'en';
    await page.settled();
    expect(page.heading).to.equal('Welcome and grounding');
  });

  it('reaches into shadow roots', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.lang = 'cy';
    box.attachShadow({ mode: 'open' }).innerHTML = '<circle-timer></circle-timer>';
    const page = new TimerPage(box.shadowRoot!.querySelector('circle-timer')!);
    await page.settled();
    expect(page.heading).to.equal('Cylch Tosturi');
    box.lang = 'en';
    await page.settled();
    expect(page.heading).to.equal('Compassion circle');
    box.remove();
  });

  it('marks English that stands on a Welsh page', async () => {
    const page = await place(`<circle-timer lang="cy" plan="own">${own}</circle-timer>`);
    expect(page.text).to.contain('Ein hun');
    expect(english(page)).to.deep.equal(['Hello', 'Quiet']);
    await page.press("Dechrau'r cylch");
    expect(page.text).to.contain('Dywedwch helo.');
    expect(page.root.querySelector('#heading [lang="en"]')?.textContent).to.equal('Hello');
    // Heading, what comes next, and the list of stages.
    expect(english(page).sort()).to.deep.equal(['Hello', 'Hello', 'Quiet', 'Quiet']);
    await page.press("Dod â'r cylch i ben");
    expect(page.text).to.contain('Ein hun');
  });

  it('marks an English name of the practice', async () => {
    const scope = globalThis as { CompassionCircle?: unknown };
    scope.CompassionCircle = { settings: { practiceName: 'Taking Care' } };
    const page = await place('<circle-timer lang="cy"></circle-timer>');
    delete scope.CompassionCircle;
    expect(page.heading).to.equal('Taking Care');
    expect(english(page)).to.deep.equal(['Taking Care']);
  });

  it('takes the page’s own words, in the right language', async () => {
    const strings = {
      start: 'Begin',
      next: { en: 'On', cy: 'Ymlaen' },
      peopleNow: { en: { one: '{n} soul', other: '{n} souls' } },
    };
    const page = await place(`<circle-timer>${json({ strings })}</circle-timer>`);
    await page.press('Begin');
    expect(page.buttons).to.contain('On');
    expect(page.text).to.contain('8 souls');
    const welsh = await place(`<circle-timer lang="cy">${json({ strings })}</circle-timer>`);
    await welsh.press("Dechrau'r cylch");
    expect(welsh.buttons).to.contain('Ymlaen');
    expect(welsh.text).to.contain('8 o bobl');
  });

  it('counts people in Welsh', async () => {
    const page = await place('<circle-timer lang="cy" people="2"></circle-timer>');
    await page.press("Dechrau'r cylch");
    expect(page.text).to.contain('2 berson');
    await page.press('1 yn fwy');
    expect(page.text).to.contain('3 o bobl');
  });

  it('has the heading that the page gives, at the level that the page gives', async () => {
    const page = await place('<circle-timer heading="Ward pause" heading-level="3"></circle-timer>');
    expect(page.root.querySelector('h3#heading')?.textContent.trim()).to.equal('Ward pause');
    expect(page.root.querySelector('h4')?.textContent.trim()).to.equal('Before you start');
    for (const heading of ['', '   ', undefined, null, Symbol('x'), {}]) {
      page.timer.heading = heading as string;
      await page.settled();
      expect(page.heading).to.equal('Compassion circle');
    }
  });
});
