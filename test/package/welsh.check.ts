/** English and Welsh say the same things: keys, plural forms, placeholders. Whether the Welsh is right, only a person can say. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { welshFiles, welshStatus } from '../../scripts/welsh-status.mjs';

type Text = string | Readonly<Record<string, string>>;
type Table = Readonly<Record<string, Text>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

async function tableOf(path: string): Promise<Table> {
  const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, Table>;
  const [table] = Object.values(module);
  assert.ok(table, path);
  return table;
}

const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const holes = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** What is wrong between two tables; empty is right. */
function differences(en: Table, cy: Table): string[] {
  const found: string[] = [];
  for (const key of Object.keys(en)) if (!Object.hasOwn(cy, key)) found.push(`${key}: no Welsh`);
  for (const [key, welsh] of Object.entries(cy)) {
    const english = en[key];
    if (english === undefined) {
      found.push(`${key}: no English`);
      continue;
    }
    if (typeof english !== typeof welsh) {
      found.push(`${key}: counts in one language only`);
      continue;
    }
    if (typeof welsh !== 'string') {
      for (const form of FORMS) if (!welsh[form]) found.push(`${key}: no Welsh form ${form}`);
      for (const form of Object.keys(welsh)) if (!FORMS.includes(form)) found.push(`${key}: no form is called ${form}`);
      for (const form of ['one', 'other'])
        if (!(english as Record<string, string>)[form]) found.push(`${key}: no English form ${form}`);
    }
    const wanted = holes(forms(english).join(' '));
    for (const [form, text] of typeof welsh === 'string' ? [['', welsh] as const] : Object.entries(welsh)) {
      if (text.trim() === '') found.push(`${key}: empty`);
      // None may be said in words.
      if (holes(text) !== wanted && !(form === 'zero' && wanted === '{n}' && holes(text) === ''))
        found.push(`${key}: placeholders ${holes(text)}, not ${wanted}`);
    }
  }
  return found;
}

describe('Welsh beside English', async () => {
  const english = globSync('src/**/*.strings.en.ts', { cwd: root });
  const welsh = globSync('src/**/*.strings.cy.ts', { cwd: root });

  it('has a Welsh file for each English one', () => {
    assert.ok(english.length > 0);
    assert.deepEqual(welsh.map((path) => path.replace('.cy.ts', '.en.ts')).sort(), [...english].sort());
  });

  for (const path of english) {
    const [en, cy] = [await tableOf(path), await tableOf(path.replace('.en.ts', '.cy.ts'))];
    it(`${path}: ${Object.keys(en).length} keys in both, all 6 forms, the same placeholders`, () => {
      assert.deepEqual(differences(en, cy), []);
    });
  }

  it('has both languages in every text of the support lines', async () => {
    const lines = (await welshFiles()).find(({ path }) => path.endsWith('support-line-defaults.ts'));
    assert.ok(lines && lines.entries.length > 0);
    assert.deepEqual(
      lines.entries.filter(({ en, cy }) => en === '' || cy === ''),
      [],
    );
  });

  it('lists every Welsh text with whether a translator has checked it', async () => {
    for (const { file, isCurrent } of await welshStatus())
      assert.ok(isCurrent, `${file} is not up to date: run npm exec -- node scripts/welsh-status.mjs`);
    const list = JSON.parse(readFileSync(join(root, 'docs', 'welsh-strings.json'), 'utf8')) as Record<
      string,
      Record<string, { checked: string }>
    >;
    const all = Object.values(list).flatMap((texts) => Object.values(texts));
    // A date, a space, and who checked it.
    const odd = all.filter(({ checked }) => !/^(no|\d{4}-\d\d-\d\d \S.*)$/.test(checked));
    assert.deepEqual(odd, []);
    console.log(
      `Welsh: ${all.length} texts, ${all.filter(({ checked }) => checked !== 'no').length} checked by a translator`,
    );
  });
});

describe('the check itself', () => {
  const counted = { one: '{n} minute', other: '{n} minutes' };
  const six = Object.fromEntries(FORMS.map((form) => [form, '{n} munud']));
  const faults: readonly (readonly [what: string, en: Table, cy: Table, found: string])[] = [
    ['a key without Welsh', { start: 'Start' }, {}, 'start: no Welsh'],
    ['a key without English', {}, { start: 'Dechrau' }, 'start: no English'],
    ['a lost placeholder', { left: '{n} left' }, { left: 'ar ôl' }, 'left: placeholders , not {n}'],
    ['a misspelt placeholder', { left: '{n} left' }, { left: '{m} ar ôl' }, 'left: placeholders {m}, not {n}'],
    ['a missing form', { m: counted }, { m: { ...six, two: '' } }, 'm: no Welsh form two'],
    ['a form without its number', { m: counted }, { m: { ...six, few: 'munud' } }, 'm: placeholders , not {n}'],
    ['a count in one language', { m: counted }, { m: '{n} munud' }, 'm: counts in one language only'],
    ['an empty text', { start: 'Start' }, { start: ' ' }, 'start: empty'],
  ];
  for (const [what, en, cy, found] of faults) {
    it(`finds ${what}`, () => {
      assert.ok(differences(en, cy).includes(found), differences(en, cy).join('; '));
    });
  }

  it('finds nothing where all is right', () => {
    assert.deepEqual(differences({ a: 'A {x} {y}', m: counted }, { a: 'O {y} {x}', m: six }), []);
  });
});
