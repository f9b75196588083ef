import { html, nothing, type TemplateResult } from 'lit';
import type { SupportLine } from '../../core/support-lines.js';
import { nhsDay } from '../language/day.js';
import { inLanguage } from '../language/in-language.js';
import { fill } from '../language/words.js';
import { heading } from './heading.js';
import type { Language } from '../../core/local-text.js';
import type { SupportWords } from '../support.strings.en.js';

export interface SupportOptions {
  readonly words: SupportWords;
  readonly language: Language;
  /** Level of its heading. */
  readonly level: number;
  readonly lines: readonly SupportLine[];
  /** Whether the page's editor has still to add the organisation's own lines. */
  readonly missing: boolean;
}

/** Where to turn: by voice, by text and by relay. */
export function supportLines({ words, language, level, lines, missing }: SupportOptions): TemplateResult {
  return html`<div class="support">
    ${heading({ content: words.supportTitle, level, classes: 'nhsuk-heading-s' })}
    <ul class="nhsuk-list support-list">
      ${lines.map((line) => supportItem(line, words, language))}
    </ul>
    ${missing ? html`<p class="support-missing">${words.supportMissing}</p>` : nothing}
  </div>`;
}

function supportItem(line: SupportLine, words: SupportWords, language: Language): TemplateResult {
  const way = (template: string, value: SupportLine['voice']) =>
    value === undefined ? nothing : html`<br />${inParts(template, value)}`;
  return html`<li>
    <strong
      >${line.url === undefined ? inLanguage(line.name, language) : html`<a href=${line.url}>${inLanguage(line.name, language)}</a>`}</strong
    >
    ${way(words.supportVoice, line.voice)} ${way(words.supportText, line.text)} ${way(words.supportRelay, line.relay)}
    ${line.path === undefined || line.checked === undefined ? nothing : checked(line.checked)}
  </li>`;

  /** Only the organisation's own lines say when they were last checked: ours are checked at each release. */
  function checked(date: string): TemplateResult {
    const day = nhsDay(Date.parse(date), language, 'UTC');
    return html`<span class="support-checked">${fill(words.supportChecked, { date: day })}</span>`;
  }

  function inParts(template: string, value: NonNullable<SupportLine['voice']>): TemplateResult {
    const [before = '', after = ''] = fill(template, {}).split('{value}');
    return html`${before}${inLanguage(value, language)}${after}`;
  }
}
