/** What an organiser does on the page, in Chromium: by role and name, in English and Welsh, with axe in each view. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { Caller, personNumber } from './conformance/caller.ts';
import { startService, type RunningService } from '../src/server.ts';
import { databaseKinds, testConfig } from './support/databases.ts';
import { ORGANISER_HASH, ORGANISER_TOKEN } from './support/service-process.ts';

let browser: Browser;
let service: RunningService;
let call: Caller;

before(async () => {
  const environment = { ...(await databaseKinds[0]!.create()), ORGANISER_TOKEN_SHA256: ORGANISER_HASH };
  service = await startService(testConfig(environment));
  call = new Caller(() => service.url, ORGANISER_TOKEN);
  browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });
});
after(async () => {
  await browser.close();
  await service.close();
});

/** A page with everything that goes wrong on it. */
async function open(width = 1280): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    ...{ timezoneId: 'Europe/London', locale: 'en-GB', viewport: { width, height: 900 } },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refusal by the service is an answer like any other.
    if (!message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url) && !request.url().startsWith('blob:')) faults.push(request.url());
  });
  await page.goto(`${service.url}/organiser/`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  return { page, faults };
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Organiser token').fill(ORGANISER_TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Circles', exact: true }).waitFor();
}

async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  assert.deepEqual(found, []);
}

const heading = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('The organiser page', () => {
  it('asks for a token, and says what is wrong with it', async () => {
    const { page, faults } = await open();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Enter your organiser token' }).click();
    assert.equal(await page.getByLabel('Organiser token').evaluate((field) => field === document.activeElement), true);
    await page.getByLabel('Organiser token').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /This token is not right/ }).waitFor();
    assert.match(await page.title(), /^Error: Sign in/);
    await assertAccessible(page);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('keeps the token in the page only', async () => {
    const { page } = await open();
    await signIn(page);
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage.length, sessionStorage.length, document.cookie]),
    );
    assert.equal(kept, '[0,0,""]');
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.context().close();
  });

  it('publishes, changes and cancels a circle', async () => {
    const { page, faults } = await open();
    await signIn(page);
    await page.getByRole('button', { name: 'Publish a circle' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Enter a date' }).waitFor();
    await assertAccessible(page);
    await page.getByLabel('Title in English').fill('Circle <b>of</b> the ward');
    await page.getByLabel('Date').fill('2030-07-02');
    await page.getByLabel('Starts at').fill('14:00');
    await page.getByLabel('Ends at').fill('15:30');
    await page.getByLabel('Address of the online meeting').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /must start with https/ })
      .waitFor();
    await page.getByLabel('Address of the online meeting').fill('https://meet.example.nhs.uk/room');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const row = page.getByRole('row', { name: /Circle <b>of<\/b> the ward/ });
    await row.getByText('Tuesday 2 July 2030, 2pm to 3:30pm').waitFor();
    assert.equal(await page.getByRole('status').textContent(), 'Published.');
    await row.getByRole('button', { name: /^Change/ }).click();
    await page.getByLabel('Number of places').fill('3');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await row.getByText('0 of 3').waitFor();
    await assertAccessible(page);
    await row.getByRole('button', { name: /^Cancel it/ }).click();
    await page.getByRole('button', { name: 'Yes, cancel this circle' }).click();
    await row.getByText('Cancelled').waitFor();
    assert.equal(await heading(page), 'Circles');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  const fillIn = async (page: Page, title: string) => {
    await page.getByRole('button', { name: 'Publish a circle' }).click();
    await page.getByLabel('Title in English').fill(title);
    await page.getByLabel('Date').fill('2030-07-02');
    await page.getByLabel('Starts at').fill('14:00');
    await page.getByLabel('Ends at').fill('15:30');
  };

  it('publishes one circle, however often the button is pressed', async () => {
    const { page, faults } = await open();
    await signIn(page);
    await fillIn(page, 'Pressed twice');
    await page.getByRole('button', { name: 'Publish', exact: true }).dblclick({ noWaitAfter: true });
    await page.getByRole('row', { name: /Pressed twice/ }).waitFor();
    await page.reload();
    await signIn(page);
    assert.equal(await page.getByRole('row', { name: /Pressed twice/ }).count(), 1);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('publishes one circle also where the answer was lost, as it was typed last', async () => {
    const { page, faults } = await open();
    await signIn(page);
    await fillIn(page, 'Lost once');
    let lost = 0;
    await page.route('**/api/circles', async (route) => {
      if (route.request().method() !== 'POST' || lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Number of places').fill('7');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('row', { name: /Lost once.*0 of 7/ }).waitFor();
    assert.equal(await page.getByRole('row', { name: /Lost once/ }).count(), 1);
    assert.equal(lost, 2);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('says what went wrong where the list does not come', async () => {
    const { page } = await open();
    await signIn(page);
    await page.getByRole('button', { name: 'Publish a circle' }).click();
    await page.route('**/organiser/circles', (route) => route.abort());
    await page.getByRole('button', { name: 'Back to all circles' }).click();
    await page.getByRole('alert').getByText('The service could not do that').waitFor();
    await page.context().close();
  });

  it('shows who comes, gives a free place to the first in line, and saves a file', async () => {
    const circle = await call.publish({ title: 'Circle of three', places: 1 });
    const people = [personNumber(), personNumber(), personNumber()];
    for (const person of people) await call.signUp(circle, { person });
    const { page, faults } = await open();
    await signIn(page);
    await page.getByRole('button', { name: /See who comes: Circle of three/ }).click();
    await page.getByRole('row', { name: /Waiting, number 2/ }).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: `Take off: ${people[0]?.name}` }).click();
    await page.getByRole('button', { name: `Give a place: ${people[1]?.name}` }).click();
    const row = page.getByRole('row', { name: new RegExp(people[1]?.name ?? '') });
    await row.getByText('Has a place').waitFor();
    await page.getByText('They have a place. Tell them.').waitFor({ state: 'attached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download as a file/ }).click(),
    ]);
    assert.ok(readFileSync(await download.path(), 'utf8').includes(people[2]?.email ?? '-'));
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('speaks Welsh, keeps what was typed, and fits a narrow screen', async () => {
    const { page, faults } = await open(320);
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByLabel('Tocyn trefnydd').fill(ORGANISER_TOKEN);
    await page.getByRole('button', { name: 'Mewngofnodi' }).click();
    await page.getByRole('heading', { name: 'Cylchoedd' }).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Cyhoeddi cylch' }).click();
    await page.getByLabel('Teitl yn Gymraeg').fill('Cylch');
    await page.getByRole('button', { name: 'English' }).click();
    assert.equal(await page.getByLabel('Title in Welsh').inputValue(), 'Cylch');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('is served under a strict policy', async () => {
    const { headers } = await fetch(`${service.url}/organiser/`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      assert.ok(policy.includes(part), part);
    assert.equal(/unsafe/.test(policy), false);
    assert.equal((await fetch(`${service.url}/organiser/organiser.scss`)).status, 404);
  });

  it('has a style sheet that is up to date', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/service-styles.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('has the same words in both languages', async () => {
    const { en, cy } = (await import(new URL('../organiser/strings.js', import.meta.url).href)) as Record<
      string,
      Record<string, unknown>
    >;
    const keysOf = (words: unknown): unknown =>
      typeof words === 'object' && words !== null
        ? Object.fromEntries(Object.entries(words).map(([key, value]) => [key, keysOf(value)]))
        : typeof words;
    assert.deepEqual(keysOf(cy), keysOf(en));
  });
});
