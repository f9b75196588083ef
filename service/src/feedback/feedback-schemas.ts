import { Type, type Static } from 'typebox';

const Answer = Type.Union([
  Type.String({ maxLength: 20_000 }),
  Type.Array(Type.String({ maxLength: 600 }), { maxItems: 100 }),
]);
/** No control characters: a database may refuse to keep them. */
const PLAIN = '[^\\u0000-\\u001f\\u007f]';
const QuestionId = '^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$';

const record = <T extends string>(template: T) =>
  Type.Object(
    {
      template: Type.Literal(template),
      version: Type.String({ maxLength: 60, pattern: `^${PLAIN}*$` }),
      language: Type.Union([Type.Literal('en'), Type.Literal('cy')]),
      date: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' })),
      answers: Type.Record(Type.String({ pattern: QuestionId }), Answer, { maxProperties: 100 }),
      questions: Type.Record(Type.String({ pattern: QuestionId }), Type.String({ maxLength: 600 }), {
        maxProperties: 100,
      }),
    },
    { additionalProperties: false },
  );

/** What `<circle-reflection-form>` sends: docs/sending.md. */
export const Feedback = record('circle-feedback');
export const Themes = record('organisation-themes');
export type Reflection = Static<typeof Feedback> | Static<typeof Themes>;

export const Received = Type.Object({ received: Type.Literal(true) }, { title: 'Received' });

export const CircleRecord = Type.Object(
  {
    date: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' }),
    plan: Type.String({ minLength: 1, maxLength: 200, pattern: `^(?=.*\\S)${PLAIN}*$` }),
    minutes: Type.Integer({ minimum: 0, maximum: 1440 }),
    present: Type.Integer({ minimum: 1, maximum: 1000 }),
  },
  { additionalProperties: false, title: 'CircleRecord' },
);

export const Summary = Type.Object(
  {
    batches: Type.Integer({ description: 'How often at least 10 new answers were added.' }),
    answers: Type.Integer({ description: 'Answers in those batches; those that came since are not counted.' }),
    from: Type.Optional(Type.String()),
    to: Type.Optional(Type.String()),
    statements: Type.Array(
      Type.Object({
        id: Type.String(),
        counts: Type.Array(Type.Integer(), { description: 'How many chose 1, 2, 3, 4 and 5.' }),
        mean: Type.Number(),
      }),
    ),
    responseRate: Type.Union([
      Type.Object({ answers: Type.Integer(), present: Type.Integer(), rate: Type.Number() }),
      Type.Null(),
    ]),
  },
  { title: 'FeedbackSummary' },
);
export type Summary = Static<typeof Summary>;

const Words = Type.Object({ language: Type.String(), question: Type.String(), text: Type.String() });
export const Comments = Type.Object({ comments: Type.Array(Words) }, { title: 'Comments' });
export const ThemeList = Type.Object({ themes: Type.Array(Words) }, { title: 'ThemeList' });
