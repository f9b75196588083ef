// What can be chosen: the widgets with the attributes that a web team sets most, and the routes onto a page.

/**
 * @typedef {object} Option one attribute of a widget
 * @property {string} name
 * @property {'text' | 'address' | 'number' | 'yes' | 'choice'} kind
 * @property {readonly string[]} [values] of a choice
 * @property {number} [least]
 * @property {number} [most]
 */

/** @type {Option} */
const headingLevel = { name: 'heading-level', kind: 'number', least: 2, most: 6 };

/** @type {Readonly<Record<string, { tag: string, allow: string, options: readonly Option[] }>>} */
export const widgets = {
  timer: {
    tag: 'circle-timer',
    allow: 'fullscreen; screen-wake-lock; clipboard-write; autoplay',
    options: [
      { name: 'plan', kind: 'choice', values: ['10', '20', '30', '60', '90', 'pair'] },
      { name: 'people', kind: 'number', least: 2, most: 30 },
      { name: 'cue', kind: 'choice', values: ['screen', 'sound', 'spoken'] },
      { name: 'clock-hidden', kind: 'yes' },
      { name: 'heading', kind: 'text' },
      { name: 'reflection', kind: 'address' },
      headingLevel,
    ],
  },
  'prompt-card': {
    tag: 'circle-prompt-card',
    allow: 'fullscreen; clipboard-write',
    options: [
      { name: 'theme', kind: 'choice', values: ['arriving', 'self', 'colleagues', 'patients', 'team', 'closing'] },
      { name: 'src', kind: 'address' },
      { name: 'for', kind: 'text' },
      { name: 'people-word', kind: 'text' },
      { name: 'include-sensitive', kind: 'yes' },
      { name: 'no-share', kind: 'yes' },
      headingLevel,
    ],
  },
  'reflection-form': {
    tag: 'circle-reflection-form',
    allow: 'clipboard-write',
    options: [
      {
        name: 'template',
        kind: 'choice',
        values: [
          'what-so-what-now-what',
          'gibbs',
          'nmc-reflective-account',
          'hcpc-cpd',
          'gphc-reflective-account',
          'circle-feedback',
          'organisation-themes',
        ],
      },
      { name: 'drafts', kind: 'choice', values: ['off', 'encrypted'] },
      { name: 'action', kind: 'address' },
      { name: 'reader', kind: 'text' },
      { name: 'kept', kind: 'text' },
      headingLevel,
    ],
  },
  'sign-up': {
    tag: 'circle-sign-up',
    allow: 'clipboard-write',
    options: [
      { name: 'service', kind: 'address' },
      { name: 'src', kind: 'address' },
      { name: 'contact', kind: 'address' },
      { name: 'limit', kind: 'number', least: 1, most: 5000 },
      headingLevel,
    ],
  },
};

/** The routes, in the order in which a web team should think of them. */
export const routes = [
  'script',
  'placeholder',
  'frame',
  'wordpress',
  'sharepoint',
  'react',
  'vue',
  'angular',
  'svelte',
];

export const languages = ['', 'en', 'cy'];
