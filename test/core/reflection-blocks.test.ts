import { expect } from '@open-wc/testing';
import { recordBlocks, recordText, type RecordWords } from '../../src/core/reflection-blocks.js';
import { recordOf, type ReflectionRecord } from '../../src/core/reflection-record.js';
import type { ReflectionTemplate } from '../../src/core/reflection-template.js';
import { builtInTemplates } from '../../src/reflection-form/reflection-templates.js';

const words: RecordWords = {
  ...{ date: 'Date', version: 'Version', source: 'Form', wording: 'Wording', noAnswer: 'Not answered' },
  others: 'Other answers in the file',
  points: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', { en: 'Strongly agree', cy: 'Cytuno yn gryf' }],
  day: (date) => `day ${date}`,
};

const template = (id: string): ReflectionTemplate => builtInTemplates().find((each) => each.id === id)!;

function textOf(record: ReflectionRecord, of: ReflectionTemplate | undefined): readonly string[] {
  return recordText(recordBlocks(record, of, words), record.language).split('\r\n');
}

describe('the parts of a record', () => {
  it('of an account for the NMC have its questions, its version, what to check and where the form is', () => {
    const nmc = template('nmc-reflective-account');
    const answers = { nature: 'A circle.\nIt was short.', 'code-themes': ['preserve-safety', 'prioritise-people'] };
    const record = recordOf(nmc, answers, { language: 'en', date: '2026-11-22' });
    expect(textOf(record, nmc)).to.deep.equal([
      'NMC reflective account',
      '',
      'Date: day 2026-11-22',
      'Version: 2026-06',
      'Form: NMC reflective accounts form (https://www.nmc.org.uk/revalidation/resources/forms-and-templates/)',
      'Wording: Questions as other websites gave them in June 2026',
      'We have not seen the form itself. Check these questions against the current form.',
      'The NMC expects a new Code and new rules for revalidation in autumn 2027.',
      '',
      'What was the nature of the CPD activity and/or practice-related feedback and/or event or experience in your practice?',
      'A circle.',
      'It was short.',
      '',
      'What did you learn from it?',
      'Not answered',
      '',
      'How did you change or improve your practice as a result?',
      'Not answered',
      '',
      'How is this relevant to the Code?',
      'Not answered',
      '',
      'Which themes of the Code is it relevant to?',
      'Prioritise people',
      'Preserve safety',
      '',
    ]);
  });

  it('say the point of a scale in its words, or in the usual ones', () => {
    const feedback = template('circle-feedback');
    const record = recordOf(feedback, { listened: '5', safe: '4', kind: '1' }, { language: 'cy' });
    expect(textOf(record, feedback).slice(4, 13)).to.deep.equal([
      ...['Roeddwn yn teimlo bod rhywun yn gwrando arnaf', 'Cytuno yn gryf', ''],
      ...["Roeddwn yn teimlo'n ddigon diogel i gymryd rhan", 'Agree', ''],
      ...['Byddaf yn gwneud rhywbeth caredig i mi fy hun', 'Strongly disagree', ''],
    ]);
    const own = { ...feedback, fields: [{ ...feedback.fields[0]!, points: [{ en: 'No' }, { en: 'Yes' }] }] };
    const blocks = recordBlocks({ ...record, answers: { listened: '2' } }, own, words);
    expect(blocks.at(-1)).to.deep.include({ answer: [{ en: 'Yes' }], isAnswered: true });
    const short = recordBlocks({ ...record, answers: { listened: '3' } }, feedback, { ...words, points: [] });
    expect(short.find(({ kind }) => kind === 'question')).to.deep.include({ answer: ['3'] });
  });

  it('say one choice by its label, also none of them', () => {
    const option = (value: string) => ({ value, label: { en: `The ${value}` } });
    const choice = { ...{ id: 'how', kind: 'single-choice' as const, label: { en: 'How?' } }, options: [option('a')] };
    const of = { ...template('gibbs'), source: undefined, fields: [{ ...choice, none: option('none') }] };
    for (const [value, label] of [
      ['a', 'The a'],
      ['none', 'The none'],
    ] as const)
      expect(textOf(recordOf(of, { how: value }, { language: 'en' }), of).at(-2)).to.equal(label);
  });

  it('show under their own heading what the form does not ask for', () => {
    const gibbs = template('gibbs');
    const opened: ReflectionRecord = {
      ...{ template: 'gibbs', version: '0', language: 'en' },
      answers: { description: 'We met.', mood: 'Calm', tags: ['a', 'b'] },
      questions: { mood: 'How was it?' },
    };
    expect(textOf(opened, gibbs).slice(-9)).to.deep.equal([
      ...['', 'Other answers in the file', '', 'How was it?', 'Calm', '', 'tags', 'a', 'b'].slice(1),
      '',
    ]);
    expect(textOf(opened, undefined)).to.deep.equal([
      ...['gibbs', '', 'Version: 0', '', 'description', 'We met.', '', 'How was it?', 'Calm', '', 'tags', 'a', 'b', ''],
    ]);
  });

  it('are in Welsh for a record in Welsh, with English where there is no Welsh', () => {
    const what = template('what-so-what-now-what');
    const record = recordOf(what, { what: 'Sgwrs.' }, { language: 'cy' });
    expect(textOf(record, what).slice(0, 6)).to.deep.equal([
      ...['Beth, felly beth, beth nawr', '', 'Version: 1', '', 'Beth ddigwyddodd?', 'Sgwrs.'],
    ]);
    const english = { ...what, title: { en: 'What' } };
    expect(textOf(record, english)[0]).to.equal('What');
  });
});
