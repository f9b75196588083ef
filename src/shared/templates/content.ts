import type { TemplateResult } from 'lit';

/** What a template shows: words that the caller has already put into the page's language. */
export type Content = string | TemplateResult;

/** Joins the ids for aria-describedby, in the order in which they stand on the page; undefined when there are none. */
export function describedBy(...ids: readonly (string | undefined | false)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}

/** Joins class names, leaving out what does not apply. */
export function classNames(...names: readonly (string | undefined | false)[]): string {
  return names.filter(Boolean).join(' ');
}
