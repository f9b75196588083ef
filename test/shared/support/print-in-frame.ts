import { css, html } from 'lit';
import { printSheet } from '../../../src/shared/print-sheet.js';

/** For a frame that forbids printing. */
export function print(): string {
  return printSheet({ title: 'Sheet', lang: 'en', styles: css``, content: html`<p>Words</p>` });
}
