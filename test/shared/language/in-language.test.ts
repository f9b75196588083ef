import { expect, fixture, html } from '@open-wc/testing';
import { inLanguage, textIn } from '../../../src/shared/language/in-language.js';

describe('inLanguage', () => {
  const both = { en: 'Chaplaincy', cy: 'Caplaniaeth' };

  it('gives each language its own text, unmarked', () => {
    expect(inLanguage(both, 'en')).to.equal('Chaplaincy');
    expect(inLanguage(both, 'cy')).to.equal('Caplaniaeth');
  });

  for (const [name, text] of [
    ['a plain string', 'Chaplaincy'],
    ['no Welsh', { en: 'Chaplaincy' }],
    ['empty Welsh', { en: 'Chaplaincy', cy: '' }],
  ] as const) {
    it(`marks English on a Welsh page: ${name}`, async () => {
      const element = await fixture(html`<p>${inLanguage(text, 'cy')}</p>`);
      expect(element.querySelector('span[lang="en"]')?.textContent).to.equal('Chaplaincy');
      expect(inLanguage(text, 'en')).to.equal('Chaplaincy');
    });
  }

  it('takes markup in a text as text', async () => {
    const element = await fixture(html`<p>${inLanguage('<img src=x onerror=alert(1)>', 'cy')}</p>`);
    expect(element.querySelector('img')).to.equal(null);
  });
});

describe('textIn', () => {
  it('gives Welsh where there is some, or English', () => {
    expect(textIn({ en: 'a', cy: 'b' }, 'cy')).to.equal('b');
    expect(textIn({ en: 'a', cy: '' }, 'cy')).to.equal('a');
    expect(textIn({ en: 'a', cy: 'b' }, 'en')).to.equal('a');
    expect(textIn('a', 'cy')).to.equal('a');
  });
});
