/** From a page to the database and back: people take a place, wait, cancel and move up, against the real service. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { serve } from '../../scripts/static-server.mjs';
import { readConfig } from '../../service/src/config.ts';
import { hashOf, newSecret } from '../../service/src/http/secrets.ts';
import { startService, type RunningService } from '../../service/src/server.ts';
import { MailServer } from '../../service/test/support/mail-server.ts';
import { launch, press, watchErrors } from './support/chrome.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const HOUR = 3_600_000;
const token = newSecret();

/** What people press and read, in each language. */
const LANGUAGES = {
  en: {
    signUp: 'Sign up',
    join: 'Join the waiting list',
    name: 'Your name',
    email: 'Work email',
    place: 'You have a place',
    waiting: 'You are 1st on the waiting list',
    cancel: 'Cancel my place',
    cancelled: 'Your sign-up is cancelled',
  },
  cy: {
    signUp: 'Cofrestru',
    join: "Ymuno â'r rhestr aros",
    name: 'Eich enw',
    email: 'E-bost gwaith',
    place: 'Mae gennych le',
    waiting: 'Rydych yn 1af ar y rhestr aros',
    cancel: 'Canslo fy lle',
    cancelled: "Mae eich cofrestriad wedi'i ganslo",
  },
} as const;
type Language = keyof typeof LANGUAGES;

let folder: string;
let mail: MailServer;
let service: RunningService;
let site: Site;
let front: { readonly url: string; close(): Promise<void> };
let browser: Browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'circle-sign-up-'));
  mail = await MailServer.start();
  service = await startService(
    readConfig({
      PORT: '0',
      DATABASE_FILE: join(folder, 'circles.sqlite'),
      ORGANISER_TOKEN_SHA256: hashOf(token),
      SMTP_URL: mail.url,
      MAIL_FROM: 'circles@example.nhs.uk',
      SIGN_UP_PAGE: 'https://intranet.example.nhs.uk/circles',
      LOG_LEVEL: 'silent',
    }),
  );
  const page = (lang: Language) => timerPage({ tag: 'circle-sign-up', attributes: `service="/" lang="${lang}"` });
  site = await openSite({ 'en.html': page('en'), 'cy.html': page('cy') });
  front = await serve(
    { '/': site.folder },
    { headers: { 'content-security-policy': POLICY }, services: { '/api/': () => service.url } },
  );
  browser = await launch();
});
after(async () => {
  await browser.close();
  await front.close();
  await site.close();
  await service.close();
  await mail.close();
  rmSync(folder, { recursive: true, force: true });
});

async function publish(lang: Language): Promise<string> {
  const start = Date.now() + 48 * HOUR;
  const response = await fetch(`${service.url}/api/circles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      title: { en: `Circle ${lang}`, cy: `Cylch ${lang}` },
      start: new Date(start).toISOString(),
      end: new Date(start + HOUR).toISOString(),
      places: 1,
      location: { en: 'Room 1', cy: 'Ystafell 1' },
    }),
  });
  assert.equal(response.status, 201);
  return ((await response.json()) as { id: string }).id;
}

/** A person with a browser of their own. */
async function person(address: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(address);
  await page.bringToFront();
  return { page, errors };
}

const heading = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('circle-sign-up')?.shadowRoot?.querySelector('#heading')?.textContent.trim() === wanted,
    { timeout: 20_000 },
    text,
  );

/** The button of one circle: each has its circle in its name. */
async function choose(page: Page, act: string, title: string): Promise<void> {
  await page.waitForFunction(
    (wanted, circle) => {
      const buttons = document.querySelector('circle-sign-up')?.shadowRoot?.querySelectorAll('button') ?? [];
      const found = [...buttons].find((button) => {
        const name = button.getAttribute('aria-label') ?? button.textContent;
        return name.includes(wanted) && name.includes(circle);
      });
      found?.click();
      return found !== undefined;
    },
    { timeout: 20_000 },
    act,
    title,
  );
}

async function fillIn(page: Page, words: (typeof LANGUAGES)[Language], name: string): Promise<void> {
  for (const [label, value] of [
    [words.name, name],
    [words.email, `${name.toLowerCase()}@example.nhs.uk`],
  ] as const) {
    const field = await page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
    await field?.focus();
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
}

interface Kept {
  readonly session: number;
  readonly local: number;
  readonly cookie: string;
}

const kept = (page: Page): Promise<Kept> =>
  page.evaluate(() => ({ session: sessionStorage.length, local: localStorage.length, cookie: document.cookie }));

describe('a circle with one place', () => {
  for (const lang of Object.keys(LANGUAGES) as Language[]) {
    it(`is taken, waited for, given up and taken by who waited: ${lang}`, limit, async () => {
      const words = LANGUAGES[lang];
      const title = lang === 'cy' ? 'Cylch cy' : 'Circle en';
      const id = await publish(lang);
      const ann = await person(`${front.url}/${lang}.html`);
      await choose(ann.page, words.signUp, title);
      await fillIn(ann.page, words, `Ann${lang}`);
      await heading(ann.page, words.place);
      assert.deepEqual(
        await kept(ann.page),
        { session: 0, local: 0, cookie: '' },
        'nothing stays once the outcome is known',
      );

      const ben = await person(`${front.url}/${lang}.html`);
      await choose(ben.page, words.join, title);
      await fillIn(ben.page, words, `Ben${lang}`);
      await heading(ben.page, words.waiting);

      // The link that Ann was told to keep brings her place back after a reload, and leaves the address bar.
      const link = await ann.page.evaluate(() => {
        const root = document.querySelector('circle-sign-up')?.shadowRoot;
        return [...(root?.querySelectorAll('input') ?? [])]
          .map(({ value }) => value)
          .find((value) => value.includes('#'));
      });
      assert.ok(link);
      await ann.page.goto('about:blank');
      await ann.page.goto(link);
      await heading(ann.page, words.place);
      assert.ok(!ann.page.url().includes('circle-sign-up='), 'the secret stays in the address');
      await press(ann.page, words.cancel);
      await heading(ann.page, words.cancelled);

      const asked = async (status: string) => {
        const answer = await fetch(`${service.url}/api/circles/${id}/sign-ups`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const { signUps } = (await answer.json()) as { signUps: { email: string; status: string }[] };
        return signUps.filter((each) => each.status === status).map(({ email }) => email);
      };
      assert.deepEqual(await asked('confirmed'), [`ben${lang}@example.nhs.uk`]);
      const toBen = () => mail.mails.filter(({ to }) => to.includes(`ben${lang}@example.nhs.uk`));
      await mail.until(() => toBen().length >= 2);
      assert.match(toBen().at(-1)?.calendar ?? '', /BEGIN:VEVENT/);
      assert.deepEqual([...new Set(toBen().map(({ headers }) => headers['content-language']))], [lang]);
      console.log(
        `sign-up, ${lang}: Ben got ${toBen()
          .map(({ headers }) => headers['subject'])
          .join(' | ')}`,
      );
      assert.deepEqual([...ann.errors, ...ben.errors], []);
      await Promise.all([ann.page.browserContext().close(), ben.page.browserContext().close()]);
    });
  }
});
