// npm run bench [-- --full]: installs the peers of bench/, brings dist up to date, measures, and writes docs/performance.md.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { whyInstall } from './lockfile.mjs';
import { root, run } from './tool.mjs';

const folder = join(root, 'bench');

/** Peers that cannot be installed are no reason to measure nothing: the report names them. */
function installPeers() {
  const reason = whyInstall(folder);
  if (!reason) return;
  console.log(`Installing the peers of bench/ (${reason}) …`);
  const { npm_execpath: npmCli, npm_node_execpath: npmNode = process.execPath } = process.env;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Without npm's own folders in its environment: those would make it install the root.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_local_prefix|package_)/i.test(name)),
  );
  const options = { cwd: folder, env, stdio: 'inherit', timeout: 600_000 };
  const { status } = npmCli
    ? spawnSync(npmNode, [npmCli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) console.error('npm could not install the peers. What can be measured without them is measured.');
}

/** A build that is older than its sources would measure something else. */
function isBuilt() {
  const built = ['dist/esm/define.js', 'dist/script/compassion-circle.min.js'].map((file) => join(root, file));
  if (!built.every(existsSync)) return false;
  const age = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const sources = globSync('src/**/*.{ts,scss}', { cwd: root }).filter((file) => !file.endsWith('.styles.ts'));
  return sources.every((file) => statSync(join(root, file)).mtimeMs <= age);
}

installPeers();
if (!isBuilt()) {
  console.log('Building the library …');
  await build();
}
process.exitCode = await run('node', ['bench/run.mjs', ...process.argv.slice(2)], {
  shutdown: (stop) => ['SIGTERM', 'SIGHUP'].forEach((signal) => process.once(signal, stop)),
});
