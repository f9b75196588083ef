// The classic script: everything in one file, for pages that are made without a build. `npm run build` runs tsc first.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { integrityOf, minify } from './scripts/minify.mjs';
import { likeBesideLike, shortPrivateNames, wordTables } from './scripts/smaller-script.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { name, version, license } = readJson('package.json');
const file = 'compassion-circle.min.js';
const banner = `/*! ${name} ${version} | ${license} licence | contains lit (BSD-3-Clause) and nhsuk-frontend (MIT): see LICENSES.txt */`;

/** tsc leaves maps beside its output; with them the script's own map leads to the .ts sources. */
const maps = () => ({
  name: 'maps',
  load(id) {
    if (id.startsWith('\0') || id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    return {
      code: readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
      map: readJson(`${id}.map`),
    };
  },
});

/** Takes the line breaks out of templates. tsc writes a space between the tag and its template. */
const literals = () => ({
  name: 'literals',
  async transform(code, id) {
    if (id.includes('node_modules') || !/\b(html|svg)\s*`/.test(code)) return null;
    return (await minifyHTMLLiterals(code, { fileName: id, css: false })) ?? null;
  },
});

/** A package's own licence file; one that has none must say MIT, whose text is the same for all but the holder. */
function licenceText(folder, { name, license }) {
  const path = ['LICENSE', 'LICENSE.md', 'LICENCE', 'LICENCE.md', 'LICENSE.txt']
    .map((it) => join(folder, it))
    .find(existsSync);
  if (path) return readFileSync(path, 'utf8');
  if (license !== 'MIT') throw new Error(`${name} has no licence file.`);
  const [, terms] = readFileSync('LICENSE', 'utf8').split(/^Copyright .*\n/m);
  return `MIT License\n\nCopyright (c) the contributors to ${name}\n${terms}`;
}

/** The licence of everything that the script contains, as those licences ask for. */
const licences = () => {
  // nhsuk-frontend is in the style sheets that Sass made, where no import shows it.
  const require = createRequire(import.meta.url);
  const folders = new Set([dirname(require.resolve('nhsuk-frontend/package.json'))]);
  return {
    name: 'licences',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace('\0', ''))?.[1];
        if (folder) folders.add(folder);
      }
      const texts = [...folders].sort().map((folder) => {
        const info = readJson(join(folder, 'package.json'));
        return `${info.name} ${info.version} (${info.license})\n\n${licenceText(folder, info).trim()}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
};

/** What a page puts into `integrity`, so that a changed file is refused. */
const integrity = () => ({
  name: 'integrity',
  generateBundle(_, bundle) {
    const hashes = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, code }) => [fileName, integrityOf(code)]);
    this.emitFile({
      type: 'asset',
      fileName: 'sri.json',
      source: `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
    });
  },
});

export default {
  input: 'dist/esm/embed/script.js',
  output: {
    file: `dist/script/${file}`,
    format: 'iife',
    sourcemap: true,
    banner,
    // Before Lit: it makes a Trusted Types policy, and a page that allows one of that name refuses the second.
    intro: 'if (globalThis.CompassionCircle?.version) return;',
    generatedCode: 'es2015',
  },
  onwarn(warning) {
    throw new Error(warning.message);
  },
  plugins: [
    maps(),
    resolve({ exportConditions: ['production', 'browser'] }),
    literals(),
    likeBesideLike(),
    wordTables(),
    shortPrivateNames(),
    terser(minify),
    licences(),
    integrity(),
  ],
};
