/** The package as npm would publish it, unpacked where a project would have it. Made once for each check file. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const packageName = 'compassion-circle-components';

/** Runs npm, which is a script of Node's wherever it was installed. */
function npm(args: readonly string[]): string {
  const cli = process.env['npm_execpath'];
  const [program, first] = cli?.endsWith('.js') || cli?.endsWith('.cjs') ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(program, [...first, ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')}: ${result.stderr || String(result.error)}`);
  return result.stdout;
}

export interface Consumer {
  /** A folder of an imagined project that has this package, and nothing else of its own. */
  readonly folder: string;
  readonly tarball: string;
  readonly packageFolder: string;
  readonly files: readonly string[];
  readonly remove: () => void;
}

export function makeConsumer(): Consumer {
  // Inside the repository, so that lit is found where a project would find it: further up.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'consumer-'));
  // Its own package.json, or the name would lead to this repository itself.
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  const report = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder, '--loglevel=error']),
  ) as readonly { filename: string; files: readonly { path: string }[] }[];
  const [packed] = report;
  if (!packed) throw new Error('npm packed nothing.');
  const tarball = join(folder, packed.filename.split('/').at(-1) ?? '');
  const files = packed.files.map(({ path }) => path);
  const packageFolder = join(folder, 'node_modules', packageName);
  for (const file of files) cpSync(join(root, file), join(packageFolder, file));
  return {
    folder,
    tarball,
    packageFolder,
    files,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All files below a folder, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
