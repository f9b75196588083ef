/**
 * What a page loads may only get smaller: test/package/budget.json, in bytes. What each byte is for, and what was tried:
 * docs/decisions/0017-bytes.md.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './consumer.ts';

const budget = JSON.parse(readFileSync(join(root, 'test/package/budget.json'), 'utf8')) as Record<
  string,
  { raw: number; gzip: number } | undefined
>;

/** A widget and Lit in one file, as the bundler of a web team makes it. */
async function entry(folder: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'dist/esm', folder, 'define.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.contents;
}

async function sheet(name: string): Promise<Uint8Array> {
  const url = pathToFileURL(join(root, `dist/esm/shared/styles/${name}.styles.js`)).href;
  return Buffer.from(((await import(url)) as { default: { cssText: string } }).default.cssText);
}

const measured: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  script: () => readFileSync(join(root, 'dist/script/compassion-circle.min.js')),
  'circle-timer': () => entry('circle-timer'),
  'circle-prompt-card': () => entry('prompt-card'),
  'circle-reflection-form': () => entry('reflection-form'),
  'circle-sign-up': () => entry('sign-up'),
  'shared sheet': () => sheet('shared'),
};

describe('budget', () => {
  it('has a figure for everything that is measured, and for nothing else', () => {
    assert.deepEqual(Object.keys(budget), Object.keys(measured));
  });

  for (const [name, read] of Object.entries(measured))
    it(`${name} is no bigger than test/package/budget.json says`, async (t) => {
      const data = await read();
      const size = { raw: data.length, gzip: gzipSync(data, { level: 9 }).length };
      t.diagnostic(
        `${name}: ${size.raw} bytes, ${size.gzip} with gzip, ${brotliCompressSync(data).length} with brotli`,
      );
      const limit = budget[name] ?? { raw: 0, gzip: 0 };
      for (const kind of ['raw', 'gzip'] as const)
        assert.ok(
          size[kind] <= limit[kind],
          `${name}, ${kind}: ${size[kind]} bytes, ${size[kind] - limit[kind]} more than the budget. ` +
            'Cut as much elsewhere, or raise the budget in the commit of the feature, with a line in CHANGELOG.md that says what the bytes are for.',
        );
      if (size.raw < limit.raw || size.gzip < limit.gzip)
        t.diagnostic(`budget.json can go down: "${name}": { "raw": ${size.raw}, "gzip": ${size.gzip} }`);
    });
});
