// Compiles every src/**/x.styles.scss to a sibling x.styles.ts, whose default export is a Lit `css` result.
// `--watch` keeps going. Plain TypeScript comes out, so tsc, rollup, the test runner and Storybook need no CSS plugin.
import { Features, transform } from 'lightningcss';
import postcss from 'postcss';
import { globSync, watch } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileSass } from './sass.mjs';
import { hostProof } from './styles-host-proof.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');
const marker = '// Generated from ';
// Container queries and constructable style sheets set this floor: nothing older gets prefixes or fallbacks.
const SAFARI = (16 << 16) | (4 << 8);
const targets = { chrome: 111 << 16, edge: 111 << 16, firefox: 114 << 16, safari: SAFARI, ios_saf: SAFARI };

// Would turn every `color-scheme: light` into a set of custom properties.
const exclude = Features.LightDark;

/**
 * Lightning CSS keeps 6 digits: a line height of 28/19 comes out as 1.47368, and 19px text 27.9999px high. This puts
 * back the digits that were there.
 */
function restoreLineHeights(before, after) {
  const exact = new Map();
  for (const [, value] of before.matchAll(/line-height:\s*(\d*\.\d{6,})/g)) {
    exact.set(String(Number(Number(value).toPrecision(6))), value);
  }
  return after.replace(
    /(line-height:)(\d*\.\d+)/g,
    (whole, property, value) => property + (exact.get(String(Number(value))) ?? value),
  );
}

/** Compiles one sheet in memory. */
export async function compileSheet(file) {
  const compiled = await compileSass(file);
  const rewritten = await postcss([hostProof()]).process(compiled.css, { from: undefined });
  const { code } = transform({ filename: file, code: Buffer.from(rewritten.css), minify: true, targets, exclude });
  const css = restoreLineHeights(rewritten.css, Buffer.from(code).toString());
  return { css, dependencies: compiled.loadedUrls.map((url) => fileURLToPath(url)) };
}

async function writeSheet(file) {
  const { css, dependencies } = await compileSheet(file);
  const out = file.replace(/\.scss$/, '.ts');
  const name = relative(dirname(out), file);
  // A page without a charset would read the bytes of another character.
  const ascii = css.replace(/[^\0-\x7f]/gu, (each) => `\\${each.codePointAt(0).toString(16)} `);
  const text = ascii.replace(/[\\`]|\$\{/g, '\\$&');
  const body = `${marker}${name} by scripts/styles.mjs. Do not edit.\nimport { css } from 'lit';\nexport default css\`${text}\`;\n`;
  // An unchanged file keeps its time stamp, so that watchers downstream do not run for nothing.
  if ((await readFile(out, 'utf8').catch(() => '')) !== body) await writeFile(out, body);
  return { dependencies, bytes: Buffer.byteLength(css), name: relative(root, out) };
}

const sheets = () => globSync('**/*.styles.scss', { cwd: source }).map((name) => join(source, name));

async function removeOrphans() {
  for (const name of globSync('**/*.styles.ts', { cwd: source })) {
    const file = join(source, name);
    const text = await readFile(file, 'utf8').catch(() => '');
    const gone = await readFile(file.replace(/\.ts$/, '.scss')).then(
      () => false,
      () => true,
    );
    if (gone && text.startsWith(marker)) await rm(file, { force: true });
  }
}

async function buildAll(files, dependencies) {
  let failed = 0;
  for (const file of files) {
    try {
      const sheet = await writeSheet(file);
      dependencies.set(file, sheet.dependencies);
      console.log(`${sheet.name} ${sheet.bytes} bytes`);
    } catch (error) {
      failed++;
      console.error(`${relative(root, file)}: ${error.message}`);
    }
  }
  return failed;
}

function watchAll(dependencies) {
  const changed = new Set();
  let timer;
  watch(source, { recursive: true }, (_, name) => {
    if (!name?.endsWith('.scss')) return;
    changed.add(resolve(source, name));
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const paths = [...changed];
      changed.clear();
      await removeOrphans();
      // A sheet that failed to compile has no known dependencies, so it is tried again at every change.
      const due = sheets().filter((file) => {
        const known = dependencies.get(file);
        return !known || paths.some((path) => path === file || known.includes(path));
      });
      await buildAll(due, dependencies);
    }, 30);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dependencies = new Map();
  await removeOrphans();
  const failed = await buildAll(sheets(), dependencies);
  if (process.argv.includes('--watch')) {
    watchAll(dependencies);
    console.log('Watching src for changes to styles');
  } else if (failed) {
    process.exitCode = 1;
  }
}
