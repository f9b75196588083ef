/** One line for each element and text, in document order: what is left when whitespace and Lit's comments are gone. */
export function markup(parent: ParentNode, depth = 0): string[] {
  const lines: string[] = [];
  const indent = '  '.repeat(depth);
  let text = '';
  const endText = () => {
    const plain = plainText(text);
    if (plain) lines.push(`${indent}"${plain}"`);
    text = '';
  };
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    endText();
    const element = node as Element;
    lines.push(indent + [tagName(element), ...attributes(element), ...state(element)].join(' '));
    lines.push(...markup(element, depth + 1));
  }
  endText();
  return lines;
}

/** Line breaks and their indent are how the source was written; other spaces are said and seen. */
const plainText = (text: string): string =>
  text
    .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^ $/, '');

/** A widget never makes an h1, so that the fixtures' are compared as level 2. */
const tagName = (element: Element): string => element.localName.replace('h1', 'h2');

/** What is a property in our templates is read as one, below. */
const IGNORED = ['data-module', 'checked', 'selected', 'value'];

const attributes = (element: Element): string[] =>
  [...element.attributes]
    .filter(({ name }) => !IGNORED.includes(name))
    .map(({ name, value }) => `${name}="${value}"`)
    .sort();

function state(element: Element): string[] {
  const { checked, selected, value } = element as HTMLInputElement & HTMLOptionElement;
  return [
    element.matches('input, option') ? `value=${value}` : '',
    element.matches('[type=radio]') ? `checked=${checked}` : '',
    element.matches('option') ? `selected=${selected}` : '',
  ].filter(Boolean);
}

/** The wrapper opts out of dark mode, which every element inherits; custom properties are ours. */
const isCompared = (property: string): boolean => !property.startsWith('--') && property !== 'color-scheme';

/** Firefox keeps the quotes that a sheet has around the name of a font, and minifying takes them away. */
const valueOf = (style: CSSStyleDeclaration, property: string): string =>
  property === 'font-family' ? style.fontFamily.replace(/"/g, '') : style.getPropertyValue(property);

/** Every computed property of every element and its pseudo-elements that differs, as a sentence. */
export function styleDifferences(ours: Element, theirs: Element): string[] {
  const [mine, others] = [ours, theirs].map((root) => [...root.querySelectorAll('*')]) as [Element[], Element[]];
  const found: string[] = [];
  if (mine.length !== others.length) found.push(`${mine.length} elements, not ${others.length}`);
  mine.forEach((element, index) => {
    const other = others[index];
    if (!other) return;
    for (const pseudo of ['', '::before', '::after']) {
      const a = getComputedStyle(element, pseudo || null);
      const b = other.ownerDocument.defaultView!.getComputedStyle(other, pseudo || null);
      const made = (style: CSSStyleDeclaration) => !['none', 'normal', ''].includes(style.content);
      if (pseudo && !made(a) && !made(b)) continue;
      for (const property of a) {
        if (!isCompared(property)) continue;
        const [value, expected] = [valueOf(a, property), valueOf(b, property)];
        if (value !== expected) {
          found.push(`${element.localName}.${element.className}${pseudo} ${property}: ${value}, not ${expected}`);
        }
      }
    }
  });
  return found;
}
