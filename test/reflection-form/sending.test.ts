import { expect } from '@open-wc/testing';
import type { CircleReflectionSubmitEvent } from '../../src/reflection-form/circle-reflection-form.events.js';
import { expectConsole } from '../support/console.js';
import { file, later, never } from '../shared/support/fake-server.js';
import { asksBeforeLeaving, form, place, type ReflectionPage } from './support/reflection-page.js';
import { CANARY, keyOf, SENDS, toTheEnd, withServer, written } from './support/sending-page.js';

const sentences: Readonly<Record<number, RegExp>> = {
  400: /It was not sent, because the service did not take it/,
  401: /because you are signed out/,
  403: /because you are signed out/,
  404: /because the service did not take it/,
  408: /because the service is busy/,
  409: /We do not know if it has arrived/,
  413: /because it is too long/,
  422: /because the service did not take it/,
  429: /because the service is busy/,
  500: /We do not know if it has arrived/,
  502: /We do not know if it has arrived/,
  503: /because the service is busy/,
  504: /We do not know if it has arrived/,
};

describe('sending a reflection', () => {
  const given = withServer();

  it('says who reads it, for how long it is kept and who may ask for it', async () => {
    const page = await place(form(SENDS));
    expect(page.text).to.contain('The wellbeing team will read this. It is kept for 6 months.');
    expect(page.text).to.contain('freedom of information');
    expect(page.buttons).to.include('Send');
  });

  it('says to ask where nobody says how long', async () => {
    const page = await place(form('action="/feedback" reader="Us"'));
    expect(page.text).to.contain('Ask them how long it is kept.');
  });

  it('shows no send button without a reader, and tells the editor why', async () => {
    expectConsole('Add the attribute reader');
    const page = await written('action="/feedback"');
    expect(page.buttons).not.to.include('Send');
    expect(page.faults).to.have.length(1);
    await page.press('Finish');
    expect(given.server.asked).to.have.length(0);
    expect(page.heading).to.equal('You have finished');
  });

  it('sends the record as JSON with a key, and says that it has arrived', async () => {
    const page = await written();
    const { record } = page.element;
    await page.press('Send');
    await page.settled();
    expect(given.server.asked).to.have.length(1);
    const { url, init } = given.server.asked[0]!;
    expect(new URL(url).pathname).to.equal('/feedback');
    expect(init.method).to.equal('POST');
    expect(init.credentials).to.equal('same-origin');
    expect(JSON.parse(init.body as string)).to.deep.equal(record);
    expect(keyOf(init)).to.match(/^[0-9a-f]{32}$/);
    expect(page.heading).to.equal('Sent');
    expect(page.focusedOn).to.equal('heading');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  for (const credentials of ['include', 'omit'] as const) {
    it(`sends cookies as the page says: ${credentials}`, async () => {
      const page = await written(`${SENDS} credentials="${credentials}"`);
      await page.press('Send');
      expect(given.server.asked[0]!.init.credentials).to.equal(credentials);
    });
  }

  for (const [status, sentence] of Object.entries(sentences)) {
    it(`says what ${status} means, and keeps every word`, async () => {
      given.server.answer = () => file({ type: 'about:blank' }, { status: Number(status) });
      const page = await written();
      await page.press('Send');
      await toTheEnd(page);
      expect(page.notes).to.have.length(1);
      expect(page.notes[0]).to.match(sentence);
      expect(page.field('What happened').value).to.equal(CANARY);
      expect(asksBeforeLeaving()).to.equal(true);
    });
  }

  for (const [name, answer] of Object.entries({
    'no answer comes': never,
    'the computer is offline': () => Promise.reject(new TypeError('Failed to fetch')),
  })) {
    it(`says that the outcome is unknown when ${name}`, async () => {
      given.server.answer = answer;
      const page = await written();
      await page.press('Send');
      expect(page.notes).to.deep.equal(['Sending']);
      await toTheEnd(page);
      expect(page.notes[0]).to.match(/We do not know if it has arrived/);
      expect(page.field('What happened').value).to.equal(CANARY);
      expect(new Set(given.server.asked.map(({ init }) => keyOf(init))).size).to.equal(1);
    });
  }

  it('takes the same words of the next person for their own', async () => {
    const page = await written();
    await page.press('Send');
    await page.settled();
    page.element.clear();
    await page.settled();
    await page.type('What happened', CANARY);
    await page.press('Send');
    const keys = given.server.asked.map(({ init }) => keyOf(init));
    expect(keys[1]).not.to.equal(keys[0]);
  });

  it('sends once when it is pressed twice', async () => {
    const answers = later();
    given.server.answer = answers.answer;
    const page = await written();
    await page.press('Send', 'Send');
    expect(given.server.asked).to.have.length(1);
    answers.give(file({}, { status: 201 }));
    await page.settled();
    expect(page.heading).to.equal('Sent');
  });

  it('does not call sent what was written while it was being sent', async () => {
    const answers = later();
    given.server.answer = answers.answer;
    const page = await written();
    await page.press('Send');
    await page.type('What happened', `${CANARY} and more`);
    answers.give(file({}, { status: 201 }));
    await page.settled();
    expect(page.notes).to.deep.equal(['Your words have arrived, without what you changed while they were being sent.']);
    expect(page.field('What happened').value).to.equal(`${CANARY} and more`);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('says nothing of words that were cleared while they were being sent', async () => {
    const answers = later();
    given.server.answer = answers.answer;
    const page = await written();
    await page.press('Send');
    page.element.clear();
    answers.give(file({}, { status: 500 }));
    await page.settled();
    expect(page.notes).to.deep.equal(['Everything that you wrote is cleared.']);
  });

  it('does not send a form in which nothing is written', async () => {
    const page = await place(form(`template="circle-feedback" ${SENDS}`));
    await page.press('Send');
    expect(given.server.asked).to.have.length(0);
    expect(page.notes).to.deep.equal(['There is nothing to send yet. Write an answer first.']);
  });

  it('says that nobody can reply where nobody can', async () => {
    const page = await place(form(`template="organisation-themes" ${SENDS}`));
    expect(page.text).to.contain('Nobody can reply to this.');
  });

  describe('by the page', () => {
    const events: CircleReflectionSubmitEvent[] = [];
    afterEach(() => (events.length = 0));

    async function taken(act: (event: CircleReflectionSubmitEvent) => void): Promise<ReflectionPage> {
      const page = await written();
      document.addEventListener(
        'circle-reflection-submit',
        (event) => {
          events.push(event);
          act(event);
        },
        { once: true },
      );
      await page.press('Send');
      return page;
    }

    it('sends nothing when the page prevents the default', async () => {
      const page = await taken((event) => event.preventDefault());
      expect(given.server.asked).to.have.length(0);
      expect(page.heading).to.equal('You have finished');
      expect(events[0]!.record.answers).to.deep.equal({ what: CANARY });
    });

    it('shows that it is being sent until the page knows', async () => {
      let arrive: (value?: unknown) => void = () => undefined;
      const page = await taken((event) => event.respondWith(new Promise((resolve) => (arrive = resolve))));
      expect(page.notes).to.deep.equal(['Sending']);
      arrive();
      await page.settled();
      expect(page.heading).to.equal('Sent');
      expect(given.server.asked).to.have.length(0);
    });

    it('keeps every word when the page could not', async () => {
      const page = await taken((event) => event.respondWith(Promise.reject(new Error('no'))));
      await page.settled();
      expect(page.notes).to.deep.equal(['It was not sent. Your words are still here. Try again, or download them.']);
      expect(page.field('What happened').value).to.equal(CANARY);
    });

    it('counts the first answer, and none that is late', async () => {
      const page = await taken((event) => {
        event.respondWith(Promise.resolve());
        event.respondWith(never());
      });
      await page.settled();
      expect(page.heading).to.equal('Sent');
      const { response } = events[0]!;
      events[0]!.respondWith(never());
      expect(events[0]!.response).to.equal(response);
    });
  });
});
