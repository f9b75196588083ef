// Builds the package with Node 22, which the SharePoint Framework asks for: from the dependencies, or this Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import './assets.mjs';

const at = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
const brought = [at(`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/node`)]
  .flatMap((path) => [path, `${path}.exe`])
  .find((path) => existsSync(path));
const node = brought ?? process.execPath;
if (!brought && !process.version.startsWith('v22.')) {
  console.error(`Node 22 is needed, and this is ${process.version}.`);
  process.exit(1);
}

// Heft starts "node" by name, too.
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
for (const command of [
  ['build', '--clean', '--production'],
  ['package-solution', '--production'],
]) {
  console.log(`heft ${command.join(' ')}`);
  const { status } = spawnSync(node, [at('@rushstack/heft/bin/heft'), ...command], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
