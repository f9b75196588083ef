import { html, nothing, type TemplateResult } from 'lit';
import { cautionOf, type Prompt, type PromptDeck } from '../../core/prompt-deck.js';
import { inLanguage } from '../../shared/language/in-language.js';
import type { CardWording } from '../circle-prompt-card.words.js';

/** Prompts as cards to cut out of paper, several to a page of A4. */
export function cutOutCards(deck: PromptDeck, prompts: readonly Prompt[], wording: CardWording): TemplateResult {
  const { words, language } = wording;
  const themes = new Map(deck.themes.map((theme) => [theme.id, wording.theme(theme)]));
  return html`<main>
    <h1>${words.sheetTitle}</h1>
    <p>${words.sheetHint}</p>
    <ul class="cards">
      ${prompts.map((prompt) => {
        const theme = themes.get(prompt.theme);
        const caution = cautionOf(deck, prompt);
        return html`<li class="card">
          ${theme ? html`<p class="theme">${inLanguage(theme, language)}</p>` : nothing}
          <p class="prompt">${inLanguage(wording.prompt(prompt), language)}</p>
          ${caution ? html`<p class="caution">${inLanguage(wording.caution(caution), language)}</p>` : nothing}
          ${prompt.sensitivity === 'higher' ? html`<p class="host">${words.sensitive}</p>` : nothing}
        </li>`;
      })}
    </ul>
  </main>`;
}
