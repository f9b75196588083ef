// Compiles service/organiser/organiser.scss to the organiser.css beside it, which is in git: the service runs without a
// build step and without Sass. `--check` only says whether it is up to date.
import postcss from 'postcss';
import { compileAsync, Logger, NodePackageImporter } from 'sass';
import { format, resolveConfig } from 'prettier';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './tool.mjs';

const source = join(root, 'service/organiser/organiser.scss');
const target = join(root, 'service/organiser/organiser.css');

const { css } = await compileAsync(source, {
  importers: [new NodePackageImporter(join(root, 'package.json'))],
  loadPaths: [join(root, 'node_modules')],
  logger: Logger.silent,
});
if (/https?:\/\/|@font-face/.test(css)) throw new Error('organiser.css would load something from another server.');
const sheet = postcss.parse(css);
// Helper classes that the page does not have are two thirds of it.
sheet.walkRules((rule) => {
  if (rule.selectors.every((each) => /\.nhsuk-u-(?!visually-hidden)/.test(each))) rule.remove();
});
sheet.walkComments((comment) => comment.remove());
sheet.walkAtRules('media', (rule) => {
  if (rule.nodes.length === 0) rule.remove();
});
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
