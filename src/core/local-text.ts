/** A language that the widgets speak. Everything that is not Welsh falls back to English. */
export type Language = 'en' | 'cy';

/** Text in English with its Welsh, as a page or our own data supplies it. */
export interface LocalText {
  readonly en: string;
  readonly cy?: string | undefined;
}

/**
 * A mistake in what a page supplied, as data: the widget words it for the page's editor.
 * `path` names the place (`people`, `plans[0].stages[3].seconds`); `detail` is what stood there or the limit.
 */
export interface Fault {
  readonly code: string;
  readonly path: string;
  readonly detail?: string | number | undefined;
}
