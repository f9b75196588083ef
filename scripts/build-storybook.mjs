// npm run build-storybook: writes the stories to storybook-static, without a request to any network.
import { prepare } from './build.mjs';
import { must } from './tool.mjs';

export const storybookArgs = ['build', '--output-dir', 'storybook-static', '--quiet', '--disable-telemetry'];
export const storybookEnv = { STORYBOOK_DISABLE_TELEMETRY: '1', NODE_ENV: 'production' };

if (process.argv[1]?.endsWith('build-storybook.mjs')) {
  await prepare();
  await must('storybook', storybookArgs, { env: storybookEnv });
  console.log('The stories are in storybook-static.');
}
