import type { FormField } from './form-answers.js';
import type { LocalText } from './local-text.js';
import {
  describe,
  isRecordAt,
  itemsOf,
  own,
  readId,
  readOneOf,
  readText,
  reportUnknownKeys,
  type Faults,
} from './page-data.js';
import { readFields } from './reflection-fields.js';

/** The questions of a reflection, as data with a version: docs/reflection-templates.md has the format. */
export interface ReflectionTemplate {
  readonly id: string;
  /** Kept with the answers, so that it is known to which wording they answer. */
  readonly version: string;
  readonly title: LocalText;
  /** What this kind of reflection is for, said before its questions. */
  readonly purpose: LocalText;
  /** `private`: for the writer alone. `sent`: meant to be sent to somebody, where the page says to whom. */
  readonly audience: 'private' | 'sent';
  /** Said after the purpose, before the questions. */
  readonly notes: readonly LocalText[];
  /** Nobody can answer what is sent: the form says so and says where to raise a concern. */
  readonly noReply: boolean;
  readonly source?: TemplateSource | undefined;
  readonly fields: readonly FormField[];
}

/** Whose questions they are, said in the form and in what is exported from it. */
export interface TemplateSource {
  readonly title: LocalText;
  /** The current form or its page. */
  readonly url?: string | undefined;
  /** Which wording was followed, and where it was found. */
  readonly version?: LocalText | undefined;
  /** What to check before relying on it. */
  readonly notes: readonly LocalText[];
}

/** Gives an address that is safe to follow, or undefined. Core cannot tell: it knows no page. */
export type SafeAddress = (value: unknown) => string | undefined;

const MOST_TEMPLATES = 20;
const MOST_NOTES = 10;
const TITLE_LIMIT = 120;
const KEYS = ['id', 'version', 'title', 'purpose', 'audience', 'notes', 'noReply', 'source', 'fields'];
const SOURCE_KEYS = ['title', 'url', 'version', 'notes'];
const AUDIENCES = ['private', 'sent'] as const;
const VERSION = /^[a-z0-9][\w. -]{0,39}$/i;

/**
 * A page's own templates, in its order. One with a fault in what it must have is left out, and the fault says where:
 * half of a form would be a wrong form.
 */
export function readTemplates(
  value: unknown,
  faults: Faults,
  safeAddress: SafeAddress,
  path = 'templates',
): readonly ReflectionTemplate[] {
  if (value === undefined || value === null) return [];
  const templates = readList(value, path, MOST_TEMPLATES, faults).map((each, index) =>
    readTemplate(each, `${path}[${index}]`, faults, safeAddress),
  );
  return templates.filter((template, index): template is ReflectionTemplate => {
    if (template === undefined) return false;
    if (templates.findIndex((other) => other?.id === template.id) === index) return true;
    faults.push({ code: 'repeated-id', path: `${path}[${index}].id`, detail: template.id });
    return false;
  });
}

/** The page's templates before ours; one with the id of one of ours takes its place. */
export function withOwnTemplates(
  builtIn: readonly ReflectionTemplate[],
  ofPage: readonly ReflectionTemplate[],
): readonly ReflectionTemplate[] {
  return [...ofPage, ...builtIn.filter(({ id }) => !ofPage.some((template) => template.id === id))];
}

function readTemplate(
  value: unknown,
  path: string,
  faults: Faults,
  safeAddress: SafeAddress,
): ReflectionTemplate | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, KEYS, path, faults);
  const id = readId(own(value, 'id'), `${path}.id`, faults);
  const title = readText(own(value, 'title'), `${path}.title`, faults, TITLE_LIMIT);
  const fields = readFields(own(value, 'fields'), `${path}.fields`, faults);
  const purpose =
    own(value, 'purpose') === undefined ? title : readText(own(value, 'purpose'), `${path}.purpose`, faults);
  if (id === undefined || title === undefined || purpose === undefined || fields === undefined) return undefined;
  const audience = own(value, 'audience');
  return {
    ...{ id, title, purpose, fields },
    version: readVersion(own(value, 'version'), `${path}.version`, faults),
    audience:
      (audience === undefined ? undefined : readOneOf(audience, `${path}.audience`, AUDIENCES, faults)) ?? 'private',
    notes: readNotes(own(value, 'notes'), `${path}.notes`, faults),
    noReply: own(value, 'noReply') === true,
    source: readSource(own(value, 'source'), `${path}.source`, faults, safeAddress),
  };
}

/** A version is a word such as 2026-11 or 3; a page that has only one wording need not name it. */
export function readVersion(value: unknown, path: string, faults: Faults): string {
  const version = typeof value === 'number' ? String(value) : value;
  if (typeof version === 'string' && VERSION.test(version)) return version;
  if (value !== undefined) faults.push({ code: 'not-a-version', path, detail: describe(value) });
  return '1';
}

function readNotes(value: unknown, path: string, faults: Faults): readonly LocalText[] {
  if (value === undefined) return [];
  return readList(value, path, MOST_NOTES, faults)
    .map((note, index) => readText(note, `${path}[${index}]`, faults))
    .filter((note) => note !== undefined);
}

function readSource(
  value: unknown,
  path: string,
  faults: Faults,
  safeAddress: SafeAddress,
): TemplateSource | undefined {
  if (value === undefined) return undefined;
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, SOURCE_KEYS, path, faults);
  const title = readText(own(value, 'title'), `${path}.title`, faults, TITLE_LIMIT);
  if (title === undefined) return undefined;
  const given = own(value, 'url');
  const url = given === undefined ? undefined : safeAddress(given);
  if (given !== undefined && url === undefined) faults.push({ code: 'not-url', path: `${path}.url` });
  const version = own(value, 'version');
  return {
    ...{ title, url },
    version: version === undefined ? undefined : readText(version, `${path}.version`, faults, TITLE_LIMIT),
    notes: readNotes(own(value, 'notes'), `${path}.notes`, faults),
  };
}

/** A list, cut at the most that it may have; anything else is none. */
export function readList(value: unknown, path: string, most: number, faults: Faults): readonly unknown[] {
  const items = itemsOf(value);
  if (!items) {
    faults.push({ code: 'not-a-list', path });
    return [];
  }
  if (items.length > most) faults.push({ code: 'too-many', path, detail: most });
  return items.slice(0, most);
}
