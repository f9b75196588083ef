// npm run release: builds, makes the archive in release/ and prints what must still be true before it goes out. It
// publishes nothing. With --final it fails while anything is open, for whoever publishes by a script.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveName, openSignOffs, releaseArchive } from './release-archive.mjs';
import { must, root, run } from './tool.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const open = [];

await must('node', ['scripts/build.mjs']);
const pack = join(root, 'platforms', 'wordpress', 'pack.mjs');
if (!existsSync(pack) || (await run('node', [pack])) !== 0)
  open.push('The archive has no WordPress plugin: see platforms/wordpress.');
if (!existsSync(join(root, 'dist', 'embed'))) open.push('The archive has no embed pages.');

const { data, sum } = releaseArchive(root, version);
const name = archiveName(version);
const folder = join(root, 'release');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, name), data);
writeFileSync(join(folder, `${name}.sha256`), `${sum}  ${name}\n`);
console.log(`\nMade release/${name}: ${data.length} bytes, SHA-256 ${sum}`);

if ((await run('node', ['scripts/check-support-lines.mjs'])) !== 0)
  open.push('Check the support lines and their dates.');
const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
if (!changes.includes(`## [${version}]`)) open.push(`CHANGELOG.md has no section for ${version}.`);
const signOffs = openSignOffs(readFileSync(join(root, 'docs', 'release-checks.md'), 'utf8'));

const list = (items) => items.map((item) => `- ${item}`).join('\n');
if (open.length > 0) console.log(`\nTo do before ${version} can go out:\n${list(open)}`);
if (signOffs.length > 0)
  console.log(`\nNot signed off yet, ${signOffs.length} points of docs/release-checks.md:\n${list(signOffs)}`);
const left = open.length + signOffs.length;
console.log(left === 0 ? `\n${version} can go out.` : `\n${left} points are open: do not publish ${version} yet.`);
process.exitCode = left > 0 && process.argv.includes('--final') ? 1 : 0;
