import type { Fault } from '../core/local-text.js';
import { isRecord, itemsOf, keysOf, own } from '../core/page-data.js';
import { safeUrl } from '../shared/safe-url.js';

/** What the site lays down for its embed pages, in `settings.json` beside them. */
export interface FrameSettings {
  /** Site settings, unread, as `CompassionCircle.settings` takes them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Addresses that may stand in the address of an embed page. Undefined: those of the page's own origin. */
  readonly endpoints: readonly string[] | undefined;
  /** Origins of pages that may be told the height. Undefined: any page that may frame this one. */
  readonly parents: readonly string[] | undefined;
  /** Attributes of a widget, and its JSON under `json`, that no address can change. */
  widget(name: string): Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

const FILE = 'settings.json';
/** A file beside the page, and no other. */
const NAME = /^[a-z0-9][\w-]*\.json$/i;
const LIMIT = 10_000;
const LONGEST = 200_000;
const KEYS = ['endpoints', 'parents', 'widgets'];

/**
 * Loads what the site lays down. `chosen` is what `settings` in the page's address names: a second file, which gives what
 * widgets show, never what is allowed. Never rejects: where the rules cannot be read, nothing is allowed.
 */
export async function loadFrameSettings(base: string, chosen: string | null): Promise<FrameSettings> {
  const faults: Fault[] = [];
  const files = [load(FILE, base, faults, true)];
  if (chosen !== null) {
    if (NAME.test(chosen)) files.push(load(chosen, base, faults, false));
    else faults.push({ code: 'frame-file-name', path: 'settings' });
  }
  const [rules, second] = await Promise.all(files);
  const frame = read(rules ?? {}, faults);
  const more = second && read(second, faults);
  return {
    settings: { ...frame.settings, ...more?.settings },
    endpoints: rules ? frame.endpoints : [],
    parents: rules ? frame.parents : [],
    widget: (name) => ({ ...asRecord(own(more?.widgets, name)), ...asRecord(own(frame.widgets, name)) }),
    faults,
  };
}

/** What a file holds; undefined where it cannot be read. A site without the file lays nothing down. */
async function load(name: string, base: string, faults: Fault[], mayLack: boolean) {
  const address = safeUrl(name, base);
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), LIMIT);
  try {
    if (address === undefined) throw new TypeError(name);
    // A redirect could lead to another site's file.
    const response = await fetch(address, { credentials: 'same-origin', redirect: 'error', signal: abort.signal });
    if (mayLack && response.status === 404) return {};
    const text = response.ok ? await response.text() : '';
    const value: unknown = text.length > LONGEST ? undefined : JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Said below, as for a file that holds something else.
  } finally {
    clearTimeout(limit);
  }
  faults.push({ code: self.origin === 'null' ? 'frame-no-origin' : 'frame-file', path: name });
  return undefined;
}

function read(file: Readonly<Record<string, unknown>>, faults: Fault[]) {
  const { frame, ...settings } = file;
  if (frame !== undefined && !isRecord(frame)) faults.push({ code: 'frame-object', path: 'frame' });
  for (const key of isRecord(frame) ? keysOf(frame) : [])
    if (!KEYS.includes(key)) faults.push({ code: 'frame-unknown', path: `frame.${key}` });
  return {
    settings,
    endpoints: readList(frame, 'endpoints', faults),
    parents: readList(frame, 'parents', faults),
    widgets: own(frame, 'widgets'),
  };
}

/** A list that cannot be read allows nothing: somebody meant to lay something down. */
function readList(frame: unknown, key: string, faults: Fault[]): readonly string[] | undefined {
  const given = own(frame, key);
  if (given === undefined) return undefined;
  const items = itemsOf(given);
  const texts = items?.filter((each): each is string => typeof each === 'string');
  if (!texts || texts.length !== items?.length) faults.push({ code: 'frame-list', path: `frame.${key}` });
  return texts ?? [];
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
