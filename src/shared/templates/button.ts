import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';

export type ButtonVariant = 'primary' | 'secondary' | 'warning';

export interface ButtonOptions {
  readonly text: Content;
  /** Default `primary`: one of them in a view. */
  readonly variant?: ButtonVariant | undefined;
  readonly small?: boolean | undefined;
  /** Default `button`. */
  readonly type?: 'button' | 'submit' | undefined;
  /** Makes a link that looks like a button. The caller has checked it with safeUrl(). */
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  /** Avoid: the NHS asks for an enabled button that explains. */
  readonly disabled?: boolean | undefined;
  /** Name for assistive technology; starts with the visible text. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** State of a toggle button. */
  readonly pressed?: boolean | undefined;
  /** State of a button that shows or hides the element `controls`. */
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** What looks like a button also works like one: Space activates it, as in nhsuk-frontend's own script. */
function activateOnSpace(event: KeyboardEvent): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

/** The NHS button. */
export function button(options: ButtonOptions): TemplateResult {
  const { text, variant = 'primary', small, type = 'button', href, id, classes, disabled = false, onClick } = options;
  const names = classNames(
    'nhsuk-button',
    variant !== 'primary' && `nhsuk-button--${variant}`,
    small && 'nhsuk-button--small',
    classes,
  );
  if (href !== undefined) {
    return html`<a
      class=${names}
      href=${href}
      role="button"
      draggable="false"
      id=${id ?? nothing}
      aria-label=${options.label ?? nothing}
      aria-describedby=${options.describedBy ?? nothing}
      @click=${onClick}
      @keydown=${activateOnSpace}
      >${text}</a
    >`;
  }
  return html`<button
    class=${names}
    type=${type}
    id=${id ?? nothing}
    ?disabled=${disabled}
    aria-disabled=${disabled ? 'true' : nothing}
    aria-label=${options.label ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    aria-pressed=${options.pressed ?? nothing}
    aria-expanded=${options.expanded ?? nothing}
    aria-controls=${options.controls ?? nothing}
    @click=${onClick}
  >
    ${text}
  </button>`;
}
