// npm run pictures: the pictures of the guides for React, Vue, Angular and Svelte, from the apps that `npm test` has built.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { APPS } from './package.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const images = join(here, '../../docs/embedding/images');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** What a site around the app would bring: all of it stops at the widget's own sheet. */
const SITE = `
  body { margin: 0; font: 18px/1.5 Georgia, serif; color: #222; background: #fff }
  h1 { margin: 0 -12px 16px; padding: 14px 12px; font-size: 26px; color: #fff; background: #4a2545 }
  main { padding: 0 12px }
  main > p { display: inline-block; margin: 0 24px 16px 0 }
  main > button { margin: 0 8px 16px 0; padding: 6px 14px; font: inherit; background: #f2e9f1; border: 1px solid #4a2545; border-radius: 18px }`;

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  args: chromiumFlags,
  defaultViewport: { width: 1000, height: 680 },
});
for (const app of APPS) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const file = join(here, app, 'dist', pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return void request.respond({ status: 404, body: '' });
    void request.respond({ contentType: TYPES[extname(file)], body: readFileSync(file) });
  });
  await page.goto('http://circles.test/', { waitUntil: 'networkidle0' });
  await page.addStyleTag({ content: SITE });
  await page.locator('::-p-aria([name="Begin our circle"][role="button"])').click();
  await page.locator('::-p-aria([name="Next"][role="button"])').click();
  await page.locator('::-p-aria([name="Pause from outside"][role="button"])').click();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(images, `${app}.webp`), type: 'webp', quality: 60 });
  await page.close();
}
await browser.close();
