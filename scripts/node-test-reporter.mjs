// What `npm test` shows of Node's own tests: failures and figures as they come, and the counts in the file RESULTS.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, skips: [] };
  for await (const { type, data } of events) {
    // Figures that a test prints are wanted in the record of a run.
    if (type === 'test:stdout') yield data.message;
    if (type === 'test:stderr') yield data.message;
    if (type === 'test:diagnostic' && data.nesting > 0) yield `${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    // A suite fails because a test in it failed, which is counted already, or because of itself.
    if (data.details?.type === 'suite' && data.details.error?.failureType === 'subtestsFailed') continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped++;
      counts.skips.push(data.name);
      yield `skipped: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`;
    } else if (type === 'test:pass') counts.passed++;
    else {
      counts.failed++;
      const error = data.details?.error;
      yield `✖ ${data.name}\n  ${data.file ?? ''}:${data.line ?? ''}\n${String(
        error?.cause?.stack ?? error?.cause ?? error?.message ?? '',
      )
        .split('\n')
        .slice(0, 40)
        .map((line) => `  ${line}`)
        .join('\n')}\n`;
    }
  }
  const file = process.env.RESULTS;
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}
