import { expect } from '@open-wc/testing';
import type { SignUpRequest } from '../../src/sign-up/sign-up-client.js';
import { later } from '../shared/support/fake-server.js';
import { circleData, heard, receiptData, withClient } from './support/sign-up-page.js';

const keysOf = (calls: readonly { readonly call: string; readonly given: unknown }[]) =>
  calls.filter(({ call }) => call === 'signUp').map(({ given }) => (given as SignUpRequest).key);

describe('signing up for a circle', () => {
  const changes = heard('circle-sign-up-change');

  it('asks for a name and a work email, and for nothing else', async () => {
    const { page } = await withClient();
    await page.begin();
    expect(page.heading).to.equal('Sign up for Circle 0');
    expect(page.labels).to.deep.equal(['Your name', 'Work email']);
    expect(page.field('Your name').autocomplete).to.equal('name');
    expect(page.field('Work email').autocomplete).to.equal('email');
    expect(page.field('Work email').type).to.equal('email');
    expect(page.text).to.contain('Only the people who organise this circle see your name and email.');
    expect(page.text).to.contain('3 places left');
  });

  it('judges at the button, with the same words in the summary and beside the field', async () => {
    const { page, client } = await withClient();
    await page.signUp({ name: ' ', email: 'sam@nhs' });
    expect(page.textsOfSummary).to.deep.equal(['Enter your name', 'Enter an email address in the correct format']);
    expect(page.errors).to.deep.equal([
      'Error: Enter your name',
      'Error: Enter an email address in the correct format',
    ]);
    expect(page.focused!.id).to.equal('field-summary');
    expect(client.calls.map(({ call }) => call)).to.deep.equal(['list']);
    page.all<HTMLAnchorElement>('.nhsuk-error-summary a')[1]!.click();
    expect(page.focused).to.equal(page.field('Work email'));
    expect(page.field('Work email').value).to.equal('sam@nhs');
  });

  it('says that there is a place, as the service does, and shows how many are left now', async () => {
    const { page, client } = await withClient();
    await page.signUp({ name: '  Sam Jones ', email: ' sam@example.nhs.uk' });
    expect(client.calls[1]!.given).to.deep.include({ circleId: 'c0', name: 'Sam Jones', email: 'sam@example.nhs.uk' });
    expect(keysOf(client.calls)[0]).to.match(/^[0-9a-f]{32}$/);
    expect(page.heading).to.equal('You have a place');
    expect(page.text).to.contain('Tuesday 3 March 2026, 2pm to 3:30pm');
    expect(page.focused!.id).to.equal('heading');
    expect(changes.map(({ circleId, status }) => [circleId, status])).to.deep.equal([['c0', 'confirmed']]);
    await page.wait(100);
    expect(page.spoken).to.equal('You have a place');
    await page.press('Back to all circles');
    expect(page.circle()).to.contain('2 places left');
    expect(page.circle()).to.contain('You have a place');
    expect(page.everything).not.to.contain('Sam Jones');
  });

  for (const [position, title] of [
    [1, 'You are 1st on the waiting list'],
    [2, 'You are 2nd on the waiting list'],
    [3, 'You are 3rd on the waiting list'],
    [11, 'You are 11th on the waiting list'],
    [22, 'You are 22nd on the waiting list'],
    [113, 'You are 113th on the waiting list'],
    [undefined, 'You are on the waiting list'],
  ] as const) {
    it(`says: ${title}`, async () => {
      const { page } = await withClient({
        signUp: {
          receipt: receiptData({
            status: 'waiting',
            position,
            circle: circleData(1, { taken: 12, waiting: 3 }),
            id: 's2',
          }),
        },
      });
      await page.signUp({ button: 'Join the waiting list' });
      expect(page.heading).to.equal(title);
      expect(page.text).to.contain('You have no place yet.');
      expect(page.text).not.to.contain('The circle was full');
      expect(page.buttons).to.include('Leave the waiting list').and.not.include('Add to calendar');
    });
  }

  for (const [position, ordinal] of [
    [1, '1af'],
    [2, '2il'],
    [3, '3ydd'],
    [5, '5ed'],
    [7, '7fed'],
    [11, '11eg'],
    [18, '18fed'],
    [21, '21ain'],
  ] as const) {
    it(`says in Welsh: ${ordinal}`, async () => {
      const { page } = await withClient(
        { signUp: { receipt: receiptData({ status: 'waiting', position }) } },
        '<circle-sign-up lang="cy"></circle-sign-up>',
      );
      await page.begin('Cofrestru');
      await page.type('Eich enw', 'Siân');
      await page.type('E-bost gwaith', 'sian@example.nhs.uk');
      await page.press('Cofrestru');
      await page.answered();
      expect(page.heading).to.equal(`Rydych yn ${ordinal} ar y rhestr aros`);
    });
  }

  it('says that the circle filled up in the meantime', async () => {
    const { page } = await withClient({
      signUp: {
        receipt: receiptData({ status: 'waiting', position: 1, circle: circleData(0, { taken: 12, waiting: 1 }) }),
      },
    });
    await page.signUp();
    expect(page.heading).to.equal('You are 1st on the waiting list');
    expect(page.text).to.contain('The circle was full when your sign-up arrived.');
  });

  it('says nothing before the service has, and asks once however often it is pressed', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { page, client } = await withClient({ signUp: () => new Promise((resolve) => (answer = resolve)) });
    await page.signUp();
    page.all<HTMLButtonElement>('#submit')[0]!.click();
    await page.answered();
    expect(page.notes).to.deep.equal(['Sending']);
    expect(page.heading).to.equal('Sign up for Circle 0');
    expect(page.text).not.to.contain('You have a place');
    expect(keysOf(client.calls)).to.have.length(1);
    answer({ receipt: receiptData() });
    await page.answered();
    expect(page.heading).to.equal('You have a place');
  });

  it('says it also to somebody who has gone back to the list, and leaves them there', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { page } = await withClient({ signUp: () => new Promise((resolve) => (answer = resolve)) });
    await page.signUp();
    await page.press('Back to all circles');
    answer({ receipt: receiptData() });
    await page.answered();
    await page.wait(100);
    expect(page.heading).to.equal('Circles to come');
    expect(page.spoken).to.equal('You have a place');
    expect(page.circle()).to.contain('You have a place');
  });

  const refusals: [string, object, RegExp, boolean][] = [
    ['circle-not-found', {}, /You have no place, because this circle is no longer there\./, true],
    ['already-signed-up', { mailed: false }, /with this email before\. If it was you, use the link/, true],
    ['already-signed-up', { mailed: true }, /We have sent the link for it to that email address\./, true],
    ['circle-closed', {}, /sign-up for this circle is closed\./, true],
    ['circle-cancelled', {}, /because this circle is cancelled\./, true],
    ['circle-past', {}, /because this circle has started\./, true],
    ['key-reused', {}, /A sign-up from this tab has arrived before/, false],
    ['key-running', {}, /is still being dealt with/, false],
    ['fields', {}, /You have no place yet\. Check what you entered\./, true],
    ['too-large', {}, /what you entered is too long\./, true],
    ['too-many', { retryAfter: 61 }, /too many people are asking at once.* You can try again in 2 minutes\./, true],
    ['busy', { retryAfter: 60 }, /because the service is busy.* You can try again in 1 minute\./, true],
    ['not-allowed', {}, /does not take sign-ups from this page\./, true],
    ['sign-in', {}, /because you are logged out\./, true],
    ['odd', {}, /because the service did not take it\./, true],
  ];
  for (const [problem, more, sentence, isSettled] of refusals) {
    it(`says what ${problem} means, and keeps what was entered: ${JSON.stringify(more)}`, async () => {
      const { page } = await withClient({ signUp: { problem, ...more } });
      await page.signUp();
      expect(page.notes).to.have.length(1);
      expect(page.notes[0]).to.match(sentence);
      expect(page.field('Your name').value).to.equal('Sam Jones');
      expect(page.text).not.to.contain('You have a place');
      expect(sessionStorage.length, 'whether a key is kept').to.equal(isSettled ? 0 : 1);
      await page.wait(100);
      expect(page.notes[0]).to.contain(page.spoken);
      page.element.lang = 'cy';
      await page.settled();
      expect(page.notes[0]).to.match(/Nid oes gennych|Mae rhywun|Mae cais|Mae eich cais/);
    });
  }

  for (const [problem, room] of [
    ['circle-closed', 'Sign-up is closed'],
    ['circle-cancelled', 'Cancelled'],
  ] as const) {
    it(`shows in the list what the service has said: ${problem}`, async () => {
      const { page } = await withClient({ signUp: { problem } });
      await page.signUp();
      expect(page.buttons).to.deep.equal(['Back to all circles']);
      await page.press('Back to all circles');
      expect(page.circle()).to.contain(room).and.not.contain('3 places left');
    });
  }

  it('shows which field the service found wrong', async () => {
    const { page } = await withClient({
      signUp: { problem: 'fields', errors: [{ pointer: '/email', code: 'not-an-email' }] },
    });
    await page.signUp();
    expect(page.errors).to.deep.equal(['Error: Enter an email address in the correct format']);
    expect(page.focused!.id).to.equal('field-summary');
  });

  for (const [name, answer] of Object.entries<unknown>({
    'the call fails': new Error('a seeded fault'),
    'it does not know': { unknown: true },
    'it answers nonsense': { receipt: { status: 'confirmed' } },
    'it answers about another circle': { receipt: receiptData({ circle: circleData(1) }) },
    'it answers nothing': undefined,
  })) {
    it(`does not know when ${name}, and asks again with the same key`, async () => {
      const { page, client } = await withClient({ signUp: answer });
      await page.signUp();
      expect(page.notes).to.deep.equal([
        'We do not know yet if you have a place. Ask again. However often you ask, it counts once.',
      ]);
      client.answers = {};
      await page.press('Ask again');
      await page.answered();
      expect(page.heading).to.equal('You have a place');
      expect(new Set(keysOf(client.calls)).size).to.equal(1);
      expect(sessionStorage.length).to.equal(0);
    });
  }

  it('does not say "no place" of what may have arrived the time before', async () => {
    const { page, client } = await withClient({ signUp: { unknown: true } });
    await page.signUp();
    for (const problem of ['busy', 'sign-in', 'refused']) {
      client.answers = { signUp: { problem } };
      await page.press('Ask again');
      await page.answered();
      expect(page.notes[0]).to.match(/We do not know yet/);
    }
    client.answers = { signUp: { problem: 'circle-closed' } };
    await page.press('Ask again');
    await page.answered();
    expect(page.notes[0]).to.match(/sign-up for this circle is closed/);
    expect(new Set(keysOf(client.calls)).size).to.equal(1);
  });

  it('gives each sign-up a key of its own', async () => {
    const { page, client } = await withClient({ signUp: { problem: 'busy' } });
    await page.signUp();
    await page.press('Sign up');
    await page.answered();
    expect(new Set(keysOf(client.calls)).size).to.equal(2);
  });

  it('keeps two lists on a page apart', async () => {
    const first = await withClient();
    const second = await withClient({ list: { circles: [circleData(5)] } });
    await first.page.signUp();
    expect(first.page.heading).to.equal('You have a place');
    expect(second.page.heading).to.equal('Circles to come');
    expect(second.client.calls.map(({ call }) => call)).to.deep.equal(['list']);
  });

  it('goes on with a sign-up while the page moves the widget', async () => {
    const answers = later();
    const { page } = await withClient({ signUp: () => answers.answer({} as never) });
    await page.signUp();
    const other = document.body.appendChild(document.createElement('div'));
    other.append(page.element);
    answers.give({ receipt: receiptData() } as never);
    await page.answered();
    expect(page.heading).to.equal('You have a place');
    other.remove();
  });
});
