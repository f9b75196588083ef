import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { answersTo } from '../core/reflection-arbitraries.js';
import { fakePrinter } from '../shared/support/fake-printer.js';
import { plain } from '../shared/support/widget-page.js';
import { generated } from '../support/run-length.js';
import type { Answer } from '../../src/core/form-answers.js';
import { recordBlocks, recordText, type RecordWords } from '../../src/core/reflection-blocks.js';
import { recordFileName, recordFromFile, recordJson } from '../../src/core/reflection-file.js';
import { recordOf, type ReflectionRecord } from '../../src/core/reflection-record.js';
import { recordHtml } from '../../src/reflection-form/record-page.js';
import pageStyles from '../../src/reflection-form/record-page.styles.js';
import { builtInTemplates } from '../../src/reflection-form/reflection-templates.js';
import { form, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const templates = builtInTemplates();
const around: RecordWords = {
  ...{
    date: 'Date',
    version: 'Version',
    source: 'Source',
    wording: 'Wording',
    noAnswer: 'No answer',
    others: 'Others',
  },
  points: ['1', '2', '3', '4', '5'],
  day: (date) => date,
};

/** The two files that open again. */
const filesOf = (record: ReflectionRecord) => {
  const template = templates.find(({ id }) => id === record.template);
  const blocks = recordBlocks(record, template, around);
  return [recordJson(record), recordHtml(record, blocks, record.language, pageStyles)];
};

describe('the files of every template', () => {
  afterEach(tidy);

  it('open again as they were, whatever was answered, in both languages', () => {
    const any = fc.constantFrom(...templates).chain((template) =>
      fc.record({
        template: fc.constant(template),
        answers: answersTo(template),
        language: fc.constantFrom('en' as const, 'cy' as const),
      }),
    );
    fc.assert(
      fc.property(any, ({ template, answers, language }) => {
        const record = recordOf(template, answers, { language });
        for (const text of filesOf(record)) {
          const faults: never[] = [];
          expect(recordFromFile(text, faults)).to.deep.equal(record);
          expect(faults).to.deep.equal([]);
        }
      }),
      generated(120, 10_000),
    );
  });

  for (const template of templates) {
    it(`open in the form and come out of it the same: ${template.id}`, async () => {
      const [answers] = fc.sample(
        answersTo(template).filter((given) => Object.keys(given).length === template.fields.length),
        { numRuns: 1, seed: 20261122 },
      );
      // A box makes one kind of line break of all of them, and shows no half of a character.
      const typed: Record<string, Answer> = {};
      for (const { id, kind } of template.fields)
        typed[id] = kind.endsWith('text') ? `«${id}» ŵ</p>` : (answers?.[id] ?? '');
      const record = recordOf(template, typed, { language: 'en' });
      for (const file of filesOf(record)) {
        const page = await place(form(`template="${template.id}"`));
        await page.open(file);
        await page.until(() => page.notes.length > 0);
        expect(page.notes).to.deep.equal(['Your saved reflection is open.']);
        expect(page.element.record).to.deep.equal(record);
        tidy();
      }
    });

    it(`have a name without anything of a person: ${template.id}`, () => {
      for (const type of ['txt', 'html', 'json'] as const)
        expect(recordFileName(template.id, type)).to.equal(`reflection-${template.id}.${type}`);
    });

    it(`have no empty lines where nothing was answered: ${template.id}`, () => {
      const first = template.fields.find(({ kind }) => kind === 'long-text')!;
      for (const blank of ['', ' ', '\n\n', ' \r\n\t']) {
        const others = template.fields.filter(({ id, kind }) => id !== first.id && kind === 'long-text');
        const answers = Object.fromEntries([
          [first.id, `We met.\n\nIt helped.${blank}`],
          ...others.map(({ id }): [string, string] => [id, blank]),
        ]);
        const record = recordOf(template, answers, { language: 'en' });
        const blocks = recordBlocks(record, template, around);
        const page = new DOMParser().parseFromString(recordHtml(record, blocks, 'en', pageStyles), 'text/html');
        const empty = [...page.querySelectorAll('p, h1, h2')].filter(({ textContent }) => !/\S/.test(textContent));
        // The one that somebody left between 2 paragraphs.
        expect(empty.map(({ className }) => className)).to.deep.equal(['answer']);
        expect(page.querySelectorAll('p.no-answer')).to.have.length(template.fields.length - 1);
        expect(recordText(blocks, 'en')).not.to.match(/\r\n\s*\r\n\s*\r\n\r\n/);
      }
    });
  }
});

/** What stands on paper, and the page around it. */
interface Paper {
  readonly title: string;
  readonly lang: string;
  readonly text: string;
  readonly controls: number;
}

function read({ document: { title, documentElement, body } }: Window): Paper {
  const parts = [...(body.querySelector('main')?.children ?? [])];
  return {
    title,
    lang: documentElement.lang,
    text: parts.map(({ textContent }) => plain(textContent)).join(' '),
    controls: body.querySelectorAll('button, input, textarea, a[href=""], script').length,
  };
}

describe('a reflection on paper', () => {
  let printer: ReturnType<typeof fakePrinter<Paper>>;
  beforeEach(() => (printer = fakePrinter(read)));
  afterEach(() => {
    printer.undo();
    tidy();
  });

  async function printed(attributes: string, label: string, button: string): Promise<ReflectionPage> {
    const page = await place(`<main><h1>Intranet</h1>${form(attributes)}<p>Canteen</p></main>`);
    await page.type(label, 'canary-7f3a </p><b>x</b>');
    await page.press(button);
    return page;
  }

  it('is the record alone: its questions, its answers and what to check', async () => {
    const page = await printed('template="nmc-reflective-account"', 'What was the nature', 'Print');
    expect(printer.papers).to.deep.equal([
      {
        title: 'NMC reflective account',
        lang: 'en',
        text: [
          'NMC reflective account',
          'Version of the questions: 2026-06',
          'Questions follow: NMC reflective accounts form (https://www.nmc.org.uk/revalidation/resources/forms-and-templates/)',
          'Wording: Questions as other websites gave them in June 2026',
          'We have not seen the form itself. Check these questions against the current form.',
          'The NMC expects a new Code and new rules for revalidation in autumn 2027.',
          'What was the nature of the CPD activity and/or practice-related feedback and/or event or experience in your practice?',
          'canary-7f3a </p><b>x</b>',
          'What did you learn from it? No answer',
          'How did you change or improve your practice as a result? No answer',
          'How is this relevant to the Code? No answer',
          'Which themes of the Code is it relevant to? No answer',
        ].join(' '),
        controls: 0,
      },
    ]);
    expect(page.notes).to.deep.equal([]);
  });

  it('is in Welsh where the form is', async () => {
    const page = await place(form('lang="cy"'));
    const [box] = page.all<HTMLTextAreaElement>('form textarea');
    box!.value = 'canary-7f3a';
    box!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.settled();
    await page.press('Argraffu');
    expect(printer.papers.map(({ lang }) => lang)).to.deep.equal(['cy']);
    expect(printer.papers[0]!.text).to.contain('Dim ateb').and.to.contain('canary-7f3a');
  });

  it('leaves nothing of it on the page, and asks on leaving, because paper is no copy that opens', async () => {
    const frames = document.querySelectorAll('iframe').length;
    await printed('', 'What happened', 'Print');
    await new Promise((done) => setTimeout(done));
    expect(document.querySelectorAll('iframe')).to.have.length(frames);
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
  });
});
