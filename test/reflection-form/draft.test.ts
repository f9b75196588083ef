import { expect } from '@open-wc/testing';
import { beginDraft, hasDraft } from '../../src/shared/draft/draft.js';
import {
  DRAFTS,
  keep,
  kept,
  letGo,
  PASSPHRASE,
  saved,
  stored,
  template,
  withoutDrafts,
  WORDS,
} from './support/draft-page.js';
import { asksBeforeLeaving, form, json, place } from './support/reflection-page.js';

describe('a draft of a reflection', function () {
  this.timeout(60_000);
  const open = withoutDrafts();

  it('is not offered, and nothing is looked for, where the page does not allow it', async () => {
    const { open } = IDBFactory.prototype;
    let count = 0;
    IDBFactory.prototype.open = function (...args) {
      count++;
      return open.apply(this, args);
    };
    try {
      const page = await place();
      await page.type('What happened', WORDS);
      expect(page.labels).not.to.include('Passphrase');
      expect(page.text).not.to.contain('draft');
      page.element.clear();
      page.element.remove();
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(count).to.equal(0);
  });

  it('asks for a passphrase of 12 characters', async () => {
    const page = await place(form(DRAFTS));
    page.all<HTMLDetailsElement>('details').forEach((each) => (each.open = true));
    await keep(page, 'short', 'Keep a draft');
    expect(page.text).to.contain('Error: Enter a passphrase of 12 characters or more');
    expect(page.focusedOn).to.equal('passphrase');
    expect(await hasDraft(template)).to.equal(false);
  });

  it('says "Saved" only when it is on the disk', async () => {
    const page = await kept();
    expect(page.field('What happened').value).to.equal(WORDS);
    expect(asksBeforeLeaving()).to.equal(false);
    const { put } = IDBObjectStore.prototype;
    const said: boolean[] = [];
    IDBObjectStore.prototype.put = function (...args: [unknown]) {
      said.push(saved(page), asksBeforeLeaving());
      return put.apply(this, args);
    };
    try {
      await page.type('What happened', `${WORDS} more`);
      expect(page.text).to.contain('Saving');
      expect(asksBeforeLeaving()).to.equal(true);
      await page.until(() => saved(page));
      expect(said).to.deep.equal([false, true]);
      expect(asksBeforeLeaving()).to.equal(false);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('is saved when the form is taken off the page, and can be opened by its passphrase alone', async () => {
    const page = await kept();
    await page.type('What happened', 'the last words');
    page.element.remove();
    expect(await letGo()).to.deep.equal({ what: 'the last words' });
    const again = await place(form(DRAFTS));
    await again.until(() => again.text.includes('There is a draft on this computer'));
    expect(again.everything).not.to.contain('the last words');
    await keep(again, 'not the passphrase', 'Open the draft');
    await again.until(() => again.text.includes('This passphrase does not open the draft.'));
    await keep(again, PASSPHRASE, 'Open the draft');
    await again.until(() => again.field('What happened').value === 'the last words');
    expect(again.everything).not.to.contain(PASSPHRASE);
  });

  it('is open in one tab', async function () {
    if (!(navigator as { locks?: LockManager }).locks) this.skip();
    const opened = await beginDraft(template, PASSPHRASE);
    if ('fault' in opened) throw new Error(opened.fault);
    open.other = opened.draft;
    await opened.draft.save({ answers: {} });
    const page = await place(form(DRAFTS));
    await page.until(() => page.text.includes('There is a draft on this computer'));
    await keep(page, PASSPHRASE, 'Open the draft');
    await page.until(() => page.text.includes('This draft is open in another tab. Close it there first.'));
  });

  it('goes when it is deleted, and the words stay', async () => {
    const page = await kept();
    await page.press('Delete the draft');
    await page.until(() => page.notes.includes('The draft is deleted.'));
    expect(await hasDraft(template)).to.equal(false);
    expect(page.field('What happened').value).to.equal(WORDS);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('goes when the words are cleared', async () => {
    const page = await kept();
    page.element.clear();
    await page.until(() => page.text.includes('Keep a draft on this computer'));
    expect(await hasDraft(template)).to.equal(false);
  });

  for (const [fault, sentence] of [
    ['QuotaExceededError', 'There is no space left on this computer'],
    ['UnknownError', 'This browser does not let the page keep a draft'],
  ] as const) {
    it(`says that there is none where the first saving met ${fault}`, async () => {
      const page = await place(form(DRAFTS));
      await page.type('What happened', WORDS);
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', fault);
      };
      try {
        await keep(page, PASSPHRASE, 'Keep a draft');
        await page.until(() => page.text.includes(sentence));
        const box = page.element.parentElement!;
        page.element.remove();
        await letGo();
        box.append(page.element);
        await page.until(() => page.labels.includes('Passphrase'));
        expect(page.text).not.to.contain('There is a draft');
      } finally {
        IDBObjectStore.prototype.put = put;
      }
    });

    it(`says that it is not saved after ${fault}`, async () => {
      const page = await kept();
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', fault);
      };
      try {
        await page.type('What happened', 'more');
        await page.until(() => page.text.includes(sentence));
        expect(saved(page)).to.equal(false);
        expect(asksBeforeLeaving()).to.equal(true);
      } finally {
        IDBObjectStore.prototype.put = put;
      }
    });
  }

  it('says where a page cannot encrypt', async () => {
    const page = await place(form(DRAFTS));
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      await keep(page, PASSPHRASE, 'Keep a draft');
      await page.until(() => page.text.includes('This page cannot encrypt'));
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('is not begun over one that lies there', async () => {
    const opened = await beginDraft(template, PASSPHRASE);
    if ('fault' in opened) throw new Error(opened.fault);
    await opened.draft.save({ answers: { what: 'older' } });
    await opened.draft.close();
    const page = await place(form(DRAFTS));
    await page.type('What happened', WORDS);
    await page.until(() => page.text.includes('There is a draft on this computer'));
    expect(page.buttons).not.to.include('Keep a draft');
    expect(page.text).to.contain('To open it, clear your words first.');
    expect(await stored()).to.deep.equal({ what: 'older' });
  });

  it('keeps to its template when the page asks for another', async () => {
    const page = await kept();
    await page.type('What happened', 'the last words');
    page.element.template = 'gibbs';
    await page.settled();
    expect(await letGo()).to.deep.equal({ what: 'the last words' });
    expect(JSON.stringify(page.element.record.answers)).to.contain('the last words');
    expect(await hasDraft('gibbs')).to.equal(false);
  });

  it('lets its lock go when the form goes while it works on the passphrase', async () => {
    const page = await place(form(DRAFTS, json({})));
    await page.type('What happened', WORDS);
    await keep(page, PASSPHRASE, 'Keep a draft');
    page.element.remove();
    expect(await letGo()).not.to.equal('elsewhere');
  });
});
