import type { Plural } from '../../shared/language/words.js';

/** Words of the check that `?circle-check` shows to a web team. */
export const checkEnglish = {
  title: 'Check of the compassion circle widgets',
  none: 'There is nothing to mend.',
  mend: { one: 'There is {n} thing to mend.', other: 'There are {n} things to mend.' } as Plural,
  page: 'Page: {page}',
  script: 'Version of the script: {version}',

  widgets: 'Widgets on this page',
  noWidgets: 'There is no widget on this page.',
  widget: '{name}, version {version}',
  widgetWithId: '{name} with the id {id}, version {version}',
  notStarted: '{name} did not start. Check the console of the browser.',
  unknownTag: '{name} is not a widget. Use 1 of these: {names}.',
  otherVersion:
    '{name} comes from another copy of the script, version {version}. Take 1 of the 2 scripts off this page.',
  placeholder: 'data-circle="{name}" is not a widget. Use 1 of these: {names}.',
  notFilled: 'data-circle="{name}" was not filled. Check the console of the browser.',

  frames: 'Frames with embed pages',
  frame: 'Frame with {name}',
  noTitle: 'The frame has no title. People who use a screen reader need 1.',
  noAllow: 'Add {values} to allow.',
  noSandbox: 'Add {values} to sandbox.',

  settings: 'Site settings',
  noSupport: 'There are no support lines of your own. Add support.',
  noPrivacy: 'There is no privacyUrl. Sign-up needs a link to your privacy notice.',
  noConcern: 'There is no concernUrl. The reflection form needs a link to where staff raise a concern.',
  noNation: 'There is no nation, so the national support lines are those of England.',

  support: 'Support lines',
  lineOld: '{name}: last checked on {checked}, over 6 months ago. Check it, and write the new date.',
  linesOld: 'The national lines in this version were last checked over 6 months ago. Take a newer version.',

  policies: 'What this page or browser takes away',
  insecure: 'This page does not come over https. Drafts, the wake lock and some copying do not work.',
  refused: 'The page or the frame around it refuses {feature}.',
  lacking: 'The sandbox of the frame around this page lacks {token}.',
  noStorage: 'Nothing can be kept in this browser: a reload loses a running circle.',
  noOrigin: 'The sandbox of the frame around this page lacks allow-same-origin.',
  policy: 'The content security policy stopped {uri} ({directive}). That may be something else on this page.',

  nothing: 'Nothing to mend.',
  copy: 'Copy as text',
  copied: 'Copied',
  copyFailed: 'Copying did not work. Select this text and copy it yourself.',
  asText: 'The check as text',
  again: 'Check again',
  close: 'Close',
};

/** The same keys and kinds in every language. */
export type CheckWords = typeof checkEnglish;
