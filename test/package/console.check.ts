/** The component tests must fail on what reaches the console: here with faults seeded in a file of their own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from './consumer.ts';

const seeded = `
import { LitElement, html } from 'lit';
import { expectConsole } from '/test/support/console.ts';

class SeededElement extends LitElement {
  static override properties = { count: {} };
  declare count: number;
  constructor() {
    super();
    this.count = 1;
  }
  override render() {
    return html\`<p>\${this.count}</p>\`;
  }
  override updated() {
    if (this.count < 3) this.count++;
  }
}
customElements.define('seeded-element', SeededElement);

it('bad: a warning of Lit', async () => {
  const element = document.body.appendChild(new SeededElement());
  await element.updateComplete;
  element.remove();
});
it('good: nothing', () => {});
it('bad: a warning', () => { console.warn('seeded'); });
it('bad: an error', () => { console.error('seeded'); });
it('bad: a rejection', () => { void Promise.reject(new Error('seeded')); });
it('bad: no warning where one is expected', () => { expectConsole('seeded'); });
it('good: a warning where one is expected', () => { expectConsole('seeded'); console.warn('seeded'); });
`;

it('component tests fail on whatever reaches the console', () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'seeded-'));
  try {
    writeFileSync(join(folder, 'seeded.test.ts'), seeded);
    const results = join(folder, 'results.json');
    const { bin } = JSON.parse(readFileSync(join(root, 'node_modules/@web/test-runner/package.json'), 'utf8')) as {
      bin: { wtr: string };
    };
    const program = join(root, 'node_modules/@web/test-runner', bin.wtr);
    const files = join(folder, 'seeded.test.ts').slice(root.length).replaceAll('\\', '/');
    const run = spawnSync(process.execPath, [program, '--files', files], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ENGINE: 'chromium', COVERAGE: '', RESULTS: results },
    });
    const failed = [...run.stdout.matchAll(/❌ (\w+):/g)].map(([, word]) => word);
    assert.deepEqual(failed, ['bad', 'bad', 'bad', 'bad', 'bad'], run.stdout + run.stderr);
    const { passed, failed: count } = JSON.parse(readFileSync(results, 'utf8')) as { passed: number; failed: number };
    assert.deepEqual({ passed, count, status: run.status }, { passed: 2, count: 5, status: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
