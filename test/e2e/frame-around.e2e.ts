/** Embed pages in frames of another site: their height and what the frame takes away. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launch, press } from './support/chrome.ts';
import { elsewhere, framed, frameOf, hostPage, ONE_PROCESS, open, openEmbed, ready } from './support/frame-site.ts';
import { openSite, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const HELPER = '<script src="/embed/frame-helper.min.js"></script>';
const ALLOW = ['fullscreen', 'screen-wake-lock', 'clipboard-write', 'autoplay'];
const SANDBOX = 'scripts forms same-origin downloads modals popups popups-to-escape-sandbox'
  .split(' ')
  .map((each) => `allow-${each}`);

let embed: Site;
let host: Site;
let home = '';
let browser: Browser;
before(async () => {
  embed = await openEmbed();
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${embed.url}; require-trusted-types-for 'script'; trusted-types 'none'`;
  host = await openSite({}, { headers: { 'content-security-policy': policy } });
  cpSync(join(embed.folder, 'embed'), join(host.folder, 'embed'), { recursive: true });
  home = elsewhere(host.url);
  browser = await launch({ flags: ONE_PROCESS });
});
after(async () => {
  await browser.close();
  await Promise.all([embed.close(), host.close()]);
});

const at = (name: string): string => `${embed.url}/embed/${name}`;
const pageWith = async (body: string, head = '', site = host, url = home) => {
  site.write('page.html', hostPage(body, head));
  return open(browser, `${url}/page.html`);
};
/** Every frame of the page is as high as its content. */
const areFitted = (page: Page, count = 1): Promise<unknown> =>
  page.waitForFunction(
    (least) => {
      const frames = [...document.querySelectorAll('iframe')];
      return frames.length >= least && frames.every(({ style }) => Number.parseFloat(style.height) > 200);
    },
    {},
    count,
  );
const heights = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight));
const content = (frame: Frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
const lost = (frame: Frame) =>
  frame.evaluate(() => [...document.querySelectorAll('.circle-way-out li')].map(({ textContent }) => textContent));
/** What the check of the embed page says that the page around refuses. */
const refused = async (frame: Frame): Promise<string[]> => {
  await frame.evaluate(() => (window as unknown as { CompassionCircle: { check(): void } }).CompassionCircle.check());
  const read = (): string | undefined => {
    const roots = [...document.body.children].map(({ shadowRoot }) => shadowRoot);
    return roots.find((each) => each?.querySelector('.check'))?.querySelector('.check')?.textContent;
  };
  await frame.waitForFunction(read, { polling: 50 });
  const text = (await frame.evaluate(read)) ?? '';
  return [...text.matchAll(/refuses ([a-z-]+)\./g)].map(([, name = '']) => name);
};
const said = (frame: Frame, part: string): Promise<unknown> =>
  frame.waitForFunction(
    (text) => document.querySelector<HTMLElement>('main > circle-timer')?.shadowRoot?.textContent.includes(text),
    // By the clock: a frame out of sight has no animation frames.
    { polling: 50 },
    part,
  );

const followLink = async (page: Page, frame: Frame): Promise<void> => {
  await frame.focus('.circle-way-out a');
  await page.keyboard.press('Enter');
};

describe('the helper on the page around', () => {
  for (const [name, body, head] of [
    ['last', '{frame}' + HELPER, ''],
    ['early', '{frame}', HELPER],
    ['twice', `${HELPER}{frame}${HELPER}`, ''],
    ['with a module loader', '{frame}', `<script src="/loader.js"></script>${HELPER}`],
  ] as const)
    it(`fits the frame to its content: ${name}`, limit, async () => {
      host.write('loader.js', 'window.define = () => { throw new Error("define"); }; define.amd = {}; window.$ = 1;');
      const { page, errors, reports } = await pageWith(body.replace('{frame}', frameOf(at('timer.html'))), head);
      const frame = await framed(page);
      await areFitted(page);
      assert.deepEqual(await heights(page), [await content(frame)]);
      const before = (await heights(page))[0] ?? 0;
      await press(frame, 'Start the circle');
      await page.waitForFunction((old) => document.querySelector('iframe')?.clientHeight !== old, {}, before);
      assert.deepEqual([errors, await reports()], [[], []]);
      assert.equal(await page.evaluate(() => 'CompassionCircle' in window), false);
      await page.close();
    });

  it('comes late, to frames that are there, and to those that come later', limit, async () => {
    const both = frameOf(at('sign-up.html')) + frameOf(at('prompt-card.html?lang=cy'));
    // Without a policy, which would refuse what puts the script there.
    const { page, errors } = await pageWith(both, '', embed, elsewhere(embed.url));
    await page.addScriptTag({ url: '/embed/frame-helper.min.js' });
    await areFitted(page, 2);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.title = 'Another';
      frame.src = src;
      document.body.append(frame);
    }, at('reflection-form.html'));
    await areFitted(page, 3);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('stops where content grows with its frame, and leaves it to scroll', limit, async () => {
    const { page } = await pageWith(`${frameOf(at('timer.html'))}${HELPER}`);
    const frame = await framed(page);
    await areFitted(page);
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      window.addEventListener('message', ({ data }) => seen.push((data as { height: number }).height));
    });
    await frame.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('main { min-height: calc(100vh + 30px) }');
      document.adoptedStyleSheets = [sheet];
    });
    await frame.waitForFunction(() => !document.documentElement.classList.contains('circle-fitted'), { polling: 50 });
    const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
    console.log(`heights told while content grew with its frame: ${seen.join(', ')}`);
    assert.ok(seen.length >= 2 && seen.length <= 5, seen.join());
    const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight);
    assert.equal(scrolls, true);
    await page.close();
  });
});

