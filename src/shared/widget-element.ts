import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Fault, Language } from '../core/local-text.js';
import { isRecord, own, readWhole, reportUnknownKeys } from '../core/page-data.js';
import { Announcer } from './controllers/announcer.js';
import { nearestLanguage, watchLanguage } from './language/language.js';
import { fill, overrideWords, pluralOf, type WordTable } from './language/words.js';
import { onSettings, siteSettings, type Settings } from './settings.js';
import { sharedWelsh } from './shared.strings.cy.js';
import { sharedEnglish, type SharedWords } from './shared.strings.en.js';
import { registerRem } from './styles/rem.js';
import sharedStyles from './styles/shared.styles.js';
import { heading } from './templates/heading.js';
import { VERSION } from './version.js';

const DEFAULT_LEVEL = 2;
/** More sentences than these help nobody to find the first mistake. */
const SHOWN_FAULTS = 10;

/**
 * What all widgets share: styles, language and words, the page's JSON, what the page's editor must mend, and one
 * region for screen readers. A widget gives its tables of words and `renderWidget`.
 */
export abstract class WidgetElement<W extends object = WordTable> extends LitElement {
  static readonly version: string = VERSION;
  static override styles = [sharedStyles];
  static override properties: PropertyDeclarations = {
    strings: { attribute: false },
    headingLevel: { attribute: 'heading-level', noAccessor: true },
  };

  /** The page's own words: `{key: string | {en, cy} | plural forms}`. The same as `strings` in the JSON child. */
  declare strings: unknown;

  /** Speaks to screen readers. */
  protected readonly announcer = new Announcer(this);
  /** The widget's words in both languages. */
  protected abstract readonly tables: { readonly en: W; readonly cy: W };
  /** The keys that the widget's JSON child may have, besides `strings`. */
  protected abstract readonly dataKeys: readonly string[];

  #language: Language = 'en';
  #leave: (() => void)[] = [];
  #level = DEFAULT_LEVEL;
  #levelFaults: Fault[] = [];
  #children: MutationObserver | undefined;
  #json: string | undefined;
  #jsonValue: unknown;
  #jsonFaults: Fault[] = [];
  #jsonUnfinished = false;
  #kept: { language: Language; overrides: unknown; words: W; faults: Fault[] } | undefined;
  #reported: readonly Fault[] = [];
  readonly #warned = new Set<string>();

