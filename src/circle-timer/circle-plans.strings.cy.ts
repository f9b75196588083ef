import type { en } from './circle-plans.strings.en.js';

/** The words of the built-in plans in Welsh. Not yet checked by a translator: see docs/welsh.md. */
export const cy: Readonly<Record<keyof typeof en, string>> = {
  minutes: '{n} munud',
  pair: 'Pâr',

  welcome: 'Croeso',
  welcomeGrounding: 'Croeso ac ymdawelu',
  agreement: 'Yr hyn rydym yn cytuno arno',
  arriving: 'Cyrraedd',
  openingRound: 'Rownd agoriadol',
  thinkAlone: 'Meddwl ar eich pen eich hun',
  pairsNow: 'Parau: sut mae pethau i mi',
  pairsGoodCare: 'Parau: sut beth yw gofal da',
  pairsCare: 'Parau: gofalu amdanaf fy hun',
  pairsAppreciation: 'Parau: gwerthfawrogi',
  backToCircle: "Yn ôl i'r cylch",
  roundNoticed: 'Rownd: beth wnaethom ni sylwi arno',
  roundConditions: "Rownd: beth sy'n helpu, beth sy'n rhwystro",
  stretch: 'Ymestyn',
  closingRound: 'Rownd gloi',
  closingRoundDo: 'Rownd gloi: un peth y byddaf yn ei wneud',
  thanks: "Diolch i'r grŵp",
  closingGrounding: 'Ymdawelu i gloi',
  support: 'Cymorth a chloi',
  spare: 'Amser wrth gefn',
  listeningInTurn: 'Gwrando yn ein tro',

  sayWelcome:
    'Croeso. Amser i chi yw hwn. Rydym yn gwrando ar ein gilydd heb dorri ar draws, a gallwch basio ar unrhyw adeg.',
  sayAgreement:
    "Rydym yn cadw'r hyn a glywn i ni ein hunain, oni bai y gallai rhywun gael niwed difrifol neu fod pryder diogelu. Codwch law os ydych yn cytuno.",
  sayArriving: "Eisteddwch mewn ffordd sy'n teimlo'n iawn. Gadewch i'ch ysgwyddau ollwng. Sylwch ar eich anadl.",
  sayRoundFew: "Awn o gwmpas i'r chwith. Ychydig eiriau yr un am sut ydych chi, neu basio.",
  sayRound: "Awn o gwmpas i'r chwith. Dywedwch ychydig eiriau, neu basio.",
  sayRoundAgain: 'Awn o gwmpas unwaith eto. Un gair neu ychydig eiriau, neu basio.',
  sayPairsTurn:
    "Trowch at rywun sy'n agos atoch. Mae un yn siarad ac un yn gwrando heb dorri ar draws. Byddaf yn dweud pryd i gyfnewid.",
  sayPairsFind:
    'Dewch o hyd i rywun i ffurfio pâr. Mae un yn siarad ac un yn gwrando heb dorri ar draws. Byddaf yn dweud pryd i gyfnewid.',
  sayAppreciation: 'Dywedwch wrth eich partner am un peth roeddech yn ei werthfawrogi yn ei eiriau.',
  sayCare:
    "Siaradwch am sut rydych yn gofalu amdanoch eich hun, a beth fyddai'n gwneud hynny'n haws. Mae un yn siarad ac un yn gwrando.",
  sayBack: "Dewch yn ôl i'r cylch yn eich amser eich hun.",
  sayThink: 'Meddyliwch ar eich pen eich hun. Gallwch ysgrifennu os hoffech.',
  sayConditions: "Beth sy'n ein helpu i fod yn garedig yma? Beth sy'n rhwystro? Dim enwau.",
  sayNoticed: 'Beth wnaethoch chi sylwi arno wrth wrando?',
  sayStretch: "Sefwch, ymestynnwch, neu edrychwch drwy'r ffenestr.",
  sayDo: "Un peth y byddwch yn ei wneud ar ôl heddiw, i chi'ch hun neu i rywun arall. Gallwch basio.",
  sayThanks: 'Os oes rhywun yr hoffech ddiolch iddynt, gwnewch hynny nawr.',
  sayGrounding: "Y ddwy droed ar y llawr. Gadewch i'ch anadl arafu. Sylwch eich bod chi yma.",
  saySupport: 'Os yw heddiw wedi codi rhywbeth i chi, mae cymorth ar y sgrin. Byddwn yn aros am ychydig funudau.',
  saySpare: 'Amser wrth gefn ar gyfer unrhyw beth sydd angen ychydig yn hirach.',
  sayPair: "Mae un yn siarad ac un yn gwrando heb dorri ar draws. Cyfnewidiwch pan ddaw'r amser.",
  listen: 'Gwrandewch yn dawel. Nid oes angen i chi ddatrys dim.',

  askOneWord: "Pa un gair sy'n cyfleu sut rydych chi'n teimlo nawr?",
  askNow: 'Sut mae pethau i chi ar hyn o bryd?',
  askLeaving: "Pa un gair sy'n cyfleu sut rydych chi'n teimlo wrth adael?",
  askBrought: 'Beth ddaeth â chi yma heddiw?',
  askKind: "Pa beth bach caredig allech chi ei wneud i chi'ch hun yr wythnos hon?",
  askDo: "Pa un peth fyddwch chi'n ei wneud ar ôl heddiw?",
  askSmallAct: 'Pryd welsoch chi weithred fach yn gwneud gwahaniaeth mawr?',
  askConditions: "Beth sy'n ein helpu i fod yn garedig yma? Beth sy'n rhwystro?",
};
