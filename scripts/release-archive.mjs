// What a web team without build tools downloads: script, embed pages, plugin, guides, licences and checksums.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { snippetFor } from '../demo/snippet-builder/snippets.js';
import { releaseBuilder } from './release-builder.mjs';
import { zipOf } from './zip.mjs';

export const archiveName = (version) => `compassion-circle-components-${version}.zip`;

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Where each part comes from, and what it is called in the archive. */
const PARTS = [
  ['dist/script', '**/*', 'script'],
  ['dist/embed', '**/*', 'embed'],
  ['platforms/wordpress/dist', '*.zip', 'wordpress'],
  ['platforms/sharepoint/sharepoint/solution', '*.sppkg', 'sharepoint'],
  ['docs', '**/*', 'docs'],
  ['.', '{LICENSE,CHANGELOG.md,README.md,SECURITY.md,CONTRIBUTING.md,CONVENTIONS.md,custom-elements.json}', ''],
];

/** What a part must have; the others are there once they are built. */
const NEEDED = [
  'script/compassion-circle.min.js',
  'script/sri.json',
  'script/LICENSES.txt',
  'LICENSE',
  'docs/embedding/README.md',
];

const START = (version, lines) => `Compassion Circle Components ${version}

snippet-builder.html  open it: it writes the lines for your platform, and shows the widget

script/     copy this folder to your own server; sri.json has the hash for an integrity attribute
embed/      pages to show in a frame, for platforms that allow only frames: copy it beside script/
wordpress/  the plugin: upload the .zip under Plugins, Add New
sharepoint/ the web part for SharePoint and Teams: add the .sppkg to the app catalogue
docs/       start with docs/embedding/README.md, one short page for each platform;
            docs/governance/ is for your governance, security and accessibility leads
script/LICENSES.txt and LICENSE say under which licences all of this is

SHA256SUMS has a checksum of every other file. To check them: sha256sum -c SHA256SUMS
(Windows: Get-FileHash FILE, and compare; macOS: shasum -a 256 -c SHA256SUMS)

On a page that you write in HTML, with the script of this folder copied to your server:

${lines}

Widgets for staff. Not therapy, not for incidents, not for patients: docs/governance/intended-use.md
Some folders may be missing where this version was built without them.
`;

/**
 * The files of the archive by their paths in it, checksums included.
 * @param {string} root
 * @param {string} version
 * @returns {Map<string, Buffer>}
 */
export function releaseFiles(root, version) {
  const files = new Map();
  for (const [folder, pattern, name] of PARTS) {
    const home = join(root, folder);
    if (!existsSync(home)) continue;
    for (const path of globSync(pattern, { cwd: home }))
      if (statSync(join(home, path)).isFile())
        files.set([name, ...path.split(sep)].filter(Boolean).join('/'), readFileSync(join(home, path)));
  }
  const missing = NEEDED.filter((path) => !files.has(path));
  if (missing.length > 0) throw new Error(`The archive would lack ${missing.join(', ')}: run npm run build first.`);
  const hashes = JSON.parse(files.get('script/sri.json').toString());
  const script = `/scripts/circle/${version}/compassion-circle.min.js`;
  const integrity = hashes['compassion-circle.min.js'];
  const lines = snippetFor({ widget: 'timer', route: 'script', script, integrity }).map(({ code }) => code);
  files.set('snippet-builder.html', Buffer.from(releaseBuilder(root, { script, integrity })));
  files.set('START-HERE.txt', Buffer.from(START(version, lines.join('\n'))));
  const sums = [...files.keys()].sort().map((path) => `${sha256(files.get(path))}  ${path}\n`);
  files.set('SHA256SUMS', Buffer.from(sums.join('')));
  return files;
}

/**
 * The archive as bytes: the same files give the same bytes.
 * @param {string} root
 * @param {string} version
 */
export function releaseArchive(root, version) {
  const folder = archiveName(version).replace(/\.zip$/, '');
  const data = zipOf([...releaseFiles(root, version)].map(([path, content]) => [`${folder}/${path}`, content]));
  return { data, sum: sha256(data) };
}

/**
 * What people outside have not signed off yet, from the table in docs/release-checks.md.
 * @param {string} text
 * @returns {string[]}
 */
export function openSignOffs(text) {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([what, , , signed], index) => index > 1 && what && !/\d{4}/.test(signed ?? ''))
    .map(([what, who]) => `${what.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')} (${who})`);
}
