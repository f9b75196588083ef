import { expect } from '@open-wc/testing';
import { fakeClock, form, json, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const NAME = 'What happened';
const LENGTH = 200_000;
const long = 'We met before the night shift, and it helped. '.repeat(5000).slice(0, LENGTH);

/** Counts what a widget renders, which is what a key may cost. */
function countRenders(page: ReflectionPage): () => number {
  let renders = 0;
  const { element } = page;
  element.addController({ hostUpdated: () => (renders += 1) });
  return () => renders;
}

describe('a long answer', () => {
  beforeEach(() => void fakeClock());
  afterEach(tidy);

  it('is kept to its last character, and its hints are those at its ends', async () => {
    const page = await place();
    const text = `Mrs Jones said: ${long} Call 07700 900123.`;
    await page.type(NAME, text);
    await page.wait(1000);
    expect(page.hints).to.deep.equal([
      'This looks like a name: "Mrs Jones".',
      'This looks like a phone number: "07700 900123".',
    ]);
    await page.type(NAME, `${text} Write to jo@example.org`);
    await page.wait(1000);
    expect(page.hints).to.have.length(3);
    expect(page.element.record.answers).to.deep.equal({ what: `${text} Write to jo@example.org` });
  });

  it('renders nothing at a key that changes only the text', async () => {
    const page = await place();
    await page.type(NAME, long);
    await page.wait(1000);
    const renders = countRenders(page);
    for (const key of ['a', 'b', 'c', 'd']) await page.type(NAME, page.field(NAME).value + key);
    expect(renders()).to.equal(0);
    expect(page.element.record.answers).to.deep.equal({ what: `${long}abcd` });
  });

  it('renders only at the limit where it counts the characters', async () => {
    const fields = [{ id: 'a', kind: 'long-text', label: 'Counted', length: LENGTH }];
    const page = await place(form('template="own"', json({ templates: [{ id: 'own', title: 'Own', fields }] })));
    await page.type('Counted', long.slice(0, -2));
    expect(page.text).to.contain('You have 2 characters remaining');
    await page.wait(1000);
    const renders = countRenders(page);
    await page.type('Counted', long.slice(0, -1));
    expect(renders()).to.equal(0);
    expect(page.text).to.contain('You have 1 character remaining');
    await page.type('Counted', `${long}abc`);
    expect(renders()).to.equal(1);
    expect(page.text).to.contain('You have 3 characters too many');
    await page.wait(1000);
    expect(renders()).to.equal(1);
    page.element.requestUpdate();
    await page.settled();
    expect(page.text).to.contain('You have 3 characters too many');
    await page.press('Finish');
    expect(page.text).to.contain('must be 200,000 characters or fewer');
    expect(page.field('Counted').value).to.equal(`${long}abc`);
  });

  it('keeps what speech recognition puts into its box between two renders', async () => {
    const page = await place();
    await page.type(NAME, 'We met.');
    await page.type(NAME, 'We met. It');
    page.field(NAME).value = 'We met. It helped.';
    page.element.requestUpdate();
    await page.settled();
    expect(page.field(NAME).value).to.equal('We met. It helped.');
    expect(page.element.record.answers).to.deep.equal({ what: 'We met. It helped.' });
  });

  it('goes from its box when it is cleared or erased, though nothing was rendered since', async () => {
    for (const end of ['clear', 'erase']) {
      const page = await place();
      await page.type(NAME, 'We met.');
      await page.type(NAME, 'We met. canary-7f3a');
      if (end === 'clear') page.element.clear();
      else await page.wait(16 * 60_000);
      await page.settled();
      expect(page.everything, end).not.to.contain('canary-7f3a');
      expect(page.field(NAME).value).to.equal('');
      tidy();
      fakeClock();
    }
  });
});
