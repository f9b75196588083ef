// Component and core tests, in the browser that ENGINE names: chromium (default), firefox or webkit.
//   COVERAGE=1         v8 coverage, with thresholds (Chromium only)
//   CIRCLE_RUN=whole   generated tests run whole (`npm run test:long`)
//   PAGES=few         several test files to a page, which is quicker (scripts/test-pages.mjs)
//   RESULTS=<file>     writes the counts there as JSON, for scripts/test.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { build as esbuild } from 'esbuild';
import { chromiumFlags, ensureBrowser, findMiniBrowser } from './scripts/browsers.mjs';
import { testPages } from './scripts/test-pages.mjs';

// Times are shown as the NHS writes them, in the time zone of the page's reader: one zone for every run.
process.env.TZ = 'Europe/London';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const engine = process.env.ENGINE ?? 'chromium';
const whole = process.env.CIRCLE_RUN === 'whole';
const seed = Number(process.env.CIRCLE_SEED ?? (whole ? Math.floor(Math.random() * 2 ** 31) : 20261122));

const launchers = {
  async chromium() {
    const { playwrightLauncher } = await import('@web/test-runner-playwright');
    return playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: ensureBrowser('chromium'), args: chromiumFlags },
    });
  },
  // puppeteer-core speaks WebDriver BiDi to a stock Firefox.
  async firefox() {
    const { chromeLauncher } = await import('@web/test-runner-chrome');
    const launcher = chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureBrowser('firefox'),
        args: [],
        // A test page that is not in front must not be slowed down to one timer a second.
        extraPrefsFirefox: {
          'dom.min_background_timeout_value': 4,
          'dom.min_background_timeout_value_without_budget_throttling': 4,
          'dom.timeout.enable_budget_timer_throttling': false,
        },
      },
    });
    launcher.name = 'Firefox';
    return launcher;
  },
  // Run it through scripts/with-webkit.mjs, which starts the driver.
  async webkit() {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const port = Number(process.env.WEBKIT_DRIVER_PORT);
    if (!port) throw new Error('Start WebKit tests with `npm run test:browsers`, which starts its driver.');
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      },
    });
  },
};

/** Counts every test once, and a file that could not be run as one failure. */
function countResults(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, skips: [] };
  const walk = (suite) => {
    for (const test of suite.tests) {
      counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      if (test.skipped) counts.skips.push(test.name);
    }
    suite.suites.forEach(walk);
  };
  for (const session of sessions) {
    const before = counts.failed;
    if (session.testResults) walk(session.testResults);
    if (!session.passed && counts.failed === before) counts.failed++;
  }
  return counts;
}

const results = () => ({
  stop({ sessions }) {
    const { skips, ...counts } = countResults(sessions);
    for (const name of new Set(skips)) console.log(`skipped in ${engine}: ${name}`);
    console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    if (whole) console.log(`seed of the generated tests: ${seed} (CIRCLE_SEED=${seed} repeats them)`);
    const file = process.env.RESULTS;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ engine, ...counts, skips }));
  },
});

/** What each test page has before any module: how long to run, and a record of whatever reaches the console. */
function preparePage(settings) {
  Object.assign(globalThis, settings);
  const watch = { written: [], expected: [] };
  globalThis.circleConsole = watch;
  // Lit's notice that the development build is in use is the one notice that tests are meant to cause.
  globalThis.litIssuedWarnings = new Set(['dev-mode']);
  // A stack has the message in Chromium only.
  const asText = (value) => {
    const stack = value instanceof Error ? (value.stack ?? '') : '';
    return stack.includes(String(value)) ? stack : `${value}\n${stack}`.trim();
  };
  for (const level of ['warn', 'error']) {
    console[level] = (...values) => {
      const text = values.map(asText).join(' ');
      // The runner writes this line before each unhandled rejection, and then the reason, which is enough.
      if (!text.startsWith('An error was thrown in a Promise outside a test')) watch.written.push({ level, text });
    };
  }
}

const pageSettings = JSON.stringify({ circleEngine: engine, circleRunLength: { whole, seed } });
const testPage = (framework) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tests</title>
<script>(${preparePage.toString()})(${pageSettings})</script></head>
<body><script type="module" src="${framework}"></script></body></html>`;

/** Adds the console watch to every test file, on its first line so that line numbers stay true. */
const watchConsole = () => ({
  name: 'watch-console',
  transform(context) {
    if (!/\.test\.ts$/.test(context.path)) return undefined;
    return { body: `import '/test/support/watch-console.ts';${context.body}` };
  },
});

/** Serves a package that has no ES modules as one, for the browser. */
const commonJs = (packageName) => ({
  name: `commonjs ${packageName}`,
  async serve(context) {
    if (!context.path.includes(`/node_modules/${packageName}/`)) return undefined;
    const { outputFiles } = await esbuild({
      stdin: { contents: `module.exports = require('${packageName}');`, resolveDir: rootDir },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      // Node's own modules, which it asks for and does without.
      external: ['timers', 'timers/promises', 'util'],
      write: false,
      logLevel: 'silent',
    });
    return { body: outputFiles[0].text, type: 'js' };
  },
});

export default {
  files: process.env.PAGES === 'few' ? testPages() : 'test/**/*.test.ts',
  rootDir,
  browsers: [await launchers[engine]()],
  // WebKitWebDriver types into whichever window is in front.
  // WebKitGTK's driver has one session; Firefox gives keys to the page in front alone.
  concurrency: engine === 'chromium' ? 2 : 1,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    commonJs('@sinonjs/fake-timers'),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    watchConsole(),
  ],
  testRunnerHtml: testPage,
  // An unexpected warning is in the failure of its test; an error may be why no test could be loaded.
  filterBrowserLogs: ({ type }) => type !== 'warn',
  testFramework: { config: { timeout: whole ? 600_000 : 30_000 } },
  testsFinishTimeout: whole ? 45 * 60_000 : 300_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), results()],
  coverage: engine === 'chromium' && process.env.COVERAGE === '1',
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.styles.ts'],
    threshold: { lines: 90 },
    reporters: ['lcovonly', 'text-summary'],
    reportDir: 'coverage',
  },
};
