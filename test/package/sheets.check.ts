/** A widget carries the sheets of all NHS components that it shows: each group of them has a sheet of its own. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from './consumer.ts';

const esm = join(root, 'dist/esm');
const sheets = new Map(
  globSync('shared/styles/*.styles.js', { cwd: esm }).map((file) => [
    basename(file),
    readFileSync(join(esm, file), 'utf8'),
  ]),
);

/** The component of a class: nhsuk-radios of nhsuk-radios__item and of nhsuk-radios--small. */
const components = (code: string) => new Set(Array.from(code.matchAll(/nhsuk-[a-z]+(?:-[a-z]+)*/g), ([name]) => name));

/** What is left of each module in the bundle of a widget. */
async function modulesOf(widget: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(esm, widget, 'define.js')],
    absWorkingDir: esm,
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['production'],
    outfile: 'widget.js',
    metafile: true,
    write: false,
  });
  const [made] = Object.values(metafile.outputs);
  return Object.entries(made?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
}

describe('sheets', () => {
  for (const widget of ['circle-timer', 'prompt-card', 'reflection-form', 'sign-up'])
    it(`of ${widget} are those of what it shows`, async () => {
      const modules = await modulesOf(widget);
      const worn = modules.flatMap((file) => sheets.get(basename(file)) ?? []).join('\n');
      const shown = modules.filter((file) => !file.endsWith('.styles.js') && !file.includes('node_modules'));
      const missing: string[] = [];
      for (const file of shown)
        for (const name of components(readFileSync(join(esm, file), 'utf8'))) {
          const holders = [...sheets].filter(([, css]) => css.includes(`.${name}`)).map(([sheet]) => sheet);
          if (holders.length > 0 && !worn.includes(`.${name}`)) missing.push(`${name} of ${file}: ${holders.join()}`);
        }
      assert.deepEqual(missing, []);
      assert.ok(worn.includes('.nhsuk-button'), 'no sheet was found');
    });
});
