// Copies the released scripts into the web part, so that the package holds everything it needs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const MAIN = 'compassion-circle.min.js';
const CHECK = 'circle-check.min.js';
const from = new URL('../../../dist/script/', import.meta.url);
const to = new URL('../src/vendor/', import.meta.url);

/** The map is not in the package. */
const read = (name) => readFileSync(new URL(name, from), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');

mkdirSync(to, { recursive: true });
let script = read(MAIN);
if (existsSync(new URL(CHECK, from))) {
  // The script loads the check from beside itself by a name that webpack cannot see: here it is a part of the package.
  const loads = [...script.matchAll(/\bimport\(\s*[\w$]+\s*\)/g)];
  if (loads.length !== 1) throw new Error(`${MAIN} loads ${loads.length} files, and this script knows of ${CHECK} only.`);
  script = script.replace(loads[0][0], () => `import("./${CHECK}")`);
  writeFileSync(new URL(CHECK, to), read(CHECK));
}
// webpack puts a comment of this kind into a file of licences beside the bundle.
const licences = readFileSync(new URL('LICENSES.txt', from), 'utf8').replaceAll('*/', '* /');
writeFileSync(new URL(MAIN, to), `/*!\n${licences}*/\n${script}`);
console.log(`src/vendor/${MAIN}: ${script.length} characters`);
