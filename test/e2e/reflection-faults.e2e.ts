/**
 * Everything that can go wrong at every moment of a reflection: 12 faults by 6 moments, without a draft and with one.
 * After each, what the screen says is held against what is in the box, on the disk and at the service. `npm test` takes
 * one moment of each fault.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { isWholeRun } from '../support/run-length.ts';
import { launch, press } from './support/chrome.ts';
import * as form from './support/reflection-form.ts';
import { cells, reasons, type Fault, type Moment } from './support/reflection-grid.ts';
import { Scene, SERVICE, TAKES_PAGE, type Mode } from './support/reflection-scene.ts';
import { openReflectionSite, type ReflectionSite } from './support/reflection-site.ts';

const FIRST = 'We met on a Monday';
const SECOND = ' and nobody spoke';
const THIRD = ' for a while';
const ALL = FIRST + SECOND;

let site: ReflectionSite;
let browser: Browser;
before(async () => {
  site = await openReflectionSite();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

type Run = (scene: Scene, fault: Fault, mode: Mode) => Promise<void>;

/** A draft that cannot be saved is never called saved: it is said what is in the way. */
const NOT_SAVED: Readonly<Record<string, RegExp>> = {
  'quota full': /^There is no space left on this computer, so the draft is not saved/,
  'storage throws': /^This browser does not let the page keep a draft/,
};

/** The words are in the box, and can be taken along. */
async function checkThere(scene: Scene, text: string): Promise<void> {
  assert.equal(await form.words(scene.page), text);
  assert.ok((await scene.exported()).includes(text), 'the file does not have the words');
}

