import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FormField } from '../../src/core/form-answers.js';
import type { Fault } from '../../src/core/local-text.js';
import { fitRecord, readRecord, recordOf } from '../../src/core/reflection-record.js';
import type { ReflectionTemplate } from '../../src/core/reflection-template.js';
import { generated } from '../support/run-length.js';
import { answersTo, template as anyTemplate } from './reflection-arbitraries.js';

const fields: readonly FormField[] = [
  { id: 'what', kind: 'long-text', label: { en: 'What happened?', cy: 'Beth ddigwyddodd?' } },
  { id: 'how', kind: 'single-choice', label: { en: 'How?' }, options: [{ value: 'a', label: { en: 'A' } }] },
  {
    ...{ id: 'which', kind: 'several-choices', label: { en: 'Which?' } },
    options: ['a', 'b'].map((value) => ({ value, label: { en: value } })),
  },
  { id: 'agree', kind: 'scale', label: { en: 'I agree' } },
];
const template: ReflectionTemplate = {
  ...{ id: 'ward', version: '2', audience: 'private', notes: [], noReply: false, fields },
  ...{ title: { en: 'Ward' }, purpose: { en: 'Ward' } },
};

function read(value: unknown) {
  const faults: Fault[] = [];
  const record = readRecord(value, faults);
  return { record, said: faults.map(({ code, path }) => `${code} ${path}`) };
}

describe('the record of answers', () => {
  it('has the template, its version, the language, the answers and their questions', () => {
    const answers = { what: 'We talked.', how: '', which: [], agree: '4' };
    expect(recordOf(template, answers, { language: 'en' })).to.deep.equal({
      ...{ template: 'ward', version: '2', language: 'en' },
      answers: { what: 'We talked.', agree: '4' },
      questions: { what: 'What happened?', agree: 'I agree' },
    });
  });

  it('has a date only where one is given, and questions in the language in which they were asked', () => {
    const record = recordOf(template, { what: 'Sgwrs', how: 'a' }, { language: 'cy', date: '2026-11-22' });
    expect(record.date).to.equal('2026-11-22');
    expect(record.questions).to.deep.equal({ what: 'Beth ddigwyddodd?', how: 'How?' });
  });

  it('keeps what an opened record has and the form does not ask for', () => {
    const { record: opened } = read({
      template: 'ward',
      answers: { what: 'Before', old: 'Kept', how: 'z' },
      questions: { old: 'An old question' },
    });
    const record = recordOf(template, { what: 'Now' }, { language: 'en', opened });
    expect(record.answers).to.deep.equal({ what: 'Now', old: 'Kept', how: 'z' });
    expect(record.questions).to.deep.equal({ what: 'What happened?', old: 'An old question', how: 'how' });
    expect(recordOf(template, { how: 'a' }, { language: 'en', opened }).answers['how']).to.equal('a');
  });
});

describe('a record in a form', () => {
  const given = {
    template: 'ward',
    answers: { what: ['a'], how: 'z', which: ['a', 'gone'], agree: '9', old: 'Kept' },
    questions: { old: 'An old question', what: 7 },
  };

  it('gives the form what it can hold, and shows the rest', () => {
    const { answers, others } = fitRecord(template, read(given).record!);
    expect(answers).to.deep.equal({ which: ['a'] });
    expect(others).to.deep.equal([
      { id: 'what', question: 'what', answer: ['a'] },
      { id: 'how', question: 'how', answer: 'z' },
      { id: 'which', question: 'which', answer: ['gone'] },
      { id: 'agree', question: 'agree', answer: '9' },
      { id: 'old', question: 'An old question', answer: 'Kept' },
    ]);
  });

  it('whose template is not there any more is all shown', () => {
    const { answers, others } = fitRecord(undefined, read(given).record!);
    expect([Object.keys(answers), others.length]).to.deep.equal([[], 5]);
  });

  it('loses nothing of any answer', () => {
    const pair = fc
      .tuple(anyTemplate, anyTemplate)
      .chain(([one, other]) =>
        fc.record({ one: fc.constant(one), other: fc.constant(other), answers: answersTo(one) }),
      );
    fc.assert(
      fc.property(pair, ({ one, other, answers }) => {
        const record = recordOf(one, answers, { language: 'en' });
        const fitted = fitRecord(other, record);
        for (const [id, answer] of Object.entries(record.answers)) {
          const parts = [
            ...(Object.hasOwn(fitted.answers, id) ? [fitted.answers[id]!] : []),
            ...fitted.others.filter((each) => each.id === id).map((each) => each.answer),
          ].flat();
          // A choice of none beside others is the one thing that a form takes away.
          expect([...parts].sort()).to.deep.equal([answer].flat().sort());
        }
        expect(fitRecord(one, record)).to.deep.equal({ answers: record.answers, others: [] });
      }),
      generated(300, 30_000),
    );
  });
});

describe('a record from anywhere', () => {
  it('is none without an object and a template', () => {
    for (const [value, said] of [
      [undefined, 'not-an-object record'],
      ['{}', 'not-an-object record'],
      [[], 'not-an-object record'],
      [{}, 'not-an-id record.template'],
      [{ template: '__proto__' }, 'not-an-id record.template'],
    ] as const) {
      expect(read(value)).to.deep.equal({ record: undefined, said: [said] });
    }
  });

  it('has no answers that are none, and says which', () => {
    const hostile: unknown = JSON.parse(`{
      "template": "ward", "version": "<b>", "language": "xx", "date": "2026-02-31", "more": 1,
      "answers": { "__proto__": "x", "a b": "x", "n": 7, "o": {}, "l": [1], "e": "", "m": [], "constructor": "kept" },
      "questions": { "constructor": "${'q'.repeat(700)}", "n": "n" }
    }`);
    const { record, said } = read(hostile);
    expect(record).to.deep.equal({
      ...{ template: 'ward', version: '1', language: 'en', answers: { constructor: 'kept' } },
      questions: { constructor: 'q'.repeat(600) },
    });
    expect(said).to.deep.equal([
      ...['unknown-key record.more', 'not-date record.date'],
      ...['not-an-id record.answers.__proto__', 'not-an-id record.answers.a b'],
      ...['not-an-answer record.answers.n', 'not-an-answer record.answers.o', 'not-an-answer record.answers.l'],
      'not-a-version record.version',
    ]);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('has at most 100 answers of at most 100 choices, and none where there is no object of them', () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`q${i}`, 'x']));
    const { record, said } = read({ template: 'a', answers: many });
    expect([Object.keys(record!.answers).length, said]).to.deep.equal([100, ['too-many record.answers']]);
    expect(read({ template: 'a', answers: { q: Array(101).fill('x') } }).said).to.deep.equal([
      'not-an-answer record.answers.q',
    ]);
    expect(read({ template: 'a', answers: ['x'] }).said).to.deep.equal(['not-an-object record.answers']);
    expect(read({ template: 'a', date: 'today', answers: {} }).said).to.deep.equal(['not-date record.date']);
    expect(read({ template: 'a', date: '2026-99-99', answers: {} }).said).to.deep.equal(['not-date record.date']);
  });

  it('keeps a text of any length as it is', () => {
    const text = 'word '.repeat(40_000);
    expect(read({ template: 'a', answers: { q: text } }).record?.answers['q']).to.equal(text);
  });
});
