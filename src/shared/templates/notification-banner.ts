import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';
import { heading } from './heading.js';

export interface NotificationBannerOptions {
  /** On the coloured bar: "Important" or "Success" in the page's language. */
  readonly title: Content;
  /** Unique in the widget: it names the region. */
  readonly titleId: string;
  /** Level of the title, 2 to 5; default 2. The heading is one level below. */
  readonly headingLevel?: number | undefined;
  readonly heading?: Content | undefined;
  /** A string is one paragraph, large when there is no heading; a template brings its own. */
  readonly content?: Content | undefined;
  readonly variant?: 'success' | undefined;
  /**
   * Default `alert` for success, which is said at once, and else `region`. Move focus to an alert when it comes: see
   * focusForNow() in src/shared/controllers/form-focus.ts.
   */
  readonly role?: 'alert' | 'region' | undefined;
  readonly id?: string | undefined;
}

function bannerContent(content: Content | undefined, hasHeading: boolean): TemplateResult | typeof nothing {
  if (!content) return nothing;
  if (typeof content !== 'string') return content;
  return html`<p class=${hasHeading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}>${content}</p>`;
}

/** The NHS notification banner: something to know that is not about this page's own content, or what has been done. */
export function notificationBanner(options: NotificationBannerOptions): TemplateResult {
  const { title, titleId, headingLevel = 2, content, variant, id } = options;
  const role = options.role ?? (variant === 'success' ? 'alert' : 'region');
  return html`<div
    class=${classNames('nhsuk-notification-banner', variant && `nhsuk-notification-banner--${variant}`)}
    id=${id ?? nothing}
    role=${role}
    aria-labelledby=${titleId}
  >
    <div class="nhsuk-notification-banner__header">
      ${heading({ content: title, level: headingLevel, id: titleId, classes: 'nhsuk-notification-banner__title' })}
    </div>
    <div class="nhsuk-notification-banner__content">
      ${
        options.heading
          ? heading({
              content: options.heading,
              level: headingLevel + 1,
              classes: 'nhsuk-notification-banner__heading',
            })
          : nothing
      }
      ${bannerContent(content, !!options.heading)}
    </div>
  </div>`;
}
