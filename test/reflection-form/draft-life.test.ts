import { expect } from '@open-wc/testing';
import { beginDraft, hasDraft } from '../../src/shared/draft/draft.js';
import { readDraft, writeDraft } from '../../src/shared/draft/draft-store.js';
import { DRAFTS, keep, kept, letGo, PASSPHRASE, saved, template, withoutDrafts, WORDS } from './support/draft-page.js';
import { asksBeforeLeaving, form, place, setVisibility, type ReflectionPage } from './support/reflection-page.js';

describe('a draft of a reflection, while its page lives', function () {
  this.timeout(60_000);
  const open = withoutDrafts();

  it('stays open when the page moves the form', async () => {
    const page = await kept();
    const box = document.createElement('section');
    page.element.parentElement!.append(box);
    box.append(page.element);
    await page.settled();
    await page.type('What happened', 'written after the move');
    await page.until(() => saved(page));
    expect(page.text).not.to.contain('There is a draft');
    page.element.remove();
    expect(await letGo()).to.deep.equal({ what: 'written after the move' });
  });

  it('is there to be opened when the form is put back later', async () => {
    const page = await kept();
    const box = page.element.parentElement!;
    page.element.remove();
    await letGo();
    box.append(page.element);
    await page.until(() => page.text.includes('There is a draft on this computer'));
    page.element.clear();
    await page.settled();
    await keep(page, PASSPHRASE, 'Open the draft');
    await page.until(() => page.field('What happened').value === WORDS);
  });

  it('says when another tab has saved it since, and lets that tab have it', async () => {
    const page = await kept();
    const mine = (await readDraft(template))!;
    await writeDraft({ ...mine, revision: mine.revision + 1 });
    await page.type('What happened', 'newer here');
    await page.until(() => page.text.includes('Another tab has saved this draft since.'));
    expect(saved(page)).to.equal(false);
    expect(page.text).not.to.contain('Saving');
    expect(asksBeforeLeaving()).to.equal(true);
    expect(page.field('What happened').value).to.equal('newer here');
    expect(await letGo()).to.deep.equal({ what: WORDS });
  });

  it('does not take the place of what is written while it is being opened', async () => {
    const page = await opening();
    await page.type('What happened', 'newer words');
    await page.until(() => page.text.includes('To open it, clear your words first.'));
    expect(page.field('What happened').value).to.equal('newer words');
    expect(await letGo()).to.deep.equal({ what: WORDS });
  });

  /** A page with a draft that lies there, and its passphrase being worked on. */
  async function opening(): Promise<ReflectionPage> {
    const opened = await beginDraft(template, PASSPHRASE);
    if ('fault' in opened) throw new Error(opened.fault);
    await opened.draft.save({ template, version: '1', language: 'en', answers: { what: WORDS }, questions: {} });
    await opened.draft.close();
    const page = await place(form(DRAFTS));
    await page.until(() => page.text.includes('There is a draft on this computer'));
    await keep(page, PASSPHRASE, 'Open the draft');
    return page;
  }

  it('does not come to a page that was left while it was being opened', async () => {
    const page = await opening();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await letGo();
    await page.until(() => page.buttons.includes('Open the draft') && !page.button('Open the draft').disabled);
    expect(page.everything).not.to.contain(WORDS);
    expect(await letGo()).to.deep.equal({ what: WORDS });
  });

  it('is not deleted while it is being opened', async () => {
    const page = await opening();
    await page.press('Delete the draft');
    await page.until(() => saved(page));
    expect(page.field('What happened').value).to.equal(WORDS);
    expect(page.text).not.to.contain('another tab');
    page.element.remove();
    expect(await letGo()).to.deep.equal({ what: WORDS });
  });

  it('is not deleted under another tab that says it is saved', async function () {
    // Without locks no tab can know of another.
    if (!(navigator as { locks?: LockManager }).locks) this.skip();
    const page = await place(form(DRAFTS));
    const opened = await beginDraft(template, PASSPHRASE);
    if ('fault' in opened) throw new Error(opened.fault);
    open.other = opened.draft;
    await opened.draft.save({ answers: {} });
    page.element.template = 'gibbs';
    await page.settled();
    page.element.template = template;
    await page.until(() => page.text.includes('There is a draft on this computer'));
    await page.press('Delete the draft');
    await page.until(() => page.text.includes('This draft is open in another tab.'));
    expect(await hasDraft(template)).to.equal(true);
  });

  it('is saved at once when the page goes out of sight', async () => {
    const page = await kept();
    await page.type('What happened', 'seen last');
    const { setTimeout } = globalThis;
    // A page that is stopped has no timeouts.
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
    try {
      await page.type('What happened', 'seen last of all');
      setVisibility('hidden');
      const { length } = 'seen last of all';
      for (let i = 0; i < 5_000 && !saved(page); i++) await readDraft(template);
      expect(page.field('What happened').value).to.have.length(length);
      expect(saved(page)).to.equal(true);
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    page.element.remove();
    expect(await letGo()).to.deep.equal({ what: 'seen last of all' });
  });
});
