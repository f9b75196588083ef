/** What a bundler makes of the package, and what the script build is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { filesBelow, makeConsumer, packageName, root, type Consumer } from './consumer.ts';

let consumer: Consumer;
before(() => {
  consumer = makeConsumer();
});
after(() => consumer.remove());

/** Bundles a module of the imagined project, as a web team's bundler would. */
async function bundle(source: string): Promise<{ code: string; modules: string[] }> {
  const entry = join(consumer.folder, 'entry.js');
  const build = await rollup({
    input: entry,
    plugins: [
      { name: 'entry', load: (id) => (id === entry ? source : null), resolveId: (id) => (id === entry ? id : null) },
      nodeResolve({ exportConditions: ['production', 'browser'] }),
    ],
    onwarn: ({ code, message }) => {
      // A bundle of nothing is what tree-shaking is tested for.
      if (code !== 'EMPTY_BUNDLE') throw new Error(message);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const modules = Object.entries(output[0].modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? [id] : [],
  );
  return { code: output[0].code, modules };
}

const registers = (code: string) => /\.define\(/.test(code);

describe('bundling', () => {
  it('leaves nothing of an import that is not used', async () => {
    const { code } = await bundle(`import { CircleTimer } from '${packageName}';`);
    assert.equal(code.trim(), '');
  });

  it('leaves all widgets out of a project that wants the version', async () => {
    const { code, modules } = await bundle(`import { VERSION } from '${packageName}'; console.log(VERSION);`);
    assert.deepEqual(
      modules.filter((id) => /circle-timer|node_modules\/lit/.test(id)),
      [],
    );
    assert.ok(code.length < 500, `${code.length} bytes`);
  });

  it('registers nothing for a project that wants the class', async () => {
    for (const from of [packageName, `${packageName}/circle-timer`]) {
      const { code } = await bundle(`import { CircleTimer } from '${from}'; console.log(CircleTimer);`);
      assert.match(code, /class CircleTimer/);
      assert.equal(registers(code), false, from);
    }
  });

  it('keeps the helper of a page that has embed pages in frames', async () => {
    const { code } = await bundle(`import '${packageName}/embed/frame-helper.min.js';`);
    assert.match(code, /iframe/);
  });

  it('keeps the registration of a project that asks for it', async () => {
    for (const entry of ['circle-timer/define', 'define']) {
      const { code } = await bundle(`import '${packageName}/${entry}';`);
      assert.match(code, /['"]circle-timer['"]/);
      assert.equal(registers(code), true, entry);
    }
  });
});

describe('in Node, without a page', () => {
  for (const entry of ['', '/define', '/circle-timer', '/circle-timer/define'])
    it(`imports ${packageName}${entry}`, () => {
      const program = `const all = await import('${packageName}${entry}'); console.log(typeof window, typeof document, Object.keys(all).length);`;
      const result = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: consumer.folder,
        encoding: 'utf8',
      });
      assert.equal(result.status, 0, result.stderr);
      assert.match(result.stdout, /^undefined undefined \d+\n$/);
      assert.equal(result.stderr, '');
    });
});

describe('script build', () => {
  const folder = join(root, 'dist', 'script');
  const file = 'compassion-circle.min.js';
  const text = readFileSync(join(folder, file), 'utf8');

  it('starts with the licences and leaves before Lit where a copy ran', () => {
    assert.match(
      text,
      /^\/\*! compassion-circle-components \d+\.\d+\.\d+ \| MIT licence .*\*\/\n!function\(\)\{"use strict";if\(globalThis\.CompassionCircle\?\.version\)return;/,
    );
  });

  it('is one script, that loads no other but the check when it is asked for', () => {
    assert.deepEqual(
      filesBelow(folder)
        .filter((name) => name.endsWith('.js'))
        .sort(),
      ['circle-check.min.js', file],
    );
    assert.doesNotMatch(text, /\bimport\s*[{"']|\bexport\s*\{/);
    assert.equal([...text.matchAll(/\bimport\s*\(/g)].length, 1);
    assert.equal([...text.matchAll(/"[^"]*\.js"|'[^']*\.js'/g)].join(), '"./circle-check.min.js"');
  });

  it('has the hash that sri.json gives', () => {
    const hashes = JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8')) as Record<string, string>;
    assert.deepEqual(hashes, { [file]: `sha384-${createHash('sha384').update(text).digest('base64')}` });
  });

  it('has a map that leads to the TypeScript sources and holds them', () => {
    const map = JSON.parse(readFileSync(join(folder, `${file}.map`), 'utf8')) as {
      sources: string[];
      sourcesContent: (string | null)[];
    };
    assert.ok(map.sources.includes('../../src/circle-timer/circle-timer.ts'));
    const own = map.sources
      .map((source, at) => ({ source, content: map.sourcesContent[at] }))
      .filter(({ source }) => source.includes('/src/'));
    assert.deepEqual(
      own.filter(({ source, content }) => !source.endsWith('.ts') || !content).map(({ source }) => source),
      [],
    );
  });

  it('is read the same by a page without a charset: all scripts are ASCII', () => {
    const folders = ['script', 'embed'].map((name) => join(root, 'dist', name));
    const files = folders.flatMap((folder) => globSync('*.js', { cwd: folder }).map((file) => join(folder, file)));
    assert.ok(files.length >= 4, files.join());
    assert.deepEqual(
      files.filter((file) => /[^\0-\x7f]/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('has templates without the line breaks of the sources', () => {
    assert.doesNotMatch(text, /`<[a-z][^`]*\n {4,}/);
  });
});
