/** The demo as `npm start` serves it, under a strict policy, and what goes wrong on its pages. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { start as startService } from '../../scripts/service-demo.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { root, scriptFile, scriptFolder } from './support/site.ts';

const folder = join(root, 'demo');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Every page of the demo, from the folder itself: a new one is tested without being listed. */
export const demoPages = readdirSync(folder).filter((name) => name.endsWith('.html'));

export interface OpenPage {
  readonly page: Page;
  /** Uncaught exceptions, console errors and warnings, policy violations and requests that failed or went elsewhere. */
  readonly faults: string[];
}

export interface Demo {
  readonly url: string;
  open(name: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Runs before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function openDemo(): Promise<Demo> {
  if (!existsSync(scriptFile)) throw new Error('There is no built script: run npm run build first.');
  const service = await startService();
  const address = () => service.url;
  const server = await serve(
    { '/': folder, '/dist/script/': scriptFolder },
    { headers: { 'content-security-policy': POLICY }, services: { '/api/': address } },
  );
  const browser: Browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });
  return {
    url: server.url,
    async open(name, { prepare, ...options } = {}) {
      const context = await browser.newContext({ timezoneId: 'Europe/London', locale: 'en-GB', ...options });
      const page = await context.newPage();
      const faults = watch(page, server.url);
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
        });
      });
      await prepare?.(page);
      await page.goto(`${server.url}/${name}`, { waitUntil: 'load' });
      return { page, faults };
    },
    async close() {
      await browser.close();
      await server.close();
      await service.close();
    },
  };
}

function watch(page: Page, home: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && origin !== home) faults.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
