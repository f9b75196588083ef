import fc from 'fast-check';
import type { Answer, Answers, FormField } from '../../src/core/form-answers.js';
import { valuesOf } from '../../src/core/form-answers.js';
import type { ReflectionTemplate } from '../../src/core/reflection-template.js';

/** Ids that a page may use, some of them names of what every object has. */
const id = fc.oneof(
  fc.constantFrom('what', 'so-what', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '1', '0a'),
  fc.stringMatching(/^[a-z0-9][\w-]{0,12}$/),
);
const words = fc.record({ en: fc.string({ minLength: 1 }), cy: fc.string({ minLength: 1 }) });
const options = fc.uniqueArray(fc.record({ value: id, label: words }), {
  ...{ minLength: 1, maxLength: 4 },
  selector: ({ value }) => value,
});

const field: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({ id, label: words, kind: fc.constantFrom('text' as const, 'long-text' as const) }),
  fc.record({ id, label: words, kind: fc.constantFrom('single-choice' as const, 'several-choices' as const), options }),
  fc.record({ id, label: words, kind: fc.constant('scale' as const) }),
);

const selector = (of: { readonly id: string }) => of.id;

export const template: fc.Arbitrary<ReflectionTemplate> = fc.record({
  id,
  version: fc.constantFrom('1', '2026-06'),
  title: words,
  purpose: words,
  audience: fc.constantFrom('private' as const, 'sent' as const),
  notes: fc.constant([]),
  noReply: fc.boolean(),
  fields: fc.uniqueArray(field, { minLength: 1, maxLength: 6, selector }),
});

/** What people type, and what would break out of a file that did not expect it. */
export const typed = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    ...['</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;', '\u2028', '\uFEFF', '{"a":1}', '\r\n'],
    ...['data-circle-reflection>', '__proto__', 'Roedd y tŷ’n dawel.\n\nDiolch.', '\0', '\u202Etxet'],
  ),
);

/** Answers that a person can give in a form. */
export const answersTo = ({ fields }: ReflectionTemplate): fc.Arbitrary<Answers> =>
  fc
    .tuple(...fields.map((each) => fc.option(answerTo(each), { nil: undefined })))
    .map((given) =>
      Object.fromEntries(
        fields.flatMap((each, index) => (given[index] === undefined ? [] : [[each.id, given[index]] as const])),
      ),
    );

function answerTo(of: FormField): fc.Arbitrary<Answer> {
  if (of.kind === 'text' || of.kind === 'long-text') return typed;
  const values = valuesOf(of);
  return of.kind === 'several-choices' ? fc.subarray([...values], { minLength: 1 }) : fc.constantFrom(...values);
}
