import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { needs } from '../support/engine.js';
import { signs, states, timer } from './support/states.js';
import { place, tidy, type TimerPage } from './support/timer-page.js';

/** In a column of this width, where the page gives no more. */
async function placeIn(width: string): Promise<TimerPage> {
  return place(`<main style="width: ${width}"><h1>Page</h1>${timer()}</main>`);
}

/** Everything that a person can press, with its size. A label belongs to its radio; links in sentences are exempt. */
function small(page: TimerPage): string[] {
  const controls = page.all(
    'button, select, summary, input:not([type="radio"]), .nhsuk-radios__item, a:not(p a, li a)',
  );
  return controls
    .map((control) => ({ name: control.textContent.trim() || control.id, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.99 || box.height < 43.99))
    .map(({ name, box }) => `${name}: ${box.width} by ${box.height}`);
}

function overflow(page: TimerPage): number {
  return page.root.scrollWidth - page.root.clientWidth;
}

async function check(page: TimerPage): Promise<void> {
  await expect(page.timer).to.be.accessible();
  expect(small(page)).to.deep.equal([]);
  expect(overflow(page), 'wider than its space').to.be.at.most(0);
}

describe('the timer for everyone', () => {
  afterEach(tidy);

  for (const [name, reach] of Object.entries(states)) {
    for (const [space, width, language] of [
      ['a page', '800px', 'en'],
      ['a column of 320 pixels', '320px', 'en'],
      ['a Welsh column of 300 pixels', '300px', 'cy'],
    ] as const) {
      it(`passes axe, with controls of 44 pixels, in ${space}: ${name}`, async () => {
        const page = await placeIn(width);
        await reach(page);
        expect(page.text).to.match(signs[name]!);
        page.timer.lang = language;
        await page.settled();
        await check(page);
      });
    }

    it(`passes axe with text of 200 %: ${name}`, async () => {
      const page = await placeIn('800px');
      await reach(page);
      page.root.style.setProperty('--circle-rem', '32px');
      await page.settled();
      await check(page);
      page.root.style.removeProperty('--circle-rem');
    });

    it(`passes axe in forced colours and with less motion: ${name}`, async function () {
      needs(this, 'emulateMedia');
      await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const page = await placeIn('800px');
      await reach(page);
      await check(page);
      const moving = page.all('*').filter((each) => {
        const style = getComputedStyle(each);
        return style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0;
      });
      expect(moving.map(({ className }) => className)).to.deep.equal([]);
    });
  }

  it('passes axe on a screen of 320 pixels', async function () {
    needs(this, 'setViewport');
    await setViewport({ width: 320, height: 640 });
    for (const reach of Object.values(states)) {
      const page = await place(timer());
      await reach(page);
      await check(page);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      page.timer.end();
      page.timer.reset();
      page.timer.remove();
    }
  }).timeout(30_000);

  afterEach(async () => {
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' }).catch(() => undefined);
    await setViewport({ width: 1000, height: 800 }).catch(() => undefined);
  });
});
