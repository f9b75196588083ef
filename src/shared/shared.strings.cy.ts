import type { SharedWords } from './shared.strings.en.js';

/** The Welsh of shared.strings.en.ts. Not yet checked by a translator. */
export const sharedWelsh: SharedWords = {
  'fault-heading': 'I olygydd y dudalen hon',
  'fault-generic': 'Gwiriwch {path}.',
  'fault-more': {
    zero: "Nid oes dim byd arall i'w wirio.",
    one: "Mae {n} peth arall i'w wirio.",
    two: "Mae {n} beth arall i'w gwirio.",
    few: "Mae {n} pheth arall i'w gwirio.",
    many: "Mae {n} pheth arall i'w gwirio.",
    other: "Mae {n} peth arall i'w gwirio.",
  },
  'fault-not-whole': 'Rhaid i {path} fod yn rhif cyfan, ond "{detail}" yw ef.',
  'fault-out-of-range': 'Rhaid i {path} fod o fewn yr ystod hon: {detail}.',
  'fault-not-one-of': "Rhaid i {path} fod yn un o'r rhain: {detail}.",
  'fault-not-text': 'Rhaid i {path} fod yn destun, neu\'n {"en": "…", "cy": "…"}, ond "{detail}" yw ef.',
  'fault-empty-text': 'Ni chaiff {path} fod yn wag.',
  'fault-text-too-long': "Rhaid i {path} fod yn {detail} nod neu lai. Mae'r gweddill wedi'i adael allan.",
  'fault-not-a-list': 'Rhaid i {path} fod yn rhestr.',
  'fault-not-an-object': "Rhaid i {path} fod yn wrthrych â rhannau wedi'u henwi, mewn cromfachau cyrliog.",
  'fault-too-many': "Rhaid i {path} fod â {detail} eitem neu lai. Mae'r gweddill wedi'i adael allan.",
  'fault-unknown-key': "Nid yw {path} yn enw sy'n cael ei ddefnyddio yma. Gwiriwch y sillafu.",
  'fault-not-words': 'Rhaid i {path} fod yn wrthrych â thestun ar gyfer pob enw, mewn cromfachau cyrliog.',
  'fault-no-plural-other': 'Rhaid i {path} gynnwys testun ar gyfer "other".',
  'fault-not-url':
    "Rhaid i {path} fod yn gyfeiriad sy'n dechrau gyda https:, mailto: neu tel:, neu'n un ar y wefan hon.",
  'fault-not-date': 'Rhaid i {path} fod yn ddyddiad fel 2026-03-31, ond "{detail}" yw ef.',
  'fault-json-malformed':
    "Nid oedd modd darllen y gosodiadau yn sgript yr elfen hon. Gwiriwch y comas, y dyfynodau a'r cromfachau.",
  'fault-settings-unreachable':
    "Nid oedd modd llwytho ffeil gosodiadau'r wefan, {detail}. Gwiriwch y cyfeiriad yn data-settings.",
  'fault-settings-malformed':
    "Nid oedd modd darllen ffeil gosodiadau'r wefan, {detail}. Gwiriwch y comas, y dyfynodau a'r cromfachau.",
  'fault-support-no-way': "Rhaid i {path} ddweud sut i gysylltu â'r gwasanaeth: voice, text, relay neu url.",
  'fault-support-not-checked': 'Rhaid i {path} ddweud pryd y cafodd ei wirio ddiwethaf, gyda dyddiad fel 2026-03-31.',
  months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  'opens-in-new-tab': '(yn agor mewn tab newydd)',
};
