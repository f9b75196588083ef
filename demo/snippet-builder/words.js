// The words of the snippet builder, and those that it writes into snippets, which are English and Welsh.

/** Shown where the script does not run. */
export const fallbacks = {
  timer: { en: 'The circle timer needs JavaScript.', cy: 'Mae angen JavaScript ar yr amserydd.' },
  'prompt-card': { en: 'The prompt cards need JavaScript.', cy: 'Mae angen JavaScript ar y cardiau.' },
  'reflection-form': { en: 'The reflection form needs JavaScript.', cy: 'Mae angen JavaScript ar y ffurflen.' },
  'sign-up': { en: 'The list of circles needs JavaScript.', cy: 'Mae angen JavaScript ar y rhestr.' },
};

/** What a frame is called for people who do not see it. */
export const titles = {
  timer: { en: 'Circle timer', cy: 'Amserydd cylch' },
  'prompt-card': { en: 'Prompt cards', cy: 'Cardiau trafod' },
  'reflection-form': { en: 'Reflection form', cy: 'Ffurflen fyfyrio' },
  'sign-up': { en: 'Sign up for a circle', cy: 'Cofrestru ar gyfer cylch' },
};

export const widgetNames = {
  timer: 'Circle timer',
  'prompt-card': 'Prompt cards',
  'reflection-form': 'Reflection form',
  'sign-up': 'List of circles',
};

export const routeNames = {
  script: 'Script tag and element',
  placeholder: 'Placeholder in an editor',
  frame: 'Frame (iframe)',
  wordpress: 'WordPress shortcode',
  sharepoint: 'SharePoint Online',
  react: 'React 19',
  vue: 'Vue 3',
  angular: 'Angular',
  svelte: 'Svelte 5',
};

/** Where each block is pasted. */
export const placeNames = {
  head: 'Once on the page, in its head',
  template: 'Once, in the template of the site',
  page: 'Where the widget goes',
  editor: 'In the editor, as HTML',
  shortcode: 'In a Shortcode block',
  webPart: 'In the Embed web part, as embed code',
  module: 'Once, in the code of the page',
  component: 'In the template of the component',
};

export const routeNotes = {
  script: 'For pages that you write in HTML. Copy the script to a server of your own first.',
  placeholder:
    'For editors that take out unknown tags and scripts. The script fills the placeholder. Without it, people see the sentence inside.',
  frame:
    'For platforms that allow only frames. Copy the folders embed and script, beside each other, to a server of your own first. In a frame, addresses of other sites count only when the settings file of that folder lists them.',
  wordpress: 'Install the plugin first. It brings the script, and the settings of the site.',
  sharepoint:
    'The embed pages need a server of your own with https: SharePoint offers .html files of a library as downloads. An administrator may have to allow that server for frames.',
  react: 'For a project with a build step.',
  vue: 'For a project with a build step. Say in the options of the compiler that tags that begin with circle- are custom elements.',
  angular: 'For a project with a build step. The component needs CUSTOM_ELEMENTS_SCHEMA.',
  svelte: 'For a project with a build step.',
};

export const languageNames = { '': 'The language of the page', en: 'English', cy: 'Welsh' };

/** Labels of the attributes, with a hint where one is needed. */
export const optionNames = {
  plan: ['Plan'],
  people: ['Number of people', 'From 2 to 30, hosts included. Leave it empty to let the host say.'],
  cue: ['How the end of a turn shows'],
  'clock-hidden': ['Hide minutes and seconds'],
  heading: ['Heading'],
  reflection: ['Address of the reflection form'],
  'heading-level': ['Level of the heading', 'From 2 to 6, so that it fits the headings around it.'],
  theme: ['Theme to begin with'],
  src: ['Address of a file'],
  for: ['Id of the timer that the cards follow'],
  'people-word': ['Word for the people cared for', 'Such as patients or residents.'],
  'include-sensitive': ['Include prompts that can move people deeply'],
  'no-share': ['Do not offer links to an order of cards'],
  template: ['Questions'],
  drafts: ['Encrypted drafts'],
  action: ['Address that answers are sent to', 'Leave it empty to send nothing.'],
  reader: ['Who reads the answers', 'People see this before they send.'],
  kept: ['How long answers are kept', 'Such as 6 months.'],
  service: ['Address of the sign-up service'],
  contact: ['Who gives places where there is no service', 'A page, or an address that starts with mailto: or tel:.'],
  limit: ['Most circles to list'],
};

/** The same attribute of another widget can mean another file. */
export const optionNamesOf = {
  'prompt-card': { src: ['Address of your own deck', 'A JSON file on your own server.'] },
  'sign-up': { src: ['Address of your list of circles', 'A JSON file or an iCalendar feed.'] },
};

export const valueNames = {
  plan: { 10: '10 minutes', 20: '20 minutes', 30: '30 minutes', 60: '60 minutes', 90: '90 minutes', pair: 'A pair' },
  cue: { screen: 'On screen', sound: 'On screen, with a soft sound', spoken: 'The host says it' },
  theme: {
    arriving: 'Arriving',
    self: 'Compassion for yourself',
    colleagues: 'Compassion with each other',
    patients: 'Compassion for patients',
    team: 'Our team and organisation',
    closing: 'Closing',
  },
  template: {
    'what-so-what-now-what': 'What, so what, now what',
    gibbs: 'Gibbs',
    'nmc-reflective-account': 'NMC reflective account',
    'hcpc-cpd': 'HCPC CPD',
    'gphc-reflective-account': 'GPhC reflective account',
    'circle-feedback': 'Feedback about a circle',
    'organisation-themes': 'Themes for the organisation',
  },
  drafts: { off: 'Not offered', encrypted: 'Offered' },
};

export const labels = {
  form: 'Your choices',
  widget: 'Widget',
  route: 'Way onto the page',
  language: 'Language',
  options: 'How it looks and what it does',
  addresses: 'Where your files are',
  script: 'Address of the script',
  settings: 'Address of the site settings',
  settingsHint: 'A JSON file with your support lines. Leave it empty if you have none.',
  frames: 'Folder of the embed pages',
  unset: 'Not set',
  snippet: 'Your snippet',
  preview: 'Preview',
  previewHint:
    'The widget as your choices make it. What you try here counts: an address above that takes answers gets them.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not copy it. It is selected: press Ctrl and C, or Command and C.',
  check: 'Check this page',
  checkHint: 'Lists every widget of this page, and what is to be mended.',
  noCheck: 'This build has no check.',
  noHash: 'The snippet has no integrity hash. Take it from the file sri.json beside your script.',
  refused: 'Left out, because it is not an address that starts with https:// or /: ',
};
