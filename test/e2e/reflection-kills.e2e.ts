/** A browser that is killed while somebody writes into an encrypted draft: what the screen called saved is not lost. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { isWholeRun, runs, seed } from '../support/run-length.ts';
import { launch } from './support/chrome.ts';
import { searchFiles } from './support/profile-search.ts';
import * as form from './support/reflection-form.ts';
import { openReflectionSite, type ReflectionSite } from './support/reflection-site.ts';

/** The most typing that may be lost, in milliseconds. */
const MOST_LOST = 1_000;
const CANARY = 'qzjxkvbwpmfhgtrnlcys8361';
/** How long somebody writes before the browser is killed, in milliseconds: any moment in between. */
const [SOONEST, LATEST] = [50, 4_000];

let site: ReflectionSite;
let profile: string;
before(async () => {
  site = await openReflectionSite();
  profile = mkdtempSync(join(tmpdir(), 'circle-kills-'));
});
after(async () => {
  await site.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The same moments for the same seed. */
function* chances(from: number): Generator<number, never> {
  for (let state = from >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

async function start(): Promise<{ browser: Browser; page: Page }> {
  const browser = await launch({ userDataDir: profile });
  const page = await browser.newPage();
  await form.openForm(page, `${site.url}/encrypted.html`);
  return { browser, page };
}

/** By its own process id, and its process group, which puppeteer makes for it. */
async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  assert.ok(child?.pid);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await gone;
}

interface Seen {
  /** The longest text that stood in the box while the screen said "Saved". */
  saved: string;
  /** When each length was first there, by the page's clock. */
  readonly lengths: Map<number, number>;
}

/** Hears of every letter and of every "Saved" at once: what was said a moment before the kill counts too. */
async function watch(page: Page): Promise<Seen> {
  const seen: Seen = { saved: '', lengths: new Map() };
  await page.exposeFunction('heard', (at: number, text: string, isSaved: boolean) => {
    if (!seen.lengths.has(text.length)) seen.lengths.set(text.length, at);
    if (isSaved) seen.saved = text;
  });
  await page.evaluate(() => {
    const { heard } = window as unknown as { heard(at: number, text: string, isSaved: boolean): Promise<void> };
    const root = document.querySelector('circle-reflection-form')?.shadowRoot;
    const box = root?.querySelector('textarea');
    if (!root || !box) throw new Error('There is no form');
    const tell = (): void => {
      const isSaved = /^Saved at/.test(root.querySelector('.reflection-saved')?.textContent.trim() ?? '');
      void heard(performance.now(), box.value, isSaved);
    };
    // Before the form hears of a letter, "Saved" is of the text without it.
    box.addEventListener('input', () => setTimeout(tell));
    new MutationObserver(tell).observe(root, { subtree: true, childList: true, characterData: true });
  });
  return seen;
}

/** Words and pauses, as people write: only a pause gives the screen the time to say "Saved". */
async function writeOn(page: Page, chance: Generator<number, never>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const letters = 5 + Math.floor(chance.next().value * 60);
    for (let i = 0; i < letters; i++) {
      await page.keyboard.type(i % 12 === 11 ? ' ' : String.fromCharCode(97 + (i % 26)));
      await wait(10, undefined, { signal });
    }
    await wait(chance.next().value * 1_200, undefined, { signal });
  }
}

interface Killed {
  readonly typed: number;
  readonly shown: number;
  readonly stored: number;
  /** Milliseconds of typing that are not there any more. */
  readonly lost: number;
}

/** Writes into the draft until it is killed, and looks what is there afterwards. */
async function round(number: number, ms: number): Promise<Killed> {
  const { browser, page } = await start();
  const before = number === 0 ? undefined : await opened(page);
  if (before === undefined) {
    await form.write(page, `${CANARY} `);
    await form.keepDraft(page);
  }
  const seen = await watch(page);
  await page.focus('circle-reflection-form >>> textarea');
  const stop = new AbortController();
  const writing = writeOn(page, chances(seed() + number), stop.signal).catch(() => undefined);
  await wait(ms);
  await kill(browser);
  stop.abort();
  await writing;

  const again = await start();
  // Not this one, and nothing is lost by it.
  await form.untilSaid(again.page, /There is a draft on this computer/);
  if (number % 5 === 0) {
    await form.enterPassphrase(again.page, 'another passphrase', 'Open the draft');
    await form.untilSaid(again.page, /This passphrase does not open the draft/);
  }
  const onDisk = (await form.draftOnDisk(again.page))?.['what'] ?? '';
  const shown = await opened(again.page);
  await again.browser.close();

  const typed = Math.max(0, ...seen.lengths.keys());
  assert.equal(shown, onDisk, 'the form opens something else than what is on the disk');
  assert.ok(onDisk.startsWith(seen.saved), `"${seen.saved}" was called saved, and "${onDisk}" is there`);
  const times = [...seen.lengths].filter(([length]) => length > onDisk.length).map(([, at]) => at);
  const lost = times.length === 0 ? 0 : Math.max(...seen.lengths.values()) - Math.min(...times);
  return { typed, shown: seen.saved.length, stored: onDisk.length, lost };
}

async function opened(page: Page): Promise<string> {
  await form.untilSaid(page, /There is a draft on this computer/);
  await form.enterPassphrase(page, form.PASSPHRASE, 'Open the draft');
  await form.untilSaid(page, /^Saved at/);
  return (await form.words(page)) ?? '';
}

describe('a browser that is killed', () => {
  const count = runs(3, 50);
  it(
    `loses nothing that was called saved, ${count} times`,
    { timeout: isWholeRun() ? 1_500_000 : 180_000 },
    async () => {
      const chance = chances(seed());
      const all: Killed[] = [];
      for (let number = 0; number < count; number++) {
        const ms = SOONEST + chance.next().value * (LATEST - SOONEST);
        const killed = await round(number, ms);
        all.push(killed);
        const { typed, shown, stored, lost } = killed;
        console.log(
          `kill ${number + 1} after ${ms.toFixed(0)} ms: ${typed} characters, ${shown} called saved, ${stored} there, ${lost.toFixed(0)} ms of typing lost`,
        );
        assert.ok(lost <= MOST_LOST, `${lost} ms of typing lost`);
      }
      const losses = all.map(({ lost }) => lost).sort((a, b) => a - b);
      const { files, bytes, blocks, found } = searchFiles(profile, [CANARY, form.PASSPHRASE]);
      console.log(
        `kills: ${count}, 0 lost of what was called saved; typing lost at most ${(losses.at(-1) ?? 0).toFixed(0)} ms, median ${(losses[losses.length >> 1] ?? 0).toFixed(0)} ms`,
      );
      console.log(
        `profile after the kills: ${files} files, ${bytes} bytes, ${blocks} blocks unpacked: ${found.join(', ') || 'nothing found'}`,
      );
      assert.deepEqual(found, []);
      assert.ok(
        all.some(({ typed, stored }) => typed > stored),
        'no kill came between two savings, so nothing is proven',
      );
    },
  );
});
