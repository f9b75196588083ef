// Imports types only, so that scripts/check-support-lines.mjs can read this file as it is.
import type { LocalText } from './local-text.js';

/** The nations whose numbers differ. */
export const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export type Nation = (typeof NATIONS)[number];

/** One place to turn to. */
export interface SupportLine {
  readonly name: LocalText;
  /** What to call, and what to choose then. */
  readonly voice?: LocalText;
  /** What to text, and where to. */
  readonly text?: LocalText;
  /** What to call with Relay UK, for people who do not hear or speak on the phone. */
  readonly relay?: LocalText;
  /** Already safe to follow. */
  readonly url?: string;
  /** When somebody last compared it with what the service says, as 2026-03-31. */
  readonly checked?: string;
  /** For the page's own lines: the place in the page's data. */
  readonly path?: string;
}

/** One of ours. The comment beside it says where it comes from. */
type DefaultLine = SupportLine & { readonly checked: string };

/** After this a line that a page shows must be checked again. */
const MONTHS = 6;

// @__NO_SIDE_EFFECTS__ lets bundlers leave the lines out of a widget that shows none.
/* @__NO_SIDE_EFFECTS__ */
const same = (text: string): LocalText => ({ en: text, cy: text });

const emergency: DefaultLine = {
  // Fire and police services' pages on emergencySMS and 18000, read, not tried.
  name: { en: 'Emergency, if a life is at risk', cy: 'Argyfwng, os oes bywyd mewn perygl' },
  voice: { en: '999, or go to A&E', cy: '999, neu ewch i adran damweiniau ac achosion brys' },
  text: { en: '999, if you have registered with emergencySMS', cy: '999, os ydych wedi cofrestru gydag emergencySMS' },
  relay: same('18000'),
  checked: '2026-11-22',
};

const nhs111Relay = {
  en: '18001 111, then ask for the mental health option',
  cy: '18001 111, yna gofynnwch am yr opsiwn iechyd meddwl',
};

const nhsEngland: DefaultLine = {
  // An English trust's page (2025), read, not called. The fixed "option 2" was dropped in England.
  name: { en: 'NHS 111, mental health option', cy: 'GIG 111, opsiwn iechyd meddwl' },
  voice: {
    en: '111, then select the mental health option',
    cy: '111, yna dewiswch yr opsiwn iechyd meddwl',
  },
  relay: nhs111Relay,
  checked: '2026-11-22',
};

const nhsWales: DefaultLine = {
  // Reports of the Welsh Government's announcement of "111 press 2" (2023), read, not called.
  name: { en: 'NHS 111 Wales, mental health option', cy: 'GIG 111 Cymru, opsiwn iechyd meddwl' },
  voice: { en: '111, then press 2', cy: '111, yna pwyswch 2' },
  relay: nhs111Relay,
  checked: '2026-11-22',
};

const nhsScotland: DefaultLine = {
  // News of NHS 24's Mental Health Hub on 111, read, not called.
  name: { en: 'NHS 24, Mental Health Hub', cy: 'NHS 24, Canolfan Iechyd Meddwl' },
  voice: {
    en: '111, then select the mental health option',
    cy: '111, yna dewiswch yr opsiwn iechyd meddwl',
  },
  relay: nhs111Relay,
  checked: '2026-11-22',
};

// There is no NHS 111 in Northern Ireland.
const lifeline: DefaultLine = {
  // Lifeline's and the Public Health Agency's pages, read, not called.
  name: { en: 'Lifeline, for distress or despair', cy: 'Lifeline, mewn trallod neu anobaith' },
  voice: same('0808 808 8000'),
  relay: same('18001 0808 808 8000'),
  checked: '2026-11-22',
};

const samaritans: DefaultLine = {
  // samaritans.org, read, not called.
  name: { en: 'Samaritans, at any time', cy: 'Y Samariaid, ar unrhyw adeg' },
  voice: same('116 123'),
  relay: same('18001 116 123'),
  checked: '2026-11-22',
};

const shout: DefaultLine = {
  // Shout's page and an NHS service that uses 85258 (2025), read, not tried.
  name: { en: 'Shout, by text at any time', cy: 'Shout, drwy neges destun ar unrhyw adeg' },
  text: { en: 'SHOUT to 85258', cy: 'SHOUT i 85258' },
  checked: '2026-11-22',
};

/** Our own lines for each nation, the emergency number first. */
export const defaultLines: Readonly<Record<Nation, readonly DefaultLine[]>> = {
  England: [emergency, nhsEngland, samaritans, shout],
  Wales: [emergency, nhsWales, samaritans, shout],
  Scotland: [emergency, nhsScotland, samaritans, shout],
  'Northern Ireland': [emergency, lifeline, samaritans, shout],
};

/** The lines last checked over 6 months before a day, both as 2026-03-31. One without a date is not among them. */
export function expired<T extends SupportLine>(lines: readonly T[], today: string): readonly T[] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // The last day of a shorter month stands for the days that it lacks.
  const lastDay = new Date(Date.UTC(year, month - MONTHS, 0)).getUTCDate();
  const limit = new Date(Date.UTC(year, month - 1 - MONTHS, Math.min(day, lastDay))).toISOString().slice(0, 10);
  return lines.filter(({ checked }) => checked !== undefined && checked < limit);
}
