import type { Plural } from './language/words.js';

/**
 * Words of every form: one place for all messages. `{name}` is what a field asks for ("what happened"), `{label}` the
 * whole question, `{count}` a number with its commas. A widget spreads this table into its own, so that a page can
 * replace the words.
 */
export const formEnglish = {
  formProblem: 'There is a problem',
  formError: 'Error:',
  formImportant: 'Important:',
  formInformation: 'Information:',
  formSuccess: 'Success',
  formOptional: '(optional)',
  formOr: 'or',

  formEnter: 'Enter {name}',
  formEnterAnswer: 'Enter an answer to "{label}"',
  formEmail: 'Enter an email address in the correct format',
  formSelect: 'Select {name}',
  formSelectAnswer: 'Select an answer to "{label}"',
  formSelectSeveral: 'Select {name}',
  formSelectSeveralAnswer: 'Select at least 1 answer to "{label}"',
  formTooLong: {
    one: '{name} must be {count} character or fewer',
    other: '{name} must be {count} characters or fewer',
  } as Plural,
  formTooLongAnswer: {
    one: 'Your answer to "{label}" must be {count} character or fewer',
    other: 'Your answer to "{label}" must be {count} characters or fewer',
  } as Plural,

  formLimit: {
    one: 'You can enter up to {count} character',
    other: 'You can enter up to {count} characters',
  } as Plural,
  formLeft: {
    one: 'You have {count} character remaining',
    other: 'You have {count} characters remaining',
  } as Plural,
  formOver: {
    one: 'You have {count} character too many',
    other: 'You have {count} characters too many',
  } as Plural,

  formPoint1: 'Strongly disagree',
  formPoint2: 'Disagree',
  formPoint3: 'Neither agree nor disagree',
  formPoint4: 'Agree',
  formPoint5: 'Strongly agree',
};

/** The same keys and kinds in every language. */
export type FormWords = typeof formEnglish;
