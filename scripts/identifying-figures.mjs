// How often the search for identifying text is right, and what it costs:
//   npm exec -- node scripts/identifying-figures.mjs           prints both, and writes the tables of the first into
//                                                              docs/identifying-text.md
//   npm exec -- node scripts/identifying-figures.mjs --check   fails when the page is not up to date
// Times are printed, never judged: they depend on the computer and on what else it does.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const pageFile = join(root, 'docs', 'identifying-text.md');
const START = '<!-- table: made by scripts/identifying-figures.mjs -->';
const END = '<!-- end of table -->';

async function load() {
  const contents = `
    export * from './test/core/identifying-text-figures.ts';
    export { hostileTexts } from './test/core/identifying-hostile-texts.ts';
    export { pageWords } from './test/core/identifying-text-lines.ts';
    export * from './src/core/identifying-text.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

const share = (part) => `${(part * 100).toFixed(1)}%`;

/** Rows of cells as a table of the kind that prettier leaves as it is. */
function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(rows[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

function figureTable(figures) {
  const head = ['Kind', 'Marked', 'Found', 'Wrong', 'Precision', 'Recall'];
  const rows = figures.map(({ kind, marked, found, wrong, precision, recall }) => [
    kind.startsWith('all') ? kind : `\`${kind}\``,
    ...[marked, found, wrong].map(String),
    ...[share(precision), share(recall)],
  ]);
  return table([head, ...rows]);
}

/** The page as it must be, and as it is. */
export async function identifyingPage() {
  const { figuresOf, knownLines, heldBackLines } = await load();
  const text =
    `${knownLines.length} lines that the search was made with:\n\n${figureTable(figuresOf(knownLines))}\n\n` +
    `${heldBackLines.length} lines that were written afterwards:\n\n${figureTable(figuresOf(heldBackLines))}`;
  const page = readFileSync(pageFile, 'utf8');
  const [head, rest = ''] = page.split(START);
  const wanted = `${head}${START}\n\n${text}\n\n${END}${rest.split(END)[1] ?? '\n'}`;
  return { text, wanted, isCurrent: page === wanted };
}

/** The quickest of several runs: what else the computer does can only add to it. */
function time(task) {
  let least = Infinity;
  for (let run = 0; run < 12; run++) {
    const start = performance.now();
    task();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Reads each character of a text once, with a look at what kind it is: the least that any search must do. */
function plainScan(text) {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128 ? /\p{L}/u.test(text.charAt(i)) : (code | 32) >= 97 && (code | 32) <= 122) letters++;
  }
  return letters;
}

async function costs() {
  const { findIdentifying, hostileTexts, pageWords, readPageWords } = await load();
  const words = readPageWords(pageWords, 'words', []);
  const rows = [['Text', 'Characters', 'Plain scan, ms', 'Search, ms', 'Times a plain scan', 'Times half of it']];
  // Code is slow until it has run for a while.
  for (const make of Object.values(hostileTexts)) findIdentifying(make(200_000), words);
  for (const [name, make] of Object.entries(hostileTexts)) {
    const text = make(200_000);
    const half = make(100_000);
    const [plain, search, halfSearch] = [
      time(() => plainScan(text)),
      time(() => findIdentifying(text, words)),
      time(() => findIdentifying(half, words)),
    ];
    const per = (a, b) => (a / Math.max(b, 0.01)).toFixed(1);
    const cells = [plain.toFixed(2), search.toFixed(2), per(search, plain), per(search, halfSearch)];
    rows.push([name, String(text.length), ...cells]);
  }
  return table(rows);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { text, wanted, isCurrent } = await identifyingPage();
  if (process.argv.includes('--check')) {
    if (!isCurrent)
      console.error('docs/identifying-text.md is not up to date: npm exec -- node scripts/identifying-figures.mjs');
    process.exitCode = isCurrent ? 0 : 1;
  } else {
    if (!isCurrent) writeFileSync(pageFile, wanted);
    console.log(`${text}\n\n${await costs()}`);
  }
}
