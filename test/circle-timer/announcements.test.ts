import { expect } from '@open-wc/testing';
import { fakeClock, json, place, tidy, type TimerPage } from './support/timer-page.js';

const stages = [
  { id: 'hello', kind: 'together', title: 'Hello', seconds: 180 },
  { id: 'short', kind: 'together', title: 'Short', seconds: 170 },
  { id: 'two', kind: 'pairs', title: 'In twos', secondsEach: 60 },
  { id: 'quiet', kind: 'silence', title: 'Quiet', seconds: 300 },
  { id: 'bye', kind: 'round', title: 'Bye', secondsEach: 30 },
];
const plans = json({ plans: [{ id: 'own', title: 'Own', minutes: 60, stages }] });

/** Notes what is spoken, and how many seconds after this. */
function record(page: TimerPage): [number, string][] {
  const from = performance.now();
  const spoken: [number, string][] = [];
  const region = page.root.querySelector('[role="status"]')!;
  Object.defineProperty(region, 'textContent', {
    get: () => region.firstChild?.nodeValue ?? '',
    set: (text: string) => {
      region.replaceChildren(text);
      if (text) spoken.push([Math.round((performance.now() - from) / 100) / 10, text]);
    },
  });
  return spoken;
}

describe('what a screen reader is told', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  const running = async (attributes = 'people="3"') => {
    const page = await place(`<circle-timer plan="own" ${attributes}>${plans}</circle-timer>`);
    const spoken = record(page);
    await page.press('Start the circle');
    return { page, spoken };
  };

  it('is the stage, one minute left, and its end: no more', async () => {
    const { page, spoken } = await running();
    await page.wait(400_000);
    expect(spoken).to.deep.equal([
      [0.1, 'Hello. 3 minutes. All together.'],
      [120.1, '1 minute left'],
      [180.1, 'Hello has ended. Time to move on.'],
    ]);
  });

  it('has no minute left in a stage under 3 minutes', async () => {
    const { page, spoken } = await running();
    await page.wait(20_000);
    await page.press('Next');
    await page.wait(180_000);
    expect(spoken.slice(1).map(([, text]) => text)).to.deep.equal([
      'Short. 2 minutes 50 seconds. All together.',
      'Short has ended. Time to move on.',
    ]);
  });

  it('is each turn', async () => {
    const { page, spoken } = await running('people="4"');
    for (const stage of ['short', 'two']) {
      await page.wait(20_000);
      await page.goTo(stage);
    }
    await page.wait(61_000);
    await page.wait(20_000);
    await page.press('Swap');
    await page.wait(11_000);
    expect(spoken.slice(2).map(([, text]) => text)).to.deep.equal([
      'In twos. 2 minutes. In pairs. Turn 1 of 2.',
      'Time to swap',
      'Swap: the listener speaks',
    ]);
  });

  it('never comes within 10 seconds of the one before, however fast the host is', async () => {
    const { page, spoken } = await running();
    for (let i = 0; i < 40; i++) {
      await page.wait(1700);
      page.timer.next();
      if (page.circle.phase === 'ended') break;
    }
    await page.wait(30_000);
    expect(spoken.length).to.be.greaterThan(2);
    const gaps = spoken.slice(1).map(([at], i) => Math.round((at - spoken[i]![0]) * 10) / 10);
    expect(Math.min(...gaps)).to.be.at.least(10);
  });

  it('is nothing inside a silence, only its beginning and its end', async () => {
    const { page, spoken } = await running();
    await page.goTo('two');
    await page.wait(20_000);
    page.timer.nextStage();
    spoken.splice(0);
    await page.wait(299_000);
    expect(spoken.map(([, text]) => text)).to.deep.equal(['Quiet. 5 minutes. In silence.']);
    await page.wait(1500);
    expect(spoken.at(-1)![1]).to.equal('Quiet has ended. Time to move on.');
  });

  it('names a silence that comes next with the end of the stage before it', async () => {
    const { page, spoken } = await running('people="4"');
    await page.goTo('two');
    await page.wait(60_500);
    await page.press('Swap');
    await page.wait(60_500);
    expect(spoken.at(-1)![1]).to.equal('In twos has ended. Time to move on. Next: Quiet. In silence.');
    await page.press('Next');
    spoken.splice(0);
    await page.wait(100_000);
    expect(spoken).to.deep.equal([]);
  });

  it('says the beginning of a silence in its first moment or not at all', async () => {
    const { page, spoken } = await running();
    await page.goTo('two');
    await page.wait(20_000);
    page.timer.next();
    await page.wait(3000);
    page.timer.nextStage();
    spoken.splice(0);
    await page.wait(200_000);
    expect(page.heading).to.equal('Quiet');
    expect(spoken).to.deep.equal([]);
  });

  it('is the time left at once when somebody asks', async () => {
    const { page, spoken } = await running();
    await page.wait(2000);
    await page.press('Time left');
    await page.wait(200);
    expect(spoken.at(-1)![1]).to.equal('2 minutes 58 seconds left in this stage.');
    await page.press('Time left');
    await page.wait(1000);
    expect(page.spoken).to.contain('2 minutes 58 seconds left');
  });

  it('is the new number of people, and only when it is new', async () => {
    const { page, spoken } = await running();
    await page.wait(2000);
    page.timer.setPeople(3);
    await page.wait(1000);
    expect(spoken).to.have.length(1);
    await page.press('1 more');
    await page.wait(1000);
    expect(spoken.at(-1)![1]).to.equal('4 people');
  });

  it('stops with a pause', async () => {
    const { page, spoken } = await running();
    await page.wait(3000);
    page.timer.next();
    page.timer.pause();
    await page.wait(60_000);
    expect(spoken).to.have.length(1);
  });

  it('is in Welsh on a Welsh page', async () => {
    const page = await place('<circle-timer lang="cy" plan="20"></circle-timer>');
    const spoken = record(page);
    await page.press("Dechrau'r cylch");
    await page.wait(500);
    expect(spoken[0]![1]).to.match(/^Croeso.*2 funud\. Pawb gyda'i gilydd\.$/);
  });

  it('comes through a region that is there, and empty, from the start; the clock itself says nothing', async () => {
    const { page } = await running();
    expect(page.root.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(page.root.querySelectorAll('[aria-live], [role="alert"]')).to.have.length(0);
    expect(page.root.querySelector('[role="timer"]')!.getAttribute('aria-label')).to.equal('Time left');
  });
});
