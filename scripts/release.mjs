// npm run release: what must be true before a version goes out. It publishes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './tool.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const open = [];

if (existsSync(join(root, 'scripts', 'check-support-lines.mjs'))) {
  if ((await run('node', ['scripts/check-support-lines.mjs'])) !== 0)
    open.push('Check the support lines and their dates.');
} else open.push('There is no check of the dates of the support lines yet.');

const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
if (!changes.includes(`## [${version}]`)) open.push(`CHANGELOG.md has no section for ${version}.`);

console.log(
  open.length === 0
    ? `${version} can go out.`
    : `Before ${version} can go out:\n${open.map((it) => `- ${it}`).join('\n')}`,
);
process.exit(open.length === 0 ? 0 : 1);
