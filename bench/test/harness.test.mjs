// node --test bench/test: the sums are right, the report says what was measured, and a page that is slow is seen as slow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../lib/browser.mjs';
import { buildPages } from '../lib/build.mjs';
import { findPages } from '../lib/pages.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { serve } from '../lib/server.mjs';
import { collect, median, ratios, summary } from '../lib/statistics.mjs';
import { within } from '../lib/within.mjs';
import { measure as bytes } from '../measure/bytes.mjs';
import { measure as instances } from '../measure/instances.mjs';
import { measure as load } from '../measure/load.mjs';
import { markdown, putBetween } from '../report.mjs';

test('medians and ranges', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(median([]), undefined);
  assert.deepEqual(summary([2, NaN, undefined, 8]), { median: 5, min: 2, max: 8, rounds: 2 });
  assert.equal(summary([NaN]), undefined);
});

test('a ratio is to the plain page of the same round, and a round without it does not count', () => {
  const rounds = [
    { a: { ms: 20 }, p: { ms: 10 } },
    { a: { ms: 90 }, p: { ms: 30 } },
    { a: { ms: 5 } },
    { p: { ms: 1 } },
  ];
  assert.deepEqual(ratios(rounds, 'a', 'p', 'ms'), [2, 3]);
  const { a } = collect(rounds, [{ id: 'a', family: 'f' }], () => 'p');
  assert.equal(a.ms.value.median, 20);
  assert.equal(a.ms.ratio.median, 2.5);
});

const three = ['a', 'b', 'c'].map((id) => ({ id }));

test('pages take turns, and every round begins with another one', async () => {
  const order = [];
  await inRounds({
    pages: three,
    rounds: 2,
    until: Infinity,
    failed: assert.fail,
    sample: async ({ id }) => void order.push(id),
  });
  assert.equal(order.join(''), 'aabcbca');
});

test('no round begins that would not end in time, but the first one does', async () => {
  let now = 0;
  const sample = async () => void (now += 10);
  const all = await inRounds({
    pages: three,
    rounds: 9,
    until: 65,
    warmUp: false,
    failed: assert.fail,
    sample,
    now: () => now,
  });
  assert.equal(all.length, 2);
  assert.equal(
    (await inRounds({ pages: three, rounds: 9, until: 0, warmUp: false, failed: assert.fail, sample, now: () => now }))
      .length,
    1,
  );
});

test('a first round that goes on and on is cut off, and what is left is named', async () => {
  let now = 0;
  const named = [];
  const sample = async () => {
    now += 9000;
    return { ms: 1 };
  };
  const what = { pages: three, rounds: 9, until: 5000, warmUp: false, sample, now: () => now };
  const rounds = await inRounds({ ...what, failed: ({ id }) => named.push(id) });
  assert.deepEqual([named, rounds.length], [['c'], 1]);
});

test('a page that fails twice is named and left out, and the rest go on', async () => {
  const named = [];
  const sample = async ({ id }) => {
    if (id === 'b') throw new Error('no such thing');
    return { ms: 1 };
  };
  const rounds = await inRounds({
    pages: three,
    rounds: 4,
    until: Infinity,
    failed: (page, reason) => named.push([page.id, reason]),
    sample,
  });
  assert.deepEqual(named, [['b', 'no such thing']]);
  assert.equal(rounds.length, 4);
  assert.deepEqual(Object.keys(rounds[3]).sort(), ['a', 'c']);
});

test('a step that hangs is given up', async () => {
  await assert.rejects(within(20, new Promise(() => undefined), 'the step'), /the step took longer/);
});

test('the report has the figures, the verdicts and what could not be measured', () => {
  const figure = (value, ratio) => ({
    value: { median: value, min: value, max: value, rounds: 1 },
    ratio: { median: ratio, min: ratio, max: ratio, rounds: 1 },
  });
  const text = markdown({
    mode: 'quick',
    date: '2026-11-23',
    seconds: 100,
    machine: { node: 'v24', system: 'Linux', processor: 'one', cores: 2, memory: '4 GiB' },
    versions: { browser: 'Chrome/1', ours: '0.1.0', react: '19' },
    pages: [
      { id: 'form/plain', family: 'form', label: 'Plain HTML', role: 'plain' },
      { id: 'form/react', family: 'form', label: 'React', role: 'peer' },
      { id: 'form/ours', family: 'form', label: 'Ours', role: 'ours' },
    ],
    figures: {
      typing: {
        'form/plain': { key: figure(2, 1) },
        'form/react': { key: figure(3, 1.5) },
        'form/ours': { key: figure(2.2, 1.1) },
      },
    },
    failures: [{ page: 'form/surveyjs', measure: 'build', reason: 'survey-core is not installed' }],
  });
  assert.match(text, /Typing a counted answer, a key \| ×1\.15 \| ×1\.10 \| yes \| ×1\.50, React/);
  assert.match(text, /\*\*Ours\*\* \| 2\.20 \| 1\.10/);
  assert.match(text, /100 forms, ms each \| ×2\.50 \| {2}\| not measured/);
  assert.match(text, /form\/surveyjs, build: survey-core is not installed/);
});

test('only what lies between the marks is written anew', () => {
  const once = putBetween('# Title\n\nWords.\n', 'the run', 'one');
  const twice = putBetween(`${once}\nMore words.\n`, 'the run', 'two');
  assert.match(twice, /Words\.[^]*two[^]*More words\./);
  assert.doesNotMatch(twice, /one/);
});

test(
  'a seeded slow page is seen as slower and heavier, and a broken one ends nothing',
  { timeout: 180_000 },
  async () => {
    const pages = await findPages({ under: fileURLToPath(new URL('seeded', import.meta.url)) });
    const site = await buildPages(pages, { root: fileURLToPath(new URL('../..', import.meta.url)) });
    const server = await serve(site);
    const { browser, close } = await openBrowser();
    const named = [];
    const bench = {
      ...{ browser, server, site, families: ['form'], rounds: 3, slowdowns: [1], counts: [10] },
      pages: pages.filter(({ problem }) => !problem),
      until: Infinity,
      now: () => performance.now(),
      plainOf: () => 'form/plain',
      failed: (page) => named.push(page.id),
    };
    try {
      assert.match(pages.find(({ peer }) => peer === 'missing').problem, /not installed/);
      const painted = await load(bench);
      const slow = painted['form/slow'];
      assert.ok(slow.painted1x.ratio.median > 1.5, `painted ×${slow.painted1x.ratio.median}`);
      assert.ok(slow.task1x.ratio.median > 2, `tasks ×${slow.task1x.ratio.median}`);
      assert.ok(slow.blocking1x.value.median > 50, `blocking ${slow.blocking1x.value.median} ms`);
      assert.ok(slow.shift1x.value.median > 0.01, `shift ${slow.shift1x.value.median}`);
      assert.ok(painted['form/plain'].shift1x.value.median < 0.001);
      const more = (await instances(bench))['form/slow'];
      assert.ok(more['ms-10'].ratio.median > 5, `each ×${more['ms-10'].ratio.median}`);
      assert.ok(more['heap-10'].value.median > 50_000, `heap each ${more['heap-10'].value.median}`);
      const sent = await bytes(bench);
      assert.ok(sent['form/slow'].raw.value.median > sent['form/plain'].raw.value.median);
      assert.ok(named.includes('form/broken'));
      assert.ok(!named.includes('form/slow') && !named.includes('form/plain'));
    } finally {
      await close();
      server.close();
    }
  },
);
