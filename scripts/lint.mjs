// npm run lint: types, house rules, styles and formatting, one after the other; `npm run format` mends the last.
import { prepare } from './build.mjs';
import { run } from './tool.mjs';
import { typeChecks } from './type-checks.mjs';

export const lintSteps = [
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['style lint', 'stylelint', ['{src,stories,demo}/**/*.{css,scss}', '--allow-empty-input', '--max-warnings', '0']],
  ['README tables', 'node', ['scripts/readme-tables.mjs', '--check']],
  ['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
];

if (process.argv[1]?.endsWith('lint.mjs')) {
  await prepare();
  let failed = false;
  for (const [label, tool, args] of [...typeChecks, ...lintSteps]) {
    const code = await run(tool, args);
    console.log(`${label}: ${code === 0 ? 'passed' : 'failed'}`);
    failed ||= code !== 0;
  }
  process.exit(failed ? 1 : 0);
}
