/** The words that people read follow the NHS content rules, as far as a machine can tell. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST_SENTENCE = 20;

type Rule = 'word' | 'contraction' | 'apostrophe' | 'exclamation' | 'number' | 'sentence case' | 'length' | 'dash';

interface Text {
  readonly file: string;
  /** With the plural form, where there is one: `minutes.one`. */
  readonly key: string;
  readonly text: string;
}

const plans = 'circle-plans';
const fixed = 'wording of the built-in plans, which is fixed data';
const prompts = 'wording of the built-in prompts, which is fixed data';
const phrase = 'a phrase, not a number';
const inMessage = 'stands inside a message, after Enter';
const inList = 'stands in a list, after the sentence that begins it';
const named = 'starts with the name of an attribute, as the page has it';

/** What may break a rule, and why. One that is no longer needed fails. */
const exceptions: readonly (readonly [file: string, key: string, rule: Rule, why: string])[] = [
  [plans, 'closingRoundDo', 'number', fixed],
  [plans, 'sayPairsTurn', 'number', fixed],
  [plans, 'sayPairsFind', 'number', fixed],
  [plans, 'sayPair', 'number', fixed],
  [plans, 'sayCare', 'number', fixed],
  [plans, 'sayRoundAgain', 'number', fixed],
  [plans, 'sayAppreciation', 'number', fixed],
  [plans, 'sayDo', 'number', fixed],
  [plans, 'askOneWord', 'number', fixed],
  [plans, 'askLeaving', 'number', fixed],
  [plans, 'askDo', 'number', fixed],
  ['circle-timer', 'kindRound', 'number', phrase],
  ['circle-timer', 'roundClock', 'number', phrase],
  ['circle-timer', 'pace175', 'number', 'a fraction in words'],
  ['circle-timer', 'fault-repeated-id', 'number', phrase],
  ['circle-timer', 'fault-not-an-id', 'dash', 'the sign itself'],
  ['shared', 'fault-not-one-of', 'number', phrase],
  ['shared', 'fault-not-url', 'number', phrase],
  ['shared', 'months', 'sentence case', 'the names of the months'],
  ['circle-timer', 'noFitHint', 'sentence case', 'names the button Next stage'],
  ['circle-timer', 'fault-people', 'sentence case', named],
  ['circle-timer', 'fault-pace', 'sentence case', named],
  ['circle-timer', 'fault-advance', 'sentence case', named],
  ['circle-timer', 'fault-cue', 'sentence case', named],
  ['circle-timer', 'fault-reflection', 'sentence case', named],
  ['check', 'placeholder', 'sentence case', named],
  ['check', 'notFilled', 'sentence case', named],
  ['frame', 'lost-fullScreen', 'sentence case', inList],
  ['frame', 'lost-wakeLock', 'sentence case', inList],
  ['frame', 'lost-saving', 'sentence case', inList],
  ['frame', 'lost-windows', 'sentence case', inList],
  ['frame', 'lost-keeping', 'sentence case', inList],
  ['prompts', 'arriving-2', 'number', prompts],
  ['prompts', 'self-8', 'number', prompts],
  ['prompts', 'team-2', 'number', prompts],
  ['prompts', 'closing-1', 'number', prompts],
  ['prompts', 'closing-5', 'number', prompts],
  ['prompts', 'closing-6', 'number', prompts],
  ['prompts', 'colleagues-7', 'word', prompts],
  ['circle-prompt-card', 'people', 'sentence case', 'stands inside a sentence'],
  ['reflection-templates', 'whatHappenedName', 'sentence case', inMessage],
  ['reflection-templates', 'nmcNatureName', 'sentence case', inMessage],
  ['reflection-templates', 'hcpcActivityName', 'sentence case', inMessage],
  ['reflection-templates', 'gphcWorkName', 'sentence case', inMessage],
  ['circle-sign-up', 'nameInside', 'sentence case', inMessage],
  ['circle-sign-up', 'emailInside', 'sentence case', inMessage],
  ['circle-prompt-card', 'people-service users', 'sentence case', 'stands inside a sentence'],
  ['circle-prompt-card', 'fault-src', 'number', phrase],
  ['circle-prompt-card', 'fault-src', 'sentence case', named],
  ['circle-prompt-card', 'fault-src-unused', 'sentence case', named],
  ['circle-prompt-card', 'fault-not-an-id', 'dash', 'the sign itself'],
  ['circle-reflection-form', 'fault-not-an-id', 'dash', 'the sign itself'],
];

