/** What npm would publish: complete, typed, and nothing besides. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { makeConsumer, root, type Consumer } from './consumer.ts';

type Json = Record<string, unknown>;
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Json;
const tool = (packageName: string, program: string, args: readonly string[], cwd = root) =>
  spawnSync(process.execPath, [join(root, 'node_modules', packageName, program), ...args], { cwd, encoding: 'utf8' });

describe('package', () => {
  let consumer: Consumer;
  before(() => {
    consumer = makeConsumer();
  });
  after(() => consumer.remove());

  it('has nothing that publint minds', async () => {
    const { messages, pkg } = await publint({ pkgDir: consumer.packageFolder, strict: true, pack: false });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg as Json)),
      [],
    );
  });

  it('has types that resolve for every entry', () => {
    const { bin } = readJson('node_modules/@arethetypeswrong/cli/package.json') as { bin: { attw: string } };
    // The script build and the embed pages have no types by design, and the editor data is JSON.
    const args = [
      consumer.tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './script/*',
      './editor/*',
      './embed/*',
      './jsx',
    ];
    const result = tool('@arethetypeswrong/cli', bin.attw, [...args, '--no-color', '--no-emoji']);
    assert.equal(result.status, 0, result.stdout + result.stderr);
  });

  it('gives a TypeScript project its tags, properties and events', () => {
    writeFileSync(
      join(consumer.folder, 'page.ts'),
      `import { CircleTimer, type CircleSnapshot } from 'compassion-circle-components';
import 'compassion-circle-components/circle-timer/define';
import type { CustomElements } from 'compassion-circle-components/jsx';
const timer: CircleTimer = document.createElement('circle-timer');
timer.plan = '20';
timer.addEventListener('circle-timer-stage', (event) => {
  const circle: CircleSnapshot = event.circle;
  console.log(circle.people);
});
export const known: CustomElements['circle-timer'] = { plan: '20' };
const ref: { current: CircleTimer | null } = { current: null };
export const held: CustomElements['circle-timer'] = { ref, lang: 'cy' };
export const kept: CustomElements['circle-timer'] = { ref: (element) => element?.pause() };
// @ts-expect-error: no property has this name
export const odd: CustomElements['circle-timer'] = { undefined: 1 };
// @ts-expect-error: a plan is text
timer.plan = 20;
`,
    );
    const options = ['--noEmit', '--strict', '--target', 'ES2022', '--module', 'NodeNext', '--lib', 'ES2023,DOM'];
    const result = tool('typescript', 'bin/tsc', [...options, '--ignoreConfig', 'page.ts'], consumer.folder);
    assert.equal(result.status, 0, result.stdout);
  });

  it('has its licence, its script with licences and hashes, its manifest and its editor data', () => {
    const needed = ['LICENSE', 'README.md', 'CHANGELOG.md', 'custom-elements.json', 'dist/script/LICENSES.txt'];
    const built = ['dist/script/sri.json', 'dist/script/compassion-circle.min.js.map', 'dist/editor/web-types.json'];
    assert.deepEqual(
      [...needed, ...built].filter((file) => !consumer.files.includes(file)),
      [],
    );
  });

  it('gives a build tool each file of the embed pages by its name', () => {
    const { resolve } = createRequire(join(consumer.folder, 'page.js'));
    const names = globSync('*', { cwd: join(root, 'dist/embed') });
    assert.ok(['timer.html', 'frame-helper.min.js', 'settings.json'].every((name) => names.includes(name)));
    for (const name of names)
      assert.equal(
        resolve(`compassion-circle-components/embed/${name}`),
        join(consumer.packageFolder, 'dist/embed', name),
      );
  });

  it('has no test, no source and no private part', () => {
    const odd = consumer.files.filter(
      (file) => !/^(dist|custom-elements\.json|package\.json|[A-Z]+(\.md)?$)/.test(file),
    );
    assert.deepEqual(odd, []);
    const packed = JSON.parse(readFileSync(join(consumer.packageFolder, 'package.json'), 'utf8')) as Json;
    assert.equal(packed['optionalDependencies'], undefined);
    assert.deepEqual(Object.keys(packed['dependencies'] as Json), ['lit']);
  });

  it('lists no file of the build that is missing', () => {
    const manifest = readJson('custom-elements.json') as { modules: readonly { path: string }[] };
    assert.deepEqual(
      manifest.modules.map(({ path }) => path).filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('has the version that its code says', () => {
    const text = readFileSync(join(root, 'src/shared/version.ts'), 'utf8');
    assert.equal(/VERSION = '([^']+)'/.exec(text)?.[1], readJson('package.json')['version']);
  });
});

describe('package-lock.json', () => {
  const packages = readJson('package-lock.json')['packages'] as Record<string, Json>;

  it('names no download host', () => {
    const resolved = Object.entries(packages).filter(([, entry]) => entry['resolved'] !== undefined && !entry['link']);
    assert.deepEqual(
      resolved.map(([place]) => place),
      [],
    );
  });

  it('has a checksum for every package', () => {
    const bare = Object.entries(packages).filter(
      ([place, entry]) =>
        place.includes('node_modules/') && !entry['link'] && !entry['inBundle'] && !entry['integrity'],
    );
    assert.deepEqual(
      bare.map(([place]) => place),
      [],
    );
  });

  it('asks for the exact versions of package.json', () => {
    const wanted = readJson('package.json');
    for (const kind of ['dependencies', 'devDependencies'])
      for (const [name, version] of Object.entries(wanted[kind] as Record<string, string>)) {
        assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${name} is not pinned`);
        assert.equal(packages[`node_modules/${name}`]?.['version'], version, name);
      }
  });
});
