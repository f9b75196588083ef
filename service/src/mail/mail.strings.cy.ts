import type { MailWords } from './mail-words.ts';

/** Welsh of our own, not yet read by a translator: see docs/welsh.md. */
export const cy: MailWords = {
  days: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
    ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
  midday: 'hanner dydd',
  midnight: 'hanner nos',
  to: 'tan',
  hello: (name) => `Helo ${name},`,
  subjects: {
    confirmed: (when) => `Mae gennych le: ${when}`,
    waiting: (when) => `Rydych ar y rhestr aros: ${when}`,
    'moved-up': (when) => `Mae lle i chi: ${when}`,
    'circle-changed': (when) => `Mae rhywbeth wedi newid: ${when}`,
    'circle-cancelled': (when) => `Wedi'i ganslo: ${when}`,
    link: (when) => `Eich dolen: ${when}`,
  },
  openings: {
    confirmed: 'Mae gennych le.',
    'moved-up': 'Mae lle wedi dod yn rhydd, a chi sydd piau fe.',
    'circle-changed': "Mae'r amser neu'r lleoliad wedi newid. Mae eich lle gennych o hyd.",
    'circle-cancelled': 'Ni fydd hwn yn cael ei gynnal. Nid oes angen i chi wneud dim.',
    link: "Rhoddodd rhywun eich cyfeiriad e-bost i gofrestru. Rydych wedi cofrestru'n barod. Os nad chi oedd, nid oes angen i chi wneud dim.",
  },
  waiting: (position) => `Rydych yn rhif ${position} ar y rhestr aros.`,
  moveUp: 'Pan ddaw lle yn rhydd, byddwch yn symud i fyny yn nhrefn cyrraedd a byddwn yn rhoi gwybod i chi.',
  what: 'Beth',
  when: 'Pryd',
  where: 'Ble',
  online: 'Ar-lein',
  cancel: 'I weld sut mae pethau, neu i ganslo:',
  secret: "Gall unrhyw un sydd â'r ddolen hon ganslo ar eich rhan, felly peidiwch â'i rhannu.",
  cancelledEntry: "Bydd eich calendr yn tynnu'r cofnod os gall. Os yw yno o hyd, dilëwch ef.",
  contact: (address) => `Cwestiynau: ${address}`,
  entry: 'Cyfarfod',
};
