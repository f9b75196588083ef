import { expect } from '@open-wc/testing';
import { expectConsole } from '../support/console.js';
import { file, later, never } from '../shared/support/fake-server.js';
import {
  circleData,
  fakeClient,
  fakeClock,
  fakeServer,
  NOW,
  place,
  SignUpPage,
  tidy,
  withClient,
} from './support/sign-up-page.js';

describe('a list from somewhere else', () => {
  beforeEach(() => void fakeClock());
  afterEach(tidy);

  it('says nothing for 300 ms, then that it loads', async () => {
    const answers = later();
    const server = fakeServer(answers.answer);
    const page = await place('<circle-sign-up src="/circles.json"></circle-sign-up>');
    expect(page.text).to.equal('Circles to come');
    await page.wait(300);
    expect(page.text).to.contain('Loading the circles');
    answers.give(file({ circles: [circleData(0)] }));
    await page.answered();
    expect(page.titles).to.deep.equal(['Circle 0']);
    expect(server.asked.map(({ init }) => init.credentials)).to.deep.equal(['same-origin']);
  });

  it('reads a calendar feed', async () => {
    fakeServer(() =>
      file(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@a\r\nSUMMARY:Feed circle\r\nDTSTART:20260303T140000Z\r\nDTEND:20260303T150000Z\r\nURL:https://a.uk/1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    );
    const page = await place('<circle-sign-up src="/circles.ics"></circle-sign-up>');
    await page.answered();
    expect(page.circle()).to.contain('Feed circle Tuesday 3 March 2026, 2pm to 3pm');
    expect(page.all<HTMLAnchorElement>('.circle-link')[0]!.href).to.equal('https://a.uk/1');
  });

  for (const [name, answer, fault] of [
    ['nothing is there', () => file('', { status: 404 }), /answered the request for src with 404/],
    ['it cannot be read', () => file('{'), /could not be read/],
    ['it is no list', () => file({ circle: [] }), /src must be a list/],
    ['it is not reached', () => Promise.reject(new TypeError('no')), /could not be loaded/],
  ] as const) {
    it(`says that it failed, and tries again, when ${name}`, async () => {
      expectConsole(fault);
      const server = fakeServer(answer);
      const page = await place('<circle-sign-up src="/circles.json"></circle-sign-up>');
      await page.answered();
      expect(page.notes[0]).to.contain('The circles could not be loaded.');
      server.answer = () => file([circleData(0)]);
      await page.press('Try again');
      await page.answered();
      expect(page.titles).to.deep.equal(['Circle 0']);
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('gives up after 10 seconds', async () => {
    expectConsole('did not arrive within 10 seconds');
    fakeServer(never);
    const page = await place('<circle-sign-up src="/circles.json"></circle-sign-up>');
    await page.wait(10_000);
    expect(page.text).to.contain('The circles could not be loaded.');
  });

  it('asks the service, at its address without /api', async () => {
    const server = fakeServer(() => file({ circles: [circleData(0)], now: new Date(NOW).toISOString() }));
    const page = await place('<circle-sign-up service="https://circles.example.nhs.uk/"></circle-sign-up>');
    await page.answered();
    expect(server.asked.map(({ url }) => url)).to.deep.equal(['https://circles.example.nhs.uk/api/circles']);
    expect(page.buttons[0]).to.equal('Sign up: Circle 0, Tuesday 3 March 2026, 2pm to 3:30pm');
  });

  it('takes the service of the site, unless the page says none', async () => {
    Reflect.set(globalThis, 'CompassionCircle', { settings: { serviceUrl: 'https://site.example.nhs.uk' } });
    const server = fakeServer(() => file({ circles: [] }));
    await place('<circle-sign-up service=""></circle-sign-up>');
    expect(server.asked).to.have.length(0);
    await place();
    expect(server.asked.map(({ url }) => url)).to.deep.equal(['https://site.example.nhs.uk/api/circles']);
  });

  it('asks again when the page says who asks, and not for anything else that it says', async () => {
    const server = fakeServer(() => file({ circles: [circleData(0)] }));
    const page = await place('<circle-sign-up service="https://circles.example.nhs.uk"></circle-sign-up>');
    await page.answered();
    for (const [name, value, asked] of [
      ['headingLevel', 3, 1],
      ['contact', 'mailto:a@example.nhs.uk', 1],
      ['getHeaders', () => ({ 'x-who': 'me' }), 2],
      // As a framework makes it at each render.
      ['getHeaders', () => ({ 'x-who': 'me' }), 2],
      ['credentials', 'include', 3],
    ] as const) {
      Reflect.set(page.element, name, value);
      await page.answered();
      expect(server.asked.length, name).to.equal(asked);
    }
  });

  it('says what an answer is that is no list', async () => {
    expectConsole('did not answer with a list');
    const { page } = await withClient({ list: { ok: true } });
    await page.answered();
    expect(page.notes[0]).to.contain('The circles could not be loaded.');
  });

  it('goes by the clock of the service', async () => {
    const { page } = await withClient({ list: { circles: [circleData(0)], now: '2026-03-03T14:30:00Z' } });
    await page.answered();
    expect(page.circle()).to.contain('Has started');
  });

  it('asks for nothing before it is on a page, and once when it is moved', async () => {
    const client = fakeClient();
    const element = document.createElement('circle-sign-up');
    element.client = client;
    await Promise.resolve();
    expect(client.calls).to.deep.equal([]);
    const first = document.body.appendChild(document.createElement('div'));
    first.append(element);
    const page = new SignUpPage(element);
    await page.answered();
    const second = document.body.appendChild(document.createElement('div'));
    second.append(element);
    await page.answered();
    expect(page.titles).to.deep.equal(['Circle 0', 'Circle 1']);
    expect(client.calls.map(({ call }) => call)).to.deep.equal(['list']);
    first.remove();
    second.remove();
  });
});
