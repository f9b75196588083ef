import { html, nothing, type TemplateResult } from 'lit';
import { idleLimits } from '../../core/idle.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill } from '../../shared/language/words.js';
import { details } from '../../shared/templates/details.js';
import { canKeepDrafts } from './draft-view.js';
import type { ReflectionView } from './reflection-view.js';

/** What somebody must know before the first word: what it is for, then what to leave out, in few sentences. */
export function beforeView(view: ReflectionView): TemplateResult {
  const { words, language, template, concernUrl } = view;
  const { source, audience } = template;
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
        <li>${stays(view)}</li>
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

const MINUTE = 60_000;

/** What happens to the words on this computer, and when nobody writes (WCAG 2.2, 2.2.6). */
function stays(view: ReflectionView): string {
  const { words, options } = view;
  const mayKeep = canKeepDrafts(view);
  const kept = mayKeep ? words.beforeDrafts : options.sending ? words.beforeSent : words.beforeOff;
  const hide = idleLimits(options.idleMinutes).hide / MINUTE;
  const idle = fill(mayKeep ? words.beforeIdleDrafts : words.beforeIdle, { hide, n: options.idleMinutes });
  return `${kept} ${idle}`;
}
