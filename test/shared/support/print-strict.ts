import { css, html } from 'lit';
import { printSheet } from '../../../src/shared/print-sheet.js';

/** Prints in a page with a strict policy, and tells the page around it what came of it. */
const reports: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
  reports.push(`${violatedDirective} ${sample}`);
});

let colour = '';
const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') as PropertyDescriptor;
Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
  get(this: HTMLIFrameElement) {
    const page = own.get?.call(this) as Window;
    page.document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      reports.push(`sheet: ${violatedDirective}`);
    });
    page.print = () => {
      page.dispatchEvent(new Event('beforeprint'));
      colour = page.getComputedStyle(page.document.querySelector('p') as Element).color;
      page.dispatchEvent(new Event('afterprint'));
    };
    return page;
  },
});

const outcome = printSheet({
  title: 'Sheet',
  lang: 'en',
  styles: css`
    p {
      color: rgb(1, 2, 3);
    }
  `,
  content: html`<p class=${'a'}>${'Words'}</p>`,
});
// Reports come in a task of their own.
setTimeout(() => parent.postMessage({ outcome, colour, reports }, '*'));
