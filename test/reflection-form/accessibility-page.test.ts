import { expect } from '@open-wc/testing';
import { put } from '../shared/support/widget-page.js';
import { check, passesAxe, reached, small } from './support/accessible.js';
import { leave } from './support/reach.js';
import { ReflectionPage } from './support/reflection-page.js';
import { states } from './support/states.js';

describe('the reflection form in a page', () => {
  afterEach(leave);

  for (const [name, state] of Object.entries(states)) {
    it(`passes axe, with controls of 44 pixels: ${name}`, async () => {
      await check(await reached(state, '800px'));
    });
  }

  it('passes axe inside another component, at the level that the page gives it', async () => {
    const host = put('<main><h1>Page</h1><div></div></main>').querySelector('div')!;
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<h2>Ours</h2><circle-reflection-form heading-level="3" template="hcpc-cpd"></circle-reflection-form>';
    const page = new ReflectionPage(host.shadowRoot!.querySelector('circle-reflection-form')!);
    await page.settled();
    await check(page);
  });

  it('passes axe twice in a page', async () => {
    const [one, other] = ['gibbs', 'circle-feedback'].map(
      (template) => `<circle-reflection-form template="${template}"></circle-reflection-form>`,
    );
    const box = put(`<main><h1>Page</h1>${one}${other}</main>`);
    for (const element of box.querySelectorAll('circle-reflection-form')) {
      const page = new ReflectionPage(element);
      await page.settled();
      await check(page);
    }
  });
});

describe('the check itself', () => {
  afterEach(leave);

  const start = () => reached(states['1 hint']!, '800px');
  const failure = async (page: ReflectionPage): Promise<string> => {
    try {
      await passesAxe(page);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('finds a control without a name', async () => {
    const page = await start();
    page.root.querySelector('label[for="field-2"]')!.remove();
    expect(await failure(page)).not.to.equal('');
  });

  it('finds words that are too pale, and only in the state that shows them', async () => {
    const page = await start();
    const hint = page.root.querySelector<HTMLElement>('.reflection-hints li > span')!;
    hint.style.setProperty('color', '#aaa');
    expect(await failure(page)).not.to.equal('');
    hint.style.removeProperty('color');
    expect(await failure(page)).to.equal('');
  });

  it('finds that axe did not look at a control', async () => {
    const page = await start();
    const button = page.button('Copy');
    // axe passes over what assistive technology is not told of.
    button.ariaHidden = 'true';
    button.tabIndex = -1;
    expect(await failure(page)).to.contain('not seen by axe');
  });

  it('finds a control that is too small', async () => {
    const page = await start();
    page.button('Copy').style.setProperty('height', '43px');
    page.button('Copy').style.setProperty('min-height', '0');
    expect(small(page)).to.have.length(1);
  });
});
