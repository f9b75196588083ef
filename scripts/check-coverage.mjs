// Reads coverage/lcov.info: all lines of src/core and 90 % of the lines of src are run by the component tests.
// The test runner leaves files out that no test loads; here they count as not run at all.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './tool.mjs';

/** Run by the package checks and the end-to-end tests, against what is built of them. */
const elsewhere = new Set(['src/index.ts', 'src/define.ts', 'src/embed/script.ts']);

/** @returns {Map<string, Map<number, number>>} runs of each line of each file */
export function readLcov(text, base) {
  const files = new Map();
  let lines;
  for (const row of text.split(/\r?\n/)) {
    if (row.startsWith('SF:')) {
      const name = relative(base, join(row.slice(3).startsWith('/') ? '' : base, row.slice(3))).replaceAll('\\', '/');
      lines = files.get(name) ?? new Map();
      files.set(name, lines);
    } else if (row.startsWith('DA:')) {
      const [line, count] = row.slice(3).split(',').map(Number);
      lines.set(line, Math.max(count, lines.get(line) ?? 0));
    }
  }
  return files;
}

/** Lines of code that a file of nothing but types does not have. */
function codeLines(file) {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return outputText
    .replace(/^export \{\};?\s*$/m, '')
    .split('\n')
    .filter((line) => line.trim()).length;
}

/** @returns {string[]} what is wrong, one sentence each */
export function coverageFaults(files, sources, linesOf, { coreFloor = 100, floor = 90 } = {}) {
  const faults = [];
  let all = 0;
  let covered = 0;
  for (const source of sources) {
    const lines = files.get(source);
    const total = lines ? lines.size : linesOf(source);
    const run = lines ? [...lines.values()].filter((count) => count > 0).length : 0;
    all += total;
    covered += run;
    const isCore = source.startsWith('src/core/');
    if (total > 0 && !lines) faults.push(`${source} is loaded by no test.`);
    else if (isCore && total > 0 && (run / total) * 100 < coreFloor) {
      const missed = [...lines].filter(([, count]) => count === 0).map(([line]) => line);
      faults.push(`${source}: ${run} of ${total} lines run; not lines ${missed.join(', ')}.`);
    }
  }
  const share = all === 0 ? 0 : (covered / all) * 100;
  if (share < floor) faults.push(`${share.toFixed(1)} % of the lines of src are run, and ${floor} % is asked for.`);
  return faults;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = readLcov(readFileSync(join(root, 'coverage', 'lcov.info'), 'utf8'), root);
  const sources = globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.styles.ts') && !elsewhere.has(file) && !file.endsWith('/define.ts'))
    .sort();
  const faults = coverageFaults(files, sources, (file) => codeLines(join(root, file)));
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exit(1);
  console.log('Coverage: 100 % of the lines of src/core, at least 90 % of src.');
}
