import { waitUntil } from '@open-wc/testing';
import { discardDraft, openDraft, type Draft } from '../../../src/shared/draft/draft.js';
import { form, place, tidy, type ReflectionPage } from './reflection-page.js';

export const PASSPHRASE = 'correct horse battery';
export const WORDS = 'canary-7f3a';
export const DRAFTS = 'drafts="encrypted"';
export const template = 'what-so-what-now-what';

export async function keep(page: ReflectionPage, passphrase: string, button: string): Promise<void> {
  page.field('Passphrase').value = passphrase;
  await page.press(button);
}

export const saved = (page: ReflectionPage) => /Saved at \d/.test(page.text);

export async function kept(): Promise<ReflectionPage> {
  const page = await place(form(DRAFTS));
  await page.type('What happened', WORDS);
  await keep(page, PASSPHRASE, 'Keep a draft');
  await page.until(() => saved(page));
  return page;
}

/** What lies on the device. */
export async function stored(name = template): Promise<unknown> {
  const opened = await openDraft(name, PASSPHRASE);
  if ('fault' in opened) return opened.fault;
  await opened.draft.close();
  return (opened.value as { answers: unknown }).answers;
}

/** Until another tab can have it. */
export async function letGo(): Promise<unknown> {
  let answers: unknown;
  await waitUntil(
    async () => {
      answers = await stored();
      return answers !== 'elsewhere';
    },
    'The draft is still open',
    { interval: 10, timeout: 15_000 },
  );
  return answers;
}

/** The draft in another tab, which a test may open; after each test there is none anywhere. */
export function withoutDrafts(): { other: Draft | undefined } {
  const open: { other: Draft | undefined } = { other: undefined };
  afterEach(async () => {
    tidy();
    await open.other?.close();
    open.other = undefined;
    await letGo();
    await discardDraft(template);
    await discardDraft('gibbs');
  });
  return open;
}
