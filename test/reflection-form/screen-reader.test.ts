import { press } from '../shared/support/keys.js';
import { copying } from './support/browser.js';
import { tabToId, type } from './support/keyboard.js';
import { leave, part } from './support/reach.js';
import { form, place } from './support/reflection-page.js';
import { spokenWords, type SpokenWords } from './support/spoken-words.js';
import { Transcript } from '../shared/support/transcript.js';

/** An item of a list without lists in it. */
const item = (text: string, position: number, size: number): string[] => {
  const name = `listitem, level 1, position ${position}, set size ${size}`;
  return [name, text, `end of ${name}`];
};

const paragraph = (text: string): string[] => ['paragraph', text, 'end of paragraph'];

/** How a box of the form is called, described and said to be optional. */
function boxes({ questions, optional }: SpokenWords): readonly [string, string, string] {
  const [first, ...others] = questions.map(
    ([words, hint], index) => `textbox, ${words}${index > 0 ? ` ${optional}` : ''}, ${hint}`,
  );
  return [first!, others[0]!, others[1]!];
}

const spelling = ({ spelling: [words, hint] }: SpokenWords): string => `checkbox, ${words}, ${hint}, not checked`;

/** What stands before the first question, and all that comes after it. */
function firstView(words: SpokenWords): string[] {
  const named = boxes(words);
  return [
    `heading, ${words.title}, level 2`,
    ...paragraph(words.purpose),
    'list',
    ...words.before.flatMap((text, index) => item(text, index + 1, words.before.length)),
    'end of list',
    'form',
    ...words.questions.flatMap(([question, hint], index) => [
      question,
      ...(index > 0 ? [words.optional] : []),
      hint,
      named[index]!,
    ]),
    spelling(words),
    ...words.spelling,
    `button, ${words.finish}`,
    'end of form',
    `heading, ${words.take}, level 3`,
    ...paragraph(words.takeNote),
    ...[...words.ways, words.clear].map((way) => `button, ${way}`),
    ...words.open,
    words.open.join(', '),
    `end of region, ${words.title}`,
  ];
}

describe('a reflection, heard', () => {
  afterEach(async () => {
    await Transcript.end();
    await leave();
  });

  for (const lang of ['en', 'cy'] as const) {
    const words = spokenWords[lang];
    const [first, second, third] = boxes(words);
    const wrong = `${first} ${words.error}`;

    it(`is read from its purpose to its last button: ${lang}`, async () => {
      const page = await place(form(`lang="${lang}"`));
      const transcript = await Transcript.of(page);
      await transcript.reads(...firstView(words));
    });

    it(`leads through an error and a hint to the end, and away: ${lang}`, async () => {
      copying(true);
      const page = await place(`<a href="#x">Before</a>${form(`lang="${lang}"`)}`);
      page.element.parentElement!.querySelector('a')!.focus();
      const heard = await Transcript.of(page);
      await tabToId(page, 'submit');
      await heard.says(first, second, third, spelling(words), `button, ${words.finish}`);

      await press(page, 'Enter');
      const summary = await Transcript.of(page);
      await summary.reads(
        ...['alert', `heading, ${words.problem}, level 2`, 'list', 'listitem, level 1, position 1, set size 1'],
        `link, ${words.enter}`,
      );
      part(page, '.nhsuk-error-summary a').focus();
      await press(page, 'Enter');
      await summary.says(`link, ${words.enter}`, wrong);

      await type(page, 'Mrs Evans');
      await summary.says(`polite: ${words.heard}`);
      await summary.reads(
        ...[`group, ${words.hints}`, ...paragraph(words.hints), 'list', 'listitem, level 1, position 1, set size 1'],
        ...[words.hint, `button, ${words.awayLabel}`, words.away, `end of button, ${words.awayLabel}`],
      );
      part(page, '.reflection-hints button').focus();
      await press(page, 'Enter');
      await summary.says(`button, ${words.awayLabel}`, wrong);

      await tabToId(page, 'submit');
      await press(page, 'Enter');
      await summary.says(
        second,
        third,
        spelling(words),
        `button, ${words.finish}`,
        `heading, ${words.finished}, level 2`,
      );
      await summary.reads(
        ...paragraph(words.finishedText),
        `heading, ${words.take}, level 3`,
        ...paragraph(words.takeNote),
        ...[...words.ways, words.clear, words.back].map((way) => `button, ${way}`),
        `heading, ${words.support}, level 3`,
      );

      const [copy, ...ways] = words.ways.map((way) => `button, ${way}`);
      await tabToId(page, 'copy');
      await press(page, 'Enter');
      await summary.says(copy!, `polite: ${words.copied}`);
      await tabToId(page, 'clear');
      await press(page, 'Enter');
      await summary.says(...ways, `button, ${words.clear}`, `button, ${words.no}, ${words.question}`);
      await tabToId(page, 'clear-yes');
      await press(page, 'Enter');
      await summary.says(
        `button, ${words.yes}, ${words.question}`,
        `heading, ${words.title}, level 2`,
        `polite: ${words.cleared}`,
      );
    });
  }
});
