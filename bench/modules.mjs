// node bench/modules.mjs: what each byte of the script build is for, by module, from its source map: raw, and a fair
// share of brotli. Writes the table into docs/performance.md. Run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { segmentsOf } from './lib/source-map.mjs';
import { table, writePart } from './report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'dist', 'script', 'compassion-circle.min.js');
if (!existsSync(`${file}.map`)) throw new Error('There is no build: run npm run build first.');
const code = readFileSync(file, 'utf8');
const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));

const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The module of a source: its path in src, or its package. */
function moduleOf(source) {
  if (source === undefined) return 'not in the map: what the bundler adds';
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  return name ? `${name} (package)` : source.replace(/^.*?src\//, '');
}

/** The text of each module, in the order of the file; a byte belongs to the mapping before it. */
function textByModule() {
  const texts = new Map();
  const lines = code.split('\n');
  const segments = segmentsOf(map.mappings);
  lines.forEach((line, at) => {
    const own = segments[at] ?? [];
    const cuts = [{ column: 0 }, ...own, { column: line.length }];
    for (let n = 0; n + 1 < cuts.length; n++) {
      const text = line.slice(cuts[n].column, cuts[n + 1].column);
      if (text === '') continue;
      const name = moduleOf(cuts[n].source === undefined ? undefined : map.sources[cuts[n].source]);
      texts.set(name, (texts.get(name) ?? '') + text);
    }
  });
  return texts;
}

/**
 * What the whole shrinks to is shared out by what each module shrinks to on its own: alone, a module does not gain from
 * what it has in common with others, so that the sum of all would be too high.
 */
function rowsOf(texts) {
  const whole = brotli(code);
  const rows = [...texts].map(([name, text]) => ({ name, raw: Buffer.byteLength(text), alone: brotli(text) }));
  const sum = rows.reduce((total, { alone }) => total + alone, 0);
  return rows.map((row) => ({ ...row, share: (row.alone * whole) / sum })).sort((a, b) => b.share - a.share);
}

const number = (value) => Math.round(value).toLocaleString('en-GB');
const add = (rows, key) => rows.reduce((total, row) => total + row[key], 0);

/** What kind of thing the bytes are: that says what could go. */
const kinds = [
  ['Words in English', /\.strings\.en\.ts$/],
  ['Words in Welsh', /\.strings\.cy\.ts$/],
  ['Styles', /\.styles\.ts$/],
  ['Lit', /\(package\)$/],
  ['Core: rules without a page', /^core\//],
  ['Shared code', /^shared\//],
  ['Timer', /^circle-timer\//],
  ['Prompt card', /^prompt-card\//],
  ['Reflection form', /^reflection-form\//],
  ['Sign-up', /^sign-up\//],
  ['The rest', /./],
];

const rows = rowsOf(textByModule());
const byKind = kinds.map(([label, pattern], at) => {
  const own = rows.filter(({ name }) => kinds.findIndex(([, each]) => each.test(name)) === at && pattern.test(name));
  return { label, raw: add(own, 'raw'), share: add(own, 'share') };
});
const line = (label, { raw, share }, whole) => [
  label,
  number(raw),
  number(share),
  `${((100 * share) / whole).toFixed(1)} %`,
];
const total = { raw: add(rows, 'raw'), share: add(rows, 'share') };
const heads = ['What', 'Raw', 'Share of brotli', 'Of all'];
const SHOWN = 60;
const rest = rows.slice(SHOWN);
const part = [
  `The script build, ${number(total.raw)} bytes, ${number(total.share)} with brotli 11, by \`node bench/modules.mjs\`.`,
  table(
    heads,
    [...byKind, { label: 'All', ...total }].map((row) => line(row.label, row, total.share)),
  ),
  `The ${SHOWN} largest modules:`,
  table(heads, [
    ...rows.slice(0, SHOWN).map((row) => line(`\`${row.name}\``, row, total.share)),
    line(`${rest.length} more`, { raw: add(rest, 'raw'), share: add(rest, 'share') }, total.share),
  ]),
].join('\n\n');
await writePart(join(root, 'docs', 'performance.md'), 'the table by module', part);
for (const { label, raw, share } of byKind)
  console.log(`${label.padEnd(28)} ${number(raw).padStart(8)} ${number(share).padStart(8)}`);
console.log(`${'All'.padEnd(28)} ${number(total.raw).padStart(8)} ${number(total.share).padStart(8)}`);
