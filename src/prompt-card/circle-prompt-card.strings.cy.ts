import type { Plural } from '../shared/language/words.js';
import type { en } from './circle-prompt-card.strings.en.js';

type Words = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural };

/** The words of the prompt card in Welsh. Not yet checked by a translator: see docs/welsh.md. */
export const cy: Words = {
  heading: 'Cardiau trafod',
  themeLabel: 'Thema',
  allThemes: 'Pob thema',
  'theme-arriving': 'Cyrraedd',
  'theme-self': "Tosturi tuag atoch chi'ch hun",
  'theme-colleagues': 'Tosturi tuag at ein gilydd',
  'theme-patients': 'Tosturi: {people}',
  'theme-team': "Ein tîm a'n sefydliad",
  'theme-closing': 'Cloi',
  people: 'cleifion a defnyddwyr gwasanaeth',
  'people-patients': 'cleifion',
  'people-service users': 'defnyddwyr gwasanaeth',
  'people-residents': 'preswylwyr',
  'people-clients': 'cleientiaid',
  place: '{n} o {count}',
  moves: 'Cardiau',
  next: 'Nesaf',
  back: 'Yn ôl',
  shuffle: 'Cymysgu',
  copy: "Copïo'r cwestiwn hwn",
  copied: 'Wedi copïo',
  share: "Rhannu'r drefn hon",
  shared: "Copïwyd y ddolen. Bydd pawb sy'n ei hagor yn gweld y cardiau yn y drefn hon.",
  fullScreen: 'Sgrin lawn',
  leaveFullScreen: 'Gadael sgrin lawn',
  ownWindow: 'Agor yn ei ffenestr ei hun',
  printTheme: "Argraffu'r cardiau hyn",
  printAll: "Argraffu'r holl gardiau",
  tools: 'Mwy ar gyfer y cardiau hyn',

  caution: 'Peidiwch â chynnwys unrhyw beth a allai ddangos pwy yw rhywun.',
  sensitive:
    "I'r arweinydd: gall y cwestiwn hwn godi teimladau cryf, neu bwyntio at rywun yn yr ystafell. Darllenwch ef yn gyntaf, a gadewch ef allan os nad ydych yn siŵr.",
  shuffled: 'Wedi cymysgu.',
  firstCard: "Dyma'r cerdyn cyntaf.",
  allSeen: {
    zero: 'Nid oes cardiau: {n}.',
    one: 'Rydych wedi gweld y {n} cerdyn sydd.',
    two: "Rydych wedi gweld y {n} gerdyn. Maen nhw'n dod eto mewn trefn newydd.",
    few: "Rydych wedi gweld y {n} cherdyn. Maen nhw'n dod eto mewn trefn newydd.",
    many: "Rydych wedi gweld y {n} cherdyn. Maen nhw'n dod eto mewn trefn newydd.",
    other: "Rydych wedi gweld y {n} cerdyn. Maen nhw'n dod eto mewn trefn newydd.",
  },
  announceCard: '{prompt} {caution} {place}.',
  loading: "Yn llwytho'r cardiau",
  failed: "Nid oedd modd llwytho cardiau'r dudalen hon. Dyma'r cardiau sydd wedi'u cynnwys.",
  retry: 'Rhoi cynnig arall arni',

  copyFailed: "Nid oedd modd copïo'r cwestiwn. Dewiswch y testun a'i gopïo eich hun.",
  shareFailed: "Nid oedd modd copïo'r ddolen. Dewiswch hi a'i chopïo eich hun.",
  printBlocked: "Nid yw'r dudalen hon yn caniatáu argraffu. Agorwch y cardiau yn eu ffenestr eu hunain i argraffu.",
  fullScreenRefused: 'Nid yw sgrin lawn ar gael yma. Chwyddwch y dudalen i wneud y testun yn fwy.',
  fullScreenFramed: "Nid yw'r dudalen hon yn gadael i'r cardiau lenwi'r sgrin. Agorwch nhw yn eu ffenestr eu hunain.",

  sheetTitle: 'Cardiau trafod',
  sheetHint: 'Torrwch ar hyd y llinellau.',

  'fault-theme-unknown': 'Nid oes thema â chardiau o\'r enw "{detail}". Dangosir pob thema.',
  'fault-seed': 'Rhaid i {path} fod yn destun o 1 i 64 nod. Defnyddir trefn newydd bob tro.',
  'fault-timer-missing':
    'Nid oes gan unrhyw elfen ar y dudalen hon yr id "{detail}" y mae for yn ei enwi. Gwiriwch id amserydd y cylch.',
  'fault-not-timer': 'Nid yw\'r elfen â\'r id "{detail}", y mae for yn ei henwi, yn amserydd cylch.',
  'fault-src':
    "Rhaid i src fod yn gyfeiriad https neu'n gyfeiriad ar y wefan hon. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-src-unused': 'Nid yw src yn cael ei lwytho, gan fod y dudalen hefyd yn rhoi ei chardiau ei hun.',
  'fault-src-missing':
    "Atebodd y gweinydd y cais am {path} gyda {detail}. Gwiriwch y cyfeiriad. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-src-unreachable':
    "Nid oedd modd llwytho'r ffeil {detail}. Gwiriwch y cyfeiriad, a bod polisi'r dudalen hon yn ei ganiatáu. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-src-slow': "Ni chyrhaeddodd y ffeil {detail} o fewn 10 eiliad. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-src-malformed':
    "Nid oedd modd darllen y ffeil {detail}. Gwiriwch y comas, y dyfynodau a'r cromfachau. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-src-too-large': "Mae'r ffeil {detail} yn rhy fawr. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-deck-too-large': "Rhaid i {path} fod â {detail} eitem neu lai. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-deck-empty': "Nid oes cwestiwn y gellir ei ddangos yn {path}. Dangosir y cardiau sydd wedi'u cynnwys.",
  'fault-theme-of-prompt': 'Rhaid i {path} fod yn id thema yn y set hon. Hepgorir y cwestiwn.',
  'fault-prompt-too-long': "Rhaid i {path} fod yn {detail} nod neu lai. Fe'i hepgorir.",
  'fault-markup': "Mae HTML yn {path}. Mae'r cardiau'n ei ddangos fel y mae wedi'i ysgrifennu, felly tynnwch y tagiau.",
  'fault-bidirectional': "Mae nodau yn {path} sy'n newid cyfeiriad testun. Fe'u hepgorir.",
  'fault-repeated-id': '{path}: defnyddir yr id "{detail}" ddwywaith. Hepgorir yr ail un.',
  'fault-not-an-id': 'Rhaid i {path} fod yn llythrennau, rhifau, - neu _, 60 ar y mwyaf.',
  'fault-id-unknown': "Rhaid i {path} fod yn id yn y set hon. Fe'i hepgorir.",
};
