import { expect } from '@open-wc/testing';
import { fakeClock, json, place, tidy } from './support/timer-page.js';

const MINUTE = 60_000;
const ended = async (markup = '<circle-timer plan="20" people="6"></circle-timer>') => {
  const page = await place(markup);
  await page.press('Start the circle');
  await page.wait(12 * MINUTE);
  await page.press('End the circle');
  return page;
};

describe('the end of a circle', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  it('gives a record without names', async () => {
    const page = await ended();
    expect(page.heading).to.equal('The circle has ended');
    const rows = page.all('dl > div').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal(['Date 3 March 2026', 'Circle 20 minutes', 'Length 12 minutes', 'People present 6']);
    expect(page.text).to.contain('Take 5 minutes together as hosts.');
    expect(page.time).to.equal(undefined);
  });

  it('returns to the circle after a slip, paused where it was', async () => {
    const page = await ended();
    await page.wait(MINUTE);
    await page.press('Return to the circle');
    expect(page.heading).to.equal('Welcome and grounding');
    expect(page.circle.phase).to.equal('paused');
    expect(page.circle.turn?.over).to.be.closeTo(10 * MINUTE, 100);
    await page.press('Resume');
    expect(page.circle.phase).to.equal('running');
  });

  it('has no way back when the circle ran to its own end', async () => {
    const page = await place('<circle-timer plan="pair" people="2" advance="auto"></circle-timer>');
    await page.press('Start the circle');
    await page.wait(4 * MINUTE + 100);
    expect(page.heading).to.equal('The circle has ended');
    expect(page.buttons).not.to.contain('Return to the circle');
    expect(page.text).to.contain('Length 4 minutes');
  });

  it('links the reflection form where the page names one', async () => {
    expect((await ended()).all('a')).to.have.length(0);
    const page = await ended('<circle-timer reflection="/reflect"></circle-timer>');
    const link = page.all<HTMLAnchorElement>('a').find((a) => a.textContent === 'Write a reflection')!;
    expect(link.href).to.equal(new URL('/reflect', document.baseURI).href);
  });

  it('copies the record', async () => {
    const page = await ended();
    await page.wait(1000);
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      },
    });
    await page.press('Copy this record');
    await page.wait(200);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).to.equal(
      'Record\r\n\r\nDate: 3 March 2026\r\nCircle: 20 minutes\r\nLength: 12 minutes\r\nPeople present: 6\r\n',
    );
    expect(page.text).to.contain('Copied');
    expect(page.spoken).to.equal('Copied');
  });

  it('shows support by voice, by text and by relay', async () => {
    const page = await ended('<circle-timer></circle-timer>');
    expect(page.text).to.contain('Samaritans, at any time Phone: 116 123 Relay UK: 18001 116 123');
    expect(page.text).to.contain('Text: SHOUT to 85258');
    expect(page.text).to.contain("The editor of this page must add your own organisation's support.");
  });

  it('starts another circle', async () => {
    const page = await ended();
    await page.press('Start another circle');
    expect(page.heading).to.equal('Compassion circle');
    await page.press('Start the circle');
    expect(page.time).to.equal('2:00');
  });
});

describe('the support lines', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  const support = (markup: string) => async () => {
    const page = await place(markup);
    await page.press('Start the circle');
    await page.goTo('support');
    return page;
  };
  const own = [
    {
      name: 'Rowan staff support',
      voice: '01632 960 123',
      text: '07700 900 123',
      url: 'https://rowan.example/support',
      checked: '2026-02-01',
    },
  ];

  it('stand in the support stage', async () => {
    const page = await support('<circle-timer></circle-timer>')();
    expect(page.heading).to.equal('Support and close');
    expect(page.text).to.contain('Emergency, if a life is at risk');
    expect(page.text).to.contain("The editor of this page must add your own organisation's support.");
    await page.press('Back');
    expect(page.text).not.to.contain('Samaritans');
  });

  for (const [nation, words] of [
    ['England', '111, then select the mental health option'],
    ['Wales', '111, then press 2'],
    ['Scotland', 'NHS 24, Mental Health Hub'],
    ['Northern Ireland', 'Lifeline'],
  ] as const) {
    it(`are those of ${nation}`, async () => {
      const page = await support(`<circle-timer nation="${nation}"></circle-timer>`)();
      expect(page.text).to.contain(words);
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('begin with the organisation’s own after the emergency number', async () => {
    const page = await support(`<circle-timer>${json({ support: own, nation: 'Wales' })}</circle-timer>`)();
    const names = page.all('.support-list strong').map((each) => each.textContent.trim());
    expect(names[1]).to.equal('Rowan staff support');
    expect(page.text).to.contain('Phone: 01632 960 123 Text: 07700 900 123 Relay UK: 18001 01632 960 123');
    expect(page.text).to.contain('111, then press 2');
    expect(page.text).not.to.contain('must add');
    expect(page.faults).to.deep.equal([]);
  });

  it('are taken from the site settings, and the timer’s own win', async () => {
    const scope = globalThis as { CompassionCircle?: unknown };
    scope.CompassionCircle = { settings: { support: own, nation: 'Scotland' } };
    const site = await support('<circle-timer></circle-timer>')();
    expect(site.text).to.contain('Rowan staff support');
    expect(site.text).to.contain('NHS 24');
    const timer = await support('<circle-timer nation="Wales"></circle-timer>')();
    expect(timer.text).to.contain('111, then press 2');
    delete scope.CompassionCircle;
  });
});
