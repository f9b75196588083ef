import type { Fault, Language } from '../../core/local-text.js';
import { isRecord, keysOf, own, readText } from '../../core/page-data.js';

/** Forms of a text that counts something. Welsh uses all six, English `one` and `other`. */
export interface Plural {
  readonly zero?: string;
  readonly one: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The words of a widget in one language. */
export type WordTable = Readonly<Record<string, string | Plural>>;

const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Puts values in the place of `{name}`. A name without a value stays as it is, so that the gap shows. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : gap));
}

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** The form for a number, with `{n}` filled in. */
export function pluralOf(forms: Plural, n: number, language: Language): string {
  // Made at first use, and kept: making one costs more than a whole paint on a slow computer.
  const rule = (rules[language] ??= new Intl.PluralRules(language));
  return fill(forms[rule.select(n)] ?? forms.other, { n });
}

/** With a comma in thousands, in both languages. Making a format of Intl's for it would hold up the first paint. */
export function numberText(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A table with the page's own words in it. The page gives, for any key that the table has, a string (English),
 * `{en, cy}`, or plural forms, alone (English) or in `en` and `cy`. What it cannot use is left out, and said in `faults`.
 */
export function overrideWords<W extends object>(
  table: W,
  overrides: unknown,
  language: Language,
  faults: Fault[] = [],
): W {
  if (overrides === undefined || overrides === null) return table;
  if (!isRecord(overrides)) {
    faults.push({ code: 'not-words', path: 'strings' });
    return table;
  }
  const changed = { ...table } as Record<string, unknown>;
  for (const key of keysOf(overrides)) {
    const path = `strings.${key}`;
    if (!Object.hasOwn(table, key)) {
      faults.push({ code: 'unknown-key', path });
      continue;
    }
    const text = readWord(own(overrides, key), typeof changed[key] !== 'string', language, path, faults);
    if (text !== undefined) changed[key] = text;
  }
  return changed as W;
}

/** The page's word in this language, or undefined where it gives none: then ours stands, in the right language. */
function readWord(
  value: unknown,
  counts: boolean,
  language: Language,
  path: string,
  faults: Fault[],
): string | Plural | undefined {
  const en = own(value, 'en');
  const cy = own(value, 'cy');
  const given = en === undefined && cy === undefined ? { en: value } : { en, cy };
  let found: string | Plural | undefined;
  // Both are read, so that a mistake in one language is said on pages of either.
  for (const [of, text] of Object.entries(given)) {
    if (text === undefined) continue;
    const word = counts ? readPlural(text, path, faults) : readText(text, path, faults)?.en;
    if (of === language) found = word;
  }
  return found;
}

function readPlural(value: unknown, path: string, faults: Fault[]): Plural | undefined {
  if (!isRecord(value)) {
    const text = readText(value, path, faults)?.en;
    return text === undefined ? undefined : { one: text, other: text };
  }
  const forms: Partial<Record<(typeof pluralForms)[number], string>> = {};
  for (const form of pluralForms) {
    const text = own(value, form);
    if (text === undefined) continue;
    const read = readText(text, `${path}.${form}`, faults);
    if (read) forms[form] = read.en;
  }
  const { one, other } = forms;
  if (other !== undefined) return { ...forms, one: one ?? other, other };
  faults.push({ code: 'no-plural-other', path });
  return undefined;
}
