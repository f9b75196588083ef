/**
 * How long generated tests run. `npm test` takes a sample of each with a fixed seed, so that it is quick and gives the
 * same answer every time; `npm run test:long` runs each whole. The choice reaches the browser through the page that
 * web-test-runner.config.js writes, and Node tests through the environment.
 */
interface RunLength {
  readonly whole: boolean;
  readonly seed: number;
}

function runLength(): RunLength {
  const scope = globalThis as {
    circleRunLength?: RunLength;
    process?: { env: Record<string, string | undefined> };
  };
  if (scope.circleRunLength) return scope.circleRunLength;
  const env = scope.process?.env ?? {};
  return { whole: env['CIRCLE_RUN'] === 'whole', seed: Number(env['CIRCLE_SEED'] ?? 20261122) };
}

/** The number of generated cases: `sample` in `npm test`, `whole` in `npm run test:long`. */
export function runs(sample: number, whole: number): number {
  return runLength().whole ? whole : sample;
}

/** True under `npm run test:long`. */
export function isWholeRun(): boolean {
  return runLength().whole;
}

/** The seed of this run: fixed in a sample, fresh (and printed when a property fails) in a whole run. */
export function seed(): number {
  return runLength().seed;
}

/** The same as parameters for fast-check: `fc.assert(property, generated(200, 10_000))`. */
export function generated(sample: number, whole: number): { numRuns: number; seed: number } {
  return { numRuns: runs(sample, whole), seed: seed() };
}
