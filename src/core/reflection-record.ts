import { readAnswers, valuesOf, type Answer, type Answers, type FormField } from './form-answers.js';
import type { Language } from './local-text.js';
import { describe, isId, isRecordAt, keysOf, own, readId, reportUnknownKeys, type Faults } from './page-data.js';
import { readVersion, type ReflectionTemplate } from './reflection-template.js';

/** What somebody wrote, with what it answers. It has no name, and no time of day; a date only where it was given. */
export interface ReflectionRecord {
  readonly template: string;
  readonly version: string;
  readonly language: Language;
  /** A day, as 2026-11-22. */
  readonly date?: string;
  /** By the id of their question, in its order. What is not answered is not there. */
  readonly answers: Answers;
  /** The questions as they were asked, by the same ids: a later form may not have them any more. */
  readonly questions: Readonly<Record<string, string>>;
}

/** More than any form of ours or of a page has. */
const MOST_ANSWERS = 100;
const MOST_CHOICES = 100;
const LONGEST_QUESTION = 600;
const KEYS = ['template', 'version', 'language', 'date', 'answers', 'questions'];

const isAnswered = (answer: unknown): answer is Answer =>
  typeof answer === 'string'
    ? answer !== ''
    : Array.isArray(answer) && answer.length > 0 && answer.every((each) => typeof each === 'string');

interface About {
  readonly language: Language;
  readonly date?: string | undefined;
  /** A record that was opened: its answers that this form does not ask for stay in what is made of it. */
  readonly opened?: ReflectionRecord | undefined;
}

/** The record of a form's answers. */
export function recordOf(
  template: ReflectionTemplate,
  answers: Answers,
  { language, date, opened }: About,
): ReflectionRecord {
  const fields = template.fields.flatMap((field) => {
    const answer = own(answers, field.id);
    const question = (language === 'cy' ? field.label.cy : undefined) ?? field.label.en;
    return isAnswered(answer) ? [{ id: field.id, question, answer }] : [];
  });
  const kept = opened
    ? fitRecord(template, opened).others.filter(({ id }) => !fields.some((field) => field.id === id))
    : [];
  const all = [...fields, ...kept];
  return {
    ...{ template: template.id, version: template.version, language },
    ...(date === undefined ? {} : { date }),
    // Not by assignment: a question may be called constructor.
    answers: Object.fromEntries(all.map(({ id, answer }) => [id, answer])),
    questions: Object.fromEntries(all.map(({ id, question }) => [id, question])),
  };
}

/** An answer that a form does not ask for, or not in this way. */
export interface OtherAnswer {
  readonly id: string;
  /** The question as it was asked, or its id. */
  readonly question: string;
  readonly answer: Answer;
}

/** The answers that a form can hold, and the others: nobody's words are lost because a form has changed. */
export function fitRecord(
  template: Pick<ReflectionTemplate, 'fields'> | undefined,
  record: ReflectionRecord,
): { readonly answers: Answers; readonly others: readonly OtherAnswer[] } {
  const fields = template?.fields ?? [];
  const others = Object.entries(record.answers).flatMap(([id, answer]) => {
    const rest = restOf(
      fields.find((field) => field.id === id),
      answer,
    );
    const question = own(record.questions, id);
    return isAnswered(rest) ? [{ id, question: typeof question === 'string' ? question : id, answer: rest }] : [];
  });
  return { answers: readAnswers(fields, record.answers), others };
}

/** What is left of an answer when its field has taken what it can hold. */
function restOf(field: FormField | undefined, answer: Answer): Answer {
  if (!field) return answer;
  if (field.kind === 'several-choices' && typeof answer !== 'string') {
    return answer.filter((value) => !valuesOf(field).includes(value));
  }
  return Object.hasOwn(readAnswers([field], { [field.id]: answer }), field.id) ? '' : answer;
}

/**
 * A record from anywhere: a file, or a page. Undefined where it is none; what cannot be used in it is left out, and the
 * faults say what.
 */
export function readRecord(value: unknown, faults: Faults, path = 'record'): ReflectionRecord | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, KEYS, path, faults);
  const template = readId(own(value, 'template'), `${path}.template`, faults);
  if (template === undefined) return undefined;
  const date = own(value, 'date');
  if (date !== undefined && !isDay(date))
    faults.push({ code: 'not-date', path: `${path}.date`, detail: describe(date) });
  const answers = readGiven(own(value, 'answers'), `${path}.answers`, faults);
  const questions = own(value, 'questions');
  return {
    template,
    version: readVersion(own(value, 'version'), `${path}.version`, faults),
    language: own(value, 'language') === 'cy' ? 'cy' : 'en',
    ...(isDay(date) ? { date } : {}),
    answers: Object.fromEntries(answers),
    questions: Object.fromEntries(
      answers.flatMap(([id]) => {
        const question = own(questions, id);
        return typeof question === 'string' ? [[id, question.slice(0, LONGEST_QUESTION)]] : [];
      }),
    ),
  };
}

function readGiven(value: unknown, path: string, faults: Faults): readonly (readonly [id: string, answer: Answer])[] {
  if (!isRecordAt(value, path, faults)) return [];
  const ids = keysOf(value);
  if (ids.length > MOST_ANSWERS) faults.push({ code: 'too-many', path, detail: MOST_ANSWERS });
  return ids.slice(0, MOST_ANSWERS).flatMap((id) => {
    const answer = own(value, id);
    if (!isId(id)) faults.push({ code: 'not-an-id', path: `${path}.${describe(id)}` });
    else if (isAnswered(answer) && answer.length <= (typeof answer === 'string' ? Infinity : MOST_CHOICES))
      return [[id, answer] as const];
    // Nothing is lost with an answer that is empty.
    else if (answer !== '' && !(Array.isArray(answer) && answer.length === 0))
      faults.push({ code: 'not-an-answer', path: `${path}.${id}` });
    return [];
  });
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // 31 February would move on to March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
