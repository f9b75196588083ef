/**
 * dist/script/circle-check.min.js: what `?circle-check` in the address of a page shows, and `CompassionCircle.check()`.
 * The script loads it from beside itself, only then. It looks at the page and changes nothing but its own panel.
 */
import { nearestLanguage } from '../../shared/language/language.js';
import type { Settings } from '../../shared/settings.js';
import { checkWelsh } from './check.strings.cy.js';
import { checkEnglish } from './check.strings.en.js';
import { collect } from './collect.js';
import { watchViolations, type SeenViolation } from './collect-policies.js';
import { everyElement } from './collect-widgets.js';
import { CheckPanel } from './panel.js';
import type { Report } from './report.js';

/** What the script knows of itself. */
export interface CheckContext {
  readonly version: string;
  readonly settings: () => Settings;
  /** Calls back when the settings have changed. Returns a function that ends it. */
  readonly onSettings: (callback: () => void) => () => void;
}

let panel: CheckPanel | undefined;
const violations: SeenViolation[] = [];

/** Shows the check of this page, or shows it again. */
export async function check(context: CheckContext): Promise<void> {
  const { body } = document;
  panel?.close();
  const language = nearestLanguage(body);
  const words = language === 'cy' ? checkWelsh : checkEnglish;
  const leave = watchViolations(window, violations);
  const look = async (): Promise<Report> => {
    await arrived(context);
    const { version, settings } = context;
    const today = new Date().toISOString().slice(0, 10);
    return collect({ view: window, settings: settings(), version, language, words, violations, today });
  };
  const report = await look();
  panel = new CheckPanel({
    page: document,
    words,
    language,
    again: look,
    closed: () => {
      panel = undefined;
      leave();
    },
  });
  panel.show(report);
}

/** Once the page, the settings file and every widget are there: before that much looks wrong that is only on its way. */
async function arrived({ settings, onSettings }: CheckContext): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  if (settings().pending)
    await new Promise<void>((done) => {
      const leave = onSettings(() => {
        leave();
        done();
      });
    });
  // A widget that has rendered may ask for another round at once.
  for (let round = 0; round < 2; round++)
    for (const widget of everyElement(document))
      await (widget as { readonly updateComplete?: Promise<unknown> }).updateComplete;
  // What the browser remembers of policies comes in a task of its own.
  await new Promise((done) => setTimeout(done));
}