/** After the page went: it was asked before, nothing is left without a draft, and what was called saved opens. */
async function checkGone(scene: Scene, fault: Fault, atLeast: string): Promise<void> {
  await scene.truth(fault);
  assert.doesNotMatch(await form.record(scene.page), /"what":"./, 'words came back by themselves');
  if (scene.mode === 'off') {
    if (fault !== 'crash of the tab') assert.ok(scene.asked.count > 0, 'the words went without a question');
    return;
  }
  const disk = await scene.disk();
  if (disk === undefined && atLeast === '') return;
  assert.ok(disk?.startsWith(atLeast), `"${atLeast}" was called saved, and "${String(disk)}" is there`);
  await openDraft(scene);
  assert.equal(await form.words(scene.page), disk);
  await scene.truth(fault);
}

async function openDraft(scene: Scene): Promise<void> {
  await form.untilSaid(scene.page, /^There is a draft on this computer$/);
  await form.enterPassphrase(scene.page, form.PASSPHRASE, 'Open the draft');
  await form.untilSaid(scene.page, /^Saved at/);
}

const beforeTyping: Run = async (scene, fault, mode) => {
  if (fault === 'storage throws') await scene.breakFromStart();
  else await scene.strike(fault);
  await scene.truth(fault);
  if (scene.other && mode === 'encrypted') {
    await scene.other.bringToFront();
    await form.write(scene.other, THIRD);
    await form.keepDraft(scene.other);
    await scene.page.bringToFront();
  }
  await form.write(scene.page, FIRST);
  if (mode === 'encrypted') {
    await form.enterPassphrase(scene.page, form.PASSPHRASE, 'Keep a draft');
    const elsewhere = scene.other ? /^This draft is open in another tab/ : /^Saved at/;
    await form.untilSaid(scene.page, NOT_SAVED[fault] ?? elsewhere);
  }
  await scene.truth(fault);
  await checkThere(scene, FIRST);
};

const whileTyping: Run = async (scene, fault, mode) => {
  await form.write(scene.page, FIRST);
  if (mode === 'encrypted') await form.keepDraft(scene.page);
  await form.write(scene.page, SECOND);
  await scene.strike(fault);
  if (TAKES_PAGE.includes(fault)) {
    await checkGone(scene, fault, mode === 'encrypted' ? FIRST : '');
    return;
  }
  await form.write(scene.page, THIRD);
  if (mode === 'encrypted') await form.untilSaid(scene.page, NOT_SAVED[fault] ?? /^Saved at/);
  await scene.truth(fault);
  await checkThere(scene, ALL + THIRD);
};

const atSave: Run = async (scene, fault, mode) => {
  await form.write(scene.page, ALL);
  if (mode === 'off') {
    await press(scene.page, 'Download as text');
    await scene.strike(fault);
    assert.ok(readFileSync(await scene.file('.txt'), 'utf8').includes(ALL), 'the file does not have the words');
    await scene.truth(fault);
    return;
  }
  await form.enterPassphrase(scene.page, form.PASSPHRASE, 'Keep a draft');
  await scene.strike(fault);
  if (TAKES_PAGE.includes(fault)) {
    const isSaved = (await scene.disk()) === ALL;
    if (fault !== 'crash of the tab') assert.ok(isSaved || scene.asked.count > 0, 'the words went without a question');
    await checkGone(scene, fault, isSaved ? ALL : '');
    return;
  }
  await scene.truth(fault);
  await checkThere(scene, ALL);
};

const duringSend: Run = async (scene, fault, mode) => {
  const { page } = scene;
  await form.write(page, ALL);
  if (mode === 'encrypted') await form.keepDraft(page);
  const isOfSending = fault in SERVICE || fault === 'offline';
  if (isOfSending) {
    await scene.hurry();
    await scene.strike(fault);
    await press(page, 'Send');
    await form.untilSaid(page, /^(We do not know|It was not sent)/);
    const said = await scene.truth(fault);
    await checkThere(scene, ALL);
    await scene.heal();
    await scene.hurry();
    await press(page, said.some((each) => each.startsWith('We do not know')) ? 'Send again' : 'Send');
    await sendOnce(scene);
    return;
  }
  site.service = 'held';
  await press(page, 'Send');
  await site.untilTried(1);
  await scene.strike(fault);
  site.release();
  if (TAKES_PAGE.includes(fault)) {
    await checkGone(scene, fault, mode === 'encrypted' ? ALL : '');
    return;
  }
  await sendOnce(scene);
};

/** What was sent has arrived, and counts once. */
async function sendOnce(scene: Scene): Promise<void> {
  await form.untilSaid(scene.page, /^Sent$/);
  await scene.truth('none');
  assert.equal(scene.counted(ALL), 1);
  assert.equal(new Set(site.tries).size, 1, 'a repeat had another key');
}

const afterSend: Run = async (scene, fault, mode) => {
  await form.write(scene.page, ALL);
  if (mode === 'encrypted') await form.keepDraft(scene.page);
  await press(scene.page, 'Send');
  await sendOnce(scene);
  await scene.strike(fault);
  if (TAKES_PAGE.includes(fault)) {
    const said = await scene.truth(fault);
    assert.ok(!said.includes('Sent'), 'somebody who comes later reads that it was sent');
    assert.equal(scene.asked.count, 0, 'what has arrived is not unsaved');
    assert.doesNotMatch(await form.record(scene.page), /"what":"./);
    return;
  }
  await scene.truth(fault);
  await press(scene.page, 'Go back to writing');
  await checkThere(scene, ALL);
  await scene.hurry();
  await press(scene.page, 'Send');
  await sendOnce(scene);
};

const onReturn: Run = async (scene, fault, mode) => {
  await form.write(scene.page, ALL);
  if (mode === 'off') {
    await press(scene.page, 'Download as a web page');
    const name = await scene.file('.html');
    await scene.comeBack();
    await scene.strike(fault);
    const input = await scene.page.waitForSelector('circle-reflection-form >>> #open');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(name);
    await form.untilSaid(scene.page, /^Your saved reflection is open/);
    await scene.truth(fault);
    await checkThere(scene, ALL);
    return;
  }
  await form.keepDraft(scene.page);
  await scene.comeBack();
  await form.untilSaid(scene.page, /^There is a draft on this computer$/);
  await returns[fault in returns ? fault : 'other']?.(scene, fault, mode);
  await scene.heal();
  assert.ok((await scene.disk())?.startsWith(ALL));
};

/** Coming back to a draft while something goes wrong. */
const returns: Readonly<Record<string, Run>> = {
  'second tab': async (scene, fault) => {
    await scene.strike(fault);
    const { other, page } = scene;
    assert.ok(other);
    await other.bringToFront();
    await form.enterPassphrase(other, form.PASSPHRASE, 'Open the draft');
    await form.untilSaid(other, /^Saved at/);
    await page.bringToFront();
    for (const act of [
      () => press(page, 'Delete the draft'),
      () => form.enterPassphrase(page, form.PASSPHRASE, 'Open the draft'),
    ]) {
      await act();
      await form.untilSaid(page, /^This draft is open in another tab/);
      await scene.truth(fault);
    }
    await other.close();
    await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0, { polling: 50 });
    await openDraft(scene);
    await checkThere(scene, ALL);
  },
  'storage throws': async (scene, fault) => {
    await scene.breakFromStart();
    await form.write(scene.page, THIRD);
    await form.enterPassphrase(scene.page, form.PASSPHRASE, 'Keep a draft');
    await form.untilSaid(scene.page, NOT_SAVED[fault]!);
    await scene.truth(fault);
    await checkThere(scene, THIRD);
    await scene.page.reload();
    await form.formIsThere(scene.page);
    await openDraft(scene);
    await checkThere(scene, ALL);
  },
  'quota full': async (scene, fault) => {
    await scene.strike(fault);
    await openDraft(scene);
    await form.write(scene.page, THIRD);
    await form.untilSaid(scene.page, NOT_SAVED[fault]!);
    await scene.truth(fault);
    await checkThere(scene, ALL + THIRD);
  },
  other: async (scene, fault) => {
    await form.enterPassphrase(scene.page, form.PASSPHRASE, 'Open the draft');
    await scene.strike(fault);
    if (TAKES_PAGE.includes(fault)) await checkGone(scene, fault, ALL);
    else await form.untilSaid(scene.page, /^Saved at/);
    await scene.truth(fault);
    await checkThere(scene, ALL);
  },
};

const runsAt: Readonly<Record<Moment, Run>> = {
  'before typing': beforeTyping,
  'while typing': whileTyping,
  'at save': atSave,
  'during send': duringSend,
  'after send': afterSend,
  'on return': onReturn,
};

describe('a reflection and what goes wrong', () => {
  const chosen = cells.filter((cell) => isWholeRun() || cell.isInSample);
  for (const { fault, moment, mode } of chosen) {
    it(`${fault} ${moment}, drafts ${mode}`, { timeout: 90_000 }, async () => {
      const scene = await Scene.open(browser, site, mode, moment === 'during send' || moment === 'after send');
      try {
        await runsAt[moment](scene, fault, mode);
        if (!moment.endsWith('send')) assert.deepEqual(site.tries, []);
        assert.deepEqual(scene.exceptions, []);
      } finally {
        await scene.close();
      }
    });
  }
  after(() => {
    console.log(`faults: ${chosen.length} cases of ${cells.length}`);
    for (const [reason, names] of reasons) console.log(`left out, because ${reason}: ${names.join(', ')}`);
  });
});
