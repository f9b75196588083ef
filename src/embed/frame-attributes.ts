import type { Fault } from '../core/local-text.js';
import { describe, own } from '../core/page-data.js';
import { isAddress, mayUse, type AddressRules } from './frame-addresses.js';
import { attributesOf } from './widgets.js';

/** What the address of an embed page may say besides the attributes of its widget. */
const PAGE_KEYS = ['widget', 'lang', 'settings', 'circle-check'];
const LONGEST = 2048;

export interface Given {
  /** The query of the embed page's address, which anybody may have written. */
  readonly query: URLSearchParams;
  /** What the site lays down for this widget, which wins. */
  readonly site: Readonly<Record<string, unknown>>;
  readonly rules: AddressRules;
}

/** Gives a widget its attributes. What was left out for safety is said in the faults, the rest in the console. */
export function giveAttributes(widget: HTMLElement, { query, site, rules }: Given): readonly Fault[] {
  const faults: Fault[] = [];
  const known = attributesOf(widget);
  for (const name of known) {
    const laidDown = own(site, name);
    const asked = query.get(name);
    if (laidDown !== undefined) give(widget, name, laidDown);
    // What is there counts as yes, whatever it says: an address has no other way to say no.
    else if (asked === null || asked === 'false') continue;
    else if (asked.length > LONGEST || (isAddress(name) && !mayUse(asked, rules)))
      faults.push({ code: 'frame-address', path: name, detail: describe(asked) });
    else widget.setAttribute(name, asked);
  }
  const data = own(site, 'json');
  if (data !== undefined) widget.setAttribute('data-json', JSON.stringify(data));
  if (query.has('json') || query.has('data-json')) faults.push({ code: 'frame-json', path: 'json' });
  warnOfOthers(query, known);
  return faults;
}

/** `false` leaves an attribute out that the address may not bring back. */
function give(widget: HTMLElement, name: string, value: unknown): void {
  if (value === true) widget.setAttribute(name, '');
  else if (typeof value === 'string' || typeof value === 'number') widget.setAttribute(name, String(value));
}

/** Platforms add parameters of their own, so on screen these would be a false alarm. */
function warnOfOthers(query: URLSearchParams, known: readonly string[]): void {
  const others = [...new Set(query.keys())].filter((key) => !known.includes(key) && !PAGE_KEYS.includes(key));
  if (others.length > 0) console.info(`Not used from the address: ${others.map(describe).join(', ')}`);
}
