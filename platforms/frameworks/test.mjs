// npm test: installs the packed library into each app, checks its types, builds it and drives it in Chromium. Names of apps
// after it (`npm test -- vue`) leave the others out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { report, test } from '../cases.mjs';
import { APPS, installApps, leftovers, npm } from './package.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const HOST = 'http://circles.test';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** Mistakes that the type check of each app has to find: file, what stands there, what comes in its place. */
const MISTAKES = {
  react: [
    ['src/app.tsx', 'people={5}', 'people="five"'],
    ['src/app.tsx', 'circles={circles}', 'circles={[{ id: 1 }]}'],
    ['src/app.tsx', '{tellStart}', '{takeRequest}'],
    ['src/app.tsx', 'circle.people', 'circle.peeple'],
  ],
  vue: [
    ['src/app.vue', ':people="5"', `:people="'five'"`],
    ['src/app.vue', ':circles="circles"', ':circles="[{ id: 1 }]"'],
    ['src/app.vue', '"tellStart"', '"takeRequest"'],
    ['src/app.vue', 'circle.people', 'circle.peeple'],
  ],
  svelte: [
    ['src/app.svelte', 'people={5}', 'people="five"'],
    ['src/app.svelte', '{circles}\n', 'circles={[{ id: 1 }]}\n'],
    ['src/app.svelte', '{tellStart}', '{takeRequest}'],
    ['src/app.svelte', 'circle.people', 'circle.peeple'],
  ],
  // Angular does not check the properties of elements that are not its own.
  angular: [
    ['src/app.ts', 'tellStart($event)', 'takeRequest($event)'],
    ['src/app.ts', 'circle.people', 'circle.peeple'],
    ['src/app.ts', 'nativeElement.pause()', "nativeElement.addTime('5')"],
  ],
};

/** Renders each app where there is no page. Angular's own server is not part of its app. */
const SERVER = {
  react: [
    'src/app.tsx',
    (app) => `import { createElement } from 'react'; import { renderToString } from 'react-dom/server';
      import { App } from '${app}'; console.log(renderToString(createElement(App)));`,
  ],
  vue: [
    'src/app.vue',
    (app) => `import { createSSRApp } from 'vue'; import { renderToString } from 'vue/server-renderer';
      import App from '${app}'; console.log(await renderToString(createSSRApp(App)));`,
  ],
  svelte: [
    'src/app.svelte',
    (app) => `import { render } from 'svelte/server'; import App from '${app}'; console.log(render(App).body);`,
  ],
};

function node(code, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

const chosen = APPS.filter((app) => process.argv.length < 3 || process.argv.includes(app));
installApps();
leftovers();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const app of chosen) {
    const folder = join(here, app);
    await test(`${app}: types fit`, () => npm(['run', '-s', 'types'], folder));

    await test(`${app}: wrong types do not`, () => {
      const copy = join(here, `.fault-${app}`);
      try {
        cpSync(folder, copy, { recursive: true, filter: (path) => !/node_modules|dist$|\.angular/.test(path.slice(here.length)) });
        symlinkSync(join(folder, 'node_modules'), join(copy, 'node_modules'), 'junction');
        for (const [file, right, wrong] of MISTAKES[app]) {
          const path = join(copy, file);
          const whole = readFileSync(path, 'utf8');
          assert.ok(whole.includes(right), right);
          writeFileSync(path, whole.replace(right, wrong));
          assert.throws(() => npm(['run', '-s', 'types'], copy), /error|Error/, wrong);
          writeFileSync(path, whole);
        }
        npm(['run', '-s', 'types'], copy);
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    });

    await test(`${app}: the package can be imported where there is no page`, () => {
      node("await import('compassion-circle-components'); await import('compassion-circle-components/define');", folder);
    });

    if (SERVER[app])
      await test(`${app}: the app can be rendered on a server`, () => {
        const [entry, render] = SERVER[app];
        npm(['exec', '--', 'vite', 'build', '--logLevel', 'error', '--ssr', entry, '--outDir', 'dist-server'], folder);
        try {
          const html = node(render('./dist-server/app.js'), folder);
          assert.match(html, /<circle-timer[^>]* plan="ward"[^>]*>[^]*The timer needs JavaScript\./);
          assert.match(html, /<circle-sign-up/);
        } finally {
          rmSync(join(folder, 'dist-server'), { recursive: true, force: true });
        }
      });

    await test(`${app}: is built`, () => npm(['run', '-s', 'build'], folder));

    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
    await page.route(`${HOST}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(folder, 'dist', pathname === '/' ? 'index.html' : pathname);
      if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({ contentType: TYPES[extname(file)], body: readFileSync(file) });
    });
    const timer = page.locator('circle-timer');

    await test(`${app}: attributes, properties and JSON reach the widgets`, async () => {
      await page.goto(`${HOST}/`);
      await timer.getByRole('heading', { name: 'Our circle', level: 3 }).waitFor();
      assert.equal(await timer.getByRole('radio', { name: 'Ward, 5 minutes' }).isChecked(), true);
      await timer.getByRole('button', { name: 'Begin our circle' }).waitFor();
      assert.equal(await timer.getByLabel('Number of people').inputValue(), '5');
      const card = page.locator('circle-prompt-card');
      await card.getByRole('button', { name: 'Another one' }).waitFor();
      assert.equal(await card.getByRole('button', { name: 'Share this order' }).count(), 0);
      await page.locator('circle-sign-up').getByText('Larch ward circle').first().waitFor();
    });

    await test(`${app}: a change of state changes the widget`, async () => {
      await page.getByRole('button', { name: 'Change the plan' }).click();
      await timer.getByRole('radio', { name: '20 minutes', checked: true }).waitFor();
      await page.getByRole('button', { name: 'Change the plan' }).click();
      await timer.getByRole('radio', { name: 'Ward, 5 minutes', checked: true }).waitFor();
    });

    await test(`${app}: events reach the app, and methods the widget`, async () => {
      await timer.getByRole('button', { name: 'Begin our circle' }).click();
      await page.getByRole('status').filter({ hasText: 'Started: ward, 5 people.' }).waitFor();
      await page.getByRole('button', { name: 'Pause from outside' }).click();
      await timer.getByRole('button', { name: /^Resume/ }).waitFor();
      assert.equal(await timer.evaluate((element) => element.circle.phase), 'paused');
      await page.locator('circle-sign-up').getByRole('link', { name: /^Ask for a place/ }).click();
      await page.getByRole('status').filter({ hasText: 'Asked for: larch.' }).waitFor();
      assert.deepEqual(faults.filter((fault) => !/support/.test(fault)), []);
    });
    await page.close();
  }
} finally {
  await browser.close();
  leftovers();
}
report();
