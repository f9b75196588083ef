/**
 * Where focus goes in a form: nhsuk-frontend's script does the same, but looks for ids in the page, which does not see
 * into a widget.
 */
type Root = HTMLElement | DocumentFragment;

/** Focus for something that cannot be reached with Tab, such as an error summary or a banner that has just come. */
export function focusForNow(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    // Afterwards it is no stop for a mouse either.
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}

/** Moves focus to a control in this root, with the words that ask for it in sight. False when it is not there. */
export function goToField(root: Root, id: string): boolean {
  const control = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!control) return false;
  // First, because the browser would scroll to the control alone, and leave the question above the screen.
  questionOf(control)?.scrollIntoView();
  control.focus({ preventScroll: true });
  return true;
}

/** The legend where it asks for this control, or the label. */
function questionOf(control: HTMLElement): Element | undefined {
  const legend = control.closest('fieldset')?.querySelector('legend');
  if (legend && (isChoice(control) || areSeenTogether(legend, control))) return legend;
  return (control as HTMLInputElement).labels?.[0];
}

function isChoice(control: HTMLElement): boolean {
  return control.matches('[type="radio"], [type="checkbox"]');
}

/** Half a screen, because the other half may be a keyboard. */
function areSeenTogether(legend: Element, control: Element): boolean {
  const height = control.getBoundingClientRect().bottom - legend.getBoundingClientRect().top;
  return height < (control.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
}
