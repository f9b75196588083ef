// npm test: everything that must hold, in Chromium. `--long` runs the generated and timed tests whole, and only those.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { ensureBrowser } from './browsers.mjs';
import { build } from './build.mjs';
import { storybookArgs, storybookEnv } from './build-storybook.mjs';
import { lintSteps } from './lint.mjs';
import { Steps } from './steps.mjs';
import { command, root } from './tool.mjs';
import { typeChecks } from './type-checks.mjs';

const long = process.argv.includes('--long');
const steps = new Steps();

try {
  process.env.CHROME_PATH = ensureBrowser('chromium');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const nodeTests = (label, pattern, more = []) => {
  const files = globSync(pattern, { cwd: root }).sort();
  const reporter = ['--test-reporter=./scripts/node-test-reporter.mjs', '--test-reporter-destination=stdout'];
  const env = { NODE_OPTIONS: '', TZ: 'Europe/London', ...(long ? { CIRCLE_RUN: 'whole' } : {}) };
  return { label, tool: 'node', args: ['--test', ...reporter, ...more, ...files], env, counts: true, files };
};

const components = {
  label: 'components in Chromium',
  tool: '@web/test-runner:wtr',
  args: [],
  env: { ENGINE: 'chromium', PAGES: 'few', ...(long ? { CIRCLE_RUN: 'whole' } : { COVERAGE: '1' }) },
  counts: true,
};
// Virtual time stands still while the machine is busy, so it may run beside other things.
// The pages around a widget are in the other lane, so that both lanes end at about the same time.
const around = 'check|frame*|host-matrix|hosts|snippet-builder';
const endToEnd = nodeTests('end to end', `test/e2e/!(time-real|time-quiet|${around}).e2e.ts`, ['--test-concurrency=1']);
const pagesAround = nodeTests('end to end, pages around', `test/e2e/@(${around}).e2e.ts`, ['--test-concurrency=1']);
const onTime = nodeTests('end to end, on time', 'test/e2e/time-{real,quiet}.e2e.ts', ['--test-concurrency=1']);
// One PostgreSQL server for all of them.
const oneServer = '--test-global-setup=./service/test/support/global-setup.ts';
const service = nodeTests('service', 'service/test/**/*.test.ts', ['--test-concurrency=1', oneServer]);
const packageChecks = nodeTests('package', 'test/package/**/*.check.ts', ['--test-concurrency=2']);

/** Without a network where the machine can take it away, so that a request would be a failure. */
function storybookBuild() {
  const label = 'Storybook build';
  const cut = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0;
  if (!cut) return { label, tool: 'storybook', args: storybookArgs, env: storybookEnv, quiet: true };
  const args = ['scripts/without-network.mjs', ...command('storybook', ...storybookArgs)];
  return { label: `${label}, without a network`, tool: 'node', args, env: storybookEnv, quiet: true };
}

async function browserLane() {
  const passed = await steps.run(components);
  if (!long && passed) await steps.run({ label: 'coverage', tool: 'node', args: ['scripts/check-coverage.mjs'] });
  else if (!long) steps.fail('coverage (not measured, because tests failed)');
  await steps.run(endToEnd);
}

async function staticLane() {
  for (const [label, tool, args] of [...typeChecks, ...lintSteps]) await steps.run({ label, tool, args });
  await steps.run(packageChecks);
  if (await steps.run(storybookBuild()))
    await steps.run({ label: 'stories', tool: 'node', args: ['scripts/smoke-stories.mjs'], counts: true });
  else steps.fail('stories (not built)');
  await serviceAndPages();
}

async function serviceAndPages() {
  await steps.run(service);
  await steps.run(pagesAround);
}

console.log('Building …');
await build();
await Promise.all(long ? [browserLane(), serviceAndPages()] : [browserLane(), staticLane()]);
// Last and alone: these measure how late a sound is, and what a running timer costs.
await steps.run(onTime);
steps.close();
