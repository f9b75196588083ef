// node scripts/run.mjs guide-pictures: makes the pictures of docs/embedding from the demo, after `npm run build`.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { openDemo } from '../test/e2e/demo-site.ts';
import { chromiumFlags, ensureBrowser } from './browsers.mjs';
import { root } from './tool.mjs';

const folder = join(root, 'docs', 'embedding', 'images');

/** The picture, the page, and what is brought to the top of it. */
const pictures = [
  ['snippet-builder', 'snippet-builder.html', 'h1'],
  ['timer-page', 'circle-timer.html', 'circle-timer'],
  ['cards-page', 'prompt-cards.html', 'circle-prompt-card'],
  ['circles-page', 'sign-up.html', 'circle-sign-up'],
  ['reflection-page', 'reflection.html', 'circle-reflection-form'],
  ['narrow-column', 'narrow-column.html', 'h1'],
];

const demo = await openDemo();
const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  args: chromiumFlags,
  defaultViewport: { width: 1000, height: 680 },
});
for (const [name, file, top] of pictures) {
  const page = await browser.newPage();
  await page.emulateTimezone('Europe/London');
  await page.goto(`${demo.url}/${file}`, { waitUntil: 'networkidle0' });
  if (name === 'timer-page') await page.locator('::-p-aria([name="Start the circle"][role="button"])').click();
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), top);
  await page.screenshot({ path: join(folder, `${name}.webp`), type: 'webp', quality: 55 });
  await page.close();
}
await browser.close();
await demo.close();
