import type { SupportWords } from './support.strings.en.js';

/** The Welsh of support.strings.en.ts. Not yet checked by a translator: see docs/welsh.md. */
export const supportWelsh: SupportWords = {
  supportTitle: 'Cymorth',
  supportVoice: 'Ffôn: {value}',
  supportText: 'Neges destun: {value}',
  supportRelay: 'Relay UK: {value}',
  supportChecked: 'Gwiriwyd {date}',
  supportMissing: 'Rhaid i olygydd y dudalen hon ychwanegu cymorth eich sefydliad eich hun.',
  'fault-support-old': 'Gwiriwyd {path} fwy na 6 mis yn ôl. Gwiriwch ef a newidiwch ei ddyddiad.',
};
