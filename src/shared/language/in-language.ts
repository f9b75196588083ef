import { html, type TemplateResult } from 'lit';
import type { Language, LocalText } from '../../core/local-text.js';

/** Text for a place that takes no markup (a label, an announcement): Welsh where there is some, or English. */
export function textIn(text: LocalText | string, language: Language): string {
  if (typeof text === 'string') return text;
  return language === 'cy' && text.cy ? text.cy : text.en;
}

/** Text for the screen. English on a Welsh page is marked as English, so that a screen reader reads it as such. */
export function inLanguage(text: LocalText | string, language: Language): string | TemplateResult {
  const words = textIn(text, language);
  const welsh = language === 'cy' && typeof text !== 'string' && text.cy;
  return language === 'cy' && !welsh ? html`<span lang="en">${words}</span>` : words;
}
