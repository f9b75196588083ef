import { expect } from '@open-wc/testing';
import { expectConsole } from '../../support/console.js';
import { json, place, type CardPage } from './card-page.js';
import type { State } from './states.js';

const realCommand = Object.getOwnPropertyDescriptor(document, 'execCommand');

/** A card in one of its states, in a column of this width, and in a language. */
export async function reached(state: State, width: string, lang: 'en' | 'cy' = 'en'): Promise<CardPage> {
  if (state.warns) expectConsole(state.warns);
  state.before?.();
  const inside = state.deck ? json({ deck: state.deck }) : '';
  const page = await place(
    `<main style="width: ${width}"><h1>Page</h1><circle-prompt-card seed="abc" ${state.attributes ?? ''}>${inside}</circle-prompt-card></main>`,
  );
  await state.reach?.(page);
  expect(page.text).to.match(state.sign);
  page.card.lang = lang;
  await page.settled();
  return page;
}

/** Undoes what a state put in the browser's place. Call it after each test. */
export function leave(): void {
  Reflect.deleteProperty(document, 'fullscreenEnabled');
  if (realCommand) Object.defineProperty(document, 'execCommand', realCommand);
  else Reflect.deleteProperty(document, 'execCommand');
}

/** Everything that a person can press and that is under 44 pixels. */
function small(page: CardPage): string[] {
  return page
    .all('button, select, a')
    .map((control) => ({ name: control.textContent.trim(), box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.99 || box.height < 43.99))
    .map(({ name, box }) => `${name}: ${box.width} by ${box.height}`);
}

export async function check(page: CardPage): Promise<void> {
  await expect(page.card).to.be.accessible();
  expect(small(page)).to.deep.equal([]);
  expect(page.root.scrollWidth - page.root.clientWidth, 'wider than its space').to.be.at.most(0);
}
