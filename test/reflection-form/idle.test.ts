import { expect } from '@open-wc/testing';
import {
  asksBeforeLeaving,
  fakeClock,
  form,
  MINUTE,
  place,
  setVisibility,
  START,
  tidy,
} from './support/reflection-page.js';
import type { ReflectionPage } from './support/reflection-page.js';

const CANARY = 'canary-7f3a';

async function written(attributes = ''): Promise<ReflectionPage> {
  const page = await place(form(attributes));
  await page.type('What happened', CANARY);
  return page;
}

describe('a reflection that nobody writes', () => {
  let clock: ReturnType<typeof fakeClock>;
  beforeEach(() => (clock = fakeClock()));
  afterEach(tidy);

  it('is on the screen until 5 minutes have gone', async () => {
    const page = await written();
    await page.wait(5 * MINUTE - 1);
    expect(page.everything).to.contain(CANARY);
  });

  it('is hidden after 5 minutes: no word is left in the form', async () => {
    const page = await written();
    await page.wait(5 * MINUTE);
    expect(page.heading).to.equal('Your words are hidden');
    expect(page.everything).not.to.contain(CANARY);
    expect(page.buttons).to.deep.equal(['Show my words', 'Clear my words']);
  });

  it('comes back when somebody shows it', async () => {
    const page = await written();
    await page.wait(6 * MINUTE);
    await page.press('Show my words');
    expect(page.field('What happened').value).to.equal(CANARY);
    await page.wait(5 * MINUTE - 1);
    expect(page.everything).to.contain(CANARY);
    await page.wait(1);
    expect(page.everything).not.to.contain(CANARY);
  });

  it('moves focus to what replaces it, and back', async () => {
    const page = await written();
    page.field('What happened').focus();
    await page.wait(5 * MINUTE);
    expect(page.focusedOn).to.equal('heading');
    page.button('Show my words').focus();
    await page.press('Show my words');
    expect(page.focusedOn).to.equal('heading');
  });

  it('tells 2 minutes before the end, and stays when somebody goes on', async () => {
    const page = await written();
    await page.wait(13 * MINUTE);
    const warning = 'Your words will be erased in 2 minutes, because nobody has written for a while.';
    expect(page.text).to.contain(warning);
    await page.wait(200);
    expect(page.spoken).to.equal(warning);
    await page.press('Keep writing');
    expect(page.field('What happened').value).to.equal(CANARY);
    await page.wait(4 * MINUTE);
    expect(page.everything).to.contain(CANARY);
  });

  it('is erased at the end, and says so', async () => {
    const page = await written();
    await page.wait(15 * MINUTE);
    expect(page.notes).to.deep.equal(['Your words were erased, because nobody had written for 15 minutes.']);
    expect(page.everything).not.to.contain(CANARY);
    expect(page.element.record.answers).to.deep.equal({});
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('takes hints and an opened record along', async () => {
    const page = await place();
    const record = { kind: 'circle-reflection', format: 1, template: 'old', version: '1', language: 'en' };
    await page.open(JSON.stringify({ ...record, answers: { gone: CANARY, what: 'jo@example.org' }, questions: {} }));
    await page.until(() => page.field('What happened').value !== '');
    await page.wait(MINUTE);
    expect(page.hints).to.have.length(1);
    expect(JSON.stringify(page.element.record)).to.contain(CANARY);
    await page.wait(14 * MINUTE);
    expect(page.hints).to.deep.equal([]);
    expect(JSON.stringify(page.element.record)).not.to.contain(CANARY);
  });

  it('is clear at once when somebody says so', async () => {
    const page = await written();
    await page.wait(6 * MINUTE);
    await page.press('Clear my words');
    expect(page.notes).to.deep.equal(['Everything that you wrote is cleared.']);
    expect(page.everything).not.to.contain(CANARY);
  });

  it('begins again with a key', async () => {
    const page = await written();
    await page.wait(4 * MINUTE);
    page.field('What happened').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    await page.wait(4 * MINUTE);
    expect(page.everything).to.contain(CANARY);
  });

  it('does not begin again with a key while it is hidden', async () => {
    const page = await written();
    await page.wait(6 * MINUTE);
    page.button('Show my words').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    await page.wait(9 * MINUTE);
    expect(page.notes[0]).to.contain('erased');
  });

  it('hides after 3 minutes where a page gives it 5', async () => {
    const page = await written('idle-minutes="5"');
    await page.wait(3 * MINUTE);
    expect(page.text).to.contain('erased in 2 minutes');
    expect(page.everything).not.to.contain(CANARY);
    await page.wait(2 * MINUTE);
    expect(page.notes).to.deep.equal(['Your words were erased, because nobody had written for 5 minutes.']);
  });

  it('is over when a computer wakes after the end', async () => {
    const page = await written();
    clock.setSystemTime(START + 60 * MINUTE);
    setVisibility('visible');
    await page.settled();
    expect(page.notes[0]).to.contain('erased');
    expect(page.everything).not.to.contain(CANARY);
  });

  it('is over when the first key comes after a sleep', async () => {
    const page = await written();
    clock.setSystemTime(START + 60 * MINUTE);
    page.field('What happened').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    await page.settled();
    expect(page.everything).not.to.contain(CANARY);
  });

  it('is over when a form that was taken off the page comes back too late', async () => {
    const page = await written();
    const box = page.element.parentElement!;
    page.element.remove();
    await page.wait(20 * MINUTE);
    box.append(page.element);
    await page.settled();
    expect(page.everything).not.to.contain(CANARY);
  });

  it('runs no clock while there are no words', async () => {
    const page = await place();
    page.element.dispatchEvent(new KeyboardEvent('keydown'));
    await page.settled();
    expect(clock.countTimers()).to.equal(0);
    await page.type('What happened', 'a');
    expect(clock.countTimers()).to.be.greaterThan(0);
    page.element.clear();
    await page.wait(1000);
    expect(clock.countTimers()).to.equal(0);
  });

  it('stops asking if everything is to go when it is gone', async () => {
    const page = await written();
    await page.press('Clear my words');
    expect(page.buttons).to.include('Yes, clear it');
    await page.wait(15 * MINUTE);
    expect(page.buttons).not.to.include('Yes, clear it');
  });

  it('is cleared when the page comes back from memory', async () => {
    const page = await written();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.settled();
    expect(page.notes).to.deep.equal(['Your words were taken off this page when you left it.']);
    expect(page.everything).not.to.contain(CANARY);
  });

  it('stays when the page is only shown', async () => {
    const page = await written();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await page.settled();
    expect(page.everything).to.contain(CANARY);
  });
});

describe('leaving a reflection', () => {
  beforeEach(() => void fakeClock());
  afterEach(tidy);

  it('asks only while there are words that are nowhere else', async () => {
    const page = await place();
    expect(asksBeforeLeaving()).to.equal(false);
    await page.type('What happened', 'We met.');
    expect(asksBeforeLeaving()).to.equal(true);
    await page.type('What happened', '');
    expect(asksBeforeLeaving()).to.equal(false);
    await page.type('What happened', 'We met.');
    page.element.clear();
    await page.settled();
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('does not ask for a form that is not on the page', async () => {
    const page = await written();
    page.element.remove();
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('does not ask for a form that renders once more after it was taken off the page', async () => {
    const page = await written();
    page.element.requestUpdate();
    page.element.remove();
    await page.element.updateComplete;
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('does not ask after a download, until something is written again', async () => {
    const page = await written();
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      await page.press('Download as text');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    // The frames that tests run in have no sandbox.
    expect(page.notes[0]).to.contain('is saving a file');
    expect(asksBeforeLeaving()).to.equal(false);
    await page.type('What happened', 'More.');
    expect(asksBeforeLeaving()).to.equal(true);
    expect(page.notes).to.deep.equal([]);
  });
});
