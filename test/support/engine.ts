/** Which browser a component test runs in, and what its driver cannot do. */
export type Engine = 'chromium' | 'firefox' | 'webkit';
export type Ability = 'emulateMedia' | 'setViewport';

/** Each gap is one of the driver, not of the browser; it is named in the report of skipped tests. */
const gaps: Readonly<Record<Engine, Readonly<Partial<Record<Ability, string>>>>> = {
  chromium: {},
  firefox: { emulateMedia: 'Firefox has no emulateMedia over WebDriver BiDi' },
  webkit: {
    emulateMedia: 'WebKitWebDriver has no emulateMedia',
    setViewport: 'WebKitWebDriver has no setViewport',
  },
};

/** The engine of this run, as web-test-runner.config.js wrote it into the page. */
export function engine(): Engine {
  return (globalThis as { circleEngine?: Engine }).circleEngine ?? 'chromium';
}

/** Why this engine's driver cannot do something, or undefined where it can. */
export function engineCannot(ability: Ability): string | undefined {
  return gaps[engine()][ability];
}

/** Skips the running test, with the reason added to its name, where the driver cannot do what the test needs. */
export function needs(test: Mocha.Context, ability: Ability): void {
  const reason = engineCannot(ability);
  if (reason === undefined) return;
  if (test.test) test.test.title += ` (skipped: ${reason})`;
  test.skip();
}
