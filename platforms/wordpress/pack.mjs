// Makes dist/compassion-circle-components.zip, which WordPress installs: the plugin with the built script, the embed
// pages and the Welsh. `npm run build` in the root comes first. `--dist FOLDER` takes another build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moOf, PO, readPo } from './languages.mjs';
import { zipOf } from '../../scripts/zip.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const NAME = 'compassion-circle-components';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

/** Writes the zip and gives its place. */
export function pack(dist = join(here, '../../dist')) {
  const files = new Map();
  const put = (path, content) => files.set(`${NAME}/${path.replaceAll('\\', '/')}`, content);
  const plugin = join(here, 'plugin/');
  for (const file of filesIn(plugin)) put(file.slice(plugin.length), readFileSync(file));
  put('LICENSE.txt', readFileSync(join(here, '../../LICENSE')));
  put(`languages/${NAME}-cy.mo`, moOf(readPo(PO)));

  const script = readFileSync(join(dist, 'script/compassion-circle.min.js'), 'utf8');
  // The map is not in the package.
  put('assets/compassion-circle.min.js', Buffer.from(script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')));
  put('assets/LICENSES.txt', readFileSync(join(dist, 'script/LICENSES.txt')));
  const embed = join(dist, 'embed/');
  if (existsSync(embed))
    for (const file of filesIn(embed))
      // The plugin makes the settings, and a helper's hash is for the page around.
      if (!/\.map$|settings\.json$/.test(file)) put(`assets/embed/${file.slice(embed.length)}`, readFileSync(file));
  const check = join(dist, 'script/circle-check.min.js');
  if (existsSync(check)) put('assets/circle-check.min.js', readFileSync(check));

  const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const [path, content] of files) if (path.includes('/assets/') || path.endsWith('.js')) hash.update(content);
  put('assets/version.txt', Buffer.from(`${version}-${hash.digest('hex').slice(0, 8)}\n`));

  const zip = join(here, 'dist', `${NAME}.zip`);
  mkdirSync(join(here, 'dist'), { recursive: true });
  writeFileSync(zip, zipOf(files));
  return { zip, files: [...files.keys()] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.indexOf('--dist');
  const { zip, files } = pack(given > 0 ? process.argv[given + 1] : undefined);
  console.log(`${files.length} files in ${zip}`);
  if (!files.some((name) => name.includes('/embed/'))) console.warn('The build has no embed pages: run npm run build.');
}
