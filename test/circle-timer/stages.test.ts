import { expect } from '@open-wc/testing';
import { fakeClock, json, place, tidy } from './support/timer-page.js';

const stages = [
  { id: 'all', kind: 'together', title: 'Hello', seconds: 60, say: 'Say hello.', prompt: 'How are you?' },
  { id: 'each', kind: 'round', title: 'Round by person', secondsEach: 60, say: 'We go round.', prompt: 'What helps?' },
  { id: 'one', kind: 'round', title: 'Round with one clock', clock: 'stage', seconds: 120, say: 'One word.' },
  {
    id: 'two',
    kind: 'pairs',
    title: 'In twos',
    setupSeconds: 30,
    secondsEach: 120,
    say: 'Find a partner.',
    listenerSay: 'Only listen.',
    prompt: 'How are things?',
  },
  { id: 'quiet', kind: 'silence', title: 'Quiet', seconds: 60, say: 'Be still.' },
];
const plans = json({ plans: [{ id: 'own', title: 'Own', minutes: 60, stages }] });
const own = (attributes = '') => `<circle-timer plan="own" ${attributes}>${plans}</circle-timer>`;

describe('a stage of a running circle', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('says where the circle is, what kind of stage it is, what the host says and the question', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    expect(page.heading).to.equal('Hello');
    for (const words of ['Stage 1 of 5', 'All together', 'Host says Say hello.', 'To talk about How are you?']) {
      expect(page.text).to.contain(words);
    }
    expect(page.time).to.equal('1:00');
    expect(page.text).to.contain('Next: Round by person');
    expect(page.buttons).not.to.contain('Pass');
    expect(page.root.querySelectorAll('.ring-turn')).to.have.length(0);
  });

  it('lists the stages, and which one is now', async () => {
    const page = await place(own());
    await page.press('Start the circle', 'Next');
    expect(page.stages).to.deep.equal([
      'Hello Done',
      'Round by person Now',
      'Round with one clock 2 minutes',
      'In twos 4 minutes 30 seconds',
      'Quiet 1 minute',
    ]);
    expect(page.currentStage).to.equal('Round by person');
  });

  it('counts the turns of a round down one by one', async () => {
    const page = await place(own());
    await page.press('Start the circle', 'Next', 'Next', 'Next');
    expect(page.text).to.contain('Turn 3 of 8');
    expect(page.text).to.contain('Next: Turn 4 of 8');
    expect(page.text).to.contain('Round, one at a time');
    expect(page.time).to.equal('1:00');
    await page.wait(20_000);
    expect(page.time).to.equal('0:40');
    expect(page.all('.ring-turn--done')).to.have.length(2);
    expect(page.all('.ring-turn--now')).to.have.length(1);
    expect(page.all('.ring-turn--ahead')).to.have.length(5);
  });

  it('has no countdown for each person where the round has one clock', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    await page.goTo('one');
    expect(page.text).to.contain('One clock for the whole round');
    expect(page.text).not.to.match(/Turn \d/);
    expect(page.time).to.equal('2:00');
    expect(page.all('.ring-turn')).to.have.length(0);
    expect(page.text).to.contain('Next: In twos');
  });

  it('leads pairs through finding a partner, the first turn and one swap', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    await page.goTo('two');
    for (const words of ['In pairs', 'Find a partner', 'Next: The first turn', 'For listeners Only listen.']) {
      expect(page.text).to.contain(words);
    }
    await page.wait(30_000);
    expect(page.text).to.contain('Time to move on');
    expect(page.text).not.to.contain('Time to swap');
    await page.press('Next');
    expect(page.text).to.contain('Turn 1 of 2');
    expect(page.text).to.contain('Swap: the listener speaks');
    expect(page.text).not.to.contain('Next: Swap');
    expect(page.time).to.equal('2:00');
    await page.wait(120_000);
    expect(page.text).to.contain('Time to swap');
    await page.press('Swap');
    expect(page.text).to.contain('Turn 2 of 2');
    expect(page.time).to.equal('2:00');
    expect(page.text).to.contain('Next: Quiet');
    await page.wait(120_000);
    expect(page.text).to.contain('Time to move on');
  });

  it('marks where one group of 3 swaps when the number is odd, and says so at that moment', async () => {
    const page = await place(own('people="7"'));
    await page.press('Start the circle');
    await page.goTo('two');
    expect(page.text).not.to.contain('group of 3');
    await page.press('Next');
    expect(page.text).to.contain('A group of 3 swaps at the marks on the ring');
    expect(page.root.querySelectorAll('.ring-mark')).to.have.length(1);
    // The pairs have 2 minutes each: the three swap after a third of 4 minutes.
    await page.wait(79_900);
    expect(page.text).not.to.contain('swap now');
    await page.wait(200);
    expect(page.text).to.contain('Group of 3: swap now');
    await page.press('Swap');
    expect(page.text).not.to.contain('swap now');
    await page.wait(40_100);
    expect(page.text).to.contain('Group of 3: swap now');
  });

  it('gives 3 people three turns in the same total', async () => {
    const page = await place(own('people="3"'));
    await page.press('Start the circle');
    await page.goTo('two');
    await page.press('Next');
    expect(page.text).to.contain('Turn 1 of 3');
    expect(page.time).to.equal('1:20');
    expect(page.text).to.contain('Swap: the next person speaks');
    await page.press('Swap', 'Swap');
    expect(page.text).to.contain('Turn 3 of 3');
    expect(page.root.querySelectorAll('.ring-mark')).to.have.length(0);
  });

  it('names the last button of the circle for what it does', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    await page.goTo('quiet');
    expect(page.text).to.contain('In silence');
    expect(page.text).to.contain('Next: The end of the circle');
    expect(page.buttons).not.to.contain('Next stage');
    await page.press('Finish the circle');
    expect(page.heading).to.equal('The circle has ended');
  });

  it('stays at 0:00 when the time is over, without hurry', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    await page.wait(59_500);
    expect(page.text).not.to.contain('Time to move on');
    expect(page.time).to.equal('0:01');
    await page.wait(600);
    expect(page.time).to.equal('0:00');
    expect(page.text).to.contain('Time to move on');
    await page.wait(300_000);
    expect(page.time).to.equal('0:00');
    expect(page.heading).to.equal('Hello');
    expect(page.text).not.to.match(/-\d|over by|late/i);
    expect(page.circle.turn?.over).to.be.closeTo(300_100, 100);
    await page.press('Next');
    expect(page.time, 'later turns keep their length').to.equal('1:00');
  });

  it('tells the host what to say where the host is the signal', async () => {
    const page = await place(own('cue="spoken"'));
    await page.press('Start the circle');
    await page.wait(60_100);
    expect(page.text).to.contain('Say: it is time to move on');
    await page.goTo('two');
    await page.press('Next');
    await page.wait(120_100);
    expect(page.text).to.contain('Say: it is time to swap');
  });

  it('moves on by itself where the page asks for it', async () => {
    const page = await place(own('advance="auto" people="2"'));
    await page.press('Start the circle');
    await page.wait(60_100);
    expect(page.heading).to.equal('Round by person');
    expect(page.time).to.equal('1:00');
    await page.wait(60_000);
    expect(page.text).to.contain('Turn 2 of 2');
    await page.wait(60_000 + 120_000 + 270_000 + 60_000);
    expect(page.heading).to.equal('The circle has ended');
  });

  it('draws the ring by the shown second, and nothing else of it', async () => {
    const page = await place(own());
    await page.press('Start the circle');
    const gone = () => Number(page.root.querySelector('.ring-time')!.getAttribute('stroke-dashoffset'));
    expect(gone()).to.equal(0);
    await page.wait(15_100);
    expect(gone()).to.be.closeTo(250, 2);
    await page.wait(15_000);
    expect(gone()).to.be.closeTo(500, 2);
    await page.wait(60_000);
    expect(gone()).to.be.at.least(1000);
    expect(page.root.querySelector('.ring')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('leaves spare time out when it is used up, and says what comes instead', async () => {
    const spare = json({
      plans: [
        {
          id: 'own',
          title: 'Own',
          minutes: 5,
          stages: [
            { id: 'one', kind: 'together', title: 'One', seconds: 60 },
            { id: 'spare', kind: 'together', title: 'Spare time', seconds: 60 },
            { id: 'last', kind: 'silence', title: 'Last', seconds: 60 },
          ],
        },
      ],
    });
    const page = await place(`<circle-timer plan="own">${spare}</circle-timer>`);
    await page.press('Start the circle');
    expect(page.text).to.contain('Next: Spare time');
    await page.press('Add 1 minute');
    expect(page.text).to.contain('Next: Last');
    await page.press('Next');
    expect(page.heading).to.equal('Last');
  });
});
