// npm run build: styles, then dist/esm (tsc), dist/script and dist/embed (rollup), custom-elements.json and dist/editor.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEmbed } from './embed.mjs';
import { must, root } from './tool.mjs';

/** What type checks, tests and stories need: the style sheets and the list of widgets. */
export async function prepare() {
  await must('node', ['scripts/styles.mjs'], { quiet: true });
  await analyse();
}

/** Everything that the package ships. What the last build left is taken away first, so that no old file is shipped. */
export async function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await must('node', ['scripts/styles.mjs'], { quiet: true });
  await Promise.all([buildCode(), buildManifest()]);
}

const analyse = () => must('@custom-elements-manifest/analyzer:cem', ['analyze', '--quiet']);

async function buildCode() {
  await must('typescript:tsc', ['-p', 'tsconfig.build.json']);
  await must('rollup', ['-c', '--silent']);
  await buildEmbed();
}

async function buildManifest() {
  await analyse();
  await must('node', ['scripts/editor-data.mjs'], { quiet: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const begun = performance.now();
  await build();
  await must('node', ['scripts/readme-tables.mjs']);
  const script = 'dist/script/compassion-circle.min.js';
  if (!existsSync(join(root, script))) process.exit(1);
  console.log(`Built dist and custom-elements.json in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}
