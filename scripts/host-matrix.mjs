// node scripts/run.mjs host-matrix [--test-name-pattern=…]: every widget on a page with each style sheet of test/hosts/sheets.json, with a
// picture of each state in .cache/host-matrix. Takes about 30 minutes, so `npm test` takes a sample of it. The packages
// come from npm as they are, without what they depend on, and only with the integrity that is written down.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './tool.mjs';

const { packages } = JSON.parse(readFileSync(join(root, 'test', 'hosts', 'sheets.json'), 'utf8'));
const cache = join(root, '.cache', 'hosts');
mkdirSync(cache, { recursive: true });

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a program by its name; on Windows npm is a script, which needs a shell. */
function must(name, args, options) {
  const shell = process.platform === 'win32' && name === 'npm';
  const { status, error, stdout } = spawnSync(name, args, { encoding: 'utf8', shell, ...options });
  if (error || status !== 0) stop(`${name} ${args[0]} did not work: ${error?.message ?? `it ended with ${status}`}.`);
  return stdout;
}

for (const [id, integrity] of Object.entries(packages)) {
  const home = join(cache, id.replaceAll('/', '+'));
  if (existsSync(home)) continue;
  const folder = mkdtempSync(join(cache, 'coming-'));
  try {
    const [{ filename }] = JSON.parse(
      must('npm', ['pack', id, '--json', '--ignore-scripts', '--silent'], { cwd: folder }),
    );
    const digest = createHash('sha512')
      .update(readFileSync(join(folder, filename)))
      .digest('base64');
    if (`sha512-${digest}` !== integrity) stop(`${id} is not the package that test/hosts/sheets.json means.`);
    must('tar', ['-xzf', filename], { cwd: folder });
    renameSync(join(folder, 'package'), home);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Fetched ${id}`);
}

process.exitCode = await run('node', ['--test', ...process.argv.slice(2), 'test/e2e/host-matrix.e2e.ts'], {
  env: { CIRCLE_HOSTS: cache, TZ: 'Europe/London' },
});
