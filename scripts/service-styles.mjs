// Compiles service/organiser/organiser.scss to the organiser.css beside it, which is in git: the service runs without a
// build step and without Sass. `--check` only says whether it is up to date.
import postcss from 'postcss';
import { format, resolveConfig } from 'prettier';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileSass } from './sass.mjs';
import { root } from './tool.mjs';

const source = join(root, 'service/organiser/organiser.scss');
const target = join(root, 'service/organiser/organiser.css');

const { css } = await compileSass(source);
if (/https?:\/\/|@font-face/.test(css)) throw new Error('organiser.css would load something from another server.');
const sheet = postcss.parse(css);
const used = await usedClasses();
// Classes that the page does not have are nine tenths of it.
sheet.walkRules((rule) => {
  const selectors = rule.selectors.filter(isUsed);
  if (selectors.length === 0) rule.remove();
  else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
});
sheet.walkComments((comment) => comment.remove());
sheet.walkAtRules(/^(media|supports)$/, (rule) => {
  if (rule.nodes.length === 0) rule.remove();
});

/** Every class in the page's own files; one that ends with a hyphen is the beginning of several. */
async function usedClasses() {
  const files = globSync('*.{html,js}', { cwd: join(root, 'service/organiser') });
  const texts = await Promise.all(files.map((file) => readFile(join(root, 'service/organiser', file), 'utf8')));
  return [...new Set(texts.join('\n').match(/nhsuk-[\w-]+/g))];
}

function isUsed(selector) {
  const needed = selector.replaceAll(/:not\([^)]*\)/g, '').match(/(?<=\.)nhsuk-[\w-]+/g) ?? [];
  return needed.every((name) => used.some((each) => each === name || (each.endsWith('-') && name.startsWith(each))));
}

const text = await format(`/* Made from organiser.scss by scripts/service-styles.mjs. */\n${sheet.toString()}`, {
  ...(await resolveConfig(target)),
  parser: 'css',
});
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error('service/organiser/organiser.css is not up to date: run node scripts/service-styles.mjs.');
    process.exitCode = 1;
  }
} else await writeFile(target, text);
