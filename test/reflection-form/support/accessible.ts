import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import { expectConsole } from '../../support/console.js';
import { form, json, place, type ReflectionPage } from './reflection-page.js';
import type { State } from './state.js';

const { axe: checker } = globalThis as unknown as { axe: typeof axe };

/** A form in one of its states, in a column of this width, and in a language. */
export async function reached(state: State, width: string, lang: 'en' | 'cy' = 'en'): Promise<ReflectionPage> {
  if (state.warns) expectConsole(state.warns);
  await state.before?.();
  const markup = form(state.attributes ?? '', state.data === undefined ? '' : json(state.data));
  const page = await place(`<main style="width: ${width}"><h1>Page</h1>${markup}</main>`);
  await state.reach?.(page);
  expect(page.text).to.match(state.sign);
  page.element.lang = lang;
  await page.settled();
  expect(page.root.lang).to.equal(lang);
  return page;
}

const CONTROLS = 'button, input, textarea, select, summary, a';

/** The rules that ask whether a control has a name: axe must have asked it of each one on the screen. */
const NAMING = ['button-name', 'label', 'link-name', 'summary-name', 'select-name'];

/**
 * axe finds nothing, and has seen everything: each control in the shadow root was asked for its name, so that a check
 * that stops at the root cannot pass.
 */
export async function passesAxe(page: ReflectionPage): Promise<void> {
  const { violations, passes } = await checker.run(page.element, {
    resultTypes: ['violations', 'passes'],
    elementRef: true,
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
  const seen = new Set(
    passes.filter(({ id }) => NAMING.includes(id)).flatMap(({ nodes }) => nodes.map(({ element }) => element)),
  );
  const unseen = page.all(CONTROLS).filter((each) => each.checkVisibility() && !seen.has(each));
  expect(
    unseen.map(({ outerHTML }) => outerHTML),
    'not seen by axe',
  ).to.deep.equal([]);
  const nodes = passes.reduce((sum, rule) => sum + rule.nodes.length, 0);
  // Hidden words are the barest state of all.
  expect(nodes, 'what axe passed').to.be.at.least(20);
}

/**
 * Everything that a person can press and that is under 44 pixels. A label belongs to its radio or box; links in
 * sentences are exempt.
 */
export function small(page: ReflectionPage): string[] {
  const choices = 'input[type="radio"], input[type="checkbox"]';
  const controls = page.all(`button, select, textarea, summary, input, a:not(p a, li a)`);
  return [
    ...controls.filter((each) => !each.matches(choices)),
    ...page.all('.nhsuk-radios__item, .nhsuk-checkboxes__item'),
  ]
    .map((control) => ({ name: control.id || control.textContent.trim(), box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.99 || box.height < 43.99))
    .map(({ name, box }) => `${name}: ${box.width} by ${box.height}`);
}

export async function check(page: ReflectionPage): Promise<void> {
  await passesAxe(page);
  expect(small(page)).to.deep.equal([]);
  expect(page.root.scrollWidth - page.root.clientWidth, 'wider than its space').to.be.at.most(0);
}
