// The snippet builder as one file that opens with a double click, for web teams who download a release and run no npm.
// Beside it stands the folder script/, which shows the widget that they choose.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const STYLE = `* { box-sizing: border-box }
body { margin: 0 auto; max-width: 80em; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem; color: #1d2b2a; background: #f1f5f2; font: 1rem/1.55 'Segoe UI', 'Helvetica Neue', Arial, sans-serif }
h1 { margin: 0 0 .5rem; line-height: 1.2 }
h1 + p { margin: 0 0 2rem; max-width: 42em }`;

/** Browsers load no module and no JSON beside a page that is opened as a file, so all of it stands in the page. */
function bundle(folder, contents) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * @param {string} root
 * @param {{ script: string, integrity: string }} given the address of the script that snippets begin with, and its hash
 */
export function releaseBuilder(root, { script, integrity }) {
  const folder = join(root, 'demo', 'snippet-builder');
  const code = bundle(
    folder,
    `import { mountBuilder } from './builder.js';
    const integrity = Promise.resolve(${JSON.stringify(integrity)});
    const script = ${JSON.stringify(script)};
    mountBuilder(document.querySelector('#builder'), { integrity, script, check: false });`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Make your snippet</title>
    <style>
${STYLE}
${readFileSync(join(folder, 'builder.css'), 'utf8')}</style>
    <script src="script/compassion-circle.min.js" defer></script>
  </head>
  <body>
    <main>
      <h1>Make your snippet</h1>
      <p>Choose a widget and the way onto your page, see it work, and copy what to paste.</p>
      <div id="builder"><p>The builder needs JavaScript.</p></div>
    </main>
    <script>
${code}</script>
  </body>
</html>
`;
}
