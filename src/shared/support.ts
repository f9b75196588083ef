import type { Fault } from '../core/local-text.js';
import { NATIONS, readSupportItems, supportFaults, supportLines, type SupportLine } from '../core/support-lines.js';
import { safeUrl } from './safe-url.js';

export interface ShownSupport {
  readonly lines: readonly SupportLine[];
  /** Whether the page's editor has still to add the organisation's own lines. */
  readonly missing: boolean;
  readonly faults: readonly Fault[];
}

/** The support lines to show: the widget's own, or the site's, with those of the nation. */
export function readSupport(
  given: { readonly support: unknown; readonly nation: unknown },
  site: { readonly support?: readonly SupportLine[] | undefined; readonly nation?: string | undefined },
  base: string,
): ShownSupport {
  const faults: Fault[] = [];
  const items =
    given.support === undefined || given.support === null
      ? (site.support ?? [])
      : readSupportItems(given.support, 'support', faults, (value) => safeUrl(value, base));
  const named = given.nation ?? site.nation;
  const nation = NATIONS.find((each) => each === named);
  if (named !== undefined && nation === undefined) {
    faults.push({ code: 'not-one-of', path: 'nation', detail: NATIONS.join(', ') });
  }
  const { lines, localMissing } = supportLines(items, nation);
  const today = new Date().toISOString().slice(0, 10);
  // Lines that are missing are said where support is shown: a timer without them is not faulty.
  if (!localMissing) faults.push(...supportFaults(items, today));
  return { lines, missing: localMissing, faults };
}
