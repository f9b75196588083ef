/** A reflection form in a real browser: by role and name, with real keys, and what lies on the disk beside it. */
import { webcrypto } from 'node:crypto';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { press } from './chrome.ts';

export const PASSPHRASE = 'kettle orchard violin';
export const TEMPLATE = 'what-so-what-now-what';

const BOX = '::-p-aria([name="What happened?"][role="textbox"])';

/** Loads a page with a form, and waits until it is there. */
export async function openForm(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.bringToFront();
  await formIsThere(page);
}

export async function formIsThere(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('circle-reflection-form')?.shadowRoot?.querySelector('#heading'),
  );
}

/** Types at the end of what stands in the first box, with real keys. */
export async function write(page: Page, text: string, at: Page | Frame = page): Promise<void> {
  const box = await at.waitForSelector(BOX);
  await box?.focus();
  await page.keyboard.type(text);
}

/** What stands in the first box; undefined where there is none, as when the words are hidden or sent. */
export function words(page: Page | Frame): Promise<string | undefined> {
  return page.evaluate(
    () => document.querySelector('circle-reflection-form')?.shadowRoot?.querySelector('textarea')?.value,
  );
}

/** All that is written, as the page itself can ask for it. */
export function record(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const form = document.querySelector<HTMLElement & { record: unknown }>('circle-reflection-form');
    return JSON.stringify(form?.record);
  });
}

/** Everything that the form says of what happened to the words. */
export function said(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('circle-reflection-form')?.shadowRoot;
    const places =
      root?.querySelectorAll('.reflection-note, .reflection-saved, .nhsuk-error-message, #heading, h3') ?? [];
    return [...places].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

/** Waits until the form says something. */
export async function untilSaid(page: Page | Frame, sentence: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => {
      const root = document.querySelector('circle-reflection-form')?.shadowRoot;
      const places =
        root?.querySelectorAll('.reflection-note, .reflection-saved, .nhsuk-error-message, #heading, h3') ?? [];
      return [...places].some(({ textContent }) => new RegExp(source).test(textContent.replace(/\s+/g, ' ')));
    },
    { polling: 20, timeout: 30_000 },
    sentence.source,
  );
}

/** Fills in the passphrase and presses the button beside it. */
export async function enterPassphrase(
  page: Page,
  passphrase: string,
  button: string,
  at: Page | Frame = page,
): Promise<void> {
  await at.evaluate(() => {
    const root = document.querySelector('circle-reflection-form')?.shadowRoot;
    for (const each of root?.querySelectorAll('details') ?? []) each.open = true;
  });
  const box = await at.waitForSelector('circle-reflection-form >>> #passphrase');
  await box?.focus();
  await page.keyboard.type(passphrase);
  await press(at, button);
}

export async function keepDraft(page: Page): Promise<void> {
  await enterPassphrase(page, PASSPHRASE, 'Keep a draft');
  await untilSaid(page, /^Saved at/);
}

interface Raw {
  readonly salt: string;
  readonly rounds: number;
  readonly iv: string;
  readonly data: string;
}

/**
 * The answers in the draft on the disk, opened without any of the form's own code; undefined where there is none. Looks
 * from a page of the same site whose storage nobody has broken.
 */
export async function draftOnDisk(page: Page): Promise<Record<string, string> | undefined> {
  const raw = await page.evaluate(async (name): Promise<Raw | undefined> => {
    const known = await indexedDB.databases();
    if (known.length === 0) return undefined;
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await asked(indexedDB.open('compassion-circle-drafts'));
    if (!database.objectStoreNames.contains('drafts')) return undefined;
    interface Stored {
      readonly source: { readonly salt: Uint8Array; readonly rounds: number };
      readonly iv: Uint8Array;
      readonly data: ArrayBuffer;
    }
    const found = (await asked(database.transaction('drafts').objectStore('drafts').get(name))) as Stored | undefined;
    database.close();
    const text = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('');
    if (!found) return undefined;
    const { source, iv, data } = found;
    return { salt: text(source.salt), rounds: source.rounds, iv: text(iv), data: text(new Uint8Array(data)) };
  }, TEMPLATE);
  if (!raw) return undefined;
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
  const { subtle } = webcrypto;
  const base = await subtle.importKey('raw', new TextEncoder().encode(PASSPHRASE), 'PBKDF2', false, ['deriveKey']);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(raw.salt), iterations: raw.rounds };
  const key = await subtle.deriveKey(derive, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const plain = await subtle.decrypt({ name: 'AES-GCM', iv: bytes(raw.iv) }, key, bytes(raw.data));
  return (JSON.parse(new TextDecoder().decode(plain)) as { answers: Record<string, string> }).answers;
}

/** Lets a page's downloads go to a folder of their own. */
export async function downloadsTo(page: Page, downloadPath: string): Promise<void> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

/** Answers every "Leave site?" with yes. Gives how often it was asked. */
export function leaveWhenAsked(page: Page): { readonly count: number } {
  const asked = { count: 0 };
  page.on('dialog', (dialog) => {
    asked.count++;
    dialog.accept().catch(() => undefined);
  });
  return asked;
}
