import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill } from '../../shared/language/words.js';
import { details } from '../../shared/templates/details.js';
import type { ReflectionView } from './reflection-view.js';

/** What somebody must know before the first word: what it is for, then what to leave out, in few sentences. */
export function beforeView({ words, language, template, options, concernUrl }: ReflectionView): TemplateResult {
  const { source, audience } = template;
  const stays = audience === 'sent' ? words.beforeSent : options.mayKeepDrafts ? words.beforeDrafts : words.beforeOff;
  const title = source && inLanguage(source.title, language);
  return html`<p class="reflection-purpose">${inLanguage(template.purpose, language)}</p>
    ${template.notes.map((note) => html`<p>${inLanguage(note, language)}</p>`)}
    <div class="reflection-before">
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>${words.beforeNames}</li>
        ${audience === 'sent' ? nothing : html`<li>${words.beforeCourt}</li>`}
        <li>
          ${words.beforeConcern}
          ${concernUrl === undefined ? nothing : html`<a href=${concernUrl}>${words.concern}</a>`}
        </li>
        <li>${stays}</li>
      </ul>
    </div>
    ${
      source && title
        ? details({
            summary: html`${words.recordSource}: ${title}`,
            content: html`${source.version ? html`<p>${inLanguage(source.version, language)}</p>` : nothing}
            ${source.notes.map((note) => html`<p>${inLanguage(note, language)}</p>`)}
            ${
              source.url === undefined
                ? nothing
                : html`<p><a href=${source.url}>${fill(words.sourceLink, { title: source.title.en })}</a></p>`
            }`,
          })
        : nothing
    }`;
}
