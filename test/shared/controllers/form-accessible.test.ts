import { expect } from '@open-wc/testing';
import { placeForm, type FormPage } from '../support/form-page.js';

/** The whole form, as a widget shows it, in each state that a person can bring it to. */
describe('a form is accessible', () => {
  let page: FormPage;

  const check = async () => {
    await expect(page.widget).to.be.accessible();
    const root = page.get('.circle-root');
    expect(root.scrollWidth, 'wider than its space').to.be.at.most(root.clientWidth);
  };

  afterEach(() => page.remove());

  for (const lang of ['en', 'cy']) {
    for (const width of ['960px', '320px']) {
      it(`${lang}, ${width}: empty, wrong, put right, too long`, async () => {
        const place = document.createElement('main');
        place.style.width = width;
        document.body.append(place);
        page = await placeForm({ lang, parent: place });
        await check();
        await page.submit();
        await check();
        page.widget.form.answers = { title: 'x'.repeat(60), what: 'word '.repeat(60), helps: ['none'] };
        await page.updated();
        await check();
        await page.submit();
        await check();
        place.remove();
      });
    }
  }

  it('disabled, small and under headings', async () => {
    page = await placeForm();
    page.widget.look = { disabled: true, small: true, headingLevel: 3, labelSize: 'm', width: 20, spellcheck: false };
    page.widget.headingLevel = 2;
    page.widget.requestUpdate();
    await page.updated();
    await check();
    expect(page.all('h3 label, legend h3')).to.have.lengthOf(page.widget.fields.length);
    expect(page.all('input:not(:disabled), textarea:not(:disabled)')).to.have.lengthOf(0);
    expect(page.control('title').spellcheck).to.equal(false);
  });

  it('is called, described and worded in Welsh on a Welsh page', async () => {
    page = await placeForm({ lang: 'cy' });
    await page.submit();
    expect(page.links.map((link) => link.textContent.trim())).to.deep.equal([
      'Rhowch deitl',
      'Rhowch beth ddigwyddodd',
      'Dewiswch ble wnaethoch chi gwrdd',
      'Dewiswch o leiaf 1 ateb i "Beth helpodd?"',
      'Dewiswch ateb i "Cefais fy nghlywed"',
    ]);
    expect(page.messages[0]).to.equal('Gwall: Rhowch deitl');
    expect(page.get('.nhsuk-error-summary__heading').textContent.trim()).to.equal('Mae problem');
  });

  it('changes its words, and not what is wrong, with the language of the page', async () => {
    page = await placeForm({ lang: 'cy' });
    await page.submit();
    page.widget.lang = 'en';
    await Promise.resolve();
    await page.updated();
    expect(page.links[0]!.textContent.trim()).to.equal('Enter a title');
    expect(page.messages[0]).to.equal('Error: Enter a title');
  });
});
