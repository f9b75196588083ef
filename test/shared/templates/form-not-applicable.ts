/** As not-applicable.ts, for the parts that only forms use. */
export const formNotApplicable: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'character-count': {
    'counts words, or nothing': [
      'to configure in JavaScript',
      "with count type 'words'",
      "with count type 'words' and error message",
      "with count type 'words' and threshold",
      "with count type 'words' and value",
      'with maxwords',
      'with neither maxlength, maxwords nor textarea description set',
      'with neither maxlength nor maxwords set',
    ],
    'error without a message': ['with error only'],
    'size xl: only for the title of a page': ['label'],
  },
  checkboxes: {
    'checkboxes beside each other': ['inline', 'inline'],
    'an item for all others': [
      'with "all" option',
      'with "all" option',
      'with "all" option (named group)',
      'with "all" option (named group, unique)',
    ],
    'conditional content': [
      'with conditional content',
      'with conditional content',
      'with conditional content, error message',
      'with conditional content, error message',
      'with conditional content, error message (nested)',
      'with conditional content, error message (nested)',
      'with conditional content, special characters',
      'with conditional content, special characters',
      'with "none" option, conditional content',
      'with "none" option, conditional content',
      'with pre-checked values',
      'with pre-checked values',
    ],
    'error without a message': ['with error only'],
    'several groups': ['with "none" option (named group)', 'with "none" option (named group, unique)'],
    'size xl: only for the title of a page': ['legend'],
    'without a fieldset': ['without fieldset', 'without fieldset'],
  },
  'error-summary': {
    'call block: the options are not in the fixture': ['with description via call block'],
  },
  'inset-text': {
    'call block: the options are not in the fixture': ['with HTML via call block'],
  },
  'notification-banner': {
    'call block: the options are not in the fixture': ['success with HTML via call block', 'with HTML via call block'],
    'own attributes': ['custom tabindex'],
  },
  panel: {
    'call block: the options are not in the fixture': ['with HTML via call block'],
    'own classes': ['with heading classes'],
    'size xl: only for the title of a page': ['heading'],
    'variant interruption: no widget asks in a panel': [
      'interruption',
      'interruption for confirmation to cancel',
      'interruption for confirmation to continue',
    ],
  },
  textarea: {
    'error without a message': ['with error only'],
    'size xl: only for the title of a page': ['label'],
  },
  'warning-callout': {
    'call block: the options are not in the fixture': ['with HTML via call block'],
  },
};
