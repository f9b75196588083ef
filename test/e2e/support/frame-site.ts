/** Embed pages on one site, and pages of another that have them in frames. */
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { watchErrors } from './chrome.ts';
import { openSite, scriptFolder, type Site } from './site.ts';

const embedFolder = join(scriptFolder, '..', 'embed');

/** What the issue asks the pages to work under. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; " +
  "require-trusted-types-for 'script'";

/** A site with the embed pages, as a web team copies them: both folders side by side. */
export async function openEmbed(policy?: string, settings: unknown = {}): Promise<Site> {
  if (!existsSync(embedFolder)) throw new Error('There are no embed pages: run npm run build first.');
  const headers = policy === undefined ? {} : { 'content-security-policy': policy };
  const site = await openSite({}, { headers });
  cpSync(embedFolder, join(site.folder, 'embed'), { recursive: true });
  writeFileSync(join(site.folder, 'embed', 'settings.json'), JSON.stringify(settings));
  return site;
}

/**
 * Frames of another site in the process of the page: with 8 of them puppeteer at times never hears of one again. Their
 * origins stay apart, and that is what is tested here.
 */
export const ONE_PROCESS = [
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes',
];

/** The same machine under its other name is another site. */
export const elsewhere = (url: string): string => url.replace('127.0.0.1', 'localhost');

export const frameOf = (src: string, more = 'width="700" height="480"'): string =>
  `<iframe title="A circle" src="${src}" ${more}></iframe>`;

export const hostPage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Our page</title>${head}</head>` +
  `<body><h1>Our page</h1>${body}</body></html>`;

export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  /** Addresses that were asked for, data: and blob: left out. */
  readonly asked: string[];
  readonly reports: () => Promise<string[]>;
}

/** Opens a page and watches everything that it and its frames say and ask for. */
export async function open(browser: Browser, address: string, before?: () => void): Promise<Opened> {
  const page = await browser.newPage();
  // The browser's own word on what the frame was not given, which widgets ask for all the same.
  const errors = watchErrors(page, /^Permissions policy violation: (screen-wake-lock|The Clipboard API)/);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  await page.evaluateOnNewDocument(() => {
    const list: string[] = [];
    Object.assign(window, { reports: list });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      list.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(address, { waitUntil: 'load' });
  const reports = async (): Promise<string[]> => {
    const all = page
      .frames()
      .map((frame) => frame.evaluate(() => (window as unknown as { reports: string[] }).reports));
    return (await Promise.all(all)).flat();
  };
  return { page, errors, asked, reports };
}

/** A frame of the page, once its widget has rendered. */
export async function framed(page: Page, part = '/embed/'): Promise<Frame> {
  const frame = await page.waitForFrame((each) => each.url().includes(part) && each.parentFrame() !== null);
  await ready(frame);
  return frame;
}

/** Once the widget of an embed page has rendered. */
export async function ready(frame: Frame | Page): Promise<void> {
  const isThere = (): boolean => {
    const widget = [...document.querySelectorAll('main > *')].find(({ localName }) => localName.startsWith('circle-'));
    return Boolean(widget?.shadowRoot?.querySelector('.circle-root'));
  };
  // By the clock: a frame out of sight has no animation frames.
  await frame.waitForFunction(isThere, { polling: 50 });
}

/** A server that answers everything with a redirect, as a site's own link checker or sign-in page may. */
export async function openRedirect(to: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => response.writeHead(302, { location: to }).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
