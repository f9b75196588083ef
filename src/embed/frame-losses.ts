import { sandboxAllows } from '../shared/sandbox.js';
import type { Name } from './widgets.js';

/** What a frame may take away from a widget. */
export type Loss = 'fullScreen' | 'wakeLock' | 'saving' | 'printing' | 'windows' | 'keeping';

/** What each widget would use, and does not make up for: copying has an older way, and buttons need no form. */
const USES: Readonly<Record<Name, readonly Loss[]>> = {
  timer: ['fullScreen', 'wakeLock', 'printing', 'saving', 'windows', 'keeping'],
  'prompt-card': ['fullScreen', 'printing'],
  'reflection-form': ['saving', 'printing'],
  'sign-up': ['saving', 'keeping'],
};

/** Values of `sandbox`. */
const TOKENS: Partial<Record<Loss, string>> = {
  saving: 'allow-downloads',
  printing: 'allow-modals',
  windows: 'allow-popups',
};

/**
 * What a page cannot do, as far as it can know without trying on somebody: a frame of another site hides its sandbox, and
 * only some browsers tell their permissions. What nobody can know beforehand, the widget says when it happens.
 */
export function lossesOf(view: Window, name: Name): readonly Loss[] {
  return USES[name].filter((loss) => isLost(view, loss));
}

function isLost(view: Window, loss: Loss): boolean {
  if (loss === 'fullScreen') return !view.document.fullscreenEnabled;
  if (loss === 'wakeLock') return isRefused(view.document, 'screen-wake-lock');
  if (loss === 'keeping') return !mayStore(view);
  const token = TOKENS[loss];
  return token !== undefined && sandboxAllows(view, token) === 'no';
}

/** Whether the frame leaves the page its storage. */
export function mayStore(view: Window): boolean {
  try {
    return view.sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Chromium tells; elsewhere nobody can know. */
export function isRefused(page: Document, feature: string): boolean {
  const { featurePolicy } = page as { featurePolicy?: { allowsFeature(name: string): boolean; features(): string[] } };
  return featurePolicy?.features().includes(feature) === true && !featurePolicy.allowsFeature(feature);
}
