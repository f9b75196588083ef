// Part of npm run build: dist/embed, the pages that other sites put into a frame, with the helper for the page around,
// and dist/script/circle-check.min.js. tsc runs first. What they say comes from the strings files.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import terser from '@rollup/plugin-terser';
import { transform } from 'lightningcss';
import { rollup } from 'rollup';
import { integrityOf, minify } from './minify.mjs';
import { compileSass } from './sass.mjs';
import { root } from './tool.mjs';

const esm = (name) => join(root, 'dist/esm/embed', name);
const load = (name) => import(pathToFileURL(esm(name)).href);

/** Only as much of Lit as a generated style sheet names: its text. A second Lit would make a second policy of its name. */
const litText = {
  name: 'lit-text',
  resolveId: (id) => (id === 'lit' ? '\0lit' : null),
  load: (id) => (id === '\0lit' ? 'export const css = ([cssText]) => ({ cssText });' : null),
};

async function bundle(input, file, format, banner) {
  const build = await rollup({
    input: esm(input),
    plugins: [litText],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  await build.write({
    file: join(root, 'dist', file),
    format,
    banner,
    generatedCode: 'es2015',
    plugins: [terser({ ...minify, module: format === 'es' })],
  });
  await build.close();
}

async function writeSheet() {
  const filename = join(root, 'src/embed/frame-page.scss');
  const { css } = await compileSass(filename);
  writeFileSync(join(root, 'dist/embed/frame.css'), transform({ filename, code: Buffer.from(css), minify: true }).code);
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What holds whatever the server sends. frame.min.js limits `connect-src` further, to what the site lists. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const pageOf = (title, widget, content) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>${escape(title)}</title>
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="no-referrer">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="frame.css">
    <script src="../script/compassion-circle.min.js" defer></script>
    <script src="frame.min.js" defer></script>
  </head>
  <body>
    <main data-circle-frame="${widget}">
${content}
    </main>
  </body>
</html>
`;

async function writePages() {
  const [{ frameEnglish: en }, { frameWelsh: cy }, { NAMES }] = await Promise.all(
    ['frame.strings.en.js', 'frame.strings.cy.js', 'widgets.js'].map(load),
  );
  const write = (name, text) => writeFileSync(join(root, 'dist/embed', name), text);
  const lines = (...all) => all.map((line) => `      ${line}`).join('\n');
  for (const name of NAMES) {
    const title = en[`title-${name}`];
    const fallback = [`<p>${escape(en.waiting)}</p>`, `<p lang="cy">${escape(cy.waiting)}</p>`];
    write(`${name}.html`, pageOf(title, name, lines(`<h1>${escape(title)}</h1>`, ...fallback)));
  }
  const links = NAMES.map((name) => `  <li><a href="${name}.html">${escape(en[`title-${name}`])}</a></li>`);
  const choice = lines(`<h1>${escape(en.chooseTitle)}</h1>`, `<p>${escape(en.choose)}</p>`, '<ul>', ...links, '</ul>');
  write('index.html', pageOf(en.chooseTitle, '', choice));
  write('settings.json', '{}\n');
  const helper = readFileSync(join(root, 'dist/embed/frame-helper.min.js'));
  write('sri.json', `${JSON.stringify({ 'frame-helper.min.js': integrityOf(helper) }, null, 2)}\n`);
}

/** Builds them into dist, beside what tsc and rollup made. */
export async function buildEmbed() {
  mkdirSync(join(root, 'dist/embed'), { recursive: true });
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const banner = `/*! ${name} ${version} | ${license} licence */`;
  await Promise.all([
    bundle('frame.js', 'embed/frame.min.js', 'iife', banner),
    bundle('frame-helper.js', 'embed/frame-helper.min.js', 'iife', banner),
    bundle('check/check.js', 'script/circle-check.min.js', 'es', banner),
    writeSheet(),
  ]);
  await writePages();
  copyFileSync(join(root, 'dist/script/LICENSES.txt'), join(root, 'dist/embed/LICENSES.txt'));
}
