// Builds every page with one bundler (esbuild, minified, split, production) and keeps the site in memory. What a trust
// would serve is compressed beforehand; what is only for measuring is served as it is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { within } from './within.mjs';

const bench = fileURLToPath(new URL('..', import.meta.url));
const compress = {
  gzip: (data) => promisify(gzip)(data, { level: 9 }),
  brotli: (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
};
const kept = join(bench, 'node_modules', '.cache', 'compressed');

/** Most of the time of a build is brotli 11 of what peers have not changed since the last run. */
async function compressed(way, body) {
  const file = join(kept, `${createHash('sha256').update(body).digest('hex')}.${way}`);
  if (existsSync(file)) return readFileSync(file);
  const data = await compress[way](body);
  mkdirSync(kept, { recursive: true });
  // Under another name first: a run that is ended in the middle must not leave half a file.
  writeFileSync(`${file}.${process.pid}`, data);
  renameSync(`${file}.${process.pid}`, file);
  return data;
}

const baseStyle = `body{margin:0;font:19px/1.5 sans-serif}main{max-width:48rem;margin:auto;padding:1rem}`;

/** The same page round every widget; the text after it moves where the widget takes more room than was kept. */
function html(page, kind, outputs) {
  const name = kind === 'load' ? 'entry' : 'hooks';
  const css = outputs.find((path) => path === `${name}.css`);
  const js = outputs.find((path) => path === `${name}.js`);
  const script = kind === 'load' && page.script ? '<script src="script.js" defer></script>' : '';
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Staff wellbeing</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${baseStyle}${page.style ?? ''}</style>${css ? `<link rel="stylesheet" href="${css}">` : ''}
${script || (js ? `<script type="module" src="${js}"></script>` : '')}</head>
<body${page.bodyClass ? ` class="${page.bodyClass}"` : ''}><main><h1>Staff wellbeing</h1>
${page.body(0)}
</main><p>The rest of the page.</p></body></html>`;
}

const options = (page, entry, name, ours) => ({
  entryPoints: { [name]: entry },
  outdir: '/',
  bundle: true,
  write: false,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  jsx: 'automatic',
  legalComments: 'none',
  // Icons that a style sheet names by an address of the site are asked for only where they are shown.
  external: ['/assets/*'],
  logLevel: 'silent',
  nodePaths: [join(bench, 'node_modules')],
  alias: { ...page.alias, ours },
  loader: Object.fromEntries(['.woff', '.woff2', '.svg', '.png', '.ttf'].map((end) => [end, 'file'])),
});

/** The files of one page, as a map from its addresses to `{ body, type }`. */
async function buildPage(page, ours, root) {
  const files = new Map();
  const put = (path, body) => files.set(`/${page.id}/${path}`, { body: Buffer.from(body), type: extname(path) });
  for (const [kind, entry] of [
    ['load', page.entry],
    ['hooks', page.hooks],
  ]) {
    if (kind === 'hooks' && !entry) continue;
    const name = kind === 'load' ? 'entry' : 'hooks';
    const made =
      entry && !(kind === 'load' && page.script) ? await build(options(page, entry, name, ours)) : { outputFiles: [] };
    const paths = made.outputFiles.map(({ path }) => path.replace(/^\W*?[\\/]/, '').replaceAll('\\', '/'));
    // What is loaded and what is only for measuring stay apart, so that no byte of the second is counted.
    const under = kind === 'load' ? '' : 'measured/';
    made.outputFiles.forEach(({ contents }, at) => put(under + paths[at], contents));
    put(`${under}index.html`, html(page, kind, paths));
  }
  if (page.script) put('script.js', readFileSync(join(root, page.script)));
  return files;
}

/** Builds all; a page that cannot be built gets a `problem` and the rest go on. */
export async function buildPages(pages, { root, ours = join(root, 'dist', 'esm') }) {
  const site = new Map();
  const one = async (page) => {
    if (page.problem) return;
    const missing = page.packages.find((name) => !existsSync(join(bench, 'node_modules', name)));
    if (missing) {
      page.problem = `${missing} is not installed`;
      return;
    }
    try {
      const files = await within(60_000, buildPage(page, page.ours ?? ours, root), 'building');
      for (const [path, file] of files) site.set(path, file);
    } catch (error) {
      page.problem = `it cannot be built: ${String(error.message).split('\n').slice(0, 3).join(' ')}`;
    }
  };
  await Promise.all(pages.map(one));
  await Promise.all(
    [...site].map(async ([path, file]) => {
      if (path.includes('/measured/')) return;
      [file.gzip, file.brotli] = await Promise.all(['gzip', 'brotli'].map((way) => compressed(way, file.body)));
    }),
  );
  return site;
}
