import { beginDraft, discardDraft } from '../../../src/shared/draft/draft.js';
import { readDraft, writeDraft } from '../../../src/shared/draft/draft-store.js';
import { FakeServer, file, never } from '../../shared/support/fake-server.js';
import { leaveBrowser, quickKeys } from './browser.js';
import { MINUTE, tidy, type ReflectionPage } from './reflection-page.js';

/** The ways to the states. By ids, because names are in two languages. */
type Way = (page: ReflectionPage) => Promise<void>;

export const PASSPHRASE = 'kettle orchard violin';

/** One after the other. */
export const ways =
  (...steps: readonly Way[]): Way =>
  async (page) => {
    for (const step of steps) await step(page);
  };

/** A control; by its look, whatever its name. */
export function part({ root }: ReflectionPage, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`The form has no ${selector}`);
  return found;
}

export const pressed =
  (...ids: readonly string[]): Way =>
  async (page) => {
    for (const id of ids) {
      part(page, `#${id}`).click();
      await page.settled();
    }
  };

export const written =
  (text: string, field = 1): Way =>
  async (page) => {
    const control = part(page, `#field-${field}`);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.settled();
  };

export const shown =
  (sign: string): Way =>
  (page) =>
    page.until(() => page.root.querySelector(sign) !== null);

/** Every part that opens. */
export const unfolded: Way = async (page) => {
  for (const each of page.all<HTMLDetailsElement>('details')) each.open = true;
  await page.settled();
};

/**
 * After so many minutes without a key. Not by a fake clock, which axe cannot work with: the page is looked at again as
 * after a computer's sleep.
 */
export const unattended =
  (minutes: number): Way =>
  async (page) => {
    const { now } = Date;
    Date.now = () => now() + minutes * MINUTE;
    document.dispatchEvent(new Event('visibilitychange'));
    for (let i = 0; i < 3; i++) await page.settled();
    Date.now = now;
  };

let server: FakeServer | undefined;

/** What a server answers. */
export function answers(answer: number | 'never', headers: Readonly<Record<string, string>> = {}): void {
  server = new FakeServer(
    answer === 'never' ? never : () => file({ type: 'about:blank' }, { status: answer, headers }),
  );
}

/** The server says that it arrived, from now on. */
export const arrived: Way = (page) => {
  if (server) server.answer = () => file({}, { status: 201 });
  return page.settled();
};

const named: string[] = [];

/** A draft on the device under this name, whatever other tests keep there. */
export async function leaveDraft(template: string): Promise<void> {
  quickKeys();
  const opened = await beginDraft(template, PASSPHRASE);
  if ('fault' in opened) throw new Error(opened.fault);
  await opened.draft.save({ template, version: '1', language: 'en', answers: { what: 'A draft' }, questions: {} });
  await opened.draft.close();
}

export function draftsOf(template: string): void {
  quickKeys();
  named.push(template);
}

export const entered =
  (passphrase: string): Way =>
  async (page) => {
    part(page, '#passphrase').value = passphrase;
    await pressed('draft')(page);
  };

/** Another tab saves a newer one. */
export const savedElsewhere: Way = async (page) => {
  const stored = await readDraft(page.element.record.template);
  if (stored) await writeDraft({ ...stored, revision: stored.revision + 1 });
};

/** Takes everything back. Call it after each test. */
export async function leave(): Promise<void> {
  // What is being sent would be tried again after the test.
  for (const form of document.querySelectorAll('circle-reflection-form')) form.clear();
  tidy();
  server?.close();
  server = undefined;
  leaveBrowser();
  for (const name of named.splice(0)) await discardDraft(name);
}
