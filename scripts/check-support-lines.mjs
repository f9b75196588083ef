// Before a release: fails when one of our own support lines was last checked over 6 months ago.
//   node scripts/check-support-lines.mjs [today, as 2026-03-31]
import { defaultLines, expired } from '../src/core/support-line-defaults.ts';

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const lines = [...new Set(Object.values(defaultLines).flat())];
const old = expired(lines, today);

for (const line of lines) {
  const state = old.includes(line) ? 'CHECK AGAIN' : 'ok';
  console.log(`${state}  ${line.name.en}: checked ${line.checked}`);
}
if (old.length > 0) {
  console.error(
    `${old.length} support lines were last checked over 6 months ago. Call or look up each one, then change its date in src/core/support-line-defaults.ts.`,
  );
  process.exitCode = 1;
}
