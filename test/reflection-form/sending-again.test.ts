import { expect } from '@open-wc/testing';
import { file, later, never } from '../shared/support/fake-server.js';
import { CANARY, keyOf, toTheEnd, withServer, written } from './support/sending-page.js';

describe('sending a reflection again', () => {
  const given = withServer();

  for (const [name, later] of Object.entries({
    'a refusal': () => file({}, { status: 403 }),
    'the same trouble': () => file({}, { status: 500 }),
    'that it is too long': () => file({}, { status: 413 }),
  })) {
    it(`does not say "not sent" after a lost answer and ${name}`, async () => {
      let count = 0;
      given.server.answer = () => (count++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : later());
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
    given.server.answer = () => file({}, { status: 500 });
    const page = await written();
    await page.press('Send');
    await page.settled();
    await page.type('What happened', 'Other words');
    given.server.answer = () => file({}, { status: 403 });
    await page.press('Send');
    await page.settled();
    expect(page.notes[0]).to.match(/because you are signed out/);
  });

  it('knows what has arrived, whatever would come of sending it again', async () => {
    const page = await written();
    await page.press('Send');
    await page.settled();
    given.server.answer = () => file({}, { status: 503 });
    await page.press('Go back to writing', 'Send');
    await toTheEnd(page);
    expect(page.heading).to.equal('Sent');
    expect(given.server.asked).to.have.length(1);
  });

  it('sends the same words to another address as something new', async () => {
    const page = await written();
    await page.press('Send');
    await page.settled();
    page.element.action = '/elsewhere';
    await page.press('Go back to writing', 'Send');
    const keys = given.server.asked.map(({ init }) => keyOf(init));
    expect(keys).to.have.length(2);
    expect(keys[1]).not.to.equal(keys[0]);
  });

  it('gives each of 4 tries 10 seconds before it says that it does not know', async () => {
    given.server.answer = never;
    const page = await written();
    await page.press('Send');
    await page.wait(9_999);
    expect(given.server.asked).to.have.length(1);
    await page.wait(1);
    await page.wait(500);
    expect(given.server.asked).to.have.length(2);
    expect(page.notes).to.deep.equal(['Sending']);
    for (const pause of [1_000, 2_000]) {
      await page.wait(10_000);
      await page.wait(pause);
    }
    expect(given.server.asked).to.have.length(4);
    await page.wait(9_999);
    expect(page.notes).to.deep.equal(['Sending']);
    await page.wait(1);
    expect(page.notes[0]).to.match(/We do not know if it has arrived/);
    expect(given.server.asked.every(({ signal }) => signal.aborted)).to.equal(true);
  });

  it('says nothing of sending when the page comes back from memory', async () => {
    const answers = later();
    given.server.answer = answers.answer;
    const page = await written();
    await page.press('Send');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    answers.give(file({}, { status: 500 }));
    await page.settled();
    expect(page.notes).to.deep.equal(['Your words were taken off this page when you left it.']);
    expect(page.field('What happened').value).to.equal('');
  });

  it('does not say "not sent" of what may have arrived the time before', async () => {
    given.server.answer = () => file({}, { status: 500 });
    const page = await written();
    await page.press('Send');
    await page.settled();
    given.server.answer = () => file({}, { status: 503 });
    await page.press('Send again');
    await toTheEnd(page);
    expect(page.notes[0]).to.match(/We do not know/);
  });

  it('sends the same text again with the same key, and another text with another', async () => {
    given.server.answer = () => file({}, { status: 500 });
    const page = await written();
    await page.press('Send');
    await page.settled();
    given.server.answer = () => file({}, { status: 201 });
    await page.press('Send again');
    await page.settled();
    expect(page.heading).to.equal('Sent');
    await page.press('Go back to writing');
    await page.type('What happened', 'Other words');
    await page.press('Send');
    const keys = given.server.asked.map(({ init }) => keyOf(init));
    expect(keys).to.have.length(3);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
  });
});
