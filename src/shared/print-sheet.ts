import { render, type CSSResult, type TemplateResult } from 'lit';
import type { Language } from '../core/local-text.js';

export interface PrintSheet {
  /** What the browser prints at the edge of the paper, and names a PDF after. */
  readonly title: string;
  readonly lang: Language;
  readonly styles: CSSResult;
  readonly content: TemplateResult;
}

/** Browsers that never say that printing ended lose the sheet after this, in milliseconds. */
const KEEP = 5 * 60_000;

/**
 * Prints a sheet of its own, without the page around the widget. `blocked` where a frame forbids printing: such a frame
 * says nothing, so the only sign is that the browser did not get ready to print. The page is the same afterwards.
 */
export function printSheet({ title, lang, styles, content }: PrintSheet): 'printed' | 'blocked' {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Not `display: none`: some browsers print nothing then. Set in code, because a page may forbid style attributes.
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset', 'auto 100% 100% auto'],
    ['inline-size', '0'],
    ['block-size', '0'],
    ['border', '0'],
    ['visibility', 'hidden'],
  ] as const) {
    frame.style.setProperty(name, value, 'important');
  }
  document.documentElement.append(frame);
  const page = frame.contentWindow;
  const printing = { began: false };
  const leave = (): void => frame.remove();
  try {
    if (!page) throw new TypeError('A frame without a window');
    page.addEventListener('beforeprint', () => (printing.began = true));
    // After the event, in which some browsers still hold on to the page.
    page.addEventListener('afterprint', () => setTimeout(leave));
    fillPage(page, { title, lang, styles, content });
    page.print();
  } catch {
    printing.began = false;
  }
  if (printing.began) setTimeout(leave, KEEP);
  else leave();
  return printing.began ? 'printed' : 'blocked';
}

/** Fills an empty page by DOM alone: no markup is parsed, so a strict policy has nothing to forbid. */
export function fillPage(page: Window, { title, lang, styles, content }: PrintSheet): void {
  const sheetDocument = page.document;
  sheetDocument.title = title;
  sheetDocument.documentElement.lang = lang;
  // A document takes only sheets that its own window made.
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  sheetDocument.adoptedStyleSheets = [sheet];
  render(content, sheetDocument.body, { creationScope: sheetDocument });
}
