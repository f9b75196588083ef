import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

/** What a reader needs to judge times by. */
export const machine = () => ({
  system: `${type()} ${release().split('-')[0]}`,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
  // How many programs wanted a processor: above the number of cores, times are not to be trusted.
  load: loadavg()[0],
});

function versionIn(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** The versions of the bundler, of us, and of every package of a page. */
export function versions(pages, root) {
  const names = [...new Set(pages.flatMap(({ packages }) => packages))].sort();
  const peers = names.map((name) => [name, versionIn(join(root, 'bench', 'node_modules', name))]);
  return {
    ours: versionIn(root),
    esbuild: versionIn(join(root, 'node_modules', 'esbuild')),
    ...Object.fromEntries(peers),
  };
}
