import { expect } from '@open-wc/testing';
import { timer } from './states.js';
import { place, type TimerPage } from './timer-page.js';

/** In a column of this width, where the page gives no more. */
export async function placeIn(width: string): Promise<TimerPage> {
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

export async function check(page: TimerPage): Promise<void> {
  await expect(page.timer).to.be.accessible();
  expect(small(page)).to.deep.equal([]);
  expect(overflow(page), 'wider than its space').to.be.at.most(0);
}
