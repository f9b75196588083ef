import { expect } from '@open-wc/testing';
import { discardDraft } from '../../src/shared/draft/draft.js';
import { leaveBrowser, noSaving, quickKeys } from './support/browser.js';
import { DRAFTS, keep, letGo, PASSPHRASE, saved, template, WORDS } from './support/draft-page.js';
import {
  fakeClock,
  form,
  MINUTE,
  place,
  setVisibility,
  START,
  tidy,
  type ReflectionPage,
} from './support/reflection-page.js';

describe('a draft that nobody writes', function () {
  this.timeout(60_000);
  let clock: ReturnType<typeof fakeClock>;
  beforeEach(() => {
    quickKeys();
    clock = fakeClock();
  });
  afterEach(async () => {
    leaveBrowser();
    tidy();
    await letGo();
    await discardDraft(template);
  });

  async function kept(): Promise<ReflectionPage> {
    const page = await place(form(DRAFTS));
    await page.type('What happened', WORDS);
    await keep(page, PASSPHRASE, 'Keep a draft');
    await page.until(() => saved(page));
    return page;
  }

  const locked = 'Your draft is locked, because nobody had written for 15 minutes.';

  it('is hidden, then its lock is announced, then it is locked: no word is left in the form, and all in the draft', async () => {
    const page = await kept();
    await page.wait(5 * MINUTE);
    expect(page.heading).to.equal('Your words are hidden');
    expect(page.everything).not.to.contain(WORDS);
    await page.wait(8 * MINUTE);
    expect(page.text).to.contain('Your draft will be locked in 2 minutes, because nobody has written for a while.');
    expect(page.buttons).to.include('Keep writing');
    await page.wait(2 * MINUTE);
    await page.until(() => page.notes.includes(locked));
    expect(page.element.record.answers).to.deep.equal({});
    expect(page.text).to.contain('There is a draft on this computer');
    tidy();
    expect(await letGo()).to.deep.equal({ what: WORDS });
  });

  it('stays open when somebody keeps writing', async () => {
    const page = await kept();
    await page.wait(13 * MINUTE);
    await page.press('Keep writing');
    await page.wait(4 * MINUTE);
    expect(page.field('What happened').value).to.equal(WORDS);
    expect(page.text).to.contain('Saved at');
  });

  it('is locked when a computer wakes after the end, and shows no word meanwhile', async () => {
    const page = await kept();
    await page.type('What happened', `${WORDS} and more`);
    clock.setSystemTime(START + 60 * MINUTE);
    setVisibility('visible');
    await page.element.updateComplete;
    // Closing a draft takes a moment, and somebody else may be looking already.
    expect(page.everything).not.to.contain(WORDS);
    await page.until(() => page.notes.includes(locked));
    tidy();
    expect(await letGo()).to.deep.equal({ what: `${WORDS} and more` });
  });

  it('says that the last words are not in it where they could not be saved', async () => {
    const page = await kept();
    noSaving('QuotaExceededError');
    await page.type('What happened', `${WORDS} and more`);
    await page.wait(1000);
    await page.until(() => page.text.includes('There is no space left on this computer'));
    await page.wait(15 * MINUTE);
    await page.until(() => page.notes.some((note) => note.includes('locked')));
    expect(page.notes).to.deep.equal([`${locked} Your last words could not be saved, and are not in it.`]);
    expect(page.everything).not.to.contain(WORDS);
    leaveBrowser();
    quickKeys();
    tidy();
    expect(await letGo()).to.deep.equal({ what: WORDS });
  });

  it('is closed and out of sight when the page comes back from memory, with the last words in it', async () => {
    const page = await kept();
    await page.type('What happened', `${WORDS} and more`);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.settled();
    expect(page.everything).not.to.contain(WORDS);
    await page.until(() => page.text.includes('There is a draft on this computer'));
    tidy();
    expect(await letGo()).to.deep.equal({ what: `${WORDS} and more` });
  });
});
