/** What is in platforms/ fits the library, and its lockfiles name no download host. Its own tests are run by hand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { PHP_LIST, phpList } from '../../platforms/wordpress/attributes.mjs';
import { PO, phpTexts, readPo } from '../../platforms/wordpress/languages.mjs';
import { root } from './consumer.ts';

const folder = join(root, 'platforms');
const plugin = join(folder, 'wordpress/plugin');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** Files below a folder by how their names end, without what npm installed or a build made. */
function filesIn(from: string, end: string): string[] {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const path = join(from, entry.name);
    if (!entry.isDirectory()) return entry.name.endsWith(end) ? [path] : [];
    return /^(node_modules|dist.*|temp|lib.*|release|\..*)$/.test(entry.name) ? [] : filesIn(path, end);
  });
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly link?: boolean }>>;
}
interface Dependent {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('platforms', () => {
  for (const file of filesIn(folder, 'package-lock.json')) {
    it(`${relative(root, file)} names no download host`, () => {
      const { packages } = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
      const hosts = Object.values(packages).flatMap(({ resolved = 'file:' }) =>
        resolved.startsWith('file:') ? [] : [resolved],
      );
      assert.deepEqual(hosts, []);
    });
  }

  it('ask for exact versions', () => {
    for (const file of filesIn(folder, 'package.json')) {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
        readFileSync(file, 'utf8'),
      ) as Dependent;
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
        assert.match(version, /^(\d+\.\d+\.\d+|file:\.\.\/package\.tgz)$/, `${name} in ${relative(root, file)}`);
    }
  });

  it('the WordPress plugin knows the attributes of the widgets, by name', () => {
    // After a change of the attributes: node platforms/wordpress/attributes.mjs
    assert.equal(readFileSync(PHP_LIST, 'utf8'), phpList());
    const labels = read('platforms/wordpress/plugin/includes/labels.php');
    for (const [, name] of phpList().matchAll(/^\t\t'([a-z-]+)'/gm))
      assert.ok(labels.includes(`'${String(name)}'`), `${String(name)} has no label in labels.php`);
  });

  it('the WordPress plugin has all its words in Welsh', () => {
    const welsh = readPo(PO) as Map<string, string>;
    const texts = phpTexts();
    assert.deepEqual(
      texts.filter((text) => !welsh.get(text)),
      [],
    );
    assert.deepEqual(
      [...welsh.keys()].filter((text) => text !== '' && !texts.includes(text)),
      [],
    );
  });

  it('PHP can read the plugin', (context) => {
    const code = 'foreach (array_slice($argv, 1) as $file) token_get_all(file_get_contents($file), TOKEN_PARSE);';
    const { error, status, stdout, stderr } = spawnSync('php', ['-r', code, '--', ...filesIn(plugin, '.php')], {
      encoding: 'utf8',
    });
    if (error) context.skip('There is no PHP here.');
    else assert.equal(status, 0, stdout + stderr);
  });

  it('have the version of the library', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const header = read('platforms/wordpress/plugin/compassion-circle-components.php');
    assert.equal(/^ \* Version: +(.+)$/m.exec(header)?.[1], version);
    assert.equal(/const VERSION = '(.+)'/.exec(header)?.[1], version);
    assert.equal(/^Stable tag: (.+)$/m.exec(read('platforms/wordpress/plugin/readme.txt'))?.[1], version);
    const solution = read('platforms/sharepoint/config/package-solution.json');
    assert.deepEqual(
      [...solution.matchAll(/"version": "(.+)"/g)].map(([, each]) => each),
      [`${version}.0`, `${version}.0`],
    );
    assert.equal((JSON.parse(read('platforms/sharepoint/package.json')) as { version: string }).version, version);
  });
});
