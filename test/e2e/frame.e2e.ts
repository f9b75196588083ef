/** The embed pages by themselves: their look in a policy, their words, and what a stranger's link can make of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from './support/chrome.ts';
import { open, openEmbed, ready, STRICT } from './support/frame-site.ts';
import { openSite, root, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const WIDGETS = ['timer', 'prompt-card', 'reflection-form', 'sign-up'] as const;
const TITLES = {
  en: ['Circle timer', 'Prompt cards', 'Reflection form', 'Sign up for a circle'],
  cy: ['Amserydd cylch', 'Cardiau trafod', 'Ffurflen fyfyrio', 'Cofrestru ar gyfer cylch'],
};

let strict: Site;
let listed: Site;
let browser: Browser;
before(async () => {
  strict = await openEmbed(STRICT);
  listed = await openEmbed(`${STRICT}; trusted-types lit-html`);
  browser = await launch();
});
after(async () => {
  await browser.close();
  await Promise.all([strict.close(), listed.close()]);
});

/** What axe finds, one line each, and how many rules passed. */
async function violations(page: Page): Promise<{ found: string[]; passed: number }> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Rule = { id: string; nodes: { html: string }[] };
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Rule[]; passes: Rule[] }> } };
    const { violations, passes } = await axe.run();
    return {
      found: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      passed: passes.length,
    };
  });
}

/** What stays on the device: cookies, storage of both kinds, databases, caches. */
async function kept(page: Page): Promise<unknown[]> {
  const here = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  return [...here, (await browser.cookies()).length];
}

const widgetOf = (page: Page) =>
  page.evaluate(() => {
    const widget = [...document.querySelectorAll('main > *')].find(({ localName }) => localName.startsWith('circle-'));
    return widget && [widget.localName, ...[...widget.attributes].map(({ name, value }) => `${name}=${value}`)];
  });

describe('an embed page under a strict policy', () => {
  for (const [index, name] of WIDGETS.entries())
    for (const lang of ['en', 'cy'] as const)
      it(`${name} in ${lang}: no report, no request to another site, nothing kept, right words`, limit, async () => {
        const site = lang === 'en' ? strict : listed;
        const { page, errors, asked, reports } = await open(browser, `${site.url}/embed/${name}.html?lang=${lang}`);
        await ready(page);
        const [title, language, heading] = await page.evaluate(() => [
          document.title,
          document.documentElement.lang,
          document.querySelector('h1')?.textContent,
        ]);
        assert.deepEqual([title, heading], [TITLES[lang][index], TITLES[lang][index]]);
        assert.equal(language, lang === 'en' ? 'en-GB' : 'cy');
        const { found, passed } = await violations(page);
        assert.deepEqual(found, []);
        assert.ok(passed > 15, `${passed} rules of axe passed`);
        assert.deepEqual(await reports(), []);
        assert.deepEqual(errors, []);
        assert.deepEqual([...new Set(asked.map((each) => new URL(each).origin))], [site.url]);
        assert.deepEqual(await kept(page), ['', 0, 0, 0, 0]);
        await page.close();
      });

  it('index.html takes the widget, its attributes and its language from the address', limit, async () => {
    const { page, errors } = await open(browser, `${strict.url}/embed/index.html?widget=timer&plan=20&lang=cy&x=1`);
    await page.waitForSelector('main > circle-timer');
    assert.deepEqual(await widgetOf(page), ['circle-timer', 'plan=20']);
    await page.waitForSelector(`::-p-aria([name="Dechrau'r cylch"][role="button"])`);
    assert.deepEqual(errors, []);
    await page.close();
  });

  for (const [query, title] of [
    ['?widget=clock', 'There is no widget of that name'],
    ['?widget=<script>alert(1)</script>&lang=cy', "Nid oes teclyn o'r enw hwnnw"],
    ['', 'Widgets for compassion circles'],
  ] as const)
    it(`index.html${query} leads to the 4 pages`, limit, async () => {
      const { page, errors, reports } = await open(browser, `${strict.url}/embed/index.html${query}`);
      await page.waitForFunction((text) => document.title === text, {}, title);
      assert.equal((await page.$$('main a')).length, 4);
      assert.deepEqual((await violations(page)).found, []);
      await Promise.all([page.waitForNavigation(), page.click('main a')]);
      await ready(page);
      assert.equal((await widgetOf(page))?.[0], 'circle-timer');
      assert.deepEqual([errors, await reports()], [[], []]);
      await page.close();
    });

  it('without JavaScript says so in both languages, and has nothing inline', () => {
    for (const name of WIDGETS) {
      const text = readFileSync(join(strict.folder, 'embed', `${name}.html`), 'utf8');
      assert.match(text, /<p>This page needs JavaScript\./);
      assert.match(text, /<p lang="cy">Mae angen JavaScript/);
      assert.doesNotMatch(text, /<style|style=|<script>|onload=/);
    }
  });

  it('reports an inline style: the watch works', limit, async () => {
    strict.write('inline.html', timerPage({ around: '<p style="color: red">Red</p>{timer}' }));
    const { page, reports } = await open(browser, `${strict.url}/inline.html`);
    assert.match((await reports()).join(), /style-src/);
    await page.close();
  });
});

describe('the other routes under a strict policy', () => {
  for (const policy of [STRICT, STRICT.replace(/; require.*/, '')])
    it(
      `placeholders and tags of every widget bring no report ${policy === STRICT ? 'with' : 'without'} Trusted Types`,
      limit,
      async () => {
        const boxes = WIDGETS.map((name) => `<div data-circle="${name}">Wait</div><circle-${name}></circle-${name}>`);
        const site = await openSite(
          { 'index.html': timerPage({ around: `${boxes.join('')}{timer}` }) },
          { headers: { 'content-security-policy': policy } },
        );
        const { page, errors, asked, reports } = await open(browser, `${site.url}/`);
        const widgets = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.circle-root'))
              .length,
        );
        assert.equal(widgets, 9);
        assert.deepEqual([errors, await reports()], [[], []]);
        assert.deepEqual([...new Set(asked.map((each) => new URL(each).origin))], [site.url]);
        await page.close();
        await site.close();
      },
    );
});
