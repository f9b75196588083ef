import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../src/core/local-text.js';
import { readTemplates, withOwnTemplates } from '../../src/core/reflection-template.js';
import { generated } from '../support/run-length.js';

const safe = (value: unknown) => (typeof value === 'string' && value.startsWith('https://') ? value : undefined);

function read(value: unknown) {
  const faults: Fault[] = [];
  const templates = readTemplates(value, faults, safe);
  return { templates, faults, said: faults.map(({ code, path }) => `${code} ${path}`) };
}

const question = { id: 'what', kind: 'long-text', label: 'What happened?' };
const choice = { id: 'how', kind: 'single-choice', label: 'How?', options: [{ value: 'a', label: 'A' }] };
const template = { id: 'ward', title: 'Ward reflection', fields: [question] };
/** The template with one field, and what is said of it. */
const withField = (field: unknown) => read([{ ...template, fields: [field] }]);

describe("a page's own template", () => {
  it('needs an id, a title and a field', () => {
    const { templates, faults } = read([template]);
    expect(faults).to.deep.equal([]);
    expect(JSON.parse(JSON.stringify(templates))).to.deep.equal([
      {
        ...{ id: 'ward', version: '1', audience: 'private', notes: [], noReply: false },
        ...{ title: { en: 'Ward reflection' }, purpose: { en: 'Ward reflection' } },
        fields: [{ id: 'what', kind: 'long-text', label: { en: 'What happened?' }, required: false }],
      },
    ]);
  });

  it('may have all that ours have', () => {
    const whole = {
      ...{ id: 'ward', version: 3, title: { en: 'A', cy: 'B' }, purpose: 'For us', audience: 'sent', noReply: true },
      notes: ['First', { en: 'Second', cy: 'Ail' }],
      source: { title: 'Ours', url: 'https://example.org/form', version: '2026', notes: ['Check it'] },
      fields: [
        { id: 'a', kind: 'text', label: 'A', hint: 'H', name: 'n', required: true, length: 100 },
        { id: 'b', kind: 'long-text', label: 'B', length: 5000, rows: 8 },
        { ...choice, id: 'c', none: { value: 'none', label: 'None', hint: 'H' } },
        { ...choice, id: 'd', kind: 'several-choices' },
        { id: 'e', kind: 'scale', label: 'E' },
        { id: 'f', kind: 'scale', label: 'F', points: ['Never', { en: 'Always', cy: 'Bob amser' }] },
      ],
    };
    const { templates, faults } = read([whole]);
    expect(faults).to.deep.equal([]);
    const [first] = templates;
    expect([first?.version, first?.audience, first?.noReply, first?.notes.length]).to.deep.equal([
      '3',
      'sent',
      true,
      2,
    ]);
    expect(first?.source).to.deep.equal({
      ...{
        title: { en: 'Ours' },
        url: 'https://example.org/form',
        version: { en: '2026' },
        notes: [{ en: 'Check it' }],
      },
    });
    expect(first?.fields.map(({ kind }) => kind)).to.deep.equal([
      ...['text', 'long-text', 'single-choice', 'several-choices', 'scale', 'scale'],
    ]);
    expect(first?.fields[0]).to.deep.include({ required: true, length: 100, name: { en: 'n' }, hint: { en: 'H' } });
    expect(first?.fields.at(-1)).to.deep.include({ points: [{ en: 'Never' }, { en: 'Always', cy: 'Bob amser' }] });
  });

  it('takes the place of ours with its id', () => {
    const [own] = read([template]).templates;
    const [other] = read([{ ...template, id: 'other' }]).templates;
    const ours = [
      { ...own!, version: 'ours' },
      { ...other!, version: 'ours' },
    ];
    expect(withOwnTemplates(ours, [own!]).map(({ id, version }) => `${id} ${version}`)).to.deep.equal([
      ...['ward 1', 'other ours'],
    ]);
  });
});

