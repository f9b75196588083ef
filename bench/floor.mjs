// node bench/floor.mjs form instances|typing, timer running, all load [rounds]
// The plain page, ours, and ours with all of its script taken away: what of the difference is script, and what is not.
import { measureBeside } from './lib/beside.mjs';
import { families, findPages } from './lib/pages.mjs';
import { stillOf } from './lib/still.mjs';

const [family, name, rounds = '5'] = process.argv.slice(2);
if (!families.includes(family) || !name) throw new Error('Usage: node bench/floor.mjs form|timer|all MEASURE [rounds]');

const pages = (await findPages()).filter((page) => page.family === family);
const ours = pages.find(({ peer }) => peer === 'ours');
await measureBeside([pages.find(({ role }) => role === 'plain'), ours, await stillOf(ours)], name, Number(rounds));
