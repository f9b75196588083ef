/**
 * The classic script: registers every tag and leaves one global, `CompassionCircle`. The page may have set
 * `CompassionCircle = { settings: { … } }` before; what it set stays. rollup.config.js puts a line before all of this
 * that leaves at once where a copy of the script ran before.
 */
import '../define.js';
import { onSettings, rememberScript, siteSettings } from '../shared/settings.js';
import { VERSION } from '../shared/version.js';
import { watchPlaceholders } from './placeholders.js';

/** What the script leaves on the page. */
export interface CompassionCircleGlobal {
  /** Version of the script that registered the tags. */
  version?: string;
  /** Site settings, which the page may set before or after the script. Read with care, so of no fixed type. */
  settings?: unknown;
  /**
   * Shows what a web team has to mend on this page: docs/embedding/check.md. It loads `circle-check.min.js` from beside
   * the script. `?circle-check` in the address of a page does the same.
   */
  check?: () => void;
}

/** Beside the script, which is where `import` in a classic script begins. */
const CHECK: string = './circle-check.min.js';
interface Check {
  check(context: object): Promise<void>;
}

const scope = globalThis as { CompassionCircle?: CompassionCircleGlobal };
const given: unknown = scope.CompassionCircle;
// An element with this id would be found under the same name; it is no settings object.
const isOwn = typeof given === 'object' && given !== null && !(given instanceof Node);
const whole: CompassionCircleGlobal = isOwn && Object.isExtensible(given) ? given : isOwn ? { ...given } : {};
whole.version = VERSION;
whole.check = () => {
  import(CHECK)
    .then(({ check }: Check) => check({ version: VERSION, settings: siteSettings, onSettings }))
    .catch((error: unknown) => console.warn(`${CHECK}: not loaded.`, error));
};
scope.CompassionCircle = whole;

rememberScript(document.currentScript instanceof HTMLScriptElement ? document.currentScript : null);
watchPlaceholders(document);
if (/[?&]circle-check\b/.test(location.search)) whole.check();