/** Regulators of staff, with what they call their own; the author of a model; the month of a source. */
const REGULATORS = ['NMC', 'HCPC', 'GPhC', 'CPD', 'Code', 'Gibbs', 'June'];
/** Names, which keep their capitals inside a sentence. */
const NAMES = new Set([
  'NHS',
  'HTML',
  'Relay',
  'UK',
  'JSON',
  'JavaScript',
  'I',
  'A4',
  'Welsh',
  'English',
  'England',
  ...REGULATORS,
]);
/** Whole texts that stand inside a line or after other words. */
const FRAGMENTS = /^(\{\w+\}|\()/;

const WORDS =
  /\b(please|sorry|valid|invalid|login|sign in|click|e-mail|well-being|e\.g\.|i\.e\.|etc|utilise|in order to|oops|whilst)\b/i;
const NUMBERS = /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

const rules: Readonly<Record<Rule, (text: string) => unknown>> = {
  word: (text) => WORDS.exec(text)?.[0],
  contraction: (text) => /\b\w+n['’]t\b/i.exec(text)?.[0],
  apostrophe: (text) => /[‘’“”`´]/.exec(text)?.[0],
  exclamation: (text) => /!/.exec(text)?.[0],
  number: (text) => NUMBERS.exec(text)?.[0],
  'sentence case': capitals,
  length: (text) => sentences(text).find((each) => words(each).length > LONGEST_SENTENCE),
  dash: (text) => /—|\s-\s|\d-\d(?!\d-)/.exec(text.replaceAll(/\d{4}-\d\d-\d\d/g, ''))?.[0],
};

function sentences(text: string): string[] {
  // What stands in quotation marks or brackets is an example, not a sentence of its own.
  return text.split(/(?<=[.?])\s+/).filter((each) => each !== '');
}

function words(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));
}

/** The first word with a wrong first letter. */
function capitals(text: string): string | undefined {
  for (const sentence of sentences(text)) {
    const [first = '', ...others] = words(sentence.replaceAll(/"[^"]*"|\{"[^}]*\}/g, ''));
    if (!FRAGMENTS.test(sentence) && /^\p{Ll}/u.test(first) && words(text).length > 1) return first;
    const wrong = others.find((word) => /^\p{Lu}/u.test(word) && !NAMES.has(word.replaceAll(/[^\p{L}\p{N}]/gu, '')));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

interface Finding {
  readonly file: string;
  readonly key: string;
  readonly rule: Rule;
  readonly found: string;
}

function findings(texts: readonly Text[]): Finding[] {
  return texts.flatMap(({ file, key, text }) =>
    Object.entries(rules).flatMap(([rule, check]) => {
      const found = check(text);
      return typeof found === 'string' ? [{ file, key, rule: rule as Rule, found }] : [];
    }),
  );
}

function isException({ file, key, rule }: Finding): boolean {
  return exceptions.some(([inFile, name, of]) => inFile === file && name === key && of === rule);
}

async function allTexts(): Promise<Text[]> {
  const texts: Text[] = [];
  for (const path of globSync('src/**/*.strings.en.ts', { cwd: root }).sort()) {
    const file = /([\w-]+)\.strings\.en\.ts$/.exec(path)?.[1] ?? path;
    const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, Record<string, unknown>>;
    for (const table of Object.values(module))
      for (const [key, text] of Object.entries(table))
        if (typeof text === 'string') texts.push({ file, key, text });
        else
          for (const [form, each] of Object.entries(text as Record<string, string>))
            texts.push({ file, key: `${key}.${form}`, text: each });
  }
  return texts;
}

describe('the words that people read', async () => {
  const texts = await allTexts();
  const all = findings(texts);

  it('follow the NHS content rules', () => {
    assert.ok(texts.length > 100);
    const lines = all
      .filter((each) => !isException(each))
      .map(({ file, key, rule, found }) => `${file} ${key}: ${rule}: ${found}`);
    assert.deepEqual(lines, []);
    console.log(`words: ${texts.length} English texts, ${exceptions.length} listed exceptions`);
  });

  it('need every exception that is listed', () => {
    const needless = exceptions.filter(
      ([file, key, rule]) => !all.some((each) => each.file === file && each.key === key && each.rule === rule),
    );
    assert.deepEqual(needless, []);
  });
});

describe('the check itself', () => {
  const seeded: readonly (readonly [rule: Rule, text: string])[] = [
    ['word', 'Please choose a plan'],
    ['word', 'This is not a valid number'],
    ['word', 'The number is invalid'],
    ['word', 'Sorry, there is a problem'],
    ['contraction', "You don't need to speak"],
    ['contraction', "The timer can't start"],
    ['apostrophe', 'The host’s sheet'],
    ['apostrophe', 'Say “pass”'],
    ['exclamation', 'Well done!'],
    ['number', 'Choose two circles'],
    ['number', 'You have one minute left'],
    ['sentence case', 'Start The Circle'],
    ['sentence case', 'start the circle'],
    ['length', `${'word '.repeat(20)}word.`],
    ['dash', 'Choose a plan - or write your own'],
    ['dash', 'From 2-6 people'],
  ];
  for (const [rule, text] of seeded) {
    it(`finds ${rule}: ${text.slice(0, 40)}`, () => {
      assert.ok(findings([{ file: '', key: '', text }]).some((each) => each.rule === rule));
    });
  }

  it('finds nothing in good sentences', () => {
    for (const text of ['You have 1 minute left. Do not hurry.', 'Relay UK: {value}', '{n} of {count}', 'midday'])
      assert.deepEqual(findings([{ file: '', key: '', text }]), [], text);
  });
});
