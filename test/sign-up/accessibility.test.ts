import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expectConsole } from '../support/console.js';
import { engineCannot, needs } from '../support/engine.js';
import { json, place, tidy, type SignUpPage } from './support/sign-up-page.js';
import { clientOf, states, type State } from './support/states.js';

/** The widget in one of its states, in a column of this width, and in a language. */
async function reached(state: State, width: string, lang: 'en' | 'cy' = 'en'): Promise<SignUpPage> {
  if (state.warns) expectConsole(state.warns);
  const inside = state.circles ? json({ circles: state.circles }) : '';
  const page = await place(
    `<main style="width: ${width}"><h1>Page</h1><circle-sign-up ${state.attributes ?? ''}>${inside}</circle-sign-up></main>`,
    state.circles ? undefined : clientOf(state),
  );
  await page.answered();
  await state.reach?.(page);
  expect(page.text).to.match(state.sign);
  page.element.lang = lang;
  await page.settled();
  return page;
}

/** Everything that a person can press and that is under 44 pixels. */
function small(page: SignUpPage): string[] {
  return page
    .all('button, select, a, input:not([type="checkbox"])')
    .map((control) => ({ name: control.textContent.trim() || control.id, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.99 || box.height < 43.99))
    .map(({ name, box }) => `${name}: ${box.width} by ${box.height}`);
}

async function check(page: SignUpPage): Promise<void> {
  await expect(page.element).to.be.accessible();
  expect(small(page)).to.deep.equal([]);
  expect(page.root.scrollWidth - page.root.clientWidth, 'wider than its space').to.be.at.most(0);
}

describe('signing up, to everybody', () => {
  afterEach(async () => {
    tidy();
    if (!engineCannot('emulateMedia')) await emulateMedia({ forcedColors: 'none' });
    if (!engineCannot('setViewport')) await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, state] of Object.entries(states)) {
    it(`passes axe in a page, with controls of 44 pixels: ${name}`, async () => {
      await check(await reached(state, '800px'));
    });

    it(`passes axe in a Welsh column of 300 pixels: ${name}`, async () => {
      await check(await reached(state, '300px', 'cy'));
    });

    it(`passes axe with text of 200 %: ${name}`, async () => {
      const page = await reached(state, '800px');
      page.root.style.setProperty('--circle-rem', '32px');
      await page.settled();
      await check(page);
    });

    it(`passes axe in forced colours: ${name}`, async function () {
      needs(this, 'emulateMedia');
      await emulateMedia({ forcedColors: 'active' });
      await check(await reached(state, '800px'));
    });
  }

  it('fits a screen of 320 pixels', async function () {
    needs(this, 'setViewport');
    await setViewport({ width: 320, height: 640 });
    for (const state of Object.values(states)) {
      await reached(state, 'auto');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      tidy();
    }
  });
});
