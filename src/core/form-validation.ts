import { isEmail } from './email.js';
import { choicesOf, textOf, valuesOf, type Answers, type FormField } from './form-answers.js';
import { textLength } from './text-length.js';

/** What is wrong with one answer, as data: src/shared/form.words.ts has the words. */
export type FieldFault =
  | { readonly fieldId: string; readonly code: 'enter' | 'format' | 'select' | 'select-several' }
  | { readonly fieldId: string; readonly code: 'too-long'; readonly limit: number; readonly length: number };

/** Everything that is wrong, at most one fault for each field, in the order of the fields. */
export function validate(fields: readonly FormField[], answers: Answers): readonly FieldFault[] {
  return fields.flatMap((field) => validateField(field, answers) ?? []);
}

function validateField(field: FormField, answers: Answers): FieldFault | undefined {
  const fieldId = field.id;
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return validateText(field, textOf(field, answers));
    case 'several-choices': {
      const isAnswered = choicesOf(field, answers).some((value) => valuesOf(field).includes(value));
      return field.required && !isAnswered ? { fieldId, code: 'select-several' } : undefined;
    }
    default:
      return field.required && !valuesOf(field).includes(textOf(field, answers))
        ? { fieldId, code: 'select' }
        : undefined;
  }
}

function validateText(
  field: Extract<FormField, { readonly kind: 'text' | 'long-text' }>,
  text: string,
): FieldFault | undefined {
  const { id: fieldId, length: limit = Infinity } = field;
  // Spaces alone are no answer, but nobody's spaces are taken away.
  const trimmed = text.trim();
  if (field.required && !trimmed) return { fieldId, code: 'enter' };
  // A text of so few code units cannot have more characters, and is not counted.
  const length = text.length <= limit ? 0 : textLength(text);
  if (length > limit) return { fieldId, code: 'too-long', limit, length };
  const isWrong = field.kind === 'text' && field.format === 'email' && trimmed && !isEmail(trimmed);
  return isWrong ? { fieldId, code: 'format' } : undefined;
}