describe('a frame without the helper', () => {
  for (const height of [480, 600])
    it(`shows everything at ${height} pixels, by scrolling, and nothing is cut off at the sides`, limit, async () => {
      const names = ['timer', 'prompt-card', 'reflection-form', 'sign-up'];
      const sizes = names.flatMap((name) => [300, 700].map((width) => [name, width] as const));
      const { page } = await pageWith(
        sizes
          .map(([name, width]) => frameOf(at(`${name}.html?w=${width}`), `width="${width}" height="${height}"`))
          .join(''),
      );
      for (const [name, width] of sizes) {
        const frame = await framed(page, `/embed/${name}.html?w=${width}`);
        const { beside, below, room } = await frame.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
          scrollTo(0, scrollHeight);
          const { bottom } = document.body.getBoundingClientRect();
          return { beside: scrollWidth - clientWidth, below: innerHeight - bottom, room: innerHeight };
        });
        assert.deepEqual([beside, room], [0, height], `${name} at ${width}`);
        // Less than a pixel: a page's end lies between 2.
        assert.ok(below > -1, `${name} at ${width}: ${below}`);
      }
      await page.close();
    });
});

describe('what a frame takes away', () => {
  const full = ALLOW.join('; ');
  const timer = async (more: string): Promise<{ page: Page; frame: Frame; errors: string[] }> => {
    const opened = await pageWith(frameOf(at('timer.html?plan=10'), `width="900" height="1400" ${more}`));
    return { ...opened, frame: await framed(opened.page) };
  };
  const losses: Record<string, string[]> = {
    fullscreen: ['full screen'],
    'screen-wake-lock': ['keeping the screen on'],
  };
  for (const left of ALLOW)
    it(`allow without ${left}`, limit, async () => {
      const { page, frame, errors } = await timer(`allow="${ALLOW.filter((each) => each !== left).join('; ')}"`);
      assert.deepEqual(await lost(frame), losses[left] ?? []);
      await press(frame, 'Start the circle');
      await press(frame, 'End the circle');
      await press(frame, 'Copy this record');
      await said(frame, 'Copied');
      assert.deepEqual(await refused(frame), [left]);
      assert.deepEqual(errors, []);
      await page.close();
    });

  const effects: Record<string, (frame: Frame, page: Page) => Promise<unknown>> = {
    'allow-forms': async (frame) => {
      await press(frame, 'Start the circle');
      await said(frame, 'Stage 1 of 6');
    },
    'allow-same-origin': async (frame) => {
      assert.deepEqual(await lost(frame), ['going on after a reload']);
      assert.match(await frame.$eval('.circle-note', ({ textContent }) => textContent), /allow-same-origin/);
      await press(frame, 'Print a host sheet');
      await said(frame, 'This page does not allow printing');
    },
    'allow-modals': async (frame) => {
      await press(frame, 'Print a host sheet');
      await said(frame, 'This page does not allow printing');
    },
    'allow-popups': async (frame, page) => {
      await followLink(page, frame);
      await frame.waitForFunction(
        () =>
          document.querySelector('.circle-way-out [role=status]')?.textContent.endsWith('/embed/timer.html?plan=10'),
        { polling: 50 },
      );
      await press(frame, 'Start the circle');
      await press(frame, 'Take a moment');
      await press(frame, 'Guidance for hosts');
      await said(frame, 'This page does not allow windows');
    },
    // No browser tells: the record can be copied.
    'allow-downloads': async (frame) => assert.deepEqual(await lost(frame), []),
    'allow-popups-to-escape-sandbox': async (frame) => assert.deepEqual(await lost(frame), []),
  };
  for (const [left, effect] of Object.entries(effects))
    it(`sandbox without ${left}`, limit, async () => {
      const values = SANDBOX.filter((each) => each !== left).join(' ');
      const { page, frame, errors } = await timer(`allow="${full}" sandbox="${values}"`);
      await effect(frame, page);
      assert.deepEqual(
        errors.filter((each) => each.startsWith('uncaught')),
        [],
      );
      await page.close();
    });

  it('the link leads out of it, and the window has no way back', limit, async () => {
    const { page, frame } = await timer('');
    assert.deepEqual(await lost(frame), ['full screen', 'keeping the screen on']);
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await followLink(page, frame);
    const own = await opened;
    assert.ok(own);
    await ready(own);
    assert.equal(own.url(), at('timer.html?plan=10'));
    assert.deepEqual(
      await own.evaluate(() => [window.opener === null, document.querySelector('.circle-way-out') === null]),
      [true, true],
    );
    await own.close();
    await page.close();
  });
});
