/** Words around support lines, for every widget that shows them. Welsh: support.strings.cy.ts, same keys. */
export const supportEnglish = {
  supportTitle: 'Support',
  supportVoice: 'Phone: {value}',
  supportText: 'Text: {value}',
  supportRelay: 'Relay UK: {value}',
  supportChecked: 'Checked {date}',
  supportMissing: "The editor of this page must add your own organisation's support.",
  'fault-support-old': '{path} was last checked more than 6 months ago. Check it and change its date.',
};

/** The same keys in every language. */
export type SupportWords = { readonly [K in keyof typeof supportEnglish]: string };
