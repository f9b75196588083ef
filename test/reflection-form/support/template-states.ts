import * as by from './reach.js';
import type { ReflectionPage } from './reflection-page.js';
import { both, feedback, many, sends, words, type States } from './state.js';

/** A field of every kind, all of which must be answered; the texts are of any length that fits nothing. */
export const everyKind = {
  id: 'every-kind',
  version: '2',
  title: both('Every kind', 'Pob math'),
  purpose: both('Look back at the shift.', 'Edrychwch yn ôl ar y shifft.'),
  fields: [
    {
      ...{ id: 'long', kind: 'long-text', required: true, rows: 3, length: 200 },
      label: both('What stays with you?', "Beth sy'n aros gyda chi?"),
      hint: both('Leave out names.', 'Peidiwch â rhoi enwau.'),
    },
    {
      ...{ id: 'line', kind: 'text', required: true, length: 20 },
      label: both('One word for today', 'Un gair am heddiw'),
      name: both('one word', 'un gair'),
    },
    {
      ...{ id: 'several', kind: 'several-choices', required: true },
      label: both('What helped?', 'Beth helpodd?'),
      hint: both('Choose as many as apply.', "Dewiswch bob un sy'n berthnasol."),
      options: [
        { value: 'team', label: both('The team', 'Y tîm') },
        { value: 'break', label: both('A break', 'Egwyl'), hint: both('However short.', 'Waeth pa mor fyr.') },
      ],
      none: { value: 'none', label: both('Nothing did', 'Dim byd') },
    },
    {
      ...{ id: 'scale', kind: 'scale', required: true },
      label: both('I felt heard', 'Cefais fy nghlywed'),
    },
    {
      ...{ id: 'single', kind: 'single-choice', required: true },
      label: both('What do you need next?', 'Beth sydd ei angen arnoch nesaf?'),
      options: [
        { value: 'rest', label: both('Rest', 'Gorffwys') },
        { value: 'company', label: both('Company', 'Cwmni') },
      ],
    },
  ],
};

/** Every template, with what brings it into its errors and to its end. */
interface Kind {
  readonly attributes: string;
  readonly data?: unknown;
  readonly title: RegExp;
  /** What the form finds wrong, and how many of it. */
  readonly wrong: (page: ReflectionPage) => Promise<void>;
  readonly problems: number;
  /** The text that is enough for it. */
  readonly text: number;
  readonly right?: (page: ReflectionPage) => Promise<void>;
}

const nothing = (page: ReflectionPage) => page.settled();
const usual = (template: string, title: RegExp): Kind => ({
  ...{ attributes: `template="${template}"`, title, wrong: nothing, problems: 1, text: 1 },
});

/** Templates of every length and with every kind of field. */
export const kinds: Readonly<Record<string, Kind>> = {
  'what-so-what-now-what': usual('what-so-what-now-what', /What, so what, now what/),
  gibbs: usual('gibbs', /Gibbs reflective cycle/),
  'nmc-reflective-account': usual('nmc-reflective-account', /NMC reflective account/),
  'hcpc-cpd': usual('hcpc-cpd', /HCPC CPD activity/),
  'gphc-reflective-account': usual('gphc-reflective-account', /GPhC reflective account/),
  'circle-feedback': {
    ...{ attributes: feedback, title: /Circle feedback/, problems: 1, text: 5 },
    wrong: by.written('x'.repeat(1_001), 5),
  },
  'organisation-themes': {
    ...{ attributes: `template="organisation-themes" ${sends}`, title: /Themes for the organisation/ },
    ...{ problems: 2, text: 1 },
    wrong: by.ways(by.written('x'.repeat(2_001), 1), by.written('y'.repeat(2_001), 3)),
  },
  'the page’s own': {
    ...{ attributes: 'template="every-kind"', data: { templates: [everyKind] }, title: /Every kind/ },
    ...{ wrong: nothing, problems: 5, text: 1 },
    right: by.ways(by.written('Calm', 2), by.pressed('field-3', 'field-4-2', 'field-5')),
  },
};

const isSent = ({ attributes }: Kind) => attributes.includes('action');

/** The life of a template: as it comes, with what is wrong, with what may identify someone, and at its end. */
function lifeOf(name: string, kind: Kind): States {
  const { attributes, data, title, text } = kind;
  const filled = by.ways(by.written(words.en, text), kind.right ?? nothing, by.pressed('submit'));
  return {
    [`${name}, as it comes`]: { attributes, data, reach: by.unfolded, sign: title },
    [`${name}, with errors`]: {
      ...{ attributes, data },
      reach: by.ways(kind.wrong, by.pressed('submit')),
      sign: /There is a problem/,
    },
    [`${name}, with hints`]: {
      ...{ attributes, data },
      reach: by.ways(by.written(many, text), by.shown('.reflection-hints')),
      sign: /This may identify someone/,
    },
    [`${name}, at its end`]: {
      ...{ attributes, data },
      before: () => by.answers(201),
      reach: by.ways(filled, by.shown('.support')),
      sign: isSent(kind) ? /Your words have arrived/ : /You have finished/,
    },
  };
}

/** Every template from its first moment to its last. */
export const lives = Object.entries(kinds).reduce<States>(
  (all, [name, kind]) => ({ ...all, ...lifeOf(name, kind) }),
  {},
);
