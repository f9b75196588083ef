import { fill } from '../../shared/language/words.js';
import { sandboxAllows } from '../../shared/sandbox.js';
import { isRefused, mayStore } from '../frame-losses.js';
import type { CheckWords } from './check.strings.en.js';
import type { Section } from './report.js';

/** Something that the page's content security policy stopped. */
export interface SeenViolation {
  readonly directive: string;
  readonly uri: string;
}

/**
 * What docs/embedding/iframe.md asks `allow` for. The last 2 cost too little for the frame itself to tell staff: copying
 * has an older way, and a press lets the sound start. The web team can mend them all the same.
 */
export const FEATURES = ['fullscreen', 'screen-wake-lock', 'clipboard-write', 'autoplay'];
const TOKENS = ['allow-forms', 'allow-downloads', 'allow-modals', 'allow-popups'];

/** What a page can know of the policies that it is under. */
export function policySection(view: Window, words: CheckWords, violations: readonly SeenViolation[]): Section {
  const features = FEATURES.filter((feature) => isRefused(view.document, feature));
  const tokens = TOKENS.filter((token) => sandboxAllows(view, token) === 'no');
  const stopped = new Set(violations.map(({ directive, uri }) => fill(words.policy, { directive, uri })));
  return {
    title: words.policies,
    items: [],
    faults: [
      ...(view.isSecureContext ? [] : [words.insecure]),
      ...(view.origin === 'null' ? [words.noOrigin] : mayStore(view) ? [] : [words.noStorage]),
      ...features.map((feature) => fill(words.refused, { feature })),
      ...tokens.map((token) => fill(words.lacking, { token })),
      ...stopped,
    ],
  };
}

/** Whatever the policy stops from now on, and what the browser remembers. Addresses without their query. */
export function watchViolations(view: Window, found: SeenViolation[]): () => void {
  const add = (directive: string, uri: string): void => void found.push({ directive, uri: uri.replace(/[?#].*/, '') });
  const onViolation = (event: SecurityPolicyViolationEvent): void => add(event.effectiveDirective, event.blockedURI);
  view.document.addEventListener('securitypolicyviolation', onViolation);
  const observer = remembered(view, add);
  return () => {
    view.document.removeEventListener('securitypolicyviolation', onViolation);
    observer?.disconnect();
  };
}

/** Some browsers remember what was stopped before somebody asked. */
function remembered(view: Window, add: (directive: string, uri: string) => void): ReportingObserver | undefined {
  const { ReportingObserver: Observer } = view as { ReportingObserver?: typeof ReportingObserver };
  if (!Observer) return undefined;
  const observer = new Observer(
    (reports) => {
      for (const { body } of reports as { body: { effectiveDirective?: string; blockedURL?: string } | null }[])
        add(body?.effectiveDirective ?? '', body?.blockedURL ?? '');
    },
    { types: ['csp-violation'], buffered: true },
  );
  observer.observe();
  return observer;
}
