/** One browser with one form and everything that can go wrong around it, and what is true of it at any moment. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { press, watchErrors } from './chrome.ts';
import * as form from './reflection-form.ts';
import type { ReflectionSite, Service } from './reflection-site.ts';

export type Mode = 'off' | 'encrypted';

/** These take the page away, with everything in its memory. */
export const TAKES_PAGE = ['reload', 'crash of the tab', 'close', 'back'];
/** What the service does. */
export const SERVICE: Readonly<Record<string, Service>> = {
  'server 500': 500,
  timeout: 'silent',
  'connection reset after commit': 'keep, then cut',
  429: 429,
};
/** Words that somebody else wrote in a second tab. */
const ELSEWHERE = 'written in another tab';

interface Broken {
  broken?: boolean;
  full?: boolean;
  quick?: boolean;
}

/** Storage that throws or is full, and time that runs 20 times as fast, when a test says so. */
function prepare(): void {
  const scope = window as unknown as Broken;
  for (const name of ['open', 'databases', 'deleteDatabase'] as const) {
    const real = Reflect.get(IDBFactory.prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(IDBFactory.prototype, name, function (this: IDBFactory, ...args: unknown[]) {
      if (scope.broken) throw new DOMException('The test says so', 'SecurityError');
      return real.apply(this, args);
    });
  }
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...args) {
    if (scope.full) throw new DOMException('The test says so', 'QuotaExceededError');
    return put.apply(this, args);
  };
  const real = window.setTimeout.bind(window) as (act: TimerHandler, ms?: number, ...args: unknown[]) => number;
  Reflect.set(window, 'setTimeout', (act: TimerHandler, ms = 0, ...args: unknown[]) =>
    real(act, scope.quick ? ms / 20 : ms, ...args),
  );
}

export class Scene {
  page!: Page;
  /** A second tab with the same form. */
  other: Page | undefined;
  /** How often the browser asked before a page was left. */
  asked: { readonly count: number } = { count: 0 };
  readonly #errors: string[][] = [];
  readonly site: ReflectionSite;
  readonly mode: Mode;
  readonly #url: string;
  readonly #context: BrowserContext;
  readonly #files: string;
  /** A page of the same site whose storage is as it is. */
  #probe: Page | undefined;

  private constructor(context: BrowserContext, files: string, site: ReflectionSite, mode: Mode, path: string) {
    this.#context = context;
    this.#files = files;
    this.site = site;
    this.mode = mode;
    this.#url = `${site.url}${path}`;
    Object.assign(site, { service: 'keep' });
    site.tries.length = 0;
    site.kept.clear();
  }

  static async open(browser: Browser, site: ReflectionSite, mode: Mode, isSending = false): Promise<Scene> {
    const path = `/${mode}${isSending ? '-sends' : ''}.html`;
    const files = mkdtempSync(join(tmpdir(), 'circle-files-'));
    const downloadBehavior = { policy: 'allow', downloadPath: files } as const;
    const scene = new Scene(await browser.createBrowserContext({ downloadBehavior }), files, site, mode, path);
    await scene.openPage();
    return scene;
  }

  /** A tab with the form, which is the one that counts from now on. */
  async openPage(): Promise<void> {
    this.page = await this.#newTab();
    this.asked = form.leaveWhenAsked(this.page);
    await form.openForm(this.page, this.#url);
  }

  async #newTab(): Promise<Page> {
    const page = await this.#context.newPage();
    this.#errors.push(watchErrors(page));
    await page.evaluateOnNewDocument(prepare);
    return page;
  }

  async close(): Promise<void> {
    this.site.release();
    await this.#context.close();
    rmSync(this.#files, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Exceptions of the form. What the browser itself says of a failed request is no fault. */
  get exceptions(): string[] {
    return this.#errors.flat().filter((error) => error.startsWith('uncaught'));
  }

  /** Goes to another page, and opens the form again as if it were another day. */
  async comeBack(): Promise<void> {
    await this.page.goto(`${this.site.url}/away.html`);
    await form.openForm(this.page, this.#url);
  }

  /** Lets something go wrong. */
  async strike(fault: string): Promise<void> {
    const { page, site } = this;
    if (fault === 'reload') await page.reload();
    else if (fault === 'crash of the tab') await this.#crash();
    else if (fault === 'close') await this.#closeTab();
    else if (fault === 'back') {
      await page.goto(`${site.url}/away.html`);
      await page.goBack();
    } else if (fault === 'quota full') await this.#quota(1);
    else if (fault === 'storage throws') await this.breakStorage(true);
    else if (fault === 'second tab') await this.#openOther();
    else if (fault === 'offline') await page.setOfflineMode(true);
    else site.service = SERVICE[fault] ?? 'keep';
    if (TAKES_PAGE.includes(fault)) await form.formIsThere(this.page);
  }

  /** Everything is as it should be again. */
  async heal(): Promise<void> {
    this.site.service = 'keep';
    await this.page.setOfflineMode(false);
    await this.breakStorage(false);
    await this.#quota(undefined);
  }

  async breakStorage(broken: boolean): Promise<void> {
    await this.page.evaluate((value) => void ((window as unknown as Broken).broken = value), broken);
  }

  /** Storage throws from the first moment of the page on. */
  async breakFromStart(): Promise<void> {
    const { identifier } = await this.page.evaluateOnNewDocument(() => {
      (window as unknown as Broken).broken = true;
    });
    await this.page.reload();
    await form.formIsThere(this.page);
    await this.page.removeScriptToEvaluateOnNewDocument(identifier);
  }

  /** What takes 10 seconds takes half a second from here on. */
  async hurry(): Promise<void> {
    await this.page.evaluate(() => void ((window as unknown as Broken).quick = true));
  }

  async #crash(): Promise<void> {
    const session = await this.page.createCDPSession();
    const crashed = new Promise((resolve) => this.page.once('error', resolve));
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.reload();
  }

  async #closeTab(): Promise<void> {
    const old = this.page;
    const gone = new Promise((resolve) => old.once('close', resolve));
    await old.close({ runBeforeUnload: true });
    await gone;
    const { asked } = this;
    await this.openPage();
    this.asked = asked;
  }

  /** How much this site may keep, and at once: the browser itself looks at it again only after a while. */
  async #quota(quotaSize: number | undefined): Promise<void> {
    const session = await this.page.createCDPSession();
    const size = quotaSize === undefined ? {} : { quotaSize };
    await session.send('Storage.overrideQuotaForOrigin', { origin: this.site.url, ...size });
    await session.detach();
    await this.page.evaluate((full) => void ((window as unknown as Broken).full = full), quotaSize !== undefined);
  }

