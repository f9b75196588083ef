import { describe } from '../../core/page-data.js';
import { fill } from '../../shared/language/words.js';
import { nameOf, NAMES } from '../widgets.js';
import type { CheckWords } from './check.strings.en.js';
import type { Item, Section } from './report.js';

/** Every element of the page, in open shadow roots too. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/** Every widget with what its own panel asks its page's editor to mend, and every placeholder that is none. */
export function widgetSection(page: Document, version: string, words: CheckWords): Section {
  const items: Item[] = [];
  const faults: string[] = [];
  const names = NAMES.join(', ');
  for (const element of everyElement(page)) {
    const { localName: name } = element;
    const placeholder = element.getAttribute('data-circle');
    if (placeholder !== null && !nameOf(placeholder))
      faults.push(fill(words.placeholder, { name: describe(placeholder), names }));
    else if (placeholder !== null && !element.querySelector(`circle-${nameOf(placeholder)}`))
      faults.push(fill(words.notFilled, { name: describe(placeholder) }));
    if (!name.startsWith('circle-')) continue;
    if (!NAMES.some((each) => name === `circle-${each}`))
      faults.push(fill(words.unknownTag, { name, names: NAMES.map((each) => `circle-${each}`).join(', ') }));
    else items.push(itemOf(element, version, words));
  }
  if (items.length === 0) items.push({ text: words.noWidgets, faults: [] });
  return { title: words.widgets, items, faults };
}

function itemOf(widget: Element, ours: string, words: CheckWords): Item {
  const { localName: name, id, shadowRoot: root } = widget;
  const { version = '?' } = widget.constructor as { readonly version?: string };
  if (!root) return { text: name, faults: [fill(words.notStarted, { name })] };
  const shown = [...root.querySelectorAll('[part~="faults"] li')].map(({ textContent }) => textContent.trim());
  const other = version === ours ? [] : [fill(words.otherVersion, { name, version })];
  const text = id === '' ? words.widget : words.widgetWithId;
  return { text: fill(text, { name, id, version }), faults: [...other, ...shown] };
}
