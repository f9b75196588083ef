/**
 * Puts the widget into the web part. SharePoint calls `render` again and again, so an element that is of the right kind
 * stays: a new one would end a circle that is running.
 */
export function show(container: HTMLElement, tag: string, attributes: ReadonlyMap<string, string>): HTMLElement {
  const present = container.firstElementChild;
  const widget =
    present instanceof HTMLElement && present.localName === tag
      ? present
      : container.ownerDocument.createElement(tag);
  for (const name of widget.getAttributeNames()) if (!attributes.has(name)) widget.removeAttribute(name);
  attributes.forEach((value, name) => {
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  });
  if (widget !== present) container.replaceChildren(widget);
  return widget;
}
