import type { FrameWords } from './frame.strings.en.js';

/** Not checked by a translator yet: see docs/welsh.md. */
export const frameWelsh: FrameWords = {
  'title-timer': 'Amserydd cylch',
  'title-prompt-card': 'Cardiau trafod',
  'title-reflection-form': 'Ffurflen fyfyrio',
  'title-sign-up': 'Cofrestru ar gyfer cylch',

  waiting: "Mae angen JavaScript ar y dudalen hon. Os na ddaw dim, gofynnwch i'r bobl sy'n rhedeg y safle hwn.",
  chooseTitle: 'Teclynnau ar gyfer cylchoedd tosturi',
  choose: "Dewiswch 1 o'r rhain.",
  unknownTitle: "Nid oes teclyn o'r enw hwnnw",
  unknown: 'Gwiriwch beth mae widget yn ei ddweud yng nghyfeiriad y dudalen hon: "{detail}". Defnyddiwch 1 o\'r rhain.',
  scriptTitle: 'Ni lwythodd y teclyn',
  script: "Gwiriwch fod {path} yno, nad yw wedi ei rwystro, ac nad yw'n fersiwn hŷn.",

  'fault-heading': 'I olygydd y dudalen hon',
  'fault-frame-address':
    'Mae {path} yng nghyfeiriad y dudalen hon yn arwain at "{detail}", na ddefnyddir. Rhestrwch ef o dan endpoints yn settings.json.',
  'fault-frame-json': 'Ni all cyfeiriad y dudalen hon ddal JSON. Rhowch ef yn settings.json, wrth ymyl y dudalen hon.',
  'fault-frame-file-name': 'Rhaid i {path} yn y cyfeiriad fod yn enw ffeil wrth ymyl y dudalen hon, fel ward.json.',
  'fault-frame-file':
    "Nid oedd modd darllen {path}, felly nid yw'r dudalen hon yn defnyddio cyfeiriad safle arall. Gwiriwch y ffeil honno.",
  'fault-frame-no-origin':
    'Nid oedd modd darllen {path}, gan nad oes allow-same-origin yn sandbox. Ychwanegwch ef at y ffrâm o amgylch y dudalen hon.',
  'fault-frame-object':
    'Rhaid i {path} yn settings.json fod yn wrthrych gyda rhannau wedi eu henwi, mewn cromfachau cyrliog.',
  'fault-frame-list': 'Rhaid i {path} yn settings.json fod yn rhestr o gyfeiriadau.',
  'fault-frame-unknown': 'Nid yw {path} yn settings.json yn enw a ddefnyddir yma. Gwiriwch y sillafu.',

  lost: "Nid yw'r dudalen o amgylch y ffrâm hon yn caniatáu hyn:",
  'lost-fullScreen': 'sgrin lawn',
  'lost-wakeLock': "cadw'r sgrin ymlaen",
  'lost-saving': 'cadw ffeiliau',
  'lost-printing': 'argraffu',
  'lost-windows': 'agor ffenestri',
  'lost-keeping': 'parhau ar ôl ail-lwytho',
  ownWindow: 'Agor yn ei ffenestr ei hun',
  opensInNewTab: '(yn agor mewn tab newydd)',
  windowBlocked: "Nid yw'r dudalen hon yn caniatáu ffenestri newydd. Copïwch y cyfeiriad hwn i dab arall: {address}",
};
