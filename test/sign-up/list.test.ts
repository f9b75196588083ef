import { expect } from '@open-wc/testing';
import { circleData, fakeClock, json, NOW, place, tidy } from './support/sign-up-page.js';

const child = (circles: unknown, attributes = '') =>
  `<circle-sign-up ${attributes}>${json({ circles })}</circle-sign-up>`;
const many = (count: number) =>
  Array.from({ length: count }, (_, day) =>
    circleData(day, { online: day % 2 === 0, language: ['en', 'cy', 'both'][day % 3] }),
  );

describe('a list of circles', () => {
  beforeEach(() => void fakeClock());
  afterEach(tidy);

  it('says when, where, with whom and in which language', async () => {
    const page = await place(
      child([
        circleData(0, {
          access: 'Step-free',
          adjustments: 'wellbeing@example.nhs.uk',
          minimum: 4,
          kind: 'supervision',
        }),
      ]),
    );
    expect(page.heading).to.equal('Circles to come');
    const text = page.circle();
    for (const part of [
      'Circle 0',
      'Tuesday 3 March 2026, 2pm to 3:30pm',
      'Supervision for hosts',
      'Place Room 4',
      'Hosts Sam, Alex',
      'Held in English',
      'Access Step-free',
      'For adjustments, ask wellbeing@example.nhs.uk',
      'It takes place with 4 people or more.',
      '3 places left',
    ])
      expect(text).to.contain(part);
    expect(page.all<HTMLAnchorElement>('dd a')[0]!.href).to.equal('mailto:wellbeing@example.nhs.uk');
  });

  it('says it in Welsh', async () => {
    const page = await place(
      child(
        [
          circleData(0, { taken: 10 }),
          circleData(1, { taken: 12, waiting: 3 }),
          circleData(2, { title: 'Only English' }),
        ],
        'lang="cy"',
      ),
    );
    expect(page.circle()).to.contain('Cylch 0 Dydd Mawrth 3 Mawrth 2026, 2pm tan 3:30pm');
    expect(page.circle()).to.contain('2 le ar ôl');
    expect(page.circle(1)).to.contain('Llawn, gyda 3 pherson ar y rhestr aros');
    expect(page.all('.circle-title')[2]!.querySelector('[lang="en"]')!.textContent).to.equal('Only English');
  });

  const rooms: [string, object][] = [
    ['1 place left', { taken: 11 }],
    ['Full', { taken: 12 }],
    ['Full, with 1 person on the waiting list', { taken: 11, waiting: 1 }],
    ['Sign-up is closed', { status: 'closed' }],
    ['Cancelled', { status: 'cancelled' }],
    ['Open for sign-up', { places: undefined }],
    ['Has started', { start: new Date(NOW - 60_000).toISOString() }],
  ];
  for (const [text, over] of rooms) {
    it(`says: ${text}`, async () => {
      const page = await place(child([circleData(0, over)]));
      expect(page.circle()).to.contain(text);
    });
  }

  it('leaves out what is over, and stands by time', async () => {
    const page = await place(child([circleData(3), circleData(-5), circleData(1)]));
    expect(page.titles).to.deep.equal(['Circle 1', 'Circle 3']);
  });

  it('takes a circle away when its time comes', async () => {
    const page = await place(child([circleData(0), circleData(1)]));
    await page.wait(Date.UTC(2026, 2, 3, 14) - NOW);
    expect(page.circle()).to.contain('Has started');
    await page.wait(90 * 60_000);
    expect(page.titles).to.deep.equal(['Circle 1']);
  });

  it('links to a meeting that anybody may know', async () => {
    const page = await place(
      child([
        circleData(0, { online: 'https://teams.example/1' }),
        circleData(1, { online: true }),
        circleData(2, { online: true, location: undefined }),
      ]),
    );
    expect(page.all<HTMLAnchorElement>('.circle a')[0]!.href).to.equal('https://teams.example/1');
    expect(page.circle(1)).to.contain('Online, or at Room 4');
    expect(page.circle(2)).to.contain('Place Online');
  });

  it('says that there are none', async () => {
    const page = await place(child([]));
    expect(page.text).to.contain('There are no circles to come at the moment.');
  });

  it('has no filters for 8, and filters for 9', async () => {
    expect((await place(child(many(8)))).select).to.deep.equal([]);
    tidy();
    fakeClock();
    const page = await place(child(many(9)));
    expect(page.select).to.deep.equal(['Online or in person', 'Language']);
  });

  it('filters by month, by online or in person, and by language', async () => {
    const page = await place(child(many(60)));
    expect(page.select).to.deep.equal(['Month', 'Online or in person', 'Language']);
    await page.pick('Month', 'May 2026');
    expect(page.text).to.contain('1 circle');
    expect(page.titles).to.deep.equal(['Circle 59']);
    await page.pick('Online or in person', 'Online');
    expect(page.text).to.contain('No circle fits what you chose.');
    await page.press('Show all circles');
    expect(page.titles).to.have.length(20);
    await page.pick('Language', 'Welsh');
    expect(page.titles.slice(0, 3)).to.deep.equal(['Circle 1', 'Circle 2', 'Circle 4']);
  });

  it('stays usable with 5,000 circles, 20 at a time, and keeps the place of the keyboard', async () => {
    const page = await place(
      child(
        many(5000).map((circle, i) => ({ ...circle, id: `x${i}`, start: '2026-04-01T10:00', end: '2026-04-01T11:00' })),
      ),
    );
    expect(page.titles).to.have.length(20);
    expect(page.all('.circles-count').map((each) => each.textContent.trim().replace(/\s+/g, ' '))).to.deep.equal([
      '5,000 circles',
      '20 of 5,000 circles',
    ]);
    page.button('Show more circles').focus();
    await page.press('Show more circles');
    await page.settled();
    expect(page.titles).to.have.length(40);
    expect(page.focused).to.equal(page.all('.circle-title')[20]);
    expect(getComputedStyle(page.all('.circle')[0]!).contentVisibility).to.equal('auto');
  });

  it('lists no more than the page asks for', async () => {
    const page = await place(child(many(12), 'limit="3"'));
    expect(page.titles).to.have.length(3);
    expect(page.select).to.deep.equal([]);
  });

  it('follows the time zone of the page', async () => {
    const page = await place(
      child([{ id: 'a', title: 'A', start: '2026-07-01T09:00', end: '2026-07-01T10:00' }], 'time-zone="Asia/Kolkata"'),
    );
    expect(page.circle()).to.contain('Wednesday 1 July 2026, 9am to 10am');
  });

  it('means the same by a property as by the child', async () => {
    const page = await place();
    page.element.circles = [circleData(0)] as never;
    await page.settled();
    expect(page.titles).to.deep.equal(['Circle 0']);
    page.element.circles = undefined;
    await page.settled();
    expect(page.titles).to.deep.equal([]);
  });
});
