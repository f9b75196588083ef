import type { ChoiceOption, FormField } from './form-answers.js';
import type { LocalText } from './local-text.js';
import {
  isRecordAt,
  itemsOf,
  own,
  readId,
  readOneOf,
  readText,
  readWhole,
  reportUnknownKeys,
  type Faults,
} from './page-data.js';

/** Reads the fields of a page's own template. A field with a fault in what it must have makes the template useless. */

const KINDS: readonly FormField['kind'][] = ['text', 'long-text', 'single-choice', 'several-choices', 'scale'];
const MOST_FIELDS = 40;
const MOST_OPTIONS = 20;
const FEWEST_POINTS = 2;
const MOST_POINTS = 10;
const LABEL_LIMIT = 300;
const LONGEST_ANSWER = 200_000;
const MOST_ROWS = 40;

const BASE = ['id', 'kind', 'label', 'hint', 'required', 'name'];
const KEYS: Readonly<Record<FormField['kind'], readonly string[]>> = {
  text: [...BASE, 'length'],
  'long-text': [...BASE, 'length', 'rows'],
  'single-choice': [...BASE, 'options', 'none'],
  'several-choices': [...BASE, 'options', 'none'],
  scale: [...BASE, 'points'],
};

/** All fields, or undefined when there is none, too many, or one that cannot be used. */
export function readFields(value: unknown, path: string, faults: Faults): readonly FormField[] | undefined {
  const items = itemsOf(value);
  if (!items || items.length === 0) {
    faults.push({ code: 'no-fields', path });
    return undefined;
  }
  if (items.length > MOST_FIELDS) {
    faults.push({ code: 'too-many-fields', path, detail: MOST_FIELDS });
    return undefined;
  }
  const fields = items.map((each, index) => readField(each, `${path}[${index}]`, faults));
  if (!fields.every((field) => field !== undefined)) return undefined;
  return isWithoutRepeats(
    fields.map(({ id }) => id),
    path,
    'id',
    faults,
  )
    ? fields
    : undefined;
}

function readField(value: unknown, path: string, faults: Faults): FormField | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  const kind = readOneOf(own(value, 'kind'), `${path}.kind`, KINDS, faults);
  reportUnknownKeys(value, kind ? KEYS[kind] : Object.values(KEYS).flat(), path, faults);
  const id = readId(own(value, 'id'), `${path}.id`, faults);
  const label = readText(own(value, 'label'), `${path}.label`, faults, LABEL_LIMIT);
  if (kind === undefined || id === undefined || label === undefined) return undefined;
  const base = { id, label, required: readRequired(own(value, 'required'), `${path}.required`, faults) };
  const words = { hint: optionalText(value, 'hint', path, faults), name: optionalText(value, 'name', path, faults) };
  switch (kind) {
    case 'text':
      return { ...base, ...words, kind, length: optionalWhole(value, 'length', LONGEST_ANSWER, path, faults) };
    case 'long-text':
      return {
        ...{ ...base, ...words, kind },
        length: optionalWhole(value, 'length', LONGEST_ANSWER, path, faults),
        rows: optionalWhole(value, 'rows', MOST_ROWS, path, faults),
      };
    case 'scale': {
      const points = own(value, 'points');
      if (points === undefined) return { ...base, ...words, kind };
      const read = readPoints(points, `${path}.points`, faults);
      return read && { ...base, ...words, kind, points: read };
    }
    default: {
      const choices = readChoices(value, path, faults);
      return choices && { ...base, ...words, kind, ...choices };
    }
  }
}

function optionalText(value: unknown, key: string, path: string, faults: Faults): LocalText | undefined {
  return own(value, key) === undefined ? undefined : readText(own(value, key), `${path}.${key}`, faults);
}

function optionalWhole(value: unknown, key: string, max: number, path: string, faults: Faults): number | undefined {
  const given = own(value, key);
  return given === undefined ? undefined : readWhole(given, `${path}.${key}`, { min: 1, max }, faults);
}

function readRequired(value: unknown, path: string, faults: Faults): boolean {
  if (value !== undefined && typeof value !== 'boolean')
    faults.push({ code: 'not-one-of', path, detail: 'true, false' });
  return value === true;
}

function readPoints(value: unknown, path: string, faults: Faults): readonly LocalText[] | undefined {
  const items = itemsOf(value);
  if (!items || items.length < FEWEST_POINTS || items.length > MOST_POINTS) {
    faults.push({ code: 'not-points', path, detail: `${FEWEST_POINTS} to ${MOST_POINTS}` });
    return undefined;
  }
  const points = items.map((point, index) => readText(point, `${path}[${index}]`, faults, LABEL_LIMIT));
  return points.every((point) => point !== undefined) ? points : undefined;
}

interface Choices {
  readonly options: readonly ChoiceOption[];
  readonly none?: ChoiceOption | undefined;
}

function readChoices(value: unknown, path: string, faults: Faults): Choices | undefined {
  const given = itemsOf(own(value, 'options'));
  if (!given || given.length === 0 || given.length > MOST_OPTIONS) {
    faults.push({ code: 'not-options', path: `${path}.options`, detail: `1 to ${MOST_OPTIONS}` });
    return undefined;
  }
  const options = given.map((each, index) => readOption(each, `${path}.options[${index}]`, faults));
  const last = own(value, 'none');
  const none = last === undefined ? undefined : readOption(last, `${path}.none`, faults);
  if (!options.every((option) => option !== undefined) || (last !== undefined && none === undefined)) return undefined;
  const values = [...options, ...(none ? [none] : [])].map((option) => option.value);
  return isWithoutRepeats(values, `${path}.options`, 'value', faults) ? { options, none } : undefined;
}

function readOption(value: unknown, path: string, faults: Faults): ChoiceOption | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, ['value', 'label', 'hint'], path, faults);
  const of = readId(own(value, 'value'), `${path}.value`, faults);
  const label = readText(own(value, 'label'), `${path}.label`, faults, LABEL_LIMIT);
  if (of === undefined || label === undefined) return undefined;
  return { value: of, label, hint: optionalText(value, 'hint', path, faults) };
}

function isWithoutRepeats(ids: readonly string[], path: string, key: string, faults: Faults): boolean {
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (repeated === -1) return true;
  faults.push({ code: 'repeated-field', path: `${path}[${repeated}].${key}`, detail: ids[repeated] });
  return false;
}
