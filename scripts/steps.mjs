// Runs the steps of a test run, prints how each went, and adds up what they counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './tool.mjs';

const folder = join(root, '.cache', 'results');

/**
 * @typedef {object} Step
 * @property {string} label
 * @property {string} tool as for `run` in tool.mjs
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {boolean} [quiet] its output is wanted only when it fails
 * @property {boolean} [counts] it writes its own counts to the file RESULTS; any other step counts as one test
 */

export class Steps {
  passed = 0;
  failed = 0;
  #begun = performance.now();
  #number = 0;

  /** Runs one step; true when it passed. Its output comes line by line, so that a failure is seen at once. */
  async run({ label, tool, args, env, counts = false, quiet = false }) {
    const begun = performance.now();
    const results = join(folder, `${process.pid}-${++this.#number}.json`);
    mkdirSync(folder, { recursive: true });
    console.log(`▶ ${label}`);
    let rest = '';
    const kept = [];
    const show = (line) => {
      // Progress bars and cursor moves are for a terminal of their own.
      const plain = line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').trimEnd();
      if (!plain || /\| \d+\/\d+ test files \||^Running (tests|\d+ test files)\.\.\.$/.test(plain)) return;
      if (quiet) kept.push(plain);
      else console.log(`  [${label}] ${plain}`);
    };
    const code = await run(tool, args, {
      env: { ...env, RESULTS: results, FORCE_COLOR: '0' },
      onOutput: (data) => {
        const lines = (rest + data.toString()).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(show);
      },
    });
    show(rest);
    if (code !== 0) for (const line of kept) console.log(`  [${label}] ${line}`);
    const tally = this.#tally(code, counts ? results : undefined);
    rmSync(results, { force: true });
    this.passed += tally.passed;
    this.failed += tally.failed;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const counted = counts ? ` (${tally.passed} passed, ${tally.failed} failed)` : '';
    console.log(`${tally.failed === 0 ? '✔' : '✖'} ${label}${counted} ${seconds} s`);
    return tally.failed === 0;
  }

  /** A step that was due and could not be run is a failure, never silence. */
  fail(label) {
    this.failed++;
    console.log(`✖ ${label}`);
  }

  #tally(code, file) {
    if (!file) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    let passed = 0;
    let failed = 0;
    if (existsSync(file)) ({ passed, failed } = JSON.parse(readFileSync(file, 'utf8')));
    // A runner that ended badly, or ran nothing, has failed whatever it counted.
    if ((code !== 0 || passed === 0) && failed === 0) failed = 1;
    return { passed, failed };
  }

  /** Prints the closing line, alone and last, and ends with an honest exit code. */
  close() {
    console.log(`\nTook ${((performance.now() - this.#begun) / 1000).toFixed(0)} s.`);
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}
