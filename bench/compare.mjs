// node bench/compare.mjs OLD NEW timer|form|cards|list|all running|typing|instances|lists|load [rounds]
// 2 builds of ours (folders like dist/esm) beside the plain page, in the same run and in turns: what a change is worth.
import { resolve } from 'node:path';
import { measureBeside } from './lib/beside.mjs';
import { families, findPages } from './lib/pages.mjs';

const [before, after, family, name, rounds = '5'] = process.argv.slice(2);
if (!before || !after || !families.includes(family) || !name)
  throw new Error('Usage: node bench/compare.mjs OLD NEW timer|form|cards|list|all MEASURE [rounds]');

const found = (await findPages()).filter((page) => page.family === family);
const plain = found.find(({ role }) => role === 'plain');
const own = found.find(({ peer }) => peer === 'ours');
const builds = [
  ['before', before],
  ['after', after],
].map(([label, folder]) => ({ ...own, id: `${family}/ours-${label}`, label, ours: resolve(folder) }));
await measureBeside([plain, ...builds], name, Number(rounds));
