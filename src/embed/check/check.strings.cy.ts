import type { CheckWords } from './check.strings.en.js';

/** Not checked by a translator yet: see docs/welsh.md. */
export const checkWelsh: CheckWords = {
  title: "Gwirio'r teclynnau cylch tosturi",
  none: "Nid oes dim i'w drwsio.",
  mend: {
    zero: "Mae {n} o bethau i'w trwsio.",
    one: "Mae {n} peth i'w drwsio.",
    two: "Mae {n} beth i'w trwsio.",
    few: "Mae {n} pheth i'w trwsio.",
    many: "Mae {n} pheth i'w trwsio.",
    other: "Mae {n} o bethau i'w trwsio.",
  },
  page: 'Tudalen: {page}',
  script: 'Fersiwn y sgript: {version}',

  widgets: 'Teclynnau ar y dudalen hon',
  noWidgets: 'Nid oes teclyn ar y dudalen hon.',
  widget: '{name}, fersiwn {version}',
  widgetWithId: "{name} gyda'r id {id}, fersiwn {version}",
  notStarted: 'Ni ddechreuodd {name}. Gwiriwch gonsol y porwr.',
  unknownTag: "Nid yw {name} yn declyn. Defnyddiwch 1 o'r rhain: {names}.",
  otherVersion: "Daw {name} o gopi arall o'r sgript, fersiwn {version}. Tynnwch 1 o'r 2 sgript oddi ar y dudalen hon.",
  placeholder: 'Nid yw data-circle="{name}" yn declyn. Defnyddiwch 1 o\'r rhain: {names}.',
  notFilled: 'Ni lenwyd data-circle="{name}". Gwiriwch gonsol y porwr.',

  frames: 'Fframiau gyda thudalennau mewnosod',
  frame: 'Ffrâm gyda {name}',
  noTitle: "Nid oes title gan y ffrâm. Mae ei angen ar bobl sy'n defnyddio darllenydd sgrin.",
  noAllow: 'Ychwanegwch {values} at allow.',
  noSandbox: 'Ychwanegwch {values} at sandbox.',

  settings: "Gosodiadau'r safle",
  noSupport: 'Nid oes gennych linellau cymorth eich hun. Ychwanegwch support.',
  noPrivacy: "Nid oes privacyUrl. Mae angen dolen i'ch hysbysiad preifatrwydd wrth gofrestru.",
  noConcern: "Nid oes concernUrl. Mae angen dolen ar y ffurflen fyfyrio i'r man lle mae staff yn codi pryder.",
  noNation: "Nid oes nation, felly llinellau cymorth cenedlaethol Lloegr sy'n cael eu dangos.",

  support: 'Llinellau cymorth',
  lineOld: '{name}: gwiriwyd ddiwethaf ar {checked}, dros 6 mis yn ôl. Gwiriwch hi, ac ysgrifennwch y dyddiad newydd.',
  linesOld:
    'Gwiriwyd y llinellau cenedlaethol yn y fersiwn hon ddiwethaf dros 6 mis yn ôl. Defnyddiwch fersiwn mwy newydd.',

  policies: "Beth mae'r dudalen hon neu'r porwr yn ei atal",
  insecure:
    "Nid yw'r dudalen hon yn dod dros https. Nid yw drafftiau, cadw'r sgrin ymlaen na rhai mathau o gopïo yn gweithio.",
  refused: "Mae'r dudalen neu'r ffrâm o'i hamgylch yn gwrthod {feature}.",
  lacking: 'Nid oes {token} yn sandbox y ffrâm o amgylch y dudalen hon.',
  noStorage: 'Ni ellir cadw dim yn y porwr hwn: mae ail-lwytho yn colli cylch sydd ar waith.',
  noOrigin: 'Nid oes allow-same-origin yn sandbox y ffrâm o amgylch y dudalen hon.',
  policy: 'Rhwystrodd y polisi diogelwch cynnwys {uri} ({directive}). Efallai mai rhywbeth arall ar y dudalen ydyw.',

  nothing: "Dim i'w drwsio.",
  copy: 'Copïo fel testun',
  copied: 'Wedi copïo',
  copyFailed: "Ni weithiodd y copïo. Dewiswch y testun hwn a'i gopïo eich hun.",
  asText: 'Y gwiriad fel testun',
  again: 'Gwirio eto',
  close: 'Cau',
};
