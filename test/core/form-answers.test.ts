import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  choicesOf,
  choose,
  readAnswers,
  textOf,
  valuesOf,
  withAnswer,
  type Answers,
  type FormField,
} from '../../src/core/form-answers.js';
import { generated } from '../support/run-length.js';
import { anyField, anyAnswers } from './form-arbitraries.js';

const option = (value: string) => ({ value, label: { en: value } });
const several: FormField = {
  kind: 'several-choices',
  id: 'helps',
  label: { en: 'What helps?' },
  options: [option('time'), option('tea'), option('talk')],
  none: option('none'),
};
const single: FormField = { ...several, kind: 'single-choice', id: 'one' };
const scale: FormField = { kind: 'scale', id: 'heard', label: { en: 'I was heard' } };
const text: FormField = { kind: 'text', id: 'title', label: { en: 'Title' } };

describe('the values of a field', () => {
  it('are those of its options, and of none last', () => {
    expect(valuesOf(several)).to.deep.equal(['time', 'tea', 'talk', 'none']);
    expect(valuesOf({ ...single, none: undefined })).to.deep.equal(['time', 'tea', 'talk']);
  });

  it('are the numbers of a scale, 5 unless it says otherwise', () => {
    expect(valuesOf(scale)).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(valuesOf({ ...scale, points: [{ en: 'No' }, { en: 'Yes' }] })).to.deep.equal(['1', '2']);
  });

  it('are none where there is nothing to choose', () => {
    expect(valuesOf(text)).to.deep.equal([]);
  });
});

describe('choosing several', () => {
  const press = (before: string[], value: string, isChosen = true) =>
    choose({ order: valuesOf(several), exclusive: ['none'], before, value, isChosen });
  const table: readonly (readonly [what: string, after: readonly string[], expected: readonly string[]])[] = [
    ['adds one in the order of the items', press(['talk'], 'time'), ['time', 'talk']],
    ['takes one away', press(['time', 'talk'], 'time', false), ['talk']],
    ['takes the others away for none', press(['time', 'talk'], 'none'), ['none']],
    ['takes none away for another', press(['none'], 'tea'), ['tea']],
    ['takes none away alone', press(['none'], 'none', false), []],
    ['has no repeats', press(['tea'], 'tea'), ['tea']],
    ['leaves out what is no item', press(['coffee'], 'tea'), ['tea']],
  ];
  for (const [what, after, expected] of table) it(what, () => expect(after).to.deep.equal(expected));

  it('never has none beside another, whatever is pressed', () => {
    const presses = fc.array(fc.tuple(fc.constantFrom(...valuesOf(several)), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(presses, (all) => {
        const values = all.reduce<readonly string[]>(
          (before, [value, isChosen]) => press([...before], value, isChosen),
          [],
        );
        return !(values.includes('none') && values.length > 1) && new Set(values).size === values.length;
      }),
      generated(200, 20_000),
    );
  });
});

describe('answers from anywhere', () => {
  const read = (value: unknown) => readAnswers([several, single, scale, text], value);

  it('are kept where the fields can hold them', () => {
    const answers = { helps: ['time', 'talk'], one: 'none', heard: '4', title: ' Tuesday ' };
    expect(read(answers)).to.deep.equal(answers);
  });

  it('are left out where they cannot', () => {
    expect(read({ helps: 'time', one: 'coffee', heard: 4, title: ['x'], other: 'x' })).to.deep.equal({});
    for (const value of [undefined, null, 'text', 7, [], () => 'x']) expect(read(value)).to.deep.equal({});
  });

  it('lose none beside others, repeats and what cannot be chosen', () => {
    expect(read({ helps: ['none', 'tea', 'tea', 'coffee', 5] })).to.deep.equal({ helps: ['tea'] });
    expect(read({ helps: ['none'] })).to.deep.equal({ helps: ['none'] });
  });

  it('keep long text whole', () => {
    const long = 'x'.repeat(300_000);
    expect(read({ title: long })).to.deep.equal({ title: long });
  });

  it('go to fields with the names of built-in things, and to nothing else', () => {
    const fields = ['__proto__', 'constructor', 'toString'].map((id): FormField => ({ ...text, id }));
    const answers = readAnswers(fields, JSON.parse('{"__proto__": "a", "constructor": "b"}'));
    expect(fields.map((field) => textOf(field, answers))).to.deep.equal(['a', 'b', '']);
    expect(Object.getPrototypeOf(answers)).to.equal(Object.prototype);
    const changed = withAnswer(answers, '__proto__', 'c');
    expect(textOf(fields[0]!, changed)).to.equal('c');
  });

  it('are the same when they are read again, and hold only what can be chosen', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyField, { selector: ({ id }) => id, maxLength: 6 }), anyAnswers, (fields, value) => {
        const once = readAnswers(fields, value);
        expect(readAnswers(fields, once)).to.deep.equal(once);
        for (const field of fields.filter(({ kind }) => kind === 'several-choices')) {
          expect(valuesOf(field)).to.include.members([...choicesOf(field, once)]);
        }
      }),
      generated(300, 30_000),
    );
  });
});

describe('an answer', () => {
  it('changes without a change of the others, and goes when it is empty', () => {
    const before: Answers = { title: 'a', helps: ['tea'] };
    expect(withAnswer(before, 'title', 'b')).to.deep.equal({ helps: ['tea'], title: 'b' });
    expect(withAnswer(before, 'helps', [])).to.deep.equal({ title: 'a' });
    expect(before).to.deep.equal({ title: 'a', helps: ['tea'] });
  });

  it('is empty where it is of another kind', () => {
    expect(textOf(text, { title: ['a'] })).to.equal('');
    expect(choicesOf(several, { helps: 'tea' })).to.deep.equal([]);
    expect(choicesOf(several, { helps: ['tea', 3] as unknown as string[] })).to.deep.equal(['tea']);
  });
});
