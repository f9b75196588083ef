import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../shared/language/words.js';
import type { ReflectionView } from './reflection-view.js';

/** Who reads it, for how long it is kept, and who may ask for it: before the button. */
export function sendView(view: ReflectionView): TemplateResult | typeof nothing {
  const { words, options, template } = view;
  const { sending } = options;
  // The page may take it itself, and then too nobody can reply.
  if (!sending) return template.noReply ? noReply(view) : nothing;
  const { reader, kept } = sending;
  return html`<div class="reflection-send">
    <p><strong>${fill(words.reads, { reader })}</strong></p>
    <p>${kept === undefined ? words.keptUnknown : fill(words.kept, { kept })} ${words.freedom}</p>
    ${template.noReply ? noReply(view) : nothing}
  </div>`;
}

const noReply = ({ words, concernUrl }: ReflectionView): TemplateResult =>
  html`<p>
    ${words.noReply} ${concernUrl === undefined ? nothing : html`<a href=${concernUrl}>${words.noReplyUse}</a>`}
  </p>`;
