import bootstrap from 'bootstrap/dist/css/bootstrap.css?raw';
import nhs from 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend-10.6.1.min.css?raw';
import reset from 'the-new-css-reset/css/reset.css?raw';
import column from './column.css?raw';
import hostile from './hostile.css?raw';
import plain from './plain.css?raw';

export type Host = 'plain' | 'nhs' | 'bootstrap' | 'hostile' | 'column';

/** The NHS's fonts come from another server: a page of ours asks nobody. */
const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');

const sheets: Readonly<Record<Host, readonly string[]>> = {
  plain: [plain],
  nhs: [withoutFonts(nhs)],
  bootstrap: [withoutFonts(bootstrap)],
  hostile: [reset, hostile],
  column: [plain, column],
};

let adopted: readonly CSSStyleSheet[] = [];
let current: Host | undefined;

/** Gives the document the styles of one host page, in place of those of another. */
export function wearHost(host: Host): void {
  if (host === current) return;
  leaveHost();
  current = host;
  adopted = sheets[host].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  document.adoptedStyleSheets.push(...adopted);
}

/** Takes the styles of a host page away. */
export function leaveHost(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !adopted.includes(sheet));
  adopted = [];
  current = undefined;
}
