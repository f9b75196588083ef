import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../shared/language/words.js';
import type { ReflectionView } from './reflection-view.js';

/** Who reads it, for how long it is kept, and who may ask for it: before the button. */
export function sendView({ words, options, template, concernUrl }: ReflectionView): TemplateResult | typeof nothing {
  const { sending } = options;
  if (!sending) return nothing;
  const { reader, kept } = sending;
  return html`<div class="reflection-send">
    <p><strong>${fill(words.reads, { reader })}</strong></p>
    <p>${kept === undefined ? words.keptUnknown : fill(words.kept, { kept })} ${words.freedom}</p>
    ${
      template.noReply
        ? html`<p>
            ${words.noReply} ${concernUrl === undefined ? nothing : html`<a href=${concernUrl}>${words.concern}</a>`}
          </p>`
        : nothing
    }
  </div>`;
}