  constructor() {
    super();
    // A controller, so that a widget that overrides `updated` cannot lose it.
    this.addController({ hostUpdated: () => this.#warn() });
  }

  /** The level of the widget's own heading, 2 to 6. There is no 1: that is the page's title. */
  get headingLevel(): number {
    return this.#level;
  }

  set headingLevel(value: number) {
    // An attribute gives a string, or null when it goes.
    const given = value as unknown;
    const before = this.#level;
    this.#levelFaults = [];
    this.#level =
      (given ?? undefined) === undefined
        ? DEFAULT_LEVEL
        : (readWhole(given, 'heading-level', { min: 2, max: 6 }, this.#levelFaults) ?? DEFAULT_LEVEL);
    this.requestUpdate('headingLevel', before);
    // Also where the level stays the same and only its fault comes or goes.
    this.requestUpdate();
  }

  /** The nearest language, which follows changes of `lang` anywhere above the widget. */
  protected get language(): Language {
    return this.isConnected ? this.#language : nearestLanguage(this);
  }

  /** The widget's words in its language, with the page's own in them. */
  protected get words(): W {
    return this.#ownWords().words;
  }

  /** What the site gives for all its pages. A change makes the widget render again, with `settings` among the changes. */
  protected get settings(): Settings {
    return siteSettings();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    registerRem();
    this.#followLanguage();
    this.#leave = [
      watchLanguage(() => this.#followLanguage(), this),
      onSettings(() => this.requestUpdate('settings', null)),
    ];
    this.#readJson();
    this.#children = new MutationObserver(() => this.#readJson());
    // With text, because the parser may stop halfway through the script and go on later.
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['data-json', 'type'],
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
    this.#children?.disconnect();
    this.ownerDocument.removeEventListener('DOMContentLoaded', this.#readJson);
  }

  /**
   * What the page wrote in `<script type="application/json">` inside the widget, or in its attribute `data-json`; else
   * undefined. A change of it makes the widget render again, with `pageData` among the changed properties.
   */
  protected pageData(): unknown {
    if (!this.isConnected) this.#readJson();
    return this.#jsonValue;
  }

  /** Sets what the page's editor must mend, besides what the base finds. Call it in `willUpdate`. */
  protected report(faults: readonly Fault[]): void {
    // What looks wrong may only be half of the page: its JSON child is still on its way.
    if (this.#isArriving()) return;
    if (JSON.stringify(faults) === JSON.stringify(this.#reported)) return;
    this.#reported = [...faults];
    this.requestUpdate();
  }

  /** What the widget shows. */
  protected abstract renderWidget(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="circle-root" part="root" lang=${this.language} dir="ltr">
      ${this.#faultPanel()}${this.renderWidget()}${this.announcer.region()}
    </div>`;
  }

  /** Whether the parser may still be inside this element. */
  #isArriving(): boolean {
    const page = this.ownerDocument;
    if (page.readyState !== 'loading' || this.nextSibling) return false;
    page.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    return true;
  }

  readonly #readJson = (): void => {
    const script = this.querySelector('script[type="application/json" i]');
    // An editor that strips scripts may keep an attribute.
    const text = script?.textContent ?? this.getAttribute('data-json') ?? undefined;
    if (text === this.#json && !this.#jsonUnfinished) return;
    const before = this.#jsonValue;
    this.#json = text;
    this.#jsonValue = undefined;
    this.#jsonFaults = [];
    this.#jsonUnfinished = false;
    try {
      this.#jsonValue = text === undefined ? undefined : JSON.parse(text);
      this.#reportUnknownKeys(this.#jsonValue);
    } catch {
      // While the page still loads, what is there may be the first half.
      this.#jsonUnfinished = this.ownerDocument.readyState === 'loading';
      if (this.#jsonUnfinished) this.ownerDocument.addEventListener('DOMContentLoaded', this.#readJson, { once: true });
      else this.#jsonFaults = [{ code: 'json-malformed', path: 'script' }];
    }
    this.requestUpdate('pageData', before);
  };

  #reportUnknownKeys(data: unknown): void {
    if (isRecord(data)) reportUnknownKeys(data, ['strings', ...this.dataKeys], '', this.#jsonFaults);
  }

  #followLanguage(): void {
    const before = this.#language;
    this.#language = nearestLanguage(this);
    if (this.#language !== before) this.requestUpdate('language', before);
  }

  #ownWords(): { words: W; faults: Fault[] } {
    const { language, tables } = this;
    const overrides = this.strings ?? own(this.pageData(), 'strings');
    if (this.#kept?.language !== language || this.#kept.overrides !== overrides) {
      const faults: Fault[] = [];
      this.#kept = { language, overrides, words: overrideWords(tables[language], overrides, language, faults), faults };
    }
    return this.#kept;
  }

  get #shared(): SharedWords {
    return this.language === 'cy' ? sharedWelsh : sharedEnglish;
  }

  #faults(): readonly Fault[] {
    return [
      ...this.#jsonFaults,
      ...this.#levelFaults,
      ...this.#ownWords().faults,
      ...this.settings.faults,
      ...this.#reported,
    ];
  }

  #sentence({ code, path, detail = '' }: Fault): string {
    const key = `fault-${code}`;
    const text = own(this.words, key) ?? own(this.#shared, key);
    return fill(typeof text === 'string' ? text : this.#shared['fault-generic'], { path, detail });
  }

  #sentences(faults: readonly Fault[]): string[] {
    const sentences = faults.slice(0, SHOWN_FAULTS).map((fault) => this.#sentence(fault));
    const more = faults.length - sentences.length;
    return more > 0 ? [...sentences, pluralOf(this.#shared['fault-more'], more, this.language)] : sentences;
  }

  #faultPanel(): TemplateResult | typeof nothing {
    const faults = this.#faults();
    if (faults.length === 0) return nothing;
    return html`<div class="circle-faults" part="faults" role="note" aria-labelledby="circle-faults">
      ${heading({
        content: this.#shared['fault-heading'],
        level: this.headingLevel,
        classes: 'nhsuk-heading-s',
        id: 'circle-faults',
      })}
      <ul class="nhsuk-list nhsuk-list--bullet">
        ${this.#sentences(faults).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </div>`;
  }

  /** Says the same in the console, where a web team looks; each set of faults once. */
  #warn(): void {
    const faults = this.#faults();
    const key = JSON.stringify(faults);
    if (faults.length === 0 || this.#warned.has(key)) return;
    this.#warned.add(key);
    console.warn(`${this.localName}: ${this.#sentences(faults).join(' ')}`);
  }
}
