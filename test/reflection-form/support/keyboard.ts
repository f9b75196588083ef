import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { engine } from '../../support/engine.js';
import { stroke } from '../../shared/support/keys.js';
import { form, place, type ReflectionPage } from './reflection-page.js';

/** A form between two links of its page, with the keyboard before it. */
export async function start(attributes = '', content = ''): Promise<ReflectionPage> {
  const page = await place(`<a href="#x">Before</a>${form(attributes, content)}<a href="#y">After</a>`);
  page.element.parentElement!.querySelector('a')!.focus();
  return page;
}

/** With the keys of a keyboard, and until the last one has done its work. */
export async function type(page: ReflectionPage, text: string): Promise<void> {
  // WebKit's driver presses the keys of a text together, so that one of them cannot come twice.
  for (const part of engine() === 'webkit' ? text : [text]) await sendKeys({ type: part });
  await page.until(() => (page.focused as HTMLInputElement).value.endsWith(text));
}

/** Where the keyboard is: never nowhere, once it was in the form. */
export function isKept(page: ReflectionPage): void {
  expect(document.activeElement).to.equal(page.element);
  expect(page.focused).not.to.equal(null);
}

/** Tab until a control of this id has focus. */
export async function tabToId(page: ReflectionPage, id: string): Promise<void> {
  for (let i = 0; i < 60 && page.focused?.id !== id; i++) await stroke('Tab');
  expect(page.focused?.id).to.equal(id);
}
