// What makes the script build smaller than its sources, and leaves the sources as they are. Each step was measured:
// docs/decisions/0017-bytes.md. Used by rollup.config.js, after tsc.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform as esbuild } from 'esbuild';

/**
 * Sheets, English, Welsh, then code: like beside like packs better. These modules import nothing but Lit and do
 * nothing when they are loaded, so that their order changes nothing; what no widget of the entry uses still falls out.
 */
export const likeBesideLike = () => ({
  name: 'like-beside-like',
  transform(code, id) {
    if (!this.getModuleInfo(id)?.isEntry) return null;
    const folder = dirname(dirname(id));
    const files = ['**/*.styles.js', '**/*.strings.en.js', '**/*.strings.cy.js'].flatMap((pattern) =>
      globSync(pattern, { cwd: folder }).sort(),
    );
    // On the first line, so that the lines of the module stay where its map says.
    return {
      code: `${files.map((file) => `import ${JSON.stringify(join(folder, file))};`).join('')}${code}`,
      map: null,
    };
  },
});

const HELPER = '\0word-table';
const SEPARATOR = '|';
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** The one table of words that a strings module exports: each key with the node of its value. */
function readTable(ast, id) {
  const [exported, ...others] = ast.body.filter(({ type }) => type === 'ExportNamedDeclaration');
  const init = exported?.declaration?.declarations[0].init;
  if (others.length || init?.type !== 'ObjectExpression') throw new Error(`${id} must export one table of words only.`);
  return { init, values: new Map(init.properties.map(({ key, value }) => [key.name ?? key.value, value])) };
}

/** A form of a plural that is the same as `other` is left out: src/shared/language/words.ts falls back to `other`. */
function formsOf({ properties }, code) {
  const text = ({ start, end }) => code.slice(start, end);
  const isForm = ({ key }) => FORMS.has(key.name);
  const other = properties?.find(({ key }) => key.name === 'other');
  if (!other || !properties.every(isForm)) throw new Error(`Neither a text nor the forms of one: ${code}`);
  const kept = properties.filter((form) => form === other || text(form.value) !== text(other.value));
  return `{ ${kept.map(text).join(', ')} }`;
}

/** Writes the words as one text, and their keys once, not again for Welsh. What counts something stays an object. */
export const wordTables = () => ({
  name: 'word-tables',
  resolveId: (id) => (id === HELPER ? id : null),
  load(id) {
    if (id !== HELPER) return null;
    return `export const table = (keys, words, plurals) => {
      const texts = words.split('${SEPARATOR}');
      return { ...Object.fromEntries(keys.split('${SEPARATOR}').map((key, n) => [key, texts[n]])), ...plurals };
    };`;
  },
  transform(code, id) {
    const [, path, language] = /^(.*\.strings\.)(en|cy)\.js$/.exec(id) ?? [];
    if (!path) return null;
    const { init, values } = readTable(this.parse(code), id);
    const isEnglish = language === 'en';
    const english = isEnglish
      ? values
      : readTable(this.parse(readFileSync(`${path}en.js`, 'utf8')), `${path}en.js`).values;
    const isText = (key) => english.get(key).type === 'Literal';
    const keys = [...english.keys()].filter(isText);
    const counting = [...english.keys()].filter((key) => !isText(key));
    const joined = (texts) => {
      if (texts.some((text) => typeof text !== 'string' || text.includes(SEPARATOR)))
        throw new Error(`${id} has a word with "${SEPARATOR}" in it, or other keys than the English words.`);
      return JSON.stringify(texts.join(SEPARATOR));
    };
    const words = joined(keys.map((key) => values.get(key)?.value));
    const plurals = counting.map((key) => `${JSON.stringify(key)}: ${formsOf(values.get(key), code)}`);
    const start = isEnglish
      ? `export const keys = ${joined(keys)};`
      : `import { keys } from ${JSON.stringify(`${path}en.js`)};`;
    const made = `/* @__PURE__ */ table(keys, ${words}, { ${plurals.join(', ')} })`;
    // All on the lines where they were, so that the map still leads to the file.
    return {
      code: `import { table } from ${JSON.stringify(HELPER)};${start}${code.slice(0, init.start)}${made}${code.slice(init.end)}`,
      map: null,
    };
  },
});

/** terser gives private names of all classes different names; esbuild begins anew in each class. */
export const shortPrivateNames = () => ({
  name: 'short-private-names',
  async renderChunk(code) {
    const { code: short, map } = await esbuild(code, {
      minifyIdentifiers: true,
      target: 'es2022',
      sourcemap: 'external',
      legalComments: 'inline',
    });
    return { code: short, map };
  },
});
