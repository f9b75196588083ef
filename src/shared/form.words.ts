import { html, type TemplateResult } from 'lit';
import type { FormField, ScaleField } from '../core/form-answers.js';
import type { FieldFault } from '../core/form-validation.js';
import type { Language, LocalText } from '../core/local-text.js';
import type { FormWords } from './form.strings.en.js';
import { inLanguage } from './language/in-language.js';
import { fill, numberText, pluralOf, type Plural } from './language/words.js';
import type { Content } from './templates/content.js';

/** What a form says, in one language. */
export class FormSpeech {
  readonly words: FormWords;
  readonly language: Language;

  constructor(words: FormWords, language: Language) {
    this.words = words;
    this.language = language;
  }

  /** The message of a fault: the same in the summary and beside the field. */
  message(fault: FieldFault, field: FormField): Content {
    const { words } = this;
    const isNamed = field.name !== undefined;
    switch (fault.code) {
      case 'enter':
        return this.#about(field, isNamed ? words.formEnter : words.formEnterAnswer);
      case 'format':
        return words.formEmail;
      case 'select':
        return this.#about(field, isNamed ? words.formSelect : words.formSelectAnswer);
      case 'select-several':
        return this.#about(field, isNamed ? words.formSelectSeveral : words.formSelectSeveralAnswer);
      case 'too-long':
        return this.#about(field, this.#counted(isNamed ? words.formTooLong : words.formTooLongAnswer, fault.limit));
    }
  }

  /** Label or legend: with "(optional)" where nothing has to be answered. */
  label(field: FormField): Content {
    const label = this.text(field.label);
    return field.required ? label : html`${label} ${this.words.formOptional}`;
  }

  text(text: LocalText): Content {
    return inLanguage(text, this.language);
  }

  /** Words of each point of a scale. */
  points({ points }: ScaleField): readonly Content[] {
    const { formPoint1, formPoint2, formPoint3, formPoint4, formPoint5 } = this.words;
    return points?.map((point) => this.text(point)) ?? [formPoint1, formPoint2, formPoint3, formPoint4, formPoint5];
  }

  /** "You can enter up to 200 characters". */
  limit(limit: number): string {
    return this.#counted(this.words.formLimit, limit);
  }

  /** "You have 10 characters remaining", or too many. */
  remaining(limit: number, length: number): string {
    return length > limit
      ? this.#counted(this.words.formOver, length - limit)
      : this.#counted(this.words.formLeft, limit - length);
  }

  #counted(forms: Plural, count: number): string {
    return fill(pluralOf(forms, count, this.language), { count: numberText(count) });
  }

  /**
   * Puts what the field asks for into a message. It may be English in a Welsh message, and is then marked as English,
   * so that a screen reader says it right.
   */
  #about(field: FormField, message: string): Content {
    const [before = '', after] = message.split(/\{(?:name|label)\}/);
    // A page's own words may do without it.
    if (after === undefined) return message;
    const about = field.name ?? field.label;
    const words = this.text(before === '' ? withCapitals(about) : about);
    return typeof words === 'string' ? before + words + after : marked(before, words, after);
  }
}

function marked(before: string, words: TemplateResult, after: string): TemplateResult {
  return html`${before}${words}${after}`;
}

/** For a name at the start of a sentence. */
function withCapitals({ en, cy }: LocalText): LocalText {
  return { en: withCapital(en), cy: cy === undefined ? undefined : withCapital(cy) };
}

function withCapital(text: string): string {
  const [first = '', ...others] = text;
  return first.toLocaleUpperCase('en') + others.join('');
}
