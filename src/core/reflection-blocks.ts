import {
  choicesOf,
  SCALE_POINTS,
  textOf,
  valuesOf,
  type Answer,
  type Answers,
  type FormField,
} from './form-answers.js';
import type { Language, LocalText } from './local-text.js';
import { fitRecord, type ReflectionRecord } from './reflection-record.js';
import type { ReflectionTemplate } from './reflection-template.js';

/** A record in parts, in the order in which they are read: for the screen, paper, an .html file and plain text. */
export type RecordBlock =
  | { readonly kind: 'title'; readonly text: LocalText | string }
  | {
      readonly kind: 'fact';
      readonly name: string;
      readonly value: LocalText | string;
      readonly url?: string | undefined;
    }
  | { readonly kind: 'note'; readonly text: LocalText }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'question';
      readonly question: LocalText | string;
      /** Lines of a text, or choices; what the words say for no answer where there is none. */
      readonly answer: readonly (LocalText | string)[];
      readonly isAnswered: boolean;
    };

/** Words around a record in the language of the reader. */
export interface RecordWords {
  readonly date: string;
  readonly version: string;
  readonly source: string;
  readonly wording: string;
  readonly noAnswer: string;
  /** Above what the form did not ask for. */
  readonly others: string;
  /** The points of a scale that brings none. */
  readonly points: readonly (LocalText | string)[];
  /** A day as the NHS writes it. */
  readonly day: (date: string) => string;
}

/** The parts of a record. Without its template it shows what was written, with the questions that it carries. */
export function recordBlocks(
  record: ReflectionRecord,
  template: ReflectionTemplate | undefined,
  words: RecordWords,
): readonly RecordBlock[] {
  const { answers, others } = fitRecord(template, record);
  const { source } = template ?? {};
  return [
    { kind: 'title', text: template?.title ?? record.template },
    ...(record.date === undefined ? [] : [fact(words.date, words.day(record.date))]),
    fact(words.version, record.version),
    ...(source ? [{ ...fact(words.source, source.title), url: source.url }] : []),
    ...(source?.version ? [fact(words.wording, source.version)] : []),
    ...(source?.notes ?? []).map((text) => ({ kind: 'note', text }) as const),
    ...(template?.fields ?? []).map((field) => question(field.label, answerOf(field, answers, words), words)),
    ...(others.length > 0 && template ? [{ kind: 'heading', text: words.others } as const] : []),
    ...others.map((other) => question(other.question, linesOf(other.answer), words)),
  ];
}

const fact = (name: string, value: LocalText | string) => ({ kind: 'fact', name, value }) as const;

function question(text: LocalText | string, answer: readonly (LocalText | string)[], words: RecordWords): RecordBlock {
  const isAnswered = answer.length > 0;
  return { kind: 'question', question: text, answer: isAnswered ? answer : [words.noAnswer], isAnswered };
}

const linesOf = (answer: Answer): readonly string[] =>
  typeof answer === 'string' ? answer.split(/\r\n|\r|\n/) : answer;

function answerOf(field: FormField, answers: Answers, words: RecordWords): readonly (LocalText | string)[] {
  switch (field.kind) {
    case 'text':
    case 'long-text': {
      // Spaces alone are no answer, and lines that stand empty at the end are none of it.
      const text = textOf(field, answers).trimEnd();
      return text === '' ? [] : linesOf(text);
    }
    case 'scale': {
      const chosen = valuesOf(field).indexOf(textOf(field, answers));
      const points = field.points ?? words.points.slice(0, SCALE_POINTS);
      return chosen === -1 ? [] : [points[chosen] ?? String(chosen + 1)];
    }
    default: {
      const chosen = field.kind === 'single-choice' ? [textOf(field, answers)] : choicesOf(field, answers);
      const options = [...field.options, ...(field.none ? [field.none] : [])];
      return options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    }
  }
}

const CRLF = '\r\n';

/** The parts as plain text, as Windows expects it. */
export function recordText(blocks: readonly RecordBlock[], language: Language): string {
  const say = (text: LocalText | string) =>
    typeof text === 'string' ? text : ((language === 'cy' ? text.cy : '') ?? '') || text.en;
  const parts = blocks.map((block, index) => {
    const before = blocks[index - 1]?.kind;
    switch (block.kind) {
      case 'fact': {
        const line = `${block.name}: ${say(block.value)}${block.url === undefined ? '' : ` (${block.url})`}`;
        return before === 'fact' ? `${CRLF}${line}` : `${CRLF}${CRLF}${line}`;
      }
      case 'note':
        return `${CRLF}${say(block.text)}`;
      case 'question':
        return `${CRLF}${CRLF}${say(block.question)}${CRLF}${block.answer.map(say).join(CRLF)}`;
      default:
        return `${index === 0 ? '' : `${CRLF}${CRLF}`}${say(block.text)}`;
    }
  });
  return `${parts.join('')}${CRLF}`;
}
