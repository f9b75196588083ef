import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import type { Language, LocalText } from '../core/local-text.js';
import type { RecordBlock } from '../core/reflection-blocks.js';
import { RECORD_ATTRIBUTE, recordForScript } from '../core/reflection-file.js';
import type { ReflectionRecord } from '../core/reflection-record.js';
import { inLanguage, textIn } from '../shared/language/in-language.js';

/** A record as a page of its own: on paper, and as a file that any browser shows. */
export function recordPage(blocks: readonly RecordBlock[], language: Language): TemplateResult {
  return html`<main>${blocks.map((block) => part(block, language))}</main>`;
}

function part(block: RecordBlock, language: Language): TemplateResult {
  const say = (text: LocalText | string) => (typeof text === 'string' ? text : inLanguage(text, language));
  switch (block.kind) {
    case 'title':
      return html`<h1>${say(block.text)}</h1>`;
    case 'fact':
      return html`<p>
        ${block.name}:
        ${say(block.value)}${block.url === undefined ? nothing : html` (<a href=${block.url}>${block.url}</a>)`}
      </p>`;
    case 'note':
      return html`<p>${say(block.text)}</p>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'question':
      return html`<h2>${say(block.question)}</h2>
        ${block.answer.map((line) => html`<p class=${block.isAnswered ? 'answer' : 'no-answer'}>${say(line)}</p>`)}`;
  }
}

/**
 * The text of an .html file with a record, which also opens again: it carries the record as data. Words become markup by
 * DOM alone, so that none of them can be more than words; the file runs nothing and loads nothing. Its style and its data
 * are put beside them as text: even in a page that nobody shows, the policy of our own page would report both.
 */
export function recordHtml(
  record: ReflectionRecord,
  blocks: readonly RecordBlock[],
  language: Language,
  styles: CSSResult,
): string {
  const title = blocks.find((block) => block.kind === 'title');
  const page = document.implementation.createHTMLDocument(title ? textIn(title.text, language) : '');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset, policy);
  render(recordPage(blocks, language), page.body, { creationScope: page });
  dropMarkers(page.body);
  // Read, never written.
  // eslint-disable-next-line circle/no-html-strings
  const [head, body] = [page.head.innerHTML, page.body.innerHTML];
  const look = `<style>${styles.cssText}</style>`;
  const data = `<script type="application/json" ${RECORD_ATTRIBUTE}>${recordForScript(record)}</script>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}${look}</head><body>${body}${data}</body></html>\n`;
}

/** What Lit leaves in a page for its next render. */
function dropMarkers(body: HTMLElement): void {
  const markers: Node[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) markers.push(walker.currentNode);
  for (const marker of markers) (marker as Comment).remove();
}
