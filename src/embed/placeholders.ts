import { attributesOf, createWidget, nameOf, NAMES } from './widgets.js';

const WAITING = '[data-circle]:not([data-circle-ready])';

/**
 * Editors that strip tags they do not know, and scripts, keep `<div data-circle="timer" data-plan="20">fallback</div>`.
 * Puts the widget into every such element that is on the page now or comes later. What the element held is the widget's
 * fallback; the element itself stays, because the page's own script may hold on to it.
 */
export function watchPlaceholders(page: Document): void {
  fillPlaceholders(page);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element)))
      fillPlaceholders(page);
  }).observe(page, { childList: true, subtree: true });
}

function fillPlaceholders(page: Document): void {
  for (const placeholder of page.querySelectorAll<HTMLElement>(WAITING)) {
    // While the parser is still inside, its fallback is not all there.
    if (page.readyState === 'loading' && !isClosed(placeholder)) continue;
    placeholder.setAttribute('data-circle-ready', '');
    fill(placeholder);
  }
}

/** Whether the parser has gone on behind an element. */
function isClosed(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) if (each.nextSibling) return true;
  return false;
}

function fill(placeholder: HTMLElement): void {
  const given = placeholder.getAttribute('data-circle') ?? '';
  const name = nameOf(given);
  if (!name) {
    console.warn(`data-circle="${given}": use one of ${NAMES.join(', ')}.`);
    return;
  }
  const widget = createWidget(placeholder.ownerDocument, name);
  for (const attribute of [...attributesOf(widget), 'id', 'lang', 'json']) {
    const value = placeholder.getAttribute(`data-${attribute}`);
    if (value !== null) widget.setAttribute(attribute === 'json' ? 'data-json' : attribute, value);
  }
  widget.append(...placeholder.childNodes);
  placeholder.append(widget);
}
