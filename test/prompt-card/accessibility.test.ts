import { expect } from '@open-wc/testing';
import { check, leave, reached } from './support/accessible.js';
import { CardPage, place, put, tidy } from './support/card-page.js';
import { states } from './support/states.js';

describe('the prompt card, to everybody', () => {
  afterEach(() => {
    tidy();
    leave();
  });

  for (const [name, state] of Object.entries(states)) {
    it(`passes axe in a page, with controls of 44 pixels: ${name}`, async () => {
      await check(await reached(state, '800px'));
    });

    it(`passes axe in a Welsh column of 300 pixels: ${name}`, async () => {
      await check(await reached(state, '300px', 'cy'));
    });
  }

  it('passes axe inside another component', async () => {
    const host = put('<div></div>').firstElementChild!;
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<h2>Ours</h2><circle-prompt-card heading-level="3" theme="patients"></circle-prompt-card>';
    const page = new CardPage(host.shadowRoot!.querySelector('circle-prompt-card')!);
    await page.settled();
    await check(page);
  });

  it('passes axe on a wide screen in a room', async () => {
    const page = await place(
      '<main style="width: 1800px"><h1>Page</h1><circle-prompt-card></circle-prompt-card></main>',
    );
    await check(page);
    const size = Number.parseFloat(getComputedStyle(page.all('.card-prompt')[0]!).fontSize);
    expect(size).to.be.greaterThan(40);
  });
});
