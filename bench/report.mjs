// Writes a run into docs/performance.md, between the marks of its mode; what people wrote round them stays.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { judge } from './targets.mjs';

const number = (value) => {
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(size >= 10 ? 1 : 2);
};
const kib = (bytes) => number(bytes / 1024);
const plain = (value) => String(value);

/** Median, and the range where there was more than one round. */
function withRange(summary, show) {
  if (!summary) return '';
  const { median, min, max, rounds } = summary;
  return rounds > 1 && show(min) !== show(max) ? `${show(median)} (${show(min)} to ${show(max)})` : show(median);
}

export const table = (heads, rows) =>
  [heads, heads.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What each measure's table shows: a heading, the figure's name, and how it reads; `ratio` reads the ratio. */
const columns = {
  bytes: [
    ['Requests', 'requests', plain],
    ['JS and CSS, KiB raw', 'raw', kib],
    ['gzip -9', 'gzip', kib],
    ['brotli 11', 'brotli', kib],
    ['Whole page, brotli', 'page', kib],
  ],
  load: [4, 1].flatMap((slower) => [
    [`Painted, ms (${slower}×)`, `painted${slower}x`, number],
    ['over plain', `painted${slower}x`, number, 'ratio'],
    ['Tasks, ms', `task${slower}x`, number],
    ['over plain', `task${slower}x`, number, 'ratio'],
    ['Script, ms', `script${slower}x`, number],
    ['Blocking, ms', `blocking${slower}x`, number],
    ['Shift', `shift${slower}x`, (it) => it.toFixed(3)],
  ]),
  instances: [1, 10, 100, 1000].flatMap((count) => [
    [`ms each (${count.toLocaleString('en-GB')})`, `ms-${count}`, number],
    ['over plain', `ms-${count}`, number, 'ratio'],
    ['KiB each', `heap-${count}`, kib],
    ['nodes each', `nodes-${count}`, number],
  ]),
  running: [
    ['Main thread, ms', 'task', number],
    ['over plain', 'task', number, 'ratio'],
    ['Script, ms', 'script', number],
    ['Style passes', 'styles', number],
    ['Layouts', 'layouts', number],
    ['Frames', 'frames', number],
  ],
  countdown: [
    ['Shown wrong after a block, s', 'shown-error', number],
    ['End late, blocked', 'end-blocked', number],
    ['Sound late, blocked', 'sound-blocked', number],
    ['End late, hidden', 'end-hidden', number],
    ['Sound late, hidden', 'sound-hidden', number],
  ],
  typing: [
    ['Tasks a key, ms', 'key', number],
    ['over plain', 'key', number, 'ratio'],
    ['Script, ms', 'script', number],
    ['Layouts', 'layouts', number],
    ['Style passes', 'styles', number],
  ],
  lists: [10, 100, 1000, 5000].flatMap((count) => [
    [`Show ${count.toLocaleString('en-GB')}, ms`, `show-${count}`, number],
    ['over plain', `show-${count}`, number, 'ratio'],
    ['Filter, ms', `filter-${count}`, number],
    ['Heap, KiB', `heap-${count}`, kib],
  ]),
};

const titles = {
  bytes: 'Bytes and requests',
  load: 'From the request to the widget on screen',
  instances: 'More of one kind on a page',
  running: 'One running timer, a minute',
  countdown: 'How true a countdown is',
  typing: 'A key in a counted answer of 2,000 characters',
  lists: 'Lists of circles',
};

export function measureTables(name, { figures, pages }) {
  const used = columns[name].filter(([, figure]) => Object.values(figures[name]).some((each) => each[figure]));
  const rows = pages
    .filter(({ id }) => figures[name][id])
    .map(({ id, family, label, role }) => {
      const cells = used.map(([, figure, show, part = 'value']) => withRange(figures[name][id][figure]?.[part], show));
      return { family, cells: [role === 'ours' ? `**${label}**` : label, ...cells] };
    });
  return [...new Set(rows.map(({ family }) => family))].map((family) => {
    const own = rows.filter((row) => row.family === family).map(({ cells }) => cells);
    return table([`${family[0].toUpperCase()}${family.slice(1)}`, ...used.map(([head]) => head)], own);
  });
}

export function markdown(results) {
  const { mode, date, seconds, machine, versions, failures, figures } = results;
  const { browser, ours, ...packages } = versions;
  const load = machine.load > 0 ? `, ${machine.load.toFixed(1)} programs at work before the run` : '';
  const verdict = (met) => (met === undefined ? 'not measured' : met ? 'yes' : '**no**');
  const names = Object.entries(packages).map(([name, version]) => `${name} ${version ?? 'missing'}`);
  const reasons = failures.map(({ page, measure, reason }) => `- ${page ? `${page}, ` : ''}${measure}: ${reason}`);
  return [
    `## ${mode === 'full' ? 'Full' : 'Quick'} run`,
    `${date}, ${seconds} s. ${browser}, Node ${machine.node}, ${machine.system}, ${machine.processor}, ${machine.cores} cores, ${machine.memory}${load}. Ours ${ours}. ${names.join(', ')}.`,
    'Medians of all rounds, with the range. "Over plain" is the ratio to the plain page of the same round.',
    '### Targets',
    table(
      ['What', 'Target, at most', 'Ours', 'Met', 'Best peer'],
      judge(results).map((each) => [each.label, each.target, each.ours ?? '', verdict(each.met), each.best ?? '']),
    ),
    ...Object.keys(titles)
      .filter((name) => Object.keys(figures[name] ?? {}).length > 0)
      .flatMap((name) => [`### ${titles[name]}`, ...measureTables(name, results)]),
    '### What could not be measured',
    reasons.length > 0 ? reasons.join('\n') : 'Nothing: every page was built and measured.',
  ].join('\n\n');
}

/** Puts a text between its two marks; at the end where there are none yet. */
export function putBetween(text, name, part) {
  const [from, to] = [`<!-- ${name}: made by bench -->`, `<!-- end of ${name} -->`];
  const block = `${from}\n\n${part}\n\n${to}`;
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start === -1 || end < start) return `${text.trimEnd()}\n\n${block}\n`;
  return text.slice(0, start) + block + text.slice(end + to.length);
}

export async function writePart(file, name, part) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const config = await resolveConfig(fileURLToPath(new URL('../.prettierrc.json', import.meta.url)));
  writeFileSync(file, await format(putBetween(before, name, part), { ...config, parser: 'markdown' }));
}

export const writeReport = (results, file) => writePart(file, `the ${results.mode} run`, markdown(results));
