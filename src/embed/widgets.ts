/** What `data-circle`, and `widget` in the address of the embed page, may say: the tags without what they all begin with. */
export const NAMES = ['timer', 'prompt-card', 'reflection-form', 'sign-up'] as const;
export type Name = (typeof NAMES)[number];

/** Which widget somebody wrote down, by its short name or by its tag; undefined where there is none of that name. */
export function nameOf(given: string): Name | undefined {
  const name = given
    .trim()
    .toLowerCase()
    .replace(/^circle-/, '');
  return NAMES.find((each) => each === name);
}

/** A widget of this name; without our script, only an element that nobody knows. */
export function createWidget(page: Document, name: Name): HTMLElement {
  return page.createElement(`circle-${name}`);
}

/** What the widget itself reads, and no other attribute: `data-onclick` must not become a script. */
export function attributesOf(widget: HTMLElement): readonly string[] {
  const { observedAttributes = [] } = widget.constructor as { readonly observedAttributes?: readonly string[] };
  return observedAttributes;
}
