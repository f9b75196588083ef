import { formWelsh } from '../shared/form.strings.cy.js';
import { formEnglish, type FormWords } from '../shared/form.strings.en.js';
import type { Plural } from '../shared/language/words.js';
import { supportWelsh } from '../shared/support.strings.cy.js';
import { supportEnglish, type SupportWords } from '../shared/support.strings.en.js';
import { cy } from './circle-reflection-form.strings.cy.js';
import { en } from './circle-reflection-form.strings.en.js';

/** The form's words in one language, the page's own included. */
export type ReflectionWords = SupportWords &
  FormWords & { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural };

/** All words that a reflection form says, which a page can override. */
export const reflectionWords: { readonly en: ReflectionWords; readonly cy: ReflectionWords } = {
  en: { ...supportEnglish, ...formEnglish, ...en },
  cy: { ...supportWelsh, ...formWelsh, ...cy },
};
