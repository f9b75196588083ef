/**
 * A test fails when anything writes a warning or an error to the console, or when an error is left uncaught: Lit's
 * development warnings come that way. A test about a warning says so here first.
 */
interface ConsoleWatch {
  readonly written: { readonly level: string; readonly text: string }[];
  readonly expected: { readonly pattern: RegExp; readonly required: boolean }[];
}

const none: ConsoleWatch = { written: [], expected: [] };

function watch(): ConsoleWatch {
  return (globalThis as { circleConsole?: ConsoleWatch }).circleConsole ?? none;
}

function asPattern(pattern: RegExp | string): RegExp {
  return typeof pattern === 'string' ? new RegExp(pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : pattern;
}

/** The running test expects a warning or an error that matches; without one it fails. */
export function expectConsole(pattern: RegExp | string): void {
  watch().expected.push({ pattern: asPattern(pattern), required: true });
}

/** The running test does not mind a warning or an error that matches: for generated input, where some cases warn. */
export function allowConsole(pattern: RegExp | string = /(?:)/): void {
  watch().expected.push({ pattern: asPattern(pattern), required: false });
}

/** What has been written so far in this test, as `level: text`, to count or to compare. */
export function consoleLines(): string[] {
  return watch().written.map(({ level, text }) => `${level}: ${text}`);
}

/** What the running test did wrong, or undefined; empties the record for the next test. */
export function consoleFault(): string | undefined {
  const { written, expected } = watch();
  const lines = written.splice(0);
  const rules = expected.splice(0);
  const unexpected = lines.filter(({ text }) => !rules.some(({ pattern }) => pattern.test(text)));
  const missing = rules.filter(({ pattern, required }) => required && !lines.some(({ text }) => pattern.test(text)));
  const faults = [
    ...unexpected.map(({ level, text }) => `unexpected ${level}: ${text}`),
    ...missing.map(({ pattern }) => `expected a warning or an error like ${String(pattern)}, but there was none`),
  ];
  return faults.length > 0
    ? `${faults.join('\n')}\n(see expectConsole and allowConsole in test/support/console.ts)`
    : undefined;
}
