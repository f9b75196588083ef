/** Real records against docs/reflection-record.schema.json, read by the few words of JSON Schema that it uses. */
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const KNOWN =
  '$ref type enum pattern minLength maxLength minItems maxItems items anyOf properties propertyNames additionalProperties required $defs $schema $id title description';

const schema = JSON.parse(read('docs/reflection-record.schema.json')) as Schema;

/** Where a value breaks the schema; nothing when it does not. */
function faultsOf(value: unknown, rule: Schema, path = 'record'): readonly string[] {
  for (const word of Object.keys(rule)) assert.ok(KNOWN.split(' ').includes(word), `this check knows no ${word}`);
  if (rule.$ref !== undefined) {
    const target = schema.$defs?.[rule.$ref.replace('#/$defs/', '')];
    assert.ok(target, `${rule.$ref} leads nowhere`);
    return faultsOf(value, target, path);
  }
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${path}: ${what}`);
  };
  if (rule.anyOf)
    must(
      rule.anyOf.some((each) => faultsOf(value, each, path).length === 0),
      'none of the kinds',
    );
  if (rule.enum) must(rule.enum.includes(value), 'not one of the values');
  if (rule.type !== undefined) must(typeOf(value) === rule.type, `not of type ${rule.type}`);
  if (typeof value === 'string') {
    if (rule.pattern !== undefined) must(new RegExp(rule.pattern, 'u').test(value), 'does not fit the pattern');
    must(value.length >= (rule.minLength ?? 0), 'too short');
    must(value.length <= (rule.maxLength ?? Infinity), 'too long');
  } else if (Array.isArray(value)) {
    must(value.length >= (rule.minItems ?? 0) && value.length <= (rule.maxItems ?? Infinity), 'number of items');
    const { items } = rule;
    if (items) faults.push(...value.flatMap((each: unknown, index) => faultsOf(each, items, `${path}[${index}]`)));
  } else if (typeof value === 'object' && value !== null) {
    for (const key of rule.required ?? []) must(Object.hasOwn(value, key), `${key} is missing`);
    for (const [key, each] of Object.entries(value)) {
      if (rule.propertyNames) faults.push(...faultsOf(key, rule.propertyNames, `${path}.${key} (name)`));
      const own = Object.hasOwn(rule.properties ?? {}, key) ? rule.properties?.[key] : rule.additionalProperties;
      if (own === false) must(false, `${key} is not known`);
      else if (typeof own === 'object') faults.push(...faultsOf(each, own, `${path}.${key}`));
    }
  }
  return faults;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

interface Field {
  readonly id: string;
  readonly kind: string;
  readonly options?: readonly { readonly value: string }[];
}
interface Template {
  readonly id: string;
  readonly fields: readonly Field[];
}
type Answers = Readonly<Record<string, unknown>>;
interface Source {
  builtInTemplates: () => readonly Template[];
  recordOf: (template: Template, answers: Answers, about: object) => unknown;
  readRecord: (value: unknown, faults: unknown[]) => unknown;
}

/** The real code, made one module that Node can import. */
async function load(): Promise<Source> {
  const contents = `
    export { builtInTemplates } from './src/reflection-form/reflection-templates.ts';
    export { readRecord, recordOf } from './src/core/reflection-record.ts';`;
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: fileURLToPath(root) }, bundle: true, write: false },
    ...{ format: 'esm', platform: 'neutral', logLevel: 'silent' },
  });
  const [file] = outputFiles;
  assert.ok(file);
  return (await import(`data:text/javascript;base64,${Buffer.from(file.text).toString('base64')}`)) as Source;
}

function answersTo(template: Template): Answers {
  return Object.fromEntries(
    template.fields.map(({ id, kind, options = [] }) => {
      const words = kind === 'scale' ? '4' : 'A few words.\nOn 2 lines, with "quotes" and é.';
      const values = options.map(({ value }) => value);
      return [id, kind === 'several-choices' ? values : (values[0] ?? words)] as const;
    }),
  );
}

test('records of every built-in template, in both languages, follow the published schema', async () => {
  const source = await load();
  const templates = source.builtInTemplates();
  assert.equal(templates.length, 7);
  for (const template of templates)
    for (const language of ['en', 'cy'])
      for (const answers of [{}, answersTo(template)])
        for (const date of [undefined, '2026-11-22']) {
          // As it is sent: through JSON.
          const record: unknown = JSON.parse(JSON.stringify(source.recordOf(template, answers, { language, date })));
          assert.deepEqual(faultsOf(record, schema), [], `${template.id} in ${language}`);
        }
});

test('a record that was opened, with answers to questions of another form, follows it too', async () => {
  const { builtInTemplates, readRecord, recordOf } = await load();
  const [template] = builtInTemplates();
  assert.ok(template);
  const given = { template: 'old-form', version: 3, language: 'cy', answers: { 'old-1': 'Words', list: ['a', 'b'] } };
  const opened = readRecord(given, []);
  assert.deepEqual(faultsOf(opened, schema), []);
  assert.deepEqual(faultsOf(recordOf(template, {}, { language: 'en', opened }), schema), []);
});

test('what is not a record does not follow it', async () => {
  const { builtInTemplates, recordOf } = await load();
  const [template] = builtInTemplates();
  assert.ok(template);
  const good = recordOf(template, answersTo(template), { language: 'en' }) as Record<string, unknown>;
  const bad: readonly unknown[] = [
    ...['text', null, []],
    ...Object.keys(good).map((key) => Object.fromEntries(Object.entries(good).filter(([each]) => each !== key))),
    ...[
      { ...good, language: 'fr' },
      { ...good, name: 'Somebody' },
    ],
    ...[
      { ...good, template: '../x' },
      { ...good, date: 'today' },
      { ...good, version: '' },
    ],
    ...[
      { ...good, answers: { what: '' } },
      { ...good, answers: { what: 4 } },
      { ...good, answers: { 'a b': 'x' } },
    ],
  ];
  for (const each of bad) assert.notDeepEqual(faultsOf(each, schema), [], JSON.stringify(each));
});
