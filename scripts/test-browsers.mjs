// npm run test:browsers: the component tests in Firefox and then in WebKit.
import { ensureBrowser } from './browsers.mjs';
import { prepare } from './build.mjs';
import { Steps } from './steps.mjs';
import { command } from './tool.mjs';

const steps = new Steps();
await prepare();

async function inBrowser(name, step) {
  try {
    ensureBrowser(name);
  } catch (error) {
    steps.fail(`${step.label}: ${error.message}`);
    return;
  }
  await steps.run({ ...step, counts: true });
}

await inBrowser('firefox', {
  label: 'components in Firefox',
  tool: '@web/test-runner:wtr',
  args: [],
  env: { ENGINE: 'firefox', PAGES: 'few' },
});

if (process.platform === 'linux') {
  await inBrowser('webkit', {
    label: 'components in WebKit',
    tool: 'node',
    args: ['scripts/with-webkit.mjs', ...command('@web/test-runner:wtr')],
    env: { PAGES: 'few' },
  });
} else console.log('skipped: components in WebKit (its driver is for Linux only)');

steps.close();
