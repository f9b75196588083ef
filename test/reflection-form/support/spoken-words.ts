/** What people hear on their way through the usual form, in the order of the way. */
export interface SpokenWords {
  readonly title: string;
  readonly purpose: string;
  readonly before: readonly [string, string, string, string];
  readonly optional: string;
  /** Each question with its hint. */
  readonly questions: readonly [Question, Question, Question];
  readonly spelling: Question;
  readonly finish: string;
  readonly take: string;
  readonly takeNote: string;
  readonly ways: readonly [string, string, string, string];
  readonly clear: string;
  readonly open: Question;
  readonly problem: string;
  readonly enter: string;
  readonly error: string;
  readonly heard: string;
  readonly hints: string;
  readonly hint: string;
  readonly away: string;
  readonly awayLabel: string;
  readonly finished: string;
  readonly finishedText: string;
  readonly back: string;
  readonly support: string;
  readonly copied: string;
  readonly question: string;
  readonly no: string;
  readonly yes: string;
  readonly cleared: string;
}

type Question = readonly [words: string, hint: string];

export const spokenWords: Readonly<Record<'en' | 'cy', SpokenWords>> = {
  en: {
    title: 'What, so what, now what',
    purpose: 'Look back at something that happened, and find what you would like to keep or change.',
    before: [
      'Leave out names, and anything else that could identify a patient, a colleague or a place.',
      'Regulators say that they will not ask for this to look into a concern. A court can ask for it.',
      'Do not report an incident or raise a concern here.',
      'Nothing is kept on this computer. Your words go when you leave this page. If nobody writes, they are hidden after 5 minutes and erased after 15.',
    ],
    optional: '(optional)',
    questions: [
      ['What happened?', 'Keep it general. Leave out names, dates and places.'],
      ['So what did you learn?', 'About yourself, about other people, or about the work.'],
      ['Now what will you do?', 'A small step is enough.'],
    ],
    spelling: [
      "Use this browser's spelling checker",
      'Some browsers send what you write to the company that makes them.',
    ],
    finish: 'Finish',
    take: 'Take your words with you',
    takeNote: 'A file that you download stays on this computer until somebody deletes it.',
    ways: ['Copy', 'Download as text', 'Download as a web page', 'Print'],
    clear: 'Clear my words',
    open: ['Open a saved reflection', 'Choose a .html or .json file that this form made.'],
    problem: 'There is a problem',
    enter: 'Enter what happened',
    error: 'Error: Enter what happened',
    heard: '1 hint: this may identify someone.',
    hints: 'This may identify someone',
    hint: 'This looks like a name: "Mrs Evans".',
    away: 'Put away',
    awayLabel: 'Put away the hint about "Mrs Evans"',
    finished: 'You have finished',
    finishedText: 'Your words are still on this page. Take them with you, or clear them.',
    back: 'Go back to writing',
    support: 'Support',
    copied: 'Copied',
    question: 'Clear everything that you have written?',
    no: 'No, keep it',
    yes: 'Yes, clear it',
    cleared: 'Everything that you wrote is cleared.',
  },
  cy: {
    title: 'Beth, felly beth, beth nawr',
    purpose: 'Edrychwch yn ôl ar rywbeth a ddigwyddodd, a gweld beth hoffech ei gadw neu ei newid.',
    before: [
      'Peidiwch â chynnwys enwau, nac unrhyw beth arall a allai ddangos pwy yw claf, cydweithiwr neu le.',
      'Mae rheoleiddwyr yn dweud na fyddant yn gofyn am hwn i ymchwilio i bryder. Gall llys ofyn amdano.',
      'Peidiwch â rhoi gwybod am ddigwyddiad na chodi pryder yma.',
      "Nid oes dim yn cael ei gadw ar y cyfrifiadur hwn. Mae eich geiriau'n mynd pan fyddwch yn gadael y dudalen hon. Os nad oes neb yn ysgrifennu, maen nhw'n cael eu cuddio ar ôl 5 munud a'u dileu ar ôl 15 munud.",
    ],
    optional: '(dewisol)',
    questions: [
      ['Beth ddigwyddodd?', "Cadwch bethau'n gyffredinol. Peidiwch â chynnwys enwau, dyddiadau na lleoedd."],
      ['Felly beth ddysgoch chi?', 'Amdanoch chi eich hun, am bobl eraill, neu am y gwaith.'],
      ['Beth wnewch chi nawr?', 'Mae cam bach yn ddigon.'],
    ],
    spelling: [
      "Defnyddio gwirydd sillafu'r porwr hwn",
      "Mae rhai porwyr yn anfon yr hyn rydych yn ei ysgrifennu at y cwmni sy'n eu gwneud.",
    ],
    finish: 'Gorffen',
    take: "Mynd â'ch geiriau gyda chi",
    takeNote: 'Mae ffeil rydych yn ei lawrlwytho yn aros ar y cyfrifiadur hwn nes i rywun ei dileu.',
    ways: ['Copïo', 'Lawrlwytho fel testun', 'Lawrlwytho fel tudalen we', 'Argraffu'],
    clear: 'Clirio fy ngeiriau',
    open: ['Agor myfyrdod a gadwyd', 'Dewiswch ffeil .html neu .json a wnaed gan y ffurflen hon.'],
    problem: 'Mae problem',
    enter: 'Rhowch beth ddigwyddodd',
    error: 'Gwall: Rhowch beth ddigwyddodd',
    heard: '1 awgrym: gallai hyn ddangos pwy yw rhywun.',
    hints: 'Gallai hyn ddangos pwy yw rhywun',
    hint: 'Mae hyn yn edrych fel enw: "Mrs Evans".',
    away: "Rhoi o'r neilltu",
    awayLabel: 'Rhoi o\'r neilltu yr awgrym am "Mrs Evans"',
    finished: 'Rydych wedi gorffen',
    finishedText: "Mae eich geiriau'n dal ar y dudalen hon. Ewch â nhw gyda chi, neu cliriwch nhw.",
    back: 'Mynd yn ôl i ysgrifennu',
    support: 'Cymorth',
    copied: 'Wedi copïo',
    question: "Clirio popeth rydych wedi'i ysgrifennu?",
    no: 'Cadw popeth',
    yes: 'Clirio popeth',
    cleared: "Mae popeth a ysgrifennoch wedi'i glirio.",
  },
};
