/** The words that the script build packs together are the words of the sources. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { wordTables } from '../../scripts/smaller-script.mjs';
import { root } from './consumer.ts';

type Word = string | Record<string, string>;
type Table = Record<string, Word>;

const files = globSync('dist/esm/**/*.strings.{en,cy}.js', { cwd: root })
  .map((file) => join(root, file))
  .sort();

/** What a module exports, which is one table. */
const tableOf = (module: object) => Object.entries(module).find(([name]) => name !== 'keys')?.[1] as Table;

/** What a number gets: a form that is left out is `other`. */
function spelt(word: Word | undefined): Word | undefined {
  if (typeof word !== 'object') return word;
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return Object.fromEntries(forms.map((form) => [form, word[form] ?? word['other'] ?? '']));
}

async function packed(): Promise<readonly Table[]> {
  const imports = files.map((file, n) => `import * as t${n} from ${JSON.stringify(file)};`);
  const entry = `${imports.join('\n')}\nexport const modules = [${files.map((_, n) => `t${n}`).join()}];`;
  const plugin = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : null),
    load: (id: string) => (id === 'entry' ? entry : null),
  };
  const build = await rollup({ input: 'entry', plugins: [plugin, wordTables()] });
  const { output } = await build.generate({ format: 'es' });
  const url = `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`;
  return ((await import(url)) as { modules: readonly object[] }).modules.map(tableOf);
}

describe('words in the script build', () => {
  it('are the words of the sources, in both languages', async () => {
    const tables = await packed();
    assert.ok(files.length > 10, `${files.length} files`);
    for (const [n, file] of files.entries()) {
      const source = tableOf((await import(pathToFileURL(file).href)) as object);
      const made = tables[n] ?? {};
      assert.deepEqual(Object.keys(made).sort(), Object.keys(source).sort(), file);
      for (const [key, word] of Object.entries(source))
        assert.deepEqual(spelt(made[key]), spelt(word), `${file}: ${key}`);
    }
  });
});
