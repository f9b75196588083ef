/**
 * Changes the text of an element past Lit, and only where it differs: for what changes at every key or second. Its
 * template must not have a text of Lit's own in that place: that would be gone, and Lit lost with it.
 */
export function writeText(element: Element | null | undefined, text: string): void {
  if (!element || element.textContent === text) return;
  // Another text node would cost a pass of styles.
  if (element.firstChild) element.firstChild.nodeValue = text;
  else element.textContent = text;
}
