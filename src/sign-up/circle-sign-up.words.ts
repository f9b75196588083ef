import { exactLength, nhsPeriod, type PeriodWords } from '../core/nhs-date.js';
import { circleState, placesLeft, type ListedCircle, type SignUpReceipt } from '../core/sign-up.js';
import { localTime } from '../core/sign-up-time.js';
import type { Language } from '../core/local-text.js';
import { textIn } from '../shared/language/in-language.js';
import { formWelsh } from '../shared/form.strings.cy.js';
import { formEnglish, type FormWords } from '../shared/form.strings.en.js';
import { fill, pluralOf, type Plural } from '../shared/language/words.js';
import { sharedWelsh } from '../shared/shared.strings.cy.js';
import { sharedEnglish } from '../shared/shared.strings.en.js';
import { cy } from './circle-sign-up.strings.cy.js';
import { en } from './circle-sign-up.strings.en.js';

/** The widget's words in one language, the page's own included. */
export type SignUpWords = FormWords & {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural;
};

/** All words that sign-up says, which a page can override. */
export const signUpWords: { readonly en: SignUpWords; readonly cy: SignUpWords } = {
  en: { ...formEnglish, ...en },
  cy: { ...formWelsh, ...cy },
};

/** Turns circles into words of one language. */
export class SignUpWording {
  readonly words: SignUpWords;
  readonly language: Language;
  readonly timeZone: string;
  readonly #period: PeriodWords;

  constructor(words: SignUpWords, language: Language, timeZone: string) {
    this.words = words;
    this.language = language;
    this.timeZone = timeZone;
    this.#period = { ...words, months: (language === 'cy' ? sharedWelsh : sharedEnglish).months };
  }

  title({ title }: ListedCircle): string {
    return textIn(title, this.language);
  }

  /** "Tuesday 3 March 2026, 2pm to 3:30pm" */
  period({ start, end }: ListedCircle): string {
    const { hours, minutes } = exactLength(end - start);
    const length = pluralOf(this.words.minutes, hours * 60 + minutes, this.language);
    return nhsPeriod(localTime(start, this.timeZone), localTime(end, this.timeZone), this.#period, length);
  }

  /** "March 2026", of `2026-03` */
  month(month: string): string {
    const [year = '', number] = month.split('-');
    return fill(this.words.month, { month: this.#period.months.split(' ')[Number(number) - 1] ?? '', year });
  }

  /** "3 places left" */
  places(circle: ListedCircle, now: number): string {
    const { words, language } = this;
    const state = circleState(circle, now);
    if (state === 'open') {
      const left = placesLeft(circle);
      return left === undefined ? words.open : pluralOf(words.left, left, language);
    }
    if (state !== 'full') return words[state];
    const { waiting = 0 } = circle;
    return waiting > 0 ? pluralOf(words.fullWaiting, waiting, language) : words.full;
  }

  /** For a control that stands beside many like it: "Sign up: Circle, Tuesday 3 March 2026, 2pm to 3:30pm". */
  about(act: string, circle: ListedCircle): string {
    return fill(this.words.about, { act, title: this.title(circle), period: this.period(circle) });
  }

  /** What came of a sign-up. */
  receipt({ status, position }: SignUpReceipt): string {
    const { words } = this;
    if (status === 'confirmed') return words.confirmedTitle;
    if (status === 'cancelled') return words.cancelledTitle;
    return position === undefined
      ? words.waitingTitlePlain
      : fill(words.waitingTitle, { ordinal: this.ordinal(position) });
  }

  /** "3rd", "3ydd" */
  ordinal(n: number): string {
    const two = n % 100;
    const { ordinals, ordinalsAfter } = this.words;
    const ending = two >= 1 && two <= 20 ? ordinals.split(',')[two - 1] : ordinalsAfter.split(',')[two % 10];
    return `${n}${ending ?? ''}`;
  }
}
