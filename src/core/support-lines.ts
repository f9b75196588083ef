import type { Fault, LocalText } from './local-text.js';
import { describe, isRecordAt, itemsOf, own, readText, reportUnknownKeys, type Faults } from './page-data.js';
import { defaultLines, expired, type Nation, type SupportLine } from './support-line-defaults.js';

export { expired, NATIONS, type Nation, type SupportLine } from './support-line-defaults.js';

const MOST = 20;
const NAME_LIMIT = 100;
const WAY_LIMIT = 200;
const KEYS = ['name', 'voice', 'text', 'relay', 'url', 'checked'];

export interface SupportLines {
  /** The emergency number, then the page's own, then the national ones. */
  readonly lines: readonly SupportLine[];
  /** Whether the page's editor has still to add the organisation's own lines. */
  readonly localMissing: boolean;
}

/** What to show: the page's own lines with ours for the nation. */
export function supportLines(items: readonly SupportLine[] = [], nation: Nation = 'England'): SupportLines {
  const [emergency, ...others] = defaultLines[nation];
  return { lines: [...(emergency ? [emergency] : []), ...items, ...others], localMissing: items.length === 0 };
}

/** What the page's editor must mend in the lines themselves: none given, or not checked for over 6 months. */
export function supportFaults(items: readonly SupportLine[] = [], today: string): Fault[] {
  if (items.length === 0) return [{ code: 'support-missing', path: 'support' }];
  return expired(items, today).map(({ path = 'support' }) => ({ code: 'support-old', path }));
}

/** Reads a page's own lines. `safeAddress` gives an address that is safe to follow, or undefined. */
export function readSupportItems(
  value: unknown,
  path: string,
  faults: Faults,
  safeAddress: (value: unknown) => string | undefined,
): SupportLine[] {
  const items = itemsOf(value);
  if (!items) {
    faults.push({ code: 'not-a-list', path });
    return [];
  }
  if (items.length > MOST) faults.push({ code: 'too-many', path, detail: MOST });
  return items
    .slice(0, MOST)
    .map((item, i) => readItem(item, `${path}[${i}]`, faults, safeAddress))
    .filter((line) => line !== undefined);
}

function readItem(
  item: unknown,
  path: string,
  faults: Faults,
  safeAddress: (value: unknown) => string | undefined,
): SupportLine | undefined {
  if (!isRecordAt(item, path, faults)) return undefined;
  reportUnknownKeys(item, KEYS, path, faults);
  const way = (key: string): LocalText | undefined => {
    const text = own(item, key);
    return text === undefined ? undefined : readText(text, `${path}.${key}`, faults, WAY_LIMIT);
  };
  const name = readText(own(item, 'name'), `${path}.name`, faults, NAME_LIMIT);
  const voice = way('voice');
  const text = way('text');
  const relay = way('relay') ?? relayOf(voice);
  const url = readAddress(own(item, 'url'), `${path}.url`, faults, safeAddress);
  if (!voice && !text && !relay && url === undefined) faults.push({ code: 'support-no-way', path });
  else if (name) {
    const checked = readChecked(own(item, 'checked'), `${path}.checked`, faults);
    return {
      name,
      path,
      ...(voice && { voice }),
      ...(text && { text }),
      ...(relay && { relay }),
      ...(url !== undefined && { url }),
      ...(checked !== undefined && { checked }),
    };
  }
  return undefined;
}

/** Relay UK reaches any full number with 18001 before it. */
function relayOf(voice: LocalText | undefined): LocalText | undefined {
  const number = /^(?:\+44|0)[\d ]+/.exec(voice?.en ?? '')?.[0].trim();
  if (number === undefined || number.replace(/\D/g, '').length < 10) return undefined;
  const relay = `18001 ${number}`;
  return { en: relay, cy: relay };
}

function readAddress(
  value: unknown,
  path: string,
  faults: Faults,
  safeAddress: (value: unknown) => string | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  const url = safeAddress(value);
  if (url === undefined) faults.push({ code: 'not-url', path });
  return url;
}

function readChecked(value: unknown, path: string, faults: Faults): string | undefined {
  if (value === undefined) faults.push({ code: 'support-not-checked', path });
  else if (isIsoDate(value)) return value;
  else faults.push({ code: 'not-date', path, detail: describe(value) });
  return undefined;
}

function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // 31 February would move on to March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
