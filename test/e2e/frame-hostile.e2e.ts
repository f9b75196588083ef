/** Embed pages in frames, and links to them, that strangers made. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../../scripts/static-server.mjs';
import { launch } from './support/chrome.ts';
import {
  elsewhere,
  framed,
  frameOf,
  hostPage,
  ONE_PROCESS,
  open,
  openEmbed,
  openRedirect,
  ready,
} from './support/frame-site.ts';
import { openSite, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const HELPER = '<script src="/embed/frame-helper.min.js"></script>';

let embed: Site;
let browser: Browser;
before(async () => {
  embed = await openEmbed();
  browser = await launch({ flags: ONE_PROCESS });
});
after(async () => {
  await browser.close();
  await embed.close();
  // Also those of a test that failed: what listens would keep this process alive.
  for (const each of others) await each.close();
});

interface Closable {
  readonly close: () => unknown;
}

const others: Closable[] = [];

function closedAtEnd<T extends Closable>(site: T): T {
  others.push(site);
  return site;
}

const at = (name: string): string => `${embed.url}/embed/${name}`;
/** A page of another site. */
const around = (body: string) => {
  embed.write('page.html', hostPage(body));
  return open(browser, `${elsewhere(embed.url)}/page.html`);
};

describe('what strangers try', () => {
  /** Real messages, each right in all but where it comes from or in one thing. */
  const flood = (target: Window, data: Record<string, unknown>): number => {
    let sent = 0;
    for (let i = 0; i < 200; i++)
      for (const each of [data, { ...data, extra: i }, { ...data, type: `height${i}` }, JSON.stringify(data), [data]]) {
        target.postMessage(each, '*');
        sent++;
      }
    return sent;
  };
  const FLOOD = `(${String(flood)})`;

  it('a frame beside ours moves nothing: 1,000 messages', limit, async () => {
    const evil = closedAtEnd(await openSite({ 'evil.html': hostPage('<script src="/evil.js"></script>') }));
    evil.write(
      'evil.js',
      `${FLOOD}(parent, { compassionCircle: 1, type: 'height', height: 5000 }); parent.postMessage('done', '*');`,
    );
    const { page } = await around(`${frameOf(at('timer.html'))}${HELPER}`);
    await page.waitForFunction(() => Number.parseFloat(document.querySelector('iframe')?.style.height ?? '') > 200);
    const height = () => page.$eval('iframe', ({ clientHeight }) => clientHeight);
    const before = await height();
    await page.evaluate((src) => {
      const done = new Promise((resolve) =>
        addEventListener('message', ({ data }) => {
          if (data === 'done') resolve(1);
        }),
      );
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      return done;
    }, `${evil.url}/evil.html`);
    assert.equal(await height(), before);
    await page.close();
  });

  it('a page that the site does not list learns nothing: 1,000 messages', limit, async () => {
    const listed = closedAtEnd(await openEmbed(undefined, { frame: { parents: ['https://intranet.example'] } }));
    // The second frame answers anybody: when it has, twice, the first one would have answered too.
    const { page } = await around(frameOf(`${listed.url}/embed/timer.html`) + frameOf(at('prompt-card.html')));
    await framed(page, '/embed/timer.html');
    await framed(page, '/embed/prompt-card.html');
    const heard = await page.evaluate(`new Promise((resolve) => {
      let heard = 0;
      let answers = 0;
      const greet = () => frames[1].postMessage({ compassionCircle: 1, type: 'hello' }, '*');
      addEventListener('message', ({ source }) => {
        if (source === frames[0]) heard++;
        else if (++answers === 2) resolve(heard);
        else greet();
      });
      ${FLOOD}(frames[0], { compassionCircle: 1, type: 'hello' });
      greet();
    })`);
    assert.equal(heard, 0);
    await page.close();
  });

  it('a link with addresses of theirs leads nowhere, and says so', limit, async () => {
    const evil = await openRedirect('http://127.0.0.1:9/');
    closedAtEnd(evil.server);
    const query = `action=${evil.url}/a&reader=Me&service=${evil.url}&src=${evil.url}/a.json&contact=mailto:me@evil.example`;
    for (const name of ['reflection-form', 'sign-up', 'prompt-card']) {
      const { page, asked } = await open(
        browser,
        at(`${name}.html?${query}&settings=${evil.url}/s.json&onload=alert(1)`),
      );
      await ready(page);
      const note = await page.$eval('.circle-note', ({ textContent }) => textContent);
      assert.match(note, name === 'reflection-form' ? /action in the address/ : /src in the address/);
      assert.match(note, /settings in the address must be the name of a file/);
      assert.deepEqual(
        asked.filter((each) => !each.startsWith(embed.url)),
        [],
      );
      const given = await page.$eval(
        'main > :is(circle-reflection-form, circle-sign-up, circle-prompt-card)',
        (widget) => widget.getAttributeNames(),
      );
      assert.deepEqual(given, name === 'reflection-form' ? ['reader'] : []);
      await page.close();
    }
  });

  it('a redirect of our own site leads no request to another', limit, async () => {
    let reached = 0;
    const evil = createServer((_, response) => {
      reached++;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('[]');
    });
    closedAtEnd(evil);
    await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done));
    const redirect = await openRedirect(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`);
    closedAtEnd(redirect.server);
    const site = closedAtEnd(await serve({ '/': embed.folder }, { services: { '/go': () => redirect.url } }));
    const { page, errors } = await open(browser, `${site.url}/embed/sign-up.html?src=/go`);
    await page.waitForSelector('::-p-aria([name="Try again"][role="button"])');
    assert.match(errors.join(), /connect-src 'self'/);
    assert.equal(reached, 0);
    await page.close();
  });

  it('the page reaches what its site lists, and no more', limit, async () => {
    const endpoints = ['https://circles.example/api/', '/own', 'mailto:me@x.example', 'javascript:alert(1)'];
    const settings = { serviceUrl: 'https://service.example', frame: { endpoints } };
    const listed = closedAtEnd(await openEmbed(undefined, settings));
    const { page } = await open(browser, `${listed.url}/embed/timer.html?reflection=https://circles.example/api/x`);
    await ready(page);
    const [limits, link, note] = await page.evaluate(() => [
      document.querySelector('meta[content^="connect-src"]')?.getAttribute('content'),
      document.querySelector('circle-timer')?.getAttribute('reflection'),
      document.querySelector('.circle-note')?.textContent,
    ]);
    const origins = `https://circles.example ${listed.url} https://service.example`;
    assert.deepEqual([limits, link, note], [`connect-src 'self' ${origins}`, 'https://circles.example/api/x', null]);
    await page.close();
  });
});
