import type { LocalText } from './local-text.js';
import { own } from './page-data.js';

interface FieldBase {
  /** Key of the answer. */
  readonly id: string;
  readonly label: LocalText;
  readonly hint?: LocalText | undefined;
  /** Without it the label says "(optional)". */
  readonly required?: boolean | undefined;
  /**
   * How a message calls what is asked for, inside a sentence: "what happened" gives "Enter what happened". Without it
   * the message repeats the label.
   */
  readonly name?: LocalText | undefined;
}

/** One line. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** What the line has to be, apart from the spaces around it. */
  readonly format?: 'email' | undefined;
  /** Most characters, as textLength() counts them. */
  readonly length?: number | undefined;
}

export interface LongTextField extends FieldBase {
  readonly kind: 'long-text';
  /** Most characters, as textLength() counts them; the field then shows how many are left. */
  readonly length?: number | undefined;
  /** Lines that the box should have room for. */
  readonly rows?: number | undefined;
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: LocalText;
  readonly hint?: LocalText | undefined;
}

export interface SingleChoiceField extends FieldBase {
  readonly kind: 'single-choice';
  readonly options: readonly ChoiceOption[];
  /** Last, after "or": "I do not know". */
  readonly none?: ChoiceOption | undefined;
}

export interface SeveralChoicesField extends FieldBase {
  readonly kind: 'several-choices';
  readonly options: readonly ChoiceOption[];
  /** Last, after "or": "None of these", which takes away the others. */
  readonly none?: ChoiceOption | undefined;
}

/** One of several points in order. The answer is the number of the point from 1, as text: it outlives its wording. */
export interface ScaleField extends FieldBase {
  readonly kind: 'scale';
  /** Words of each point; without them "Strongly disagree" to "Strongly agree", in 5. */
  readonly points?: readonly LocalText[] | undefined;
}

export type FormField = TextField | LongTextField | SingleChoiceField | SeveralChoicesField | ScaleField;

/** Whether its answer is written, in one line or many. */
export function isText(field: FormField): field is TextField | LongTextField {
  return field.kind === 'text' || field.kind === 'long-text';
}

/** A list for several choices, text for every other kind. */
export type Answer = string | readonly string[];

/** Answers by the id of their field. What is not answered is not there. */
export type Answers = Readonly<Record<string, Answer>>;

/** Points of a scale that brings none. */
export const SCALE_POINTS = 5;

/** The values that may be chosen in a field, in the order in which they stand there. */
export function valuesOf(field: FormField): readonly string[] {
  switch (field.kind) {
    case 'single-choice':
    case 'several-choices':
      return [...field.options, ...(field.none ? [field.none] : [])].map(({ value }) => value);
    case 'scale':
      return Array.from({ length: field.points?.length ?? SCALE_POINTS }, (_, index) => String(index + 1));
    default:
      return [];
  }
}

/** The text of a field that has one; empty when it is not answered. */
export function textOf(field: FormField, answers: Answers): string {
  const answer = own(answers, field.id);
  return typeof answer === 'string' ? answer : '';
}

/** The choices of a field that has several. */
export function choicesOf(field: FormField, answers: Answers): readonly string[] {
  const answer = own(answers, field.id);
  return Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];
}

/**
 * The values after a press: in the order of the items, without repeats, and an exclusive one ("None of these") always
 * alone.
 */
export function choose(press: {
  readonly order: readonly string[];
  readonly exclusive: readonly string[];
  readonly before: readonly string[];
  readonly value: string;
  readonly isChosen: boolean;
}): readonly string[] {
  const { order, exclusive, before, value, isChosen } = press;
  if (!isChosen) return order.filter((each) => each !== value && before.includes(each));
  if (exclusive.includes(value)) return [value];
  return order.filter((each) => each === value || (before.includes(each) && !exclusive.includes(each)));
}

/**
 * Answers from anywhere (a saved file, a page) as these fields can hold them: what no field asks for, what is of the
 * wrong kind and what cannot be chosen is left out. Text is kept as it is, however long: nobody's words are cut.
 */
export function readAnswers(fields: readonly FormField[], value: unknown): Answers {
  const read: [string, Answer][] = [];
  for (const field of fields) {
    const answer = readAnswer(field, own(value, field.id));
    if (answer.length > 0) read.push([field.id, answer]);
  }
  // Not by assignment: a field may be called __proto__.
  return Object.fromEntries(read);
}

function readAnswer(field: FormField, value: unknown): Answer {
  if (field.kind === 'several-choices') return readChoices(field, value);
  if (typeof value !== 'string') return '';
  return isText(field) || valuesOf(field).includes(value) ? value : '';
}

function readChoices(field: SeveralChoicesField, value: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const chosen = [...new Set(valuesOf(field))].filter((each) => given.includes(each));
  // Both "None of these" and others cannot be meant: what says more is kept.
  return chosen.length > 1 ? chosen.filter((each) => each !== field.none?.value) : chosen;
}

/** The same answers with one changed; an empty one goes. */
export function withAnswer(answers: Answers, id: string, answer: Answer): Answers {
  const others = Object.entries(answers).filter(([key]) => key !== id);
  return Object.fromEntries(answer.length > 0 ? [...others, [id, answer]] : others);
}
