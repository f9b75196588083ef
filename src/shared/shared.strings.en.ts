import type { Plural } from './language/words.js';

/** Words that every widget uses. Keys `fault-…` word a fault by its code; `{path}` is the place, `{detail}` what stood there. */
export const sharedEnglish = {
  'fault-heading': 'For the editor of this page',
  'fault-generic': 'Check {path}.',
  'fault-more': { one: 'There is {n} more thing to check.', other: 'There are {n} more things to check.' } as Plural,
  'fault-not-whole': '{path} must be a whole number, but it is "{detail}".',
  'fault-out-of-range': '{path} must be {detail}.',
  'fault-not-one-of': '{path} must be one of these: {detail}.',
  'fault-not-text': '{path} must be text, or {"en": "…", "cy": "…"}, but it is "{detail}".',
  'fault-empty-text': '{path} must not be empty.',
  'fault-text-too-long': '{path} must be {detail} characters or less. The rest is left out.',
  'fault-not-a-list': '{path} must be a list.',
  'fault-not-an-object': '{path} must be an object with named parts, in curly brackets.',
  'fault-too-many': '{path} must have {detail} items or fewer. The rest is left out.',
  'fault-unknown-key': '{path} is not a name that is used here. Check the spelling.',
  'fault-not-words': '{path} must be an object with a text for each name, in curly brackets.',
  'fault-no-plural-other': '{path} must have a text for "other".',
  'fault-not-url': '{path} must be an address that starts with https:, mailto: or tel:, or one on this site.',
  'fault-not-date': '{path} must be a date like 2026-03-31, but it is "{detail}".',
  'fault-json-malformed':
    'The settings in the script of this element could not be read. Check its commas, quotation marks and brackets.',
  'fault-settings-unreachable':
    'The site settings file {detail} could not be loaded. Check the address in data-settings.',
  'fault-settings-malformed':
    'The site settings file {detail} could not be read. Check its commas, quotation marks and brackets.',
  'fault-support-no-way': '{path} must say how to reach the service: voice, text, relay or url.',
  'fault-support-not-checked': '{path} must say when somebody last checked it, with a date like 2026-03-31.',
  months: 'January February March April May June July August September October November December',
  'opens-in-new-tab': '(opens in new tab)',
};

/** The same keys and kinds in every language. */
export type SharedWords = typeof sharedEnglish;
