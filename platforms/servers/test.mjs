// npm test: the lines of docs/embedding/iframe.md in nginx and Apache, looked at with Chromium.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { report, test } from '../cases.mjs';
import { startServer } from './servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/embedding/iframe.md'), 'utf8');
const block = (language) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)[1].replaceAll(/^ {3}/gm, '');
const LISTED = 'https://intranet.example';
/** The page that shows the frame, for any host name. */
let frame = '';
const around = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Page</title>${frame}`);
}).listen(0, '127.0.0.1');
await new Promise((done) => around.once('listening', done));
const page = (host) => `http://${host}:${around.address().port}`;

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  args: [...chromiumFlags, '--host-resolver-rules=MAP *.test 127.0.0.1'],
});

/** Whether a page of a host shows the timer in the frame of the guide. */
async function shows(host, port) {
  const [tag] = /<iframe[^]*?<\/iframe>/.exec(block('html'));
  frame = tag.replace(/src="https:\/\/[^/"]*/, `src="http://frames.test:${port}`);
  assert.notEqual(frame, tag);
  const tab = await browser.newPage();
  const refused = new Promise((done) => {
    tab.on('console', (message) => /frame-ancestors/.test(message.text()) && done(false));
  });
  await tab.goto(page(host), { waitUntil: 'load' });
  const inside = await (await tab.$('iframe')).contentFrame();
  const shown = inside
    .waitForFunction(() => document.querySelector('circle-timer')?.shadowRoot?.querySelector('button'), {
      timeout: 15_000,
    })
    .then(() => true);
  shown.catch(() => {});
  const result = await Promise.race([shown, refused]);
  await tab.close();
  return result;
}

const SERVERS = { nginx: '/usr/sbin/nginx', apache: '/usr/sbin/apache2' };
try {
  for (const [name, command] of Object.entries(SERVERS))
    for (const strict of [false, true]) {
      const label = strict ? `${name} whose site forbids frames` : name;
      if (!existsSync(command)) {
        console.log(`skipped - ${label}: not installed`);
        continue;
      }
      const lines = block(name).replace(LISTED, page('intranet.test'));
      assert.notEqual(lines, block(name));
      const server = await startServer({ name, lines, strict, root });
      const ask = (path) => fetch(`http://127.0.0.1:${server.port}/circle/${path}`);
      try {
        await test(`${label}: a page of the listed site shows the frame`, async () =>
          assert.equal(await shows('intranet.test', server.port), true));
        await test(`${label}: a page of another site does not`, async () =>
          assert.equal(await shows('stranger.test', server.port), false));
        await test(`${label}: sends one policy, no other rule about frames, and asks browsers to look for updates`, async () => {
          for (const path of ['embed/timer.html', 'embed/none.html']) {
            const { headers } = await ask(path);
            assert.equal(
              headers.get('content-security-policy'),
              `frame-ancestors 'self' ${page('intranet.test')}`,
              path,
            );
            assert.equal(headers.get('x-frame-options'), null, path);
          }
          for (const path of ['embed/timer.html', 'embed/settings.json', 'script/compassion-circle.min.js'])
            assert.equal((await ask(path)).headers.get('cache-control'), 'no-cache', path);
        });
        await test(`${label}: gives each file its type`, async () => {
          const types = {
            'embed/timer.html': 'text/html',
            'embed/settings.json': 'application/json',
            'embed/frame.css': 'text/css',
          };
          for (const [path, type] of Object.entries(types))
            assert.match((await ask(path)).headers.get('content-type'), new RegExp(`^${type}`));
          for (const path of ['script/compassion-circle.min.js', 'embed/frame-helper.min.js'])
            assert.match((await ask(path)).headers.get('content-type'), /^(text|application)\/javascript/);
        });
      } finally {
        await server.close();
      }
    }
  await test('IIS: the file is XML, and takes away what it adds, because IIS refuses a name twice', async () => {
    const tab = await browser.newPage();
    const found = await tab.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'application/xml');
      const names = (selector, key) => [...file.querySelectorAll(selector)].map((each) => each.getAttribute(key));
      return {
        wrong: file.querySelector('parsererror')?.textContent,
        added: [...names('customHeaders > add', 'name'), ...names('mimeMap', 'fileExtension')],
        removed: [...names('customHeaders > remove', 'name'), ...names('staticContent > remove', 'fileExtension')],
      };
    }, block('xml'));
    assert.equal(found.wrong, undefined);
    for (const name of found.added) assert.ok(found.removed.includes(name), name);
  });
} finally {
  await browser.close();
  around.close();
}
report();
