import type { ChoiceOption, FormField } from '../core/form-answers.js';
import type { LocalText } from '../core/local-text.js';
import type { ReflectionTemplate } from '../core/reflection-template.js';
import { cy } from './reflection-templates.strings.cy.js';
import { en } from './reflection-templates.strings.en.js';

/**
 * The built-in templates. What each regulator asks for, and how sure we are of it, is in docs/reflection-templates.md.
 * A change of a question, of its kind or of its choices is a new version: saved answers carry the version.
 */

type Word = keyof typeof en;

const text = (word: Word): LocalText => ({ en: en[word], cy: cy[word] });

interface Options {
  readonly hintWord?: Word;
  readonly nameWord?: Word;
  readonly required?: boolean;
  readonly rows?: number;
  readonly length?: number;
}

/** The words of a field that it has. */
const words = ({ hintWord, nameWord }: Options) => ({
  ...(hintWord ? { hint: text(hintWord) } : {}),
  ...(nameWord ? { name: text(nameWord) } : {}),
});

function long(id: string, label: Word, options: Options = {}): FormField {
  const { rows = 5, length, required = false } = options;
  return {
    ...{ id, kind: 'long-text', label: text(label), required, rows },
    ...words(options),
    ...(length === undefined ? {} : { length }),
  };
}

const line = (id: string, label: Word, options: Options = {}): FormField => ({
  ...{ id, kind: 'text', label: text(label), required: options.required ?? false },
  ...words(options),
});

/** On the 5 points from "Strongly disagree" to "Strongly agree" that every form has. */
const statement = (id: string, label: Word): FormField => ({ id, kind: 'scale', label: text(label), required: false });

const option = (value: string, label: Word): ChoiceOption => ({ value, label: text(label) });

export const DEFAULT_TEMPLATE = 'what-so-what-now-what';

let templates: readonly ReflectionTemplate[] | undefined;

/** The templates that every reflection form has, made when first needed. */
export function builtInTemplates(): readonly ReflectionTemplate[] {
  templates ??= [whatSoWhat(), gibbs(), nmc(), hcpc(), gphc(), feedback(), themes()];
  return templates;
}

const whatSoWhat = (): ReflectionTemplate => ({
  ...{ id: DEFAULT_TEMPLATE, version: '1', audience: 'private', noReply: false },
  ...{ title: text('whatTitle'), purpose: text('whatPurpose'), notes: [] },
  fields: [
    long('what', 'whatHappened', { required: true, hintWord: 'generalHint', nameWord: 'whatHappenedName' }),
    long('so-what', 'soWhat', { hintWord: 'soWhatHint' }),
    long('now-what', 'nowWhat', { hintWord: 'nowWhatHint' }),
  ],
});

const gibbs = (): ReflectionTemplate => ({
  ...{ id: 'gibbs', version: '1', audience: 'private', noReply: false },
  ...{ title: text('gibbsTitle'), purpose: text('gibbsPurpose'), notes: [] },
  source: { title: text('gibbsSource'), notes: [text('gibbsNote')] },
  fields: [
    long('description', 'whatHappened', { required: true, hintWord: 'generalHint', nameWord: 'whatHappenedName' }),
    long('feelings', 'gibbsFeelings'),
    long('evaluation', 'gibbsEvaluation'),
    long('analysis', 'gibbsAnalysis'),
    long('conclusion', 'gibbsConclusion'),
    long('action', 'gibbsAction', { hintWord: 'nowWhatHint' }),
  ],
});

const nmc = (): ReflectionTemplate => ({
  ...{ id: 'nmc-reflective-account', version: '2026-06', audience: 'private', noReply: false },
  ...{ title: text('nmcTitle'), purpose: text('nmcPurpose') },
  notes: [text('nmcOwnForm'), text('nmcCircle')],
  source: {
    title: text('nmcSource'),
    url: 'https://www.nmc.org.uk/revalidation/resources/forms-and-templates/',
    version: text('nmcVersion'),
    notes: [text('nmcSecondHand'), text('nmcChange')],
  },
  fields: [
    long('nature', 'nmcNature', { required: true, hintWord: 'generalHint', nameWord: 'nmcNatureName' }),
    long('learned', 'nmcLearned'),
    long('changed', 'nmcChanged'),
    long('code', 'nmcCode'),
    {
      ...{ id: 'code-themes', kind: 'several-choices', required: false },
      ...{ label: text('nmcThemes'), hint: text('nmcThemesHint') },
      options: [
        option('prioritise-people', 'nmcPrioritise'),
        option('practise-effectively', 'nmcPractise'),
        option('preserve-safety', 'nmcPreserve'),
        option('promote-trust', 'nmcPromote'),
      ],
    },
  ],
});

const hcpc = (): ReflectionTemplate => ({
  ...{ id: 'hcpc-cpd', version: '2022-06', audience: 'private', noReply: false },
  ...{ title: text('hcpcTitle'), purpose: text('hcpcPurpose'), notes: [text('hcpcAudit')] },
  source: {
    title: text('hcpcSource'),
    url: 'https://www.hcpc-uk.org/cpd/',
    version: text('hcpcVersion'),
    notes: [text('hcpcNote')],
  },
  fields: [
    long('activity', 'hcpcActivity', { required: true, hintWord: 'hcpcActivityHint', nameWord: 'hcpcActivityName' }),
    long('learned', 'hcpcLearned'),
    long('work', 'hcpcWork'),
    long('service-users', 'hcpcUsers', { hintWord: 'generalHint' }),
  ],
});

const gphc = (): ReflectionTemplate => ({
  ...{ id: 'gphc-reflective-account', version: '2019', audience: 'private', noReply: false },
  ...{ title: text('gphcTitle'), purpose: text('gphcPurpose'), notes: [] },
  source: {
    title: text('gphcSource'),
    url: 'https://www.pharmacyregulation.org/pharmacists/revalidation-renewal/revalidation-resources',
    version: text('gphcVersion'),
    notes: [text('gphcNote')],
  },
  fields: [
    long('area', 'gphcWork', { required: true, rows: 3, hintWord: 'generalHint', nameWord: 'gphcWorkName' }),
    long('users', 'gphcUsers', { rows: 3 }),
    line('standards', 'gphcStandards', { hintWord: 'gphcStandardsHint' }),
    long('how', 'gphcHow'),
    long('example', 'gphcExample', { hintWord: 'generalHint' }),
  ],
});

const feedback = (): ReflectionTemplate => ({
  ...{ id: 'circle-feedback', version: '1', audience: 'sent', noReply: false },
  ...{ title: text('feedbackTitle'), purpose: text('feedbackPurpose') },
  notes: [text('feedbackNoName')],
  fields: [
    statement('listened', 'feedbackListened'),
    statement('safe', 'feedbackSafe'),
    statement('kind', 'feedbackKind'),
    statement('again', 'feedbackAgain'),
    long('comment', 'feedbackComment', { hintWord: 'noNames', length: 1000 }),
  ],
});

const themes = (): ReflectionTemplate => ({
  ...{ id: 'organisation-themes', version: '1', audience: 'sent', noReply: true },
  ...{ title: text('themesTitle'), purpose: text('themesPurpose') },
  notes: [text('feedbackNoName')],
  fields: [
    long('helps', 'themesHelps', { length: 2000 }),
    long('gets-in-the-way', 'themesGetsInTheWay', { length: 2000 }),
    long('most', 'themesMost', { length: 2000 }),
  ],
});
