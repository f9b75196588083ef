import { expect } from '@open-wc/testing';
import { FakeServer, file, later, never } from '../shared/support/fake-server.js';
import { fakeClock, form, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const CANARY = 'canary-7f3a';
const SENDS = 'action="/feedback" reader="The wellbeing team" kept="6 months"';
const keyOf = (init: RequestInit) => new Headers(init.headers).get('idempotency-key');

describe('sending a reflection again', () => {
  let server: FakeServer;
  beforeEach(() => {
    fakeClock();
    server = new FakeServer(() => file({}, { status: 201 }));
  });
  afterEach(() => {
    server.close();
    tidy();
  });

  async function written(attributes = SENDS): Promise<ReflectionPage> {
    const page = await place(form(attributes));
    await page.type('What happened', CANARY);
    return page;
  }

  /** Through all tries and the waits between them. */
  async function toTheEnd(page: ReflectionPage): Promise<void> {
    for (let i = 0; i < 10; i++) await page.wait(15_000);
  }

  for (const [name, later] of Object.entries({
    'a refusal': () => file({}, { status: 403 }),
    'the same trouble': () => file({}, { status: 500 }),
    'that it is too long': () => file({}, { status: 413 }),
  })) {
    it(`does not say "not sent" after a lost answer and ${name}`, async () => {
      let count = 0;
      server.answer = () => (count++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : later());
      const page = await written();
      await page.press('Send');
      await page.wait(1_000);
      expect(page.notes[0]).to.match(/We do not know if it has arrived/);
      await page.press('Send again');
      await page.wait(1_000);
      expect(page.notes[0]).to.match(/We do not know if it has arrived/);
      expect(page.field('What happened').value).to.equal(CANARY);
    });
  }

  it('says of other words what became of them, not of those before', async () => {
    server.answer = () => file({}, { status: 500 });
    const page = await written();
    await page.press('Send');
    await page.settled();
    await page.type('What happened', 'Other words');
    server.answer = () => file({}, { status: 403 });
    await page.press('Send');
    await page.settled();
    expect(page.notes[0]).to.match(/because you are signed out/);
  });

  it('knows what has arrived, whatever would come of sending it again', async () => {
    const page = await written();
    await page.press('Send');
    await page.settled();
    server.answer = () => file({}, { status: 503 });
    await page.press('Go back to writing', 'Send');
    await toTheEnd(page);
    expect(page.heading).to.equal('Sent');
    expect(server.asked).to.have.length(1);
  });

  it('sends the same words to another address as something new', async () => {
    const page = await written();
    await page.press('Send');
    await page.settled();
    page.element.action = '/elsewhere';
    await page.press('Go back to writing', 'Send');
    const keys = server.asked.map(({ init }) => keyOf(init));
    expect(keys).to.have.length(2);
    expect(keys[1]).not.to.equal(keys[0]);
  });

  it('gives each of 4 tries 10 seconds before it says that it does not know', async () => {
    server.answer = never;
    const page = await written();
    await page.press('Send');
    await page.wait(9_999);
    expect(server.asked).to.have.length(1);
    await page.wait(1);
    await page.wait(500);
    expect(server.asked).to.have.length(2);
    expect(page.notes).to.deep.equal(['Sending']);
    for (const pause of [1_000, 2_000]) {
      await page.wait(10_000);
      await page.wait(pause);
    }
    expect(server.asked).to.have.length(4);
    await page.wait(9_999);
    expect(page.notes).to.deep.equal(['Sending']);
    await page.wait(1);
    expect(page.notes[0]).to.match(/We do not know if it has arrived/);
    expect(server.asked.every(({ signal }) => signal.aborted)).to.equal(true);
  });

  it('says nothing of sending when the page comes back from memory', async () => {
    const answers = later();
    server.answer = answers.answer;
    const page = await written();
    await page.press('Send');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    answers.give(file({}, { status: 500 }));
    await page.settled();
    expect(page.notes).to.deep.equal(['Your words were taken off this page when you left it.']);
    expect(page.field('What happened').value).to.equal('');
  });

  it('does not say "not sent" of what may have arrived the time before', async () => {
    server.answer = () => file({}, { status: 500 });
    const page = await written();
    await page.press('Send');
    await page.settled();
    server.answer = () => file({}, { status: 503 });
    await page.press('Send again');
    await toTheEnd(page);
    expect(page.notes[0]).to.match(/We do not know/);
  });

  it('sends the same text again with the same key, and another text with another', async () => {
    server.answer = () => file({}, { status: 500 });
    const page = await written();
    await page.press('Send');
    await page.settled();
    server.answer = () => file({}, { status: 201 });
    await page.press('Send again');
    await page.settled();
    expect(page.heading).to.equal('Sent');
    await page.press('Go back to writing');
    await page.type('What happened', 'Other words');
    await page.press('Send');
    const keys = server.asked.map(({ init }) => keyOf(init));
    expect(keys).to.have.length(3);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
  });
});
