import type { LocalText } from '../core/local-text.js';
import { cy } from './circle-prompt-card.strings.cy.js';
import { en } from './circle-prompt-card.strings.en.js';

type Known = Extract<keyof typeof en, `people-${string}`>;
const LONGEST = 80;

/**
 * The word for the people cared for: one that we know in both languages, the page's own in the page's language, the
 * site's, or the usual one.
 */
export function readPeopleWord(given: unknown, site: LocalText | undefined): LocalText {
  const word = typeof given === 'string' ? given.trim().slice(0, LONGEST) : '';
  if (word === '') return site ?? { en: en.people, cy: cy.people };
  const key = `people-${word.toLowerCase()}`;
  return isKnown(key) ? { en: en[key], cy: cy[key] } : { en: word, cy: word };
}

function isKnown(key: string): key is Known {
  return Object.hasOwn(en, key);
}
