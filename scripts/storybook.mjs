// npm run storybook: the stories, with styles compiled again at every change. PORT changes the port (6006).
import { prepare } from './build.mjs';
import { run } from './tool.mjs';

await prepare();
const children = [];
process.on('exit', () => children.forEach((stop) => stop()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
const shutdown = (stop) => children.push(stop);
void run('node', ['scripts/styles.mjs', '--watch'], { shutdown });
const args = ['dev', '--port', process.env.PORT ?? '6006', '--no-open', '--no-version-updates', '--disable-telemetry'];
process.exit(await run('storybook', args, { shutdown, env: { STORYBOOK_DISABLE_TELEMETRY: '1' } }));
