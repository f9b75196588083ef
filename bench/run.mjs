// node bench/run.mjs [--full] [--only=timer,webawesome] [--measures=bytes,load] [--rounds=1]
//   [--ours=<folder of a build>] [--no-doc]
// Everything has a time limit. A page that fails is named with its reason, and the rest go on.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './lib/browser.mjs';
import { buildPages } from './lib/build.mjs';
import { machine, versions } from './lib/machine.mjs';
import { families, findPages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
import { within } from './lib/within.mjs';
import { plans } from './plans.mjs';
import { writeReport } from './report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (name) => process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const mode = process.argv.includes('--full') ? 'full' : 'quick';
const plan = plans[mode];
const begun = performance.now();
const now = () => (performance.now() - begun) / 1000;
const say = (text) => console.log(`${now().toFixed(0).padStart(5)} s  ${text}`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const here = machine();
const failures = [];
const failed = (measure) => (page, reason) => {
  failures.push({ page: page.id, measure, reason });
  say(`${page.id}, ${measure}: ${reason}`);
};
const plainOf = (family) => `${family}/plain`;

say(`Building the pages (${mode} mode)`);
const pages = await findPages({ only: option('only')?.split(',') });
const site = await within(90_000, buildPages(pages, { root, ours: option('ours') }), 'building the pages');
for (const page of pages) if (page.problem) failed('build')(page, page.problem);
// Where time is short, what is compared comes first: plain, then ours.
const order = ['plain', 'ours', 'limit', 'floor', 'peer'];
const usable = pages.filter(({ problem }) => !problem).sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
const server = await serve(site);
const figures = {};
let version = 'not started';

const isDocumented = !process.argv.includes('--no-doc');

/** Writes what there is. */
async function save() {
  const results = {
    mode,
    date: new Date().toISOString().slice(0, 10),
    seconds: Math.round(now()),
    machine: here,
    versions: { browser: version, ...versions(usable, root) },
    pages: pages.map(({ id, family, label, role, packages, problem }) => ({
      id,
      family,
      label,
      role,
      packages,
      problem,
    })),
    figures,
    failures,
  };
  mkdirSync(join(root, 'bench', 'results'), { recursive: true });
  writeFileSync(join(root, 'bench', 'results', `${mode}.json`), `${JSON.stringify(results, null, 1)}\n`);
  if (isDocumented) await writeReport(results, join(root, 'docs', 'performance.md'));
  say(`Done: bench/results/${mode}.json${isDocumented ? ' and docs/performance.md' : ''}`);
}

// Whatever happens, it ends, and what it has is kept.
setTimeout(() => {
  failures.push({ measure: 'the run', reason: `it took longer than ${plan.limit} s and was ended` });
  save().finally(() => process.exit(1));
}, plan.limit * 1000).unref();

/** One measure with a browser of its own, so that none inherits what another left behind. */
async function run({ name, seconds, ...settings }) {
  const { measure, title } = await import(`./measure/${name}.mjs`);
  say(title);
  const until = performance.now() + seconds * 1000;
  let opened;
  try {
    opened = await openBrowser();
    const { browser } = opened;
    version = await browser.version();
    const bench = {
      ...{ browser, server, site, pages: usable, families, rounds: 1, plainOf, until, failed: failed(name) },
      ...{
        now: () => performance.now(),
        ...settings,
        ...(option('rounds') ? { rounds: Number(option('rounds')) } : {}),
      },
    };
    // A first round that is slow is finished: what it has is worth more than nothing.
    figures[name] = await within((seconds * 3 + 60) * 1000, measure(bench), title);
  } catch (error) {
    failures.push({ measure: name, reason: error.message });
    say(`${title}: ${error.message}`);
  } finally {
    await opened?.close();
  }
}

const wanted = option('measures')?.split(',');
for (const group of plan.groups) {
  const due = group.filter(({ name }) => !wanted || wanted.includes(name));
  if (now() < plan.enough) await Promise.all(due.map(run));
  else
    for (const { name } of due) {
      figures[name] = {};
      failures.push({ measure: name, reason: 'no time was left: this machine is slow or busy' });
    }
}
server.close();
await save();
// A measure that brought nothing at all is a fault of this run; a peer that failed is only named.
process.exit(plan.groups.flat().every(({ name }) => (wanted && !wanted.includes(name)) || figures[name]) ? 0 : 1);
