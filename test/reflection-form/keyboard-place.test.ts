import { expect } from '@open-wc/testing';
import { press, stroke, tabTo } from '../shared/support/keys.js';
import { isKept, start, tabToId, type } from './support/keyboard.js';
import { draftsOf, entered, leave, PASSPHRASE, pressed, unattended, unfolded } from './support/reach.js';
import { json, type ReflectionPage } from './support/reflection-page.js';
import { everyKind } from './support/template-states.js';

describe('the keyboard’s place in the reflection form', () => {
  afterEach(leave);

  async function written(attributes = '', content = ''): Promise<ReflectionPage> {
    const page = await start(attributes, content);
    await tabToId(page, 'field-1');
    await type(page, 'Words');
    return page;
  }

  for (const [name, minutes] of [
    ['hidden', 5],
    ['soon erased', 13],
  ] as const) {
    it(`is on the heading when words are ${name}`, async () => {
      const page = await written();
      await unattended(minutes)(page);
      expect(page.focusedOn).to.equal('heading');
      isKept(page);
    });
  }

  it('is on the heading when hidden words are erased', async () => {
    const page = await written();
    await unattended(13)(page);
    await unattended(15)(page);
    expect(page.notes[0]).to.contain('erased');
    expect(page.focusedOn).to.equal('heading');
    isKept(page);
  });

  it('stays in the box that words were erased from while the computer slept', async () => {
    const page = await written();
    await unattended(15)(page);
    expect(page.notes[0]).to.contain('erased');
    expect(page.focusedOn).to.equal('field-1');
    expect((page.focused as HTMLInputElement).value).to.equal('');
  });

  it('comes to "Show my words" with the next Tab, and back to the words from there', async () => {
    const page = await written();
    await unattended(5)(page);
    await stroke('Tab');
    expect(page.focusedName).to.equal('Show my words');
    await press(page, 'Enter');
    expect(page.focusedOn).to.equal('heading');
    await tabToId(page, 'field-1');
    expect((page.focused as HTMLInputElement).value).to.equal('Words');
  });

  it('is on the heading when hidden words are cleared', async () => {
    const page = await written();
    await unattended(5)(page);
    await tabTo(page, 'Clear my words');
    await press(page, 'Enter');
    expect(page.element.record.answers).to.deep.equal({});
    expect(page.focusedOn).to.equal('heading');
  });

  it('asks before a draft goes with hidden words, and comes back after a no', async () => {
    const template = `keys-${Math.random().toString(36).slice(2)}`;
    draftsOf(template);
    const page = await written(
      `template="${template}" drafts="encrypted"`,
      json({ templates: [{ ...everyKind, id: template }] }),
    );
    await unfolded(page);
    await entered(PASSPHRASE)(page);
    await page.until(() => /Saved at/.test(page.text));
    await unattended(5)(page);
    await tabTo(page, 'Clear my words and the draft');
    await press(page, 'Enter');
    await page.until(() => page.focusedName === 'No, keep it');
    expect(page.text).to.contain('Clear everything that you have written, and delete the draft?');
    await press(page, 'Enter');
    expect(page.focusedName).to.equal('Clear my words and the draft');
    page.element.parentElement!.querySelector('a')!.focus();
    await tabTo(page, 'Show my words');
    await press(page, 'Enter');
    expect(page.element.record.answers).to.deep.equal({ long: 'Words' });
  });

  it('stays with the hints, and ends in the words', async () => {
    const page = await written();
    await type(page, ' Mrs Evans SW1A 1AA');
    await page.until(() => page.hints.length === 2);
    await stroke('Tab');
    expect(page.focusedName).to.equal('Put away the hint about "Mrs Evans"');
    await press(page, 'Enter');
    expect(page.focusedName).to.equal('Put away the hint about "SW1A 1AA"');
    await press(page, 'Enter');
    expect(page.focusedOn).to.equal('field-1');
  });

  it('is never taken from the page', async () => {
    const page = await start();
    const before = document.activeElement;
    await pressed('submit')(page);
    // A press is the person's own, and leads to what is wrong.
    expect(page.focusedOn).to.equal('field-summary');
    (before as HTMLElement).focus();
    page.element.template = 'gibbs';
    await page.settled();
    page.element.clear();
    await page.settled();
    page.element.lang = 'cy';
    await page.settled();
    expect(document.activeElement).to.equal(before);
  });
});
