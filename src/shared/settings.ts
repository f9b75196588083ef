import type { Fault, LocalText } from '../core/local-text.js';
import { isRecord, isRecordAt, itemsOf, keysOf, own, readOneOf, readText, type Faults } from '../core/page-data.js';
import { NATIONS, readSupportItems, type Nation, type SupportLine } from '../core/support-lines.js';
import { safeUrl } from './safe-url.js';

/** What is the same on every page of a site. */
export interface Settings {
  /** The organisation's own support lines. */
  readonly support?: readonly SupportLine[];
  readonly nation?: Nation;
  /** The site's name for the practice, in place of "compassion circle". */
  readonly practiceName?: LocalText;
  /** What people agree to at the start, one sentence each. */
  readonly agreement?: readonly LocalText[];
  readonly privacyUrl?: string;
  readonly serviceUrl?: string;
  /** Where staff raise a concern or report an incident: a Freedom to Speak Up page. */
  readonly concernUrl?: string;
  /** The word for the people cared for: patients, residents. */
  readonly peopleWord?: LocalText;
  /** Whether a settings file is still on its way. */
  readonly pending: boolean;
  /** What the page's editor must mend in them. */
  readonly faults: readonly Fault[];
}

/** The settings themselves, all of them optional. */
type Values = Omit<Settings, 'pending' | 'faults'>;
type Reader<T> = (value: unknown, path: string, faults: Faults, base: string) => T | undefined;

const LONGEST_FILE = 200_000;
const MOST_SENTENCES = 20;

const readers: { readonly [K in keyof Values]-?: Reader<NonNullable<Values[K]>> } = {
  support: (value, path, faults, base) => readSupportItems(value, path, faults, (url) => safeUrl(url, base)),
  nation: (value, path, faults) => readOneOf(value, path, NATIONS, faults),
  practiceName: (value, path, faults) => readText(value, path, faults, 80),
  agreement: readAgreement,
  privacyUrl: readUrl,
  serviceUrl: readUrl,
  concernUrl: readUrl,
  peopleWord: (value, path, faults) => readText(value, path, faults, 80),
};

interface Source {
  readonly raw: unknown;
  /** What addresses in it are relative to. */
  readonly base: string;
}

const listeners = new Set<() => void>();
let asked = false;
let pending = false;
let file: Source | undefined;
let fileFaults: readonly Fault[] = [];
let kept: { readonly page: unknown; readonly settings: Settings } | undefined;

/** The settings as they stand now. The same object until they change. */
export function siteSettings(): Settings {
  const page = pageSettings();
  if (!kept || kept.page !== page) kept = { page, settings: readSettings(page) };
  return kept.settings;
}

/** Calls back after the settings have changed: a file arrived, or the page set them. */
export function onSettings(callback: () => void): () => void {
  const entry = (): void => {
    callback();
  };
  listeners.add(entry);
  return () => void listeners.delete(entry);
}

/**
 * For the script build, while its script runs and once the global `CompassionCircle` is there: loads the file that
 * `data-settings` names, if it names one, and from then on follows `CompassionCircle.settings`.
 */
export function rememberScript(script: HTMLScriptElement | null): void {
  if (asked) return;
  asked = true;
  followGlobal();
  const address = script?.dataset['settings'];
  if (address) void load(address);
}

function pageSettings(): unknown {
  return own((globalThis as { CompassionCircle?: unknown }).CompassionCircle, 'settings');
}

function followGlobal(): void {
  const global = (globalThis as { CompassionCircle?: unknown }).CompassionCircle;
  if (!isRecord(global)) return;
  let value = pageSettings();
  // A frozen object cannot change, so there is nothing to follow.
  Reflect.defineProperty(global, 'settings', {
    configurable: true,
    enumerable: true,
    get: () => value,
    set: (settings: unknown) => {
      value = settings;
      changed();
    },
  });
}

function changed(): void {
  kept = undefined;
  for (const each of [...listeners]) each();
}

async function load(address: string): Promise<void> {
  pending = true;
  let code = 'settings-unreachable';
  try {
    const response = await fetch(new URL(address, document.baseURI), { credentials: 'same-origin' });
    if (!response.ok) throw new Error(response.statusText);
    const text = await response.text();
    code = 'settings-malformed';
    const raw: unknown = text.length > LONGEST_FILE ? undefined : JSON.parse(text);
    if (!isRecord(raw)) throw new TypeError('Not an object');
    file = { raw, base: response.url || document.baseURI };
  } catch {
    fileFaults = [{ code, path: 'data-settings', detail: address }];
  }
  pending = false;
  changed();
}

function readSettings(page: unknown): Settings {
  const faults: Fault[] = [...fileFaults];
  const fromFile = file ? readValues(file, faults) : {};
  const fromPage = page === undefined ? {} : readValues({ raw: page, base: document.baseURI }, faults);
  return { ...fromFile, ...fromPage, pending, faults };
}

function readValues({ raw, base }: Source, faults: Faults): Values {
  if (!isRecordAt(raw, 'settings', faults)) return {};
  const values: Record<string, unknown> = {};
  for (const key of keysOf(raw)) {
    const read = own(readers, key) as Reader<unknown> | undefined;
    if (!read) {
      faults.push({ code: 'unknown-key', path: `settings.${key}` });
      continue;
    }
    const value = read(own(raw, key), `settings.${key}`, faults, base);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

function readUrl(value: unknown, path: string, faults: Faults, base: string): string | undefined {
  const url = safeUrl(value, base);
  if (url === undefined) faults.push({ code: 'not-url', path });
  return url;
}

/** One sentence or a list of them. */
function readAgreement(value: unknown, path: string, faults: Faults): readonly LocalText[] {
  const items = itemsOf(value);
  const list = items ?? [value];
  if (list.length > MOST_SENTENCES) faults.push({ code: 'too-many', path, detail: MOST_SENTENCES });
  return list
    .slice(0, MOST_SENTENCES)
    .map((item, i) => readText(item, items ? `${path}[${i}]` : path, faults))
    .filter((text) => text !== undefined);
}
