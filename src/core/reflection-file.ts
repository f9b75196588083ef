import { isId, isRecord, own, type Faults } from './page-data.js';
import { readRecord, type ReflectionRecord } from './reflection-record.js';

/**
 * A record as a file, and back. A saved reflection is opened from its .json file, or from the JSON that its .html file
 * carries in a script element that no browser runs.
 */

const KIND = 'circle-reflection';
const FORMAT = 1;
/** Far more than anybody writes, and little enough to read at once. */
export const LONGEST_FILE = 5_000_000;
/** Of the script element in an .html file, which has the type application/json. */
export const RECORD_ATTRIBUTE = 'data-circle-reflection';

/** The text of a .json file. */
export function recordJson(record: ReflectionRecord): string {
  return `${JSON.stringify({ kind: KIND, format: FORMAT, ...record }, null, 2)}\n`;
}

/**
 * The same for the script element of an .html file: no character of it can end the element, whoever writes it out
 * (`</script>`, `<!--`, the ampersand of XHTML, and the line breaks that only JavaScript knows).
 */
export function recordForScript(record: ReflectionRecord): string {
  return recordJson(record).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Names that say what a file is and nothing about who wrote it or what is in it. */
export function recordFileName(template: string, extension: 'txt' | 'html' | 'json'): string {
  return `reflection${isId(template) ? `-${template}` : ''}.${extension}`;
}

/** The record in a file that somebody chose, or undefined, and then the last fault says why. */
export function recordFromFile(text: unknown, faults: Faults): ReflectionRecord | undefined {
  const path = 'file';
  if (typeof text !== 'string' || text.length > LONGEST_FILE) {
    faults.push({ code: 'file-too-large', path, detail: LONGEST_FILE });
    return undefined;
  }
  // Windows writes a mark before text.
  const content = text.replace(/^\uFEFF/, '').trim();
  const json = content.startsWith('{') ? content : jsonInPage(content);
  const value = json === undefined ? undefined : parse(json);
  if (value === undefined) {
    faults.push({ code: content.startsWith('{') ? 'file-broken' : 'file-not-ours', path });
    return undefined;
  }
  if (own(value, 'kind') !== KIND) {
    faults.push({ code: 'file-not-ours', path });
    return undefined;
  }
  const format = own(value, 'format');
  if (typeof format !== 'number' || format > FORMAT) {
    faults.push({ code: 'file-newer', path });
    return undefined;
  }
  return readRecord(withoutKind(value), faults, path);
}

/**
 * A tag is no longer than this: without an end to it, the search would go through all of the file from each `<script`.
 */
const OPENING = /<script\b([^>]{0,300})>/gi;

/** What stands in the script element. What people wrote stands in the page as text, where each < is written &lt;. */
function jsonInPage(html: string): string | undefined {
  for (const { 0: tag, 1: attributes = '', index } of html.matchAll(OPENING)) {
    if (!attributes.toLowerCase().includes(RECORD_ATTRIBUTE)) continue;
    const rest = html.slice(index + tag.length);
    const end = rest.search(/<\/script/i);
    return end === -1 ? rest : rest.slice(0, end);
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function withoutKind(value: unknown): unknown {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([key]) => key !== 'kind' && key !== 'format'));
}
