import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Content } from '../../../src/shared/templates/content.js';
import type { FieldHelp } from '../../../src/shared/templates/form-group.js';
import type { LabelSize } from '../../../src/shared/templates/label.js';

/** Options of a nhsuk-frontend macro, as fixtures.json holds them. */
export type Options = Readonly<Record<string, unknown>>;

/** Thrown for a fixture that no template of ours stands for; the message is the reason. */
export class NotApplicable extends Error {}

/** Refuses a fixture with an option that we do not offer. */
export function refuse(options: Options, reasons: Readonly<Record<string, string>>): void {
  for (const [name, reason] of Object.entries(reasons)) {
    if (options[name] !== undefined && options[name] !== false) throw new NotApplicable(reason);
  }
}

export const asOptions = (value: unknown): Options =>
  typeof value === 'object' && value !== null ? (value as Options) : {};

/** A text option comes as a string, or as {text} or {html}. */
export function content(value: unknown): Content | undefined {
  if (value === undefined || value === false || value === null) return undefined;
  if (value === true) throw new NotApplicable('error without a message');
  if (typeof value === 'string') return value;
  const { text, html: markup } = asOptions(value);
  return markup === undefined ? (text as string | undefined) : html`${unsafeHTML(markup as string)}`;
}

export function help(options: Options): FieldHelp {
  return { hint: content(options['hint']), error: content(options['errorMessage']), errorPrefix: 'Error:' };
}

/** What label, legend and headings share. */
export function captionOf(value: unknown) {
  const options = asOptions(value);
  const heading = options['heading'];
  const inHeading = asOptions(heading);
  const size = (inHeading['size'] ?? options['size']) as string | undefined;
  if (size === 'xl') throw new NotApplicable('size xl: only for the title of a page');
  return {
    content:
      content(typeof value === 'string' ? value : options) ?? content(heading === true ? undefined : heading) ?? '',
    size: size as LabelSize | undefined,
    headingLevel: heading ? ((inHeading['level'] as number | undefined) ?? 1) : undefined,
    id: options['id'] as string | undefined,
  };
}
