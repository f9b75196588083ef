/** Words of the embed pages, which a frame shows. Keys `fault-…` word a fault by its code. */
export const frameEnglish = {
  'title-timer': 'Circle timer',
  'title-prompt-card': 'Prompt cards',
  'title-reflection-form': 'Reflection form',
  'title-sign-up': 'Sign up for a circle',

  waiting: 'This page needs JavaScript. If nothing comes, ask the people who run this site.',
  chooseTitle: 'Widgets for compassion circles',
  choose: 'Choose 1 of these.',
  unknownTitle: 'There is no widget of that name',
  unknown: 'Check what widget says in the address of this page: "{detail}". Use 1 of these.',
  scriptTitle: 'The widget did not load',
  script: 'Check that {path} is there, that it is not blocked, and that it is not an older version.',

  'fault-heading': 'For the editor of this page',
  'fault-frame-address':
    '{path} in the address of this page leads to "{detail}", which is not used. List it under endpoints in settings.json.',
  'fault-frame-json': 'The address of this page cannot hold JSON. Put it into settings.json, beside this page.',
  'fault-frame-file-name': '{path} in the address must be the name of a file beside this page, like ward.json.',
  'fault-frame-file': '{path} could not be read, so this page uses no address of another site. Check that file.',
  'fault-frame-no-origin':
    '{path} could not be read, because sandbox has no allow-same-origin. Add it to the frame around this page.',
  'fault-frame-object': '{path} in settings.json must be an object with named parts, in curly brackets.',
  'fault-frame-list': '{path} in settings.json must be a list of addresses.',
  'fault-frame-unknown': '{path} in settings.json is not a name that is used here. Check the spelling.',

  lost: 'The page around this frame does not allow this:',
  'lost-fullScreen': 'full screen',
  'lost-wakeLock': 'keeping the screen on',
  'lost-saving': 'saving files',
  'lost-printing': 'printing',
  'lost-windows': 'opening windows',
  'lost-keeping': 'going on after a reload',
  ownWindow: 'Open in its own window',
  opensInNewTab: '(opens in new tab)',
  windowBlocked: 'This page does not allow new windows. Copy this address into another tab: {address}',
};

/** The same keys in every language. */
export type FrameWords = typeof frameEnglish;
