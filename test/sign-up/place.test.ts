import { expect } from '@open-wc/testing';
import {
  circleData,
  fakeClock,
  heard,
  place,
  receiptData,
  stored,
  tidy,
  TOKEN,
  withClient,
} from './support/sign-up-page.js';

describe('a place', () => {
  const changes = heard('circle-sign-up-change');

  it('is cancelled in one step, by what the service says', async () => {
    const { page, client } = await withClient();
    await page.signUp();
    await page.press('Cancel my place');
    await page.answered();
    expect(client.calls.at(-1)).to.deep.equal({ call: 'cancel', given: { id: 's1', token: TOKEN } });
    expect(page.heading).to.equal('Your sign-up is cancelled');
    expect(page.text).to.contain('If you put it in your calendar, delete it there yourself.');
    expect(page.buttons).to.deep.equal(['Back to all circles']);
    expect(changes.map(({ status }) => status)).to.deep.equal(['confirmed', 'cancelled']);
    await page.press('Back to all circles');
    expect(page.act('Sign up').textContent).to.contain('Sign up');
  });

  for (const [answer, sentence] of [
    [{ unknown: true }, /^We do not know yet if your sign-up is cancelled\. Ask again\.$/],
    [new Error('a seeded fault'), /^We do not know yet/],
    [{ receipt: receiptData() }, /^We do not know yet/],
    [{ problem: 'circle-past' }, /not cancelled, because the circle has started/],
    [{ problem: 'sign-up-not-found' }, /There is no sign-up for this link/],
    [{ problem: 'busy' }, /not cancelled, because the service is busy/],
    [{ problem: 'sign-in' }, /not cancelled, because the service did not do it/],
  ] as const) {
    it(`is not said to be cancelled: ${JSON.stringify(answer)}`, async () => {
      const { page } = await withClient({ cancel: answer });
      await page.signUp();
      await page.press('Cancel my place');
      await page.answered();
      expect(page.notes[0]).to.match(sentence);
      expect(page.heading).to.equal('You have a place');
    });
  }

  it('is asked about again until it is known', async () => {
    const { page, client } = await withClient({ cancel: { unknown: true } });
    await page.signUp();
    await page.press('Cancel my place');
    await page.answered();
    client.answers = {};
    await page.press('Ask again');
    await page.answered();
    expect(page.heading).to.equal('Your sign-up is cancelled');
  });

  it('has a link to copy, with its secret in the fragment alone', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const { page } = await withClient();
    await page.signUp();
    await page.press('Copy the link');
    await page.answered();
    const link = new URL(copied[0]!);
    expect(link.hash).to.equal(`#circle-sign-up=s1.${TOKEN}`);
    expect(link.href.replace(link.hash, '')).not.to.contain(TOKEN);
    expect(page.all<HTMLInputElement>('#link')[0]!.value).to.equal(copied[0]);
    expect(page.notes).to.deep.equal(['The link is copied.']);
    expect(location.href).not.to.contain(TOKEN);
  });

  it('without a secret names who can help', async () => {
    const { page } = await withClient({ signUp: { receipt: receiptData({ token: undefined }) } });
    await page.signUp();
    expect(page.text).to.contain('Ask the organiser if you need to cancel.');
    expect(page.buttons).not.to.include('Cancel my place');
  });

  it('shows where to meet online only where the address is safe', async () => {
    const { page } = await withClient({
      signUp: { receipt: receiptData({ online: 'https://teams.example/secret' }) },
    });
    await page.signUp();
    expect(page.all<HTMLAnchorElement>('.place a')[0]!.href).to.equal('https://teams.example/secret');
    tidy();
    fakeClock();
    const other = await withClient({ signUp: { receipt: receiptData({ online: 'javascript:alert(1)' }) } });
    await other.page.signUp();
    expect(other.page.all('.place a')).to.have.length(0);
  });

  it('comes back by its link, which leaves the address bar', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#circle-sign-up=s1.${TOKEN}`);
    const { page, client } = await withClient();
    expect(location.hash).to.equal('');
    await page.answered();
    expect(client.calls.find(({ call }) => call === 'read')!.given).to.deep.equal({ id: 's1', token: TOKEN });
    expect(page.heading).to.equal('You have a place');
    await page.press('Cancel my place');
    await page.answered();
    expect(page.heading).to.equal('Your sign-up is cancelled');
  });

  it('comes back by a link that is opened in the same tab', async () => {
    const { page } = await withClient();
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = `#circle-sign-up=s1.${TOKEN}`;
    await changed;
    await page.answered();
    expect(page.heading).to.equal('You have a place');
    expect(location.hash).to.equal('');
  });

  it('is asked for once where a frame does not let its address be changed', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#circle-sign-up=s1.${TOKEN}`);
    history.replaceState = () => {
      throw new DOMException('A seeded refusal', 'SecurityError');
    };
    try {
      const { page, client } = await withClient();
      await page.answered();
      await page.press('Back to all circles');
      page.element.requestUpdate();
      await page.answered();
      expect(page.heading).to.equal('Circles to come');
      expect(client.calls.map(({ call }) => call)).to.deep.equal(['list', 'read']);
    } finally {
      Reflect.deleteProperty(history, 'replaceState');
    }
  });

  it('leaves a link alone that no service can open', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#circle-sign-up=s1.${TOKEN}`);
    await place();
    expect(location.hash).to.contain(TOKEN);
  });

  for (const [answer, sentence] of [
    [{ unknown: true }, /We could not find out how your sign-up stands\. Ask again\./],
    [{ problem: 'sign-up-not-found' }, /There is no sign-up for this link/],
    [{ problem: 'too-many' }, /because the service is busy/],
    [{ problem: 'circle-past' }, /the service did not answer it/],
  ] as const) {
    it(`is not claimed: ${JSON.stringify(answer)}`, async () => {
      history.replaceState(null, '', `${location.pathname}${location.search}#circle-sign-up=s1.${TOKEN}`);
      const { page } = await withClient({ read: answer });
      await page.answered();
      expect(page.heading).to.equal('Your place');
      expect(page.notes[0]).to.match(sentence);
      expect(page.text).not.to.contain('You have a place');
    });
  }

  it('is remembered on this device only when somebody asks, and forgotten when they ask', async () => {
    const first = await withClient();
    await first.page.signUp();
    expect(localStorage.length).to.equal(0);
    await first.page.choose('Remember my places on this device');
    expect(localStorage.length).to.equal(1);
    expect(stored()).not.to.match(/Sam|example\.nhs/);
    first.page.element.remove();

    const { page, client } = await withClient();
    await page.answered();
    expect(client.calls.map(({ call }) => call)).to.deep.equal(['list']);
    expect(page.text).to.contain('Your places Circle 0, Tuesday 3 March 2026, 2pm to 3:30pm');
    await page.press('Show my place: Circle 0, Tuesday 3 March 2026, 2pm to 3:30pm');
    await page.answered();
    expect(page.heading).to.equal('You have a place');
    await page.press('Back to all circles', 'Forget my places');
    expect(page.notes).to.deep.equal(['This device has forgotten your places. They are not cancelled.']);
    expect(localStorage.length).to.equal(0);
  });

  it('is the one that was opened last, whichever answer comes first', async () => {
    const waiting: ((value: unknown) => void)[] = [];
    const { page, client } = await withClient({ read: () => new Promise((resolve) => waiting.push(resolve)) });
    const places = ['s1', 's2'].map((id, at) => ({ id, token: TOKEN, circleId: `c${at}`, end: Date.UTC(2026, 2, 9) }));
    localStorage.setItem('circle-sign-up:places:client', JSON.stringify(places));
    page.element.requestUpdate();
    await page.settled();
    await page.press('Show my place: Circle 0, Tuesday 3 March 2026, 2pm to 3:30pm', 'Back to all circles');
    await page.press('Show my place: Circle 1, Wednesday 4 March 2026, 2pm to 3:30pm');
    waiting[0]!({ receipt: receiptData({ token: undefined }) });
    await page.answered();
    expect(page.heading).to.equal('Your place');
    waiting[1]!({ receipt: receiptData({ id: 's2', circle: circleData(1), status: 'waiting', position: 2 }) });
    await page.answered();
    expect(page.heading).to.equal('You are 2nd on the waiting list');
    expect(page.text).to.contain('Circle 1');
    await page.press('Leave the waiting list');
    expect(client.calls.at(-1)!.given).to.deep.include({ id: 's2' });
  });

  it('is not shown by an answer about another one', async () => {
    const { page } = await withClient({ cancel: { receipt: receiptData({ id: 's9', status: 'cancelled' }) } });
    await page.signUp();
    await page.press('Cancel my place');
    await page.answered();
    expect(page.heading).to.equal('You have a place');
    expect(page.notes[0]).to.match(/We do not know yet/);
  });

  it('is gone for whoever comes back to the page with the browser, and with it what was entered', async () => {
    const { page, client } = await withClient();
    await page.signUp();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.answered();
    expect(page.heading).to.equal('Circles to come');
    expect(page.text).not.to.contain('Your places');
    expect(page.everything).not.to.contain(TOKEN);
    expect(client.calls.map(({ call }) => call)).to.deep.equal(['list', 'signUp', 'list']);
    await page.begin();
    await page.type('Your name', 'Sam Jones');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.answered();
    await page.begin();
    expect(page.field('Your name').value).to.equal('');
  });

  it('is forgotten when it is cancelled, when it is over, and when the box is cleared', async () => {
    const { page } = await withClient();
    await page.signUp();
    await page.choose('Remember my places on this device');
    await page.choose('Remember my places on this device');
    expect(localStorage.length).to.equal(0);
    await page.choose('Remember my places on this device');
    await page.press('Cancel my place');
    await page.answered();
    expect(localStorage.length).to.equal(0);
    localStorage.setItem(
      'circle-sign-up:places:client',
      JSON.stringify([{ id: 's1', token: TOKEN, circleId: 'c0', end: 5 }]),
    );
    await page.press('Back to all circles');
    expect(page.text).not.to.contain('Your places');
  });

  it('goes into a calendar with a neutral title and the way to cancel', async () => {
    const made: Blob[] = [];
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return '#nothing';
    };
    try {
      const { page } = await withClient({ signUp: { receipt: receiptData({ online: 'https://teams.example/1' }) } });
      await page.signUp();
      await page.press('Add to calendar');
      const text = (await made[0]!.text()).replaceAll('\r\n ', '');
      expect(text).to.contain('SUMMARY:Meeting\r\n').and.contain('CLASS:PRIVATE').and.contain('UID:c0@');
      expect(text).to.contain('DTSTART:20260303T140000Z').and.contain(`#circle-sign-up=s1.${TOKEN}`);
      expect(text).to.contain('LOCATION:Room 4\\, https://teams.example/1');
      expect(text).not.to.match(/ATTENDEE|Sam|METHOD/);
    } finally {
      URL.createObjectURL = real;
      location.hash = '';
    }
  });
});
