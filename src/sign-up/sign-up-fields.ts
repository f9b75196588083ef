import type { TextField } from '../core/form-answers.js';
import type { FieldFault } from '../core/form-validation.js';
import { SIGN_UP_LENGTHS, type SignUpField, type SignUpFieldFault } from '../core/sign-up.js';
import type { SignUpWords } from './circle-sign-up.words.js';

/** Name and work email, and nothing else. */
export function signUpFields(words: SignUpWords): readonly (TextField & { readonly id: SignUpField })[] {
  return [
    fieldOf('name', words.name, words.nameInside),
    { ...fieldOf('email', words.email, words.emailInside), hint: both(words.emailHint), format: 'email' },
  ];
}

/** What the service found wrong, as our own form says it. */
export function faultsOfService(faults: readonly SignUpFieldFault[]): readonly FieldFault[] {
  return faults.map(({ field: fieldId, code }) => {
    const limit = SIGN_UP_LENGTHS[fieldId];
    if (code === 'too-long') return { fieldId, code, limit, length: limit + 1 };
    return { fieldId, code: fieldId === 'email' && code === 'not-an-email' ? 'format' : 'enter' };
  });
}

function fieldOf(id: SignUpField, label: string, name: string) {
  return {
    kind: 'text',
    id,
    required: true,
    length: SIGN_UP_LENGTHS[id],
    label: both(label),
    name: both(name),
  } as const;
}

/** The words are in the language of the widget already. */
const both = (text: string) => ({ en: text, cy: text });
