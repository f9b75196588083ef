import { render, type CSSResult, type TemplateResult } from 'lit';
import type { Language } from '../core/local-text.js';

export interface PrintSheet {
  /** What the browser prints at the edge of the paper, and names a PDF after. */
  readonly title: string;
  readonly lang: Language;
  readonly styles: CSSResult;
  readonly content: TemplateResult;
}

/** Where the browser does not say when printing ended, the sheet goes after this, in milliseconds. */
const KEEP = 60_000;

/**
 * Prints a sheet of its own, without the page around the widget, which is the same afterwards. `blocked` where a frame
 * forbids printing: it says nothing, so the only sign is that the browser did not get ready to print.
 */
export function printSheet({ title, lang, styles, content }: PrintSheet): 'printed' | 'blocked' {
  const frame = hiddenFrame(title);
  document.documentElement.append(frame);
  // A test of the browser, because there is nothing else to ask: Safari gets ready, and is ready, in its own time.
  const tells = navigator.vendor !== 'Apple Computer, Inc.';
  const printing = { began: false, returned: false, ended: false };
  const leave = (): void => frame.remove();
  try {
    const page = frame.contentWindow as Window;
    page.addEventListener('beforeprint', () => (printing.began = true));
    page.addEventListener('afterprint', () => {
      printing.ended = true;
      // Firefox says so while its dialog is still open, and goes on from `print` when it has closed.
      if (printing.returned && tells) setTimeout(leave);
    });
    fillPage(page, { title, lang, styles, content });
    page.print();
    printing.returned = true;
  } catch {
    leave();
    return 'blocked';
  }
  if (tells && !printing.began) leave();
  else setTimeout(leave, tells && printing.ended ? 0 : KEEP);
  return printing.began || (!tells && window.top === window.self) ? 'printed' : 'blocked';
}

/** Not `display: none`: some browsers print nothing then. Styled in code, because a page may forbid style attributes. */
function hiddenFrame(title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
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
  return frame;
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
