// What the built-in prompts cover, as the table of docs/prompt-cards.md:
//   npm exec -- node scripts/prompt-coverage.mjs           writes the table
//   npm exec -- node scripts/prompt-coverage.mjs --check   fails when it is not up to date
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tool.mjs';

const START = '<!-- table: made by scripts/prompt-coverage.mjs -->';
const END = '<!-- end of table -->';
const pageFile = join(root, 'docs', 'prompt-cards.md');
const ELEMENTS = ['recognition', 'universality', 'empathy', 'tolerance', 'action'];
const TOWARDS = ['self', 'others'];

/** The table, with the number of prompts for yourself and for others. */
export function coverageTable({ themes, prompts }) {
  const count = (chosen, element) =>
    TOWARDS.map(
      (towards) => chosen.filter((each) => each.elements?.includes(element) && each.towards === towards).length,
    );
  const cells = (chosen) => [String(chosen.length), ...ELEMENTS.map((element) => count(chosen, element).join(' + '))];
  const rows = themes.map(({ id }) => [`\`${id}\``, ...cells(prompts.filter(({ theme }) => theme === id))]);
  const head = ['Theme', 'Prompts', ...ELEMENTS.map((name) => name[0].toUpperCase() + name.slice(1))];
  const all = [...rows, ['All', ...cells(prompts)]];
  const widths = head.map((text, column) => Math.max(text.length, ...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...all.map(line)].join('\n');
}

/** The page as it must be, and as it is. */
export function coveragePage() {
  const data = JSON.parse(readFileSync(join(root, 'test', 'support', 'prompts.json'), 'utf8'));
  const now = readFileSync(pageFile, 'utf8');
  const [head, rest = ''] = now.split(START);
  const tail = rest.split(END)[1];
  if (tail === undefined) throw new Error('docs/prompt-cards.md has lost the marks around its table.');
  return { now, wanted: `${head}${START}\n\n${coverageTable(data)}\n\n${END}${tail}` };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { now, wanted } = coveragePage();
  if (now !== wanted && process.argv.includes('--check')) {
    console.error('docs/prompt-cards.md is not up to date: run npm exec -- node scripts/prompt-coverage.mjs');
    process.exitCode = 1;
  } else if (now !== wanted) writeFileSync(pageFile, wanted);
}