describe('templates that cannot be used', () => {
  it('are none where the page gives none', () => {
    for (const value of [undefined, null, []]) expect(read(value)).to.deep.include({ templates: [], faults: [] });
  });

  const useless: readonly (readonly [what: string, value: unknown, said: readonly string[]])[] = [
    ['no list', { ward: template }, ['not-a-list templates']],
    ['a text', ['ward'], ['not-an-object templates[0]']],
    ['no id', [{ ...template, id: undefined }], ['not-an-id templates[0].id']],
    ["an id of an object's own", [{ ...template, id: '__proto__' }], ['not-an-id templates[0].id']],
    ['an id with HTML', [{ ...template, id: '<b>' }], ['not-an-id templates[0].id']],
    ['no title', [{ ...template, title: '' }], ['empty-text templates[0].title']],
    ['a purpose that is no text', [{ ...template, purpose: 7 }], ['not-text templates[0].purpose']],
    ['no fields', [{ ...template, fields: [] }], ['no-fields templates[0].fields']],
    ['fields by name', [{ ...template, fields: { what: question } }], ['no-fields templates[0].fields']],
    ['500 fields', [{ ...template, fields: Array(500).fill(question) }], ['too-many-fields templates[0].fields']],
    ['a field twice', [{ ...template, fields: [question, question] }], ['repeated-field templates[0].fields[1].id']],
    ['a field that is a text', [{ ...template, fields: ['what'] }], ['not-an-object templates[0].fields[0]']],
  ];
  for (const [what, value, said] of useless) {
    it(`are left out with ${what}`, () => {
      const { templates, said: found } = read(value);
      expect([templates, found]).to.deep.equal([[], said]);
    });
  }

  const at = 'templates[0].fields[0]';
  const fields: readonly (readonly [what: string, field: unknown, said: readonly string[]])[] = [
    ['an unknown kind', { ...question, kind: 'date' }, [`not-one-of ${at}.kind`]],
    ['a kind of every object', { ...question, kind: 'constructor' }, [`not-one-of ${at}.kind`]],
    ['no label', { ...question, label: ' ' }, [`empty-text ${at}.label`]],
    ['no id', { ...question, id: 'a b' }, [`not-an-id ${at}.id`]],
    ['no options', { ...choice, options: [] }, [`not-options ${at}.options`]],
    ['21 options', { ...choice, options: Array(21).fill(choice.options[0]) }, [`not-options ${at}.options`]],
    ['an option that is a text', { ...choice, options: ['A'] }, [`not-an-object ${at}.options[0]`]],
    ['an option without a value', { ...choice, options: [{ label: 'A' }] }, [`not-an-id ${at}.options[0].value`]],
    ['an option twice', { ...choice, none: { value: 'a', label: 'None' } }, [`repeated-field ${at}.options[1].value`]],
    ['none that is a text', { ...choice, none: 'None' }, [`not-an-object ${at}.none`]],
    ['1 point', { id: 'a', kind: 'scale', label: 'A', points: ['1'] }, [`not-points ${at}.points`]],
    ['an empty point', { id: 'a', kind: 'scale', label: 'A', points: ['1', ''] }, [`empty-text ${at}.points[1]`]],
  ];
  for (const [what, field, said] of fields) {
    it(`are left out when a field has ${what}`, () => {
      const { templates, said: found } = withField(field);
      expect([templates, found]).to.deep.equal([[], said]);
    });
  }

  it('are left out from the 21st, and when their id is there already', () => {
    const { templates, said } = read(
      Array.from({ length: 22 }, (_, i) => ({ ...template, id: `t${i === 5 ? 4 : i}` })),
    );
    expect([templates.length, said]).to.deep.equal([19, ['too-many templates', 'repeated-id templates[5].id']]);
  });
});

describe('a slip in a template', () => {
  const slips: readonly (readonly [what: string, part: object, said: string])[] = [
    ['a misspelt key', { fileds: [] }, 'unknown-key templates[0].fileds'],
    ['a version with spaces first', { version: ' <b>' }, 'not-a-version templates[0].version'],
    ['an audience of its own', { audience: 'everyone' }, 'not-one-of templates[0].audience'],
    ['notes that are no list', { notes: 'Note' }, 'not-a-list templates[0].notes'],
    ['an empty note', { notes: [''] }, 'empty-text templates[0].notes[0]'],
    ['a source that is a text', { source: 'NMC' }, 'not-an-object templates[0].source'],
    ['a source without a title', { source: {} }, 'not-text templates[0].source.title'],
    ['a script for an address', { source: { title: 'A', url: 'javascript:1' } }, 'not-url templates[0].source.url'],
  ];
  for (const [what, part, said] of slips) {
    it(`such as ${what} is said, and the template kept`, () => {
      const found = read([{ ...template, ...part }]);
      expect([found.templates.length, found.said]).to.deep.equal([1, [said]]);
    });
  }

  const fieldSlips: readonly (readonly [what: string, part: object, said: string])[] = [
    ['required as a text', { required: 'yes' }, 'not-one-of templates[0].fields[0].required'],
    ['a length of none', { length: 0 }, 'out-of-range templates[0].fields[0].length'],
    ['a length of millions', { length: 1e9 }, 'out-of-range templates[0].fields[0].length'],
    ['points on a text', { points: ['1', '2'] }, 'unknown-key templates[0].fields[0].points'],
    ['a hint that is a number', { hint: 7 }, 'not-text templates[0].fields[0].hint'],
  ];
  for (const [what, part, said] of fieldSlips) {
    it(`such as ${what} is said, and the field kept without it`, () => {
      const found = withField({ ...question, ...part });
      expect([found.templates.length, found.said]).to.deep.equal([1, [said]]);
      expect(JSON.parse(JSON.stringify(found.templates[0]?.fields[0]))).to.deep.include({ required: false });
    });
  }

  it('such as a label of 1 MB is cut, and text that would turn a sentence round goes', () => {
    const long = withField({ ...question, label: 'a'.repeat(1_000_000) });
    expect([long.templates[0]?.fields[0]?.label.en.length, long.said]).to.deep.equal([
      ...[300, ['text-too-long templates[0].fields[0].label']],
    ]);
    const turned = withField({ ...question, label: '\u202EWhat\u2066?<script>alert(1)</script>' });
    expect(turned.templates[0]?.fields[0]?.label.en).to.equal('What?<script>alert(1)</script>');
  });
});

describe('anything at all', () => {
  it('throws nothing, changes no prototype and gives templates that are whole', () => {
    const key = fc.constantFrom('id', 'title', 'fields', 'kind', 'label', 'options', 'value', 'points', '__proto__');
    const leaf = fc.oneof(
      fc.constantFrom('a', 'text', 'scale', 'several-choices', '', '__proto__', 'constructor', null, undefined, 0),
      fc.string(),
    );
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(key, tie('node'), { maxKeys: 7 }),
      ),
    }));
    fc.assert(
      fc.property(node, (value) => {
        for (const each of [value, [value], [{ ...template, fields: value }], [{ ...template, fields: [value] }]])
          for (const { id, title, fields } of read(each).templates) {
            expect([id, title.en, fields[0]?.id].every((text) => typeof text === 'string' && text !== '')).to.equal(
              true,
            );
          }
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      }),
      generated(500, 50_000),
    );
  });
});
