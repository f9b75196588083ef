// Packs the library as npm would publish it, for the apps to install. `npm run build` in the root comes first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
export const APPS = ['react', 'vue', 'angular', 'svelte'];

export function npm(args, cwd) {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd} failed:\n${`${stdout}\n${stderr}`.slice(0, 3000)}`);
  return stdout;
}

/** Writes package.tgz, and installs it in every app where it is another one than the app has. */
export function installApps() {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', here], root));
  renameSync(join(here, filename), join(here, 'package.tgz'));
  const hash = createHash('sha256').update(readFileSync(join(here, 'package.tgz'))).digest('hex');
  for (const app of APPS) {
    const folder = join(here, app);
    const note = join(folder, 'node_modules/.package-hash');
    const lock = readFileSync(join(folder, 'package-lock.json'));
    const state = `${hash} ${createHash('sha256').update(lock).digest('hex')}`;
    if (existsSync(note) && readFileSync(note, 'utf8') === state) continue;
    console.log(`npm install in ${app} …`);
    // Not npm ci: where a registry lacks builds for other platforms, the lockfile lacks them too, and npm ci refuses it.
    rmSync(join(folder, 'node_modules/compassion-circle-components'), { recursive: true, force: true });
    npm(['install', '--no-save', '--ignore-scripts'], folder);
    writeFileSync(note, state);
  }
}

/** Takes away copies of apps with a fault in them, which a test that was stopped left. */
export function leftovers() {
  for (const name of readdirSync(here)) if (name.startsWith('.fault-')) rmSync(join(here, name), { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installApps();
