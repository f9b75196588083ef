import fc from 'fast-check';
import type { ChoiceOption, FormField } from '../../src/core/form-answers.js';

/** Few names, so that answers often meet their fields; some of them are those of built-in things. */
const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'ÿ 1');
const value = fc.constantFrom('x', 'y', 'z', 'none');
const label = fc.record({ en: fc.constantFrom('What happened?', 'Title'), cy: fc.constantFrom(undefined, 'Teitl') });
const option: fc.Arbitrary<ChoiceOption> = fc.record({ value, label });
const base = { id, label, required: fc.boolean() };
const choices = {
  options: fc.uniqueArray(option, { selector: (each) => each.value, maxLength: 3 }),
  none: fc.option(fc.record({ value: fc.constant('none'), label }), { nil: undefined }),
};
const length = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });

export const anyField: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), ...base, length }),
  fc.record({ kind: fc.constant('long-text' as const), ...base, length }),
  fc.record({ kind: fc.constant('single-choice' as const), ...base, ...choices }),
  fc.record({ kind: fc.constant('several-choices' as const), ...base, ...choices }),
  fc.record({ kind: fc.constant('scale' as const), ...base }),
);

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 16 }), fc.constantFrom('', ' ', '\n', 'x', '3', '👍🏻'));

/** As a page or a file may give them. */
export const anyAnswers: fc.Arbitrary<unknown> = fc.oneof(
  fc.dictionary(
    id,
    fc.oneof(anyText, value, fc.array(fc.oneof(value, fc.anything()), { maxLength: 4 }), fc.anything()),
  ),
  fc.anything(),
);
