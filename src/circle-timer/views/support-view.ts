import { html, nothing, type TemplateResult } from 'lit';
import type { SupportLine } from '../../core/support-lines.js';
import { nhsDay } from '../../shared/language/day.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill } from '../../shared/language/words.js';
import { heading } from '../../shared/templates/heading.js';
import type { Wording } from '../circle-timer.words.js';
import type { TimerView } from './timer-view.js';

/** Where to turn: by voice, by text and by relay. */
export function supportView({ wording, level, support, supportMissing }: TimerView): TemplateResult {
  const { words } = wording;
  return html`<div class="support">
    ${heading({ content: words.supportTitle, level: level + 1, classes: 'nhsuk-heading-s' })}
    <ul class="nhsuk-list support-list">
      ${support.map((line) => supportItem(line, wording))}
    </ul>
    ${supportMissing ? html`<p class="ended-small">${words.supportMissing}</p>` : nothing}
  </div>`;
}

function supportItem(line: SupportLine, { words, language }: Wording): TemplateResult {
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
