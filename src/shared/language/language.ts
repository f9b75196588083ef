import type { Language } from '../../core/local-text.js';

/** The language of an element: its own `lang` or the nearest one above it, through shadow hosts too. */
export function nearestLanguage(element: Element): Language {
  let at: Element | undefined = element;
  while (at) {
    // `closest` stops at a shadow root, where the language goes on from the host.
    const found: Element | null = at.closest('[lang]');
    if (found) return /^cy(-|$)/i.test(found.getAttribute('lang') ?? '') ? 'cy' : 'en';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}

const callbacks = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back after any `lang` on the page has changed. One observer serves every widget; it goes when the last
 * one leaves. `element` adds the shadow roots that it sits in, which an observer of the document does not see.
 */
export function watchLanguage(callback: () => void, element?: Element): () => void {
  // A fresh function each time, so that the same callback may watch twice.
  const entry = (): void => {
    callback();
  };
  observer ??= new MutationObserver(() => {
    for (const each of [...callbacks]) each();
  });
  callbacks.add(entry);
  for (const root of rootsOf(element)) {
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    callbacks.delete(entry);
    if (callbacks.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

function rootsOf(element: Element | undefined): Node[] {
  const roots: Node[] = [document];
  for (let at = element?.getRootNode(); at instanceof ShadowRoot; at = at.host.getRootNode()) roots.push(at);
  return roots;
}
