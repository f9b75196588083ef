import type { LocalText } from '../core/local-text.js';
import type { Prompt, PromptDeck, PromptTheme } from '../core/prompt-deck.js';
import { fill } from '../shared/language/words.js';
import { cy as cardsWelsh } from './circle-prompt-card.strings.cy.js';
import { en as cardsEnglish } from './circle-prompt-card.strings.en.js';
import { cy } from './prompts.strings.cy.js';
import { en } from './prompts.strings.en.js';

/** The built-in deck: 46 prompts in 6 themes. Which elements of compassion each invites is in docs/prompt-cards.md. */

type Id = keyof typeof en;
type ThemeWord = Extract<keyof typeof cardsEnglish, `theme-${string}`>;

/** Those that can expose a person or a manager in the room, or move somebody deeply. */
const HIGHER: ReadonlySet<string> = new Set<Id>([
  'self-2',
  'colleagues-3',
  'colleagues-6',
  'colleagues-7',
  'patients-1',
  'patients-5',
  'patients-6',
  'team-3',
  'team-6',
]);

const text = (word: ThemeWord): LocalText => ({ en: cardsEnglish[word], cy: cardsWelsh[word] });

/** The deck, in which `people` stands for those who are cared for. */
export function builtInDeck(people: LocalText): PromptDeck {
  const patients = text('theme-patients');
  const themes: readonly PromptTheme[] = [
    { id: 'arriving', title: text('theme-arriving') },
    { id: 'self', title: text('theme-self') },
    { id: 'colleagues', title: text('theme-colleagues') },
    {
      id: 'patients',
      title: {
        en: fill(patients.en, { people: people.en }),
        cy: patients.cy && fill(patients.cy, { people: people.cy ?? people.en }),
      },
      caution: 'no-identifying-details',
    },
    { id: 'team', title: text('theme-team') },
    { id: 'closing', title: text('theme-closing') },
  ];
  return { themes, prompts: builtInPrompts(), order: [] };
}

let prompts: readonly Prompt[] | undefined;

/** Made when first needed. */
function builtInPrompts(): readonly Prompt[] {
  prompts ??= (Object.keys(en) as Id[]).map((id) => ({
    id,
    theme: id.slice(0, id.lastIndexOf('-')),
    text: { en: en[id], cy: cy[id] },
    sensitivity: HIGHER.has(id) ? 'higher' : undefined,
  }));
  return prompts;
}
