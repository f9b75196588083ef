import type { TemplateResult } from 'lit';
import {
  choicesOf,
  textOf,
  valuesOf,
  type Answer,
  type Answers,
  type ChoiceOption,
  type FormField,
  type LongTextField,
  type ScaleField,
  type SeveralChoicesField,
  type SingleChoiceField,
  type TextField,
} from '../../core/form-answers.js';
import type { FormSpeech } from '../form.words.js';
import { characterCount } from './character-count.js';
import { checkboxes } from './checkboxes.js';
import type { Content } from './content.js';
import type { LabelSize } from './label.js';
import { radios } from './radios.js';
import { textInput, type TextInputOptions } from './text-input.js';
import { textarea } from './textarea.js';

/** How a field looks; none of it changes what is asked. */
export interface FormFieldLook {
  readonly labelSize?: LabelSize | undefined;
  /** Puts the label or legend into a heading of this level. */
  readonly headingLevel?: number | undefined;
  /** Small radios and checkboxes. */
  readonly small?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** For the two kinds of text. */
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  /** Ids of further text about a field of text, read before its hint and error. */
  readonly describedBy?: string | undefined;
  /** Characters that the box of one line should have room for. */
  readonly width?: TextInputOptions['width'];
}

export interface FormFieldOptions<F extends FormField = FormField> {
  readonly field: F;
  readonly speech: FormSpeech;
  /** Id of the field's first control, unique in the widget. */
  readonly id: string;
  readonly answers: Answers;
  readonly error?: Content | undefined;
  /** Length of a long text with a limit: what it is, and what screen readers are told (undefined: nothing). */
  readonly count?: { readonly now: number; readonly spoken: number | undefined } | undefined;
  readonly look?: FormFieldLook | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** A line of text. A form that has no other fields shows them with this, and carries none of the other components. */
export function textField(options: FormFieldOptions<TextField>): TemplateResult {
  const { field, look } = options;
  return textInput({ ...text(options, field), type: field.format, width: look?.width });
}

/** A field of any kind as the NHS component that stands for it. */
export function formField(options: FormFieldOptions): TemplateResult {
  const { field } = options;
  switch (field.kind) {
    case 'text':
      return textField({ ...options, field });
    case 'long-text':
      return longText(options, field);
    case 'several-choices':
      return severalChoices(options, field);
    default:
      return oneChoice(options, field);
  }
}

function help({ field, speech, error }: FormFieldOptions) {
  return { hint: field.hint && speech.text(field.hint), error, errorPrefix: speech.words.formError };
}

function text(options: FormFieldOptions, field: TextField | LongTextField) {
  const { id, answers, speech, look = {}, onAnswer } = options;
  const { labelSize, headingLevel, disabled, spellcheck, autocomplete, describedBy } = look;
  return {
    ...help(options),
    ...{ id, labelSize, headingLevel, disabled, spellcheck, autocomplete, describedBy },
    name: id,
    label: speech.label(field),
    value: textOf(field, answers),
    onInput: onAnswer,
  };
}

function longText(options: FormFieldOptions, field: LongTextField): TemplateResult {
  const { speech, count } = options;
  const { length: limit, rows } = field;
  const common = { ...text(options, field), rows };
  if (limit === undefined || !count) return textarea(common);
  return characterCount({
    ...common,
    limitText: speech.limit(limit),
    status: speech.remaining(limit, count.now),
    spokenStatus: count.spoken === undefined ? '' : speech.remaining(limit, count.spoken),
    isOver: count.now > limit,
  });
}

function question({ id, field, speech, look = {} }: FormFieldOptions) {
  const { labelSize: legendSize, headingLevel, small } = look;
  return { ...{ legendSize, headingLevel, small }, idPrefix: id, name: id, legend: speech.label(field) };
}

interface Choice {
  readonly value: string;
  readonly text: Content;
  readonly hint?: Content | undefined;
  readonly disabled?: boolean | undefined;
  readonly exclusive?: boolean | undefined;
}

function choices(
  { speech, look }: FormFieldOptions,
  { options, none }: SingleChoiceField | SeveralChoicesField,
): readonly (Choice | { readonly divider: Content })[] {
  const asItem = ({ value, label, hint }: ChoiceOption): Choice => ({
    value,
    text: speech.text(label),
    hint: hint && speech.text(hint),
    disabled: look?.disabled,
  });
  const items = options.map(asItem);
  return none ? [...items, { divider: speech.words.formOr }, { ...asItem(none), exclusive: true }] : items;
}

function severalChoices(options: FormFieldOptions, field: SeveralChoicesField): TemplateResult {
  return checkboxes({
    ...help(options),
    ...question(options),
    items: choices(options, field),
    values: choicesOf(field, options.answers),
    onChange: options.onAnswer,
  });
}

function oneChoice(options: FormFieldOptions, field: SingleChoiceField | ScaleField): TemplateResult {
  return radios({
    ...help(options),
    ...question(options),
    items: field.kind === 'scale' ? points(options, field) : choices(options, field),
    // A value that cannot be chosen is no choice, as in validation.
    value: textOf(field, options.answers) || undefined,
    onChange: options.onAnswer,
  });
}

function points({ speech, look }: FormFieldOptions, field: ScaleField): readonly Choice[] {
  const words = speech.points(field);
  return valuesOf(field).map((value, index) => ({ value, text: words[index] ?? value, disabled: look?.disabled }));
}
