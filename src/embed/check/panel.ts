import type { Language } from '../../core/local-text.js';
import { element } from '../dom.js';
import type { CheckWords } from './check.strings.en.js';
import styles from './check.styles.js';
import { asText, isQuiet, type Item, type Report, type Section } from './report.js';

export interface PanelOptions {
  readonly page: Document;
  readonly words: CheckWords;
  readonly language: Language;
  /** Looks at the page again. */
  readonly again: () => Promise<Report>;
  readonly closed: () => void;
}

/**
 * Shows a report beside the page, in a root of its own, and gives it to take along. By DOM alone, without Lit: a second
 * copy of it would make a second policy of its name.
 */
export class CheckPanel {
  readonly #options: PanelOptions;
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;
  readonly #before: Element | null;
  #report: Report | undefined;

  constructor(options: PanelOptions) {
    const { page, language } = options;
    this.#options = options;
    this.#before = page.activeElement;
    this.#host = element(page, 'div');
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.cssText);
    root.adoptedStyleSheets = [sheet];
    const attributes = { class: 'circle-root', role: 'dialog', 'aria-labelledby': 'title', lang: language };
    this.#box = element(page, 'div', { class: 'check' });
    const wrapper = element(page, 'div', attributes, this.#box);
    useReadersSize(wrapper);
    root.append(wrapper);
    wrapper.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    page.body.append(this.#host);
  }

  /** Shows a report in the place of the one before, with the focus on its title. */
  show(report: Report): void {
    const { page } = this.#options;
    this.#report = report;
    const title = element(
      page,
      'h2',
      { id: 'title', class: 'nhsuk-heading-m check-title', tabindex: '-1' },
      report.title,
    );
    this.#box.replaceChildren(
      title,
      element(page, 'p', { class: 'check-summary' }, report.summary),
      ...report.facts.map((fact) => element(page, 'p', { class: 'nhsuk-body-s check-item' }, fact)),
      ...report.sections.flatMap((section) => this.#section(section)),
      this.#buttons(),
      element(page, 'div', { role: 'status', class: 'check-status' }, element(page, 'p')),
    );
    title.focus();
  }

  close(): void {
    this.#host.remove();
    if (this.#before instanceof HTMLElement) this.#before.focus();
    this.#options.closed();
  }

  #section(section: Section): HTMLElement[] {
    const { page, words } = this.#options;
    const heading = element(page, 'h3', { class: 'nhsuk-heading-s' }, section.title);
    if (isQuiet(section)) return [heading, element(page, 'p', {}, words.nothing)];
    const lines = [...section.items, ...section.faults.map((text) => ({ text, faults: undefined }))];
    return [heading, element(page, 'ul', {}, ...lines.map(({ text, faults }) => this.#line(text, faults)))];
  }

  /** What is there with what to mend about it, or a fault by itself. */
  #line(text: string, faults: Item['faults'] | undefined): HTMLElement {
    const { page } = this.#options;
    if (!faults) return element(page, 'li', { class: 'check-item check-fault' }, text);
    const list = faults.map((fault) => element(page, 'li', { class: 'check-fault' }, fault));
    const below = list.length > 0 ? [element(page, 'ul', {}, ...list)] : [];
    return element(page, 'li', { class: 'check-item' }, text, ...below);
  }

  #buttons(): HTMLElement {
    const { page, words } = this.#options;
    const button = (text: string, act: () => void, look = ' nhsuk-button--secondary'): HTMLElement => {
      const made = element(page, 'button', { type: 'button', class: `nhsuk-button${look}` }, text);
      made.addEventListener('click', act);
      return made;
    };
    return element(
      page,
      'div',
      { class: 'nhsuk-button-group' },
      button(words.copy, () => void this.#copy(), ''),
      button(words.again, () => void this.#options.again().then((report) => this.show(report))),
      button(words.close, () => this.close()),
    );
  }

  async #copy(): Promise<void> {
    const { page, words } = this.#options;
    if (!this.#report) return;
    const text = asText(this.#report, words.nothing);
    try {
      await navigator.clipboard.writeText(text);
      this.#say(words.copied);
    } catch {
      // Not over http, nor where the page or a frame refuses it.
      this.#say(words.copyFailed);
      this.#box.querySelector('textarea')?.parentElement?.remove();
      const area = element(page, 'textarea', { id: 'text', readonly: '' });
      area.value = text;
      this.#box.append(element(page, 'div', {}, element(page, 'label', { for: 'text' }, words.asText), area));
      area.select();
      area.focus();
    }
  }

  #say(text: string): void {
    const status = this.#box.querySelector('.check-status p');
    if (status) status.textContent = text;
  }
}

/** The reader's own font size, whatever the page makes of 1rem: see src/shared/styles/rem.ts, which Lit comes with. */
function useReadersSize(wrapper: HTMLElement): void {
  try {
    CSS.registerProperty({ name: '--circle-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidModificationError')) return;
  }
  wrapper.style.setProperty('--circle-rem', '1em');
}