  async #openOther(): Promise<void> {
    this.other = await this.#newTab();
    form.leaveWhenAsked(this.other);
    await form.openForm(this.other, this.#url);
    if (this.mode === 'off') await form.write(this.other, ELSEWHERE);
    await this.page.bringToFront();
  }

  /** Nothing is being saved, sent or worked out any more. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const root = document.querySelector('circle-reflection-form')?.shadowRoot;
        const texts = [...(root?.querySelectorAll('.reflection-note, .reflection-saved') ?? [])];
        const isBusy = texts.some(({ textContent }) => /^(Saving|Sending)$/.test(textContent.trim()));
        return root && !isBusy && !root.querySelector('#draft[disabled]');
      },
      { polling: 20, timeout: 30_000 },
    );
  }

  /** What the draft on the disk holds, whatever this page's storage does. */
  async disk(): Promise<string | undefined> {
    if (!this.#probe) {
      this.#probe = await this.#context.newPage();
      await this.#probe.goto(`${this.site.url}/away.html`);
      await this.page.bringToFront();
    }
    return (await form.draftOnDisk(this.#probe))?.['what'];
  }

  /** How often the service counts these words. */
  counted(text: string): number {
    return [...this.site.kept.values()].filter((body) => body.includes(JSON.stringify(text))).length;
  }

  /** Takes the words along, as the form always promises, and gives what is in the file. */
  async exported(): Promise<string> {
    for (const name of readdirSync(this.#files)) rmSync(join(this.#files, name));
    await press(this.page, 'Download as text');
    return readFileSync(await this.file('.txt'), 'utf8');
  }

  /** Where a file is, once the browser has made it. */
  async file(ending: string): Promise<string> {
    for (let i = 0; i < 500; i++) {
      const name = readdirSync(this.#files).find((each) => each.endsWith(ending));
      // Its name is there before its content.
      if (name !== undefined && statSync(join(this.#files, name)).size > 0) return join(this.#files, name);
      await wait(20);
    }
    throw new Error(`No file ${ending} came.`);
  }

  /** Everything that the screen says is true. Gives the sentences. */
  async truth(fault: string): Promise<string[]> {
    await this.settle();
    const said = await form.said(this.page);
    const words = (await form.words(this.page)) ?? '';
    const record = await form.record(this.page);
    const disk = await this.disk();
    const holdsWords = /"what":"./.test(record);
    const text = (JSON.parse(record) as { answers: { what?: string } }).answers.what ?? '';
    const rules: readonly (readonly [sentence: RegExp, isTrue: () => boolean])[] = [
      [/^(What, so what, now what|Take your words with you|Support|Keep a draft on this computer)$/, () => true],
      [/^(Saved at|Your draft is saved on this computer)/, () => disk === words],
      [/^Your draft is open\./, () => disk !== undefined],
      [/^There is a draft on this computer$/, () => disk !== undefined],
      [/^The draft is no longer there/, () => disk === undefined],
      [
        /^There is no space left on this computer, so the draft is not saved/,
        () => fault === 'quota full' && disk !== words,
      ],
      [/^This browser does not let the page keep a draft/, () => fault === 'storage throws' && disk !== words],
      [/^This draft is open in another tab/, () => this.other !== undefined && !this.other.isClosed()],
      [/^Your words were taken off this page when you left it/, () => !holdsWords],
      [/^You have finished$/, () => holdsWords],
      [/^Your browser is saving a file\./, () => holdsWords],
      [/^Your saved reflection is open/, () => words !== ''],
      [/^(Sent$|Your words have arrived)/, () => this.counted(text) === 1],
      [
        /^It was not sent, because the service is busy\. Your words are still here/,
        () => this.counted(text) === 0 && words === text,
      ],
      [/^We do not know if it has arrived\. Your words are still here/, () => holdsWords && words === text],
    ];
    for (const sentence of said) {
      const rule = rules.find(([pattern]) => pattern.test(sentence));
      assert.ok(rule, `nobody checks "${sentence}"`);
      assert.ok(rule[1](), `"${sentence}" is not true: "${text}" is in the form, "${String(disk)}" on the disk`);
    }
    return said;
  }
}
