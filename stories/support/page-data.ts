/** What a made-up organisation would give: checked a few days before the day of the stories' clock. */
export const ownSupport = [
  {
    name: { en: 'Staff wellbeing hub', cy: 'Hyb llesiant staff' },
    voice: '01632 960123, 8am to 8pm, Monday to Friday',
    text: '07700 900123',
    url: 'https://intranet.example/wellbeing',
    checked: '2026-02-20',
  },
  { name: { en: 'Chaplaincy', cy: 'Caplaniaeth' }, voice: '01632 960456, day and night', checked: '2026-02-20' },
];

/** A plan of a page's own, with a stage of each kind. */
export const ownPlan = {
  id: 'ward-huddle',
  title: { en: 'Ward huddle, 12 minutes', cy: 'Cwrdd ar y ward, 12 munud' },
  minutes: 12,
  stages: [
    {
      id: 'gather',
      kind: 'together',
      title: { en: 'Gather', cy: 'Ymgynnull' },
      seconds: 60,
      say: { en: 'Thank you for coming. You can pass at any time.', cy: 'Diolch am ddod. Gallwch basio unrhyw bryd.' },
    },
    { id: 'breathe', kind: 'silence', title: { en: 'Breathe', cy: 'Anadlu' }, seconds: 60 },
    {
      id: 'how-are-we',
      kind: 'round',
      clock: 'person',
      title: { en: 'How are we?', cy: 'Sut ydym ni?' },
      secondsEach: 45,
      prompt: { en: 'How is today for you, in a few words?', cy: 'Sut mae heddiw i chi, mewn ychydig eiriau?' },
    },
    {
      id: 'two-by-two',
      kind: 'pairs',
      title: { en: 'Two by two', cy: 'Fesul dau' },
      setupSeconds: 30,
      secondsEach: 60,
      listenerSay: { en: 'Only listen.', cy: 'Dim ond gwrando.' },
      prompt: { en: 'What are you carrying?', cy: 'Beth ydych chi’n ei gario?' },
    },
    { id: 'close', kind: 'together', title: { en: 'Close', cy: 'Cloi' }, seconds: 60 },
  ],
};

/** A deck of a page's own: 2 themes, 4 prompts. */
export const ownDeck = {
  themes: [
    { id: 'night', title: { en: 'Nights', cy: 'Nosweithiau' } },
    { id: 'quiet', title: { en: 'Quiet moments', cy: 'Eiliadau tawel' }, caution: 'no-identifying-details' },
  ],
  prompts: [
    {
      id: 'night-1',
      theme: 'night',
      text: { en: 'What does the night ask of you?', cy: "Beth mae'r nos yn ei ofyn gennych chi?" },
    },
    {
      id: 'night-2',
      theme: 'night',
      text: { en: 'Who made the last night shift kinder?', cy: 'Pwy wnaeth y shifft nos ddiwethaf yn fwy caredig?' },
    },
    {
      id: 'quiet-1',
      theme: 'quiet',
      text: { en: 'When did you last sit with {people}?', cy: 'Pryd wnaethoch chi eistedd gyda {people} ddiwethaf?' },
    },
    {
      id: 'quiet-2',
      theme: 'quiet',
      text: {
        en: 'What do you hear when the ward is quiet?',
        cy: "Beth ydych chi'n ei glywed pan mae'r ward yn dawel?",
      },
    },
  ],
};

/** A reflection of a page's own, with a field of each kind. */
export const ownTemplate = {
  id: 'after-a-shift',
  version: '2026-11',
  title: { en: 'After a hard shift', cy: 'Ar ôl shifft anodd' },
  purpose: {
    en: 'Put the shift down before you go home.',
    cy: 'Rhowch y shifft i lawr cyn mynd adref.',
  },
  notes: [{ en: 'Only you see this.', cy: 'Dim ond chi sy’n gweld hwn.' }],
  fields: [
    {
      id: 'moment',
      kind: 'long-text',
      label: { en: 'What stays with you?', cy: "Beth sy'n aros gyda chi?" },
      hint: { en: 'Leave out names, dates and places.', cy: 'Peidiwch â rhoi enwau, dyddiadau na lleoedd.' },
      required: true,
      rows: 4,
      length: 500,
    },
    { id: 'word', kind: 'text', label: { en: 'One word for today', cy: 'Un gair am heddiw' } },
    {
      id: 'helped',
      kind: 'several-choices',
      label: { en: 'What helped?', cy: 'Beth helpodd?' },
      options: [
        { value: 'team', label: { en: 'The team', cy: 'Y tîm' } },
        { value: 'break', label: { en: 'A break', cy: 'Egwyl' } },
      ],
      none: { value: 'nothing', label: { en: 'Nothing did', cy: 'Dim byd' } },
    },
    {
      id: 'weight',
      kind: 'scale',
      label: { en: 'How heavy is it now?', cy: 'Pa mor drwm yw hyn nawr?' },
      points: [
        { en: 'Light', cy: 'Ysgafn' },
        { en: 'In between', cy: 'Rhwng y ddau' },
        { en: 'Heavy', cy: 'Trwm' },
      ],
    },
    {
      id: 'next',
      kind: 'single-choice',
      label: { en: 'What do you need next?', cy: 'Beth sydd ei angen arnoch nesaf?' },
      options: [
        { value: 'rest', label: { en: 'Rest', cy: 'Gorffwys' } },
        { value: 'company', label: { en: 'Company', cy: 'Cwmni' } },
      ],
    },
  ],
};
