import { expect } from '@open-wc/testing';
import { press, stroke, tabTo } from '../shared/support/keys.js';
import { downloads, siteSettings } from './support/browser.js';
import { isKept, start, tabToId, type } from './support/keyboard.js';
import { draftsOf, leave, leaveDraft, PASSPHRASE, unfolded } from './support/reach.js';
import { json } from './support/reflection-page.js';
import { everyKind, kinds } from './support/template-states.js';

describe('the keyboard alone in the reflection form', () => {
  afterEach(leave);

  for (const [name, { attributes, data }] of Object.entries(kinds)) {
    it(`comes to every control in the order of the screen, and out again: ${name}`, async () => {
      const page = await start(attributes.replace(/action\S+/, ''), data === undefined ? '' : json(data));
      const reached: Element[] = [];
      const after = page.element.nextElementSibling;
      for (let i = 0; i < 60 && document.activeElement !== after; i++) {
        await stroke('Tab');
        if (page.focused) reached.push(page.focused);
      }
      expect(document.activeElement).to.equal(after);
      // Of radios that are one question, Tab comes to the first.
      const controls = page.all('a, button, input, select, textarea, summary').filter((each) => each.checkVisibility());
      const firsts = controls.filter((each) => {
        const named = controls.filter((other) => isRadio(each) && isRadio(other) && each.name === other.name);
        return named.length === 0 || named[0] === each;
      });
      expect(reached.map(({ id }) => id)).to.deep.equal(firsts.map(({ id }) => id));
    });
  }

  const isRadio = (each: Element): each is HTMLInputElement => each.matches('[type="radio"]');

  it('fills a form with a field of every kind, mends what is wrong, takes it along and clears it', async () => {
    const page = await start('template="every-kind"', json({ templates: [everyKind] }));
    downloads('saved');
    await tabTo(page, 'One word for today');
    await type(page, 'Calm');
    // Enter in a box of one line submits.
    await press(page, 'Enter');
    expect(page.focusedOn).to.equal('field-summary');
    expect(page.all('.nhsuk-error-summary a').map((link) => link.textContent.trim())).to.have.length(4);
    await stroke('Tab');
    await press(page, 'Enter');
    expect(page.focusedOn).to.equal('field-1');
    await type(page, 'We met');
    await press(page, 'Enter');
    await type(page, 'and listened.');
    expect(page.element.record.answers['long']).to.equal('We met\nand listened.');
    await tabToId(page, 'field-3');
    await press(page, ' ');
    await tabToId(page, 'field-4');
    await press(page, 'ArrowDown', 'ArrowDown');
    await tabToId(page, 'field-5');
    await press(page, ' ');
    await tabTo(page, 'Finish');
    await press(page, 'Enter');
    expect(page.heading).to.equal('You have finished');
    expect(page.focusedOn).to.equal('heading');
    expect(page.element.record.answers).to.deep.equal({
      ...{ long: 'We met\nand listened.', line: 'Calm', several: ['team'] },
      ...{ scale: '3', single: 'rest' },
    });
    await tabTo(page, 'Download as text');
    await press(page, 'Enter');
    expect(page.notes).to.deep.equal([
      'Your browser is saving a file. Check that it is there, then you can clear your words.',
    ]);
    expect(page.focusedName).to.equal('Download as text');
    await tabTo(page, 'Clear my words');
    await press(page, ' ');
    await page.until(() => page.focusedName === 'No, keep it');
    await press(page, 'Enter');
    expect(page.focusedName).to.equal('Clear my words');
    await press(page, 'Enter');
    await page.until(() => page.focusedName === 'No, keep it');
    await tabTo(page, 'Yes, clear it');
    await press(page, 'Enter');
    expect(page.element.record.answers).to.deep.equal({});
    expect(page.focusedOn).to.equal('heading');
    isKept(page);
  });

  for (const template of [
    'what-so-what-now-what',
    'gibbs',
    'nmc-reflective-account',
    'hcpc-cpd',
    'gphc-reflective-account',
  ]) {
    it(`goes through ${template}: wrong, right, back to writing, cleared`, async () => {
      const page = await start(`template="${template}"`);
      await tabTo(page, 'Finish');
      await press(page, 'Enter');
      expect(page.focusedOn).to.equal('field-summary');
      await stroke('Tab');
      await press(page, 'Enter');
      expect(page.focusedOn).to.equal('field-1');
      await type(page, 'Words');
      await tabTo(page, 'Finish');
      await press(page, ' ');
      expect(page.heading).to.equal('You have finished');
      await tabTo(page, 'Go back to writing');
      await press(page, 'Enter');
      expect(page.focusedOn).to.equal('heading');
      await tabToId(page, 'field-1');
      expect((page.focused as HTMLInputElement).value).to.equal('Words');
      await tabTo(page, 'Clear my words');
      await press(page, 'Enter');
      await page.until(() => page.focusedName === 'No, keep it');
      await tabTo(page, 'Yes, clear it');
      await press(page, 'Enter');
      expect(page.element.record.answers).to.deep.equal({});
      isKept(page);
    });
  }

  for (const template of ['circle-feedback', 'organisation-themes']) {
    it(`sends ${template}, and what the page could not send stays`, async () => {
      siteSettings({ concernUrl: '/speak-up' });
      const page = await start(`template="${template}" action="/feedback" reader="The wellbeing team"`);
      let isRight = false;
      page.element.addEventListener('circle-reflection-submit', (event) =>
        event.respondWith(isRight ? Promise.resolve() : Promise.reject(new Error('no'))),
      );
      await tabToId(page, 'field-1');
      if (template === 'circle-feedback') await press(page, ' ', 'ArrowDown');
      else await type(page, 'Breaks');
      await tabTo(page, 'Send');
      await press(page, 'Enter');
      await page.until(() => page.notes.some((note) => note.startsWith('It was not sent.')));
      expect(page.focusedName).to.equal('Send');
      isRight = true;
      await press(page, 'Enter');
      await page.until(() => page.heading === 'Sent');
      expect(page.focusedOn).to.equal('heading');
    });
  }

  it('does nothing with Escape, wherever it is pressed', async () => {
    const page = await start('drafts="encrypted"');
    await unfolded(page);
    await tabToId(page, 'field-1');
    await type(page, 'Mrs Evans');
    await page.until(() => page.hints.length > 0);
    const before = page.all('button, details[open]').length;
    for (const id of ['field-1', 'spelling', 'submit', 'clear']) {
      await tabToId(page, id);
      await press(page, 'Escape');
      expect(page.focused?.id).to.equal(id);
    }
    await press(page, 'Enter');
    await page.until(() => page.focusedName === 'No, keep it');
    await press(page, 'Escape');
    expect(page.element.record.answers).to.deep.equal({ what: 'Mrs Evans' });
    await press(page, 'Enter');
    expect(page.all('button, details[open]')).to.have.length(before);
    expect(document.activeElement).to.equal(page.element);
  });

  it('has no shortcuts of single letters', async () => {
    const page = await start();
    await tabTo(page, 'Finish');
    await press(page, 'c', 'd', 'p', 's', '1', 'Escape');
    expect(page.heading).to.equal('What, so what, now what');
    expect(page.notes).to.deep.equal([]);
    expect(page.focusedName).to.equal('Finish');
  });

  it('keeps a draft with Enter, opens it with Enter, and never loses its place', async () => {
    const template = `keys-${Math.random().toString(36).slice(2)}`;
    draftsOf(template);
    const data = json({ templates: [{ ...everyKind, id: template }] });
    const page = await start(`template="${template}" drafts="encrypted"`, data);
    await tabTo(page, 'Keep a draft on this computer');
    await press(page, 'Enter');
    await stroke('Tab');
    await type(page, 'short');
    await press(page, 'Enter');
    expect(page.text).to.contain('Error: Enter a passphrase of 12 characters or more');
    expect(page.focusedOn).to.equal('passphrase');
    (page.focused as HTMLInputElement).select();
    await type(page, PASSPHRASE);
    await tabTo(page, 'Keep a draft');
    await press(page, 'Enter');
    await page.until(() => /Saved at/.test(page.text));
    isKept(page);
    await tabTo(page, 'Delete the draft');
    await press(page, 'Enter');
    await page.until(() => page.text.includes('The draft is deleted.'));
    isKept(page);
  });

  it('tries another passphrase at once, and goes on in the draft', async () => {
    const template = `keys-${Math.random().toString(36).slice(2)}`;
    draftsOf(template);
    await leaveDraft(template);
    const data = json({ templates: [{ ...everyKind, id: template }] });
    const page = await start(`template="${template}" drafts="encrypted"`, data);
    await page.until(() => page.buttons.includes('Open the draft'));
    await tabTo(page, 'Open the draft');
    await press(page, 'Enter');
    expect(page.text).to.contain('Error: Enter the passphrase of your draft');
    expect(page.focusedOn).to.equal('passphrase');
    await type(page, 'another kettle');
    await press(page, 'Enter');
    await page.until(() => page.text.includes('Error: This passphrase does not open the draft.'));
    expect(page.focusedOn).to.equal('passphrase');
    expect((page.focused as HTMLInputElement).value).to.equal('');
    await type(page, PASSPHRASE);
    await press(page, 'Enter');
    await page.until(() => /Saved at/.test(page.text));
    isKept(page);
  });
});
