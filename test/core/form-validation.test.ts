import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  choicesOf,
  readAnswers,
  textOf,
  type Answers,
  type ChoiceOption,
  type FormField,
} from '../../src/core/form-answers.js';
import { validate, type FieldFault } from '../../src/core/form-validation.js';
import { textLength } from '../../src/core/text-length.js';
import { generated } from '../support/run-length.js';
import { anyAnswers, anyField } from './form-arbitraries.js';

const label = { en: 'Question' };
const option = (value: string): ChoiceOption => ({ value, label });
const fieldOf = (field: Partial<FormField> & Pick<FormField, 'kind'>): FormField =>
  ({
    id: 'f',
    label,
    required: true,
    options: [option('a'), option('b')],
    none: option('none'),
    ...field,
  }) as FormField;

const missing = (code: 'enter' | 'format' | 'select' | 'select-several') => [{ fieldId: 'f', code }];
const tooLong = (limit: number, length: number) => [{ fieldId: 'f', code: 'too-long', limit, length }];

const table: readonly (readonly [what: string, field: FormField, answer: Answers[string] | undefined, unknown[]])[] = [
  ['a line that is not there', fieldOf({ kind: 'text' }), undefined, missing('enter')],
  ['a line of spaces', fieldOf({ kind: 'text' }), ' \t ', missing('enter')],
  ['a line', fieldOf({ kind: 'text' }), 'x', []],
  ['a line that need not be there', fieldOf({ kind: 'text', required: false }), undefined, []],
  ['a line at its limit', fieldOf({ kind: 'text', length: 3 }), 'abc', []],
  ['a line over its limit', fieldOf({ kind: 'text', length: 3 }), 'abcd', tooLong(3, 4)],
  ['a text at its limit, in characters that are seen', fieldOf({ kind: 'long-text', length: 1 }), '👩🏻‍🚀', []],
  ['a text over its limit', fieldOf({ kind: 'long-text', length: 1 }), '👩🏻‍🚀👍', tooLong(1, 2)],
  [
    'spaces over the limit of a text that need not be there',
    fieldOf({ kind: 'long-text', required: false, length: 1 }),
    '  ',
    tooLong(1, 2),
  ],
  ['an email', fieldOf({ kind: 'text', format: 'email' }), 'sam@example.nhs.uk', []],
  ['an email with spaces around it', fieldOf({ kind: 'text', format: 'email' }), ' sam@example.nhs.uk ', []],
  ['what is no email', fieldOf({ kind: 'text', format: 'email' }), 'sam@nhs', missing('format')],
  ['two emails', fieldOf({ kind: 'text', format: 'email' }), 'a@b.uk, c@d.uk', missing('format')],
  ['an email that is not there', fieldOf({ kind: 'text', format: 'email' }), undefined, missing('enter')],
  ['an email that need not be there', fieldOf({ kind: 'text', format: 'email', required: false }), ' ', []],
  ['an email over its limit', fieldOf({ kind: 'text', format: 'email', length: 5 }), 'a@b.uk', tooLong(5, 6)],
  ['a text without a limit', fieldOf({ kind: 'long-text' }), 'x'.repeat(100_000), []],
  ['no choice', fieldOf({ kind: 'single-choice' }), undefined, missing('select')],
  ['a choice', fieldOf({ kind: 'single-choice' }), 'b', []],
  ['none as a choice', fieldOf({ kind: 'single-choice' }), 'none', []],
  ['a choice that there is not', fieldOf({ kind: 'single-choice' }), 'c', missing('select')],
  ['no choice where none is needed', fieldOf({ kind: 'single-choice', required: false }), undefined, []],
  ['no point of a scale', fieldOf({ kind: 'scale' }), undefined, missing('select')],
  ['a point of a scale', fieldOf({ kind: 'scale' }), '5', []],
  ['a point beyond a scale', fieldOf({ kind: 'scale' }), '6', missing('select')],
  ['none of several', fieldOf({ kind: 'several-choices' }), [], missing('select-several')],
  ['one of several', fieldOf({ kind: 'several-choices' }), ['a'], []],
  ['several that there are not', fieldOf({ kind: 'several-choices' }), ['c'], missing('select-several')],
  ['none of several where none is needed', fieldOf({ kind: 'several-choices', required: false }), undefined, []],
];

describe('judging answers', () => {
  for (const [what, field, answer, faults] of table) {
    it(`${faults.length > 0 ? 'finds' : 'accepts'} ${what}`, () => {
      expect(validate([field], answer === undefined ? {} : { f: answer })).to.deep.equal(faults);
    });
  }

  it('keeps the order of the fields, with at most one fault for each', () => {
    const fields = ['b', 'a', 'c'].map((id) => fieldOf({ kind: 'text', id }));
    expect(validate(fields, { a: 'x' }).map(({ fieldId }) => fieldId)).to.deep.equal(['b', 'c']);
  });

  it('finds, in any fields and answers, what is missing or too long and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyField, { selector: ({ id }) => id, maxLength: 6 }), anyAnswers, (fields, value) => {
        const answers = readAnswers(fields, value);
        expect(validate(fields, answers)).to.deep.equal(fields.flatMap((field) => expected(field, answers) ?? []));
      }),
      generated(500, 50_000),
    );
  });

  it('never throws, whatever stands in the place of answers', () => {
    fc.assert(
      fc.property(fc.array(anyField, { maxLength: 6 }), anyAnswers, (fields, value) => {
        validate(fields, value as Answers);
      }),
      generated(300, 30_000),
    );
  });
});

/** The rule once more, in the simplest words. */
function expected(field: FormField, answers: Answers): FieldFault | undefined {
  const text = textOf(field, answers);
  const fieldId = field.id;
  if (field.kind === 'text' || field.kind === 'long-text') {
    if (field.required && text.trim() === '') return { fieldId, code: 'enter' };
    const length = textLength(text);
    const { length: limit } = field;
    return limit !== undefined && length > limit ? { fieldId, code: 'too-long', limit, length } : undefined;
  }
  if (!field.required) return undefined;
  if (field.kind === 'several-choices')
    return choicesOf(field, answers).length === 0 ? { fieldId, code: 'select-several' } : undefined;
  return text === '' ? { fieldId, code: 'select' } : undefined;
}
