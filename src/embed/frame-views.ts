import { fill } from '../shared/language/words.js';
import { element } from './dom.js';
import type { FrameWords } from './frame.strings.en.js';
import type { Loss } from './frame-losses.js';

/** What stands in the place of a widget that there is not. */
export function problem(page: Document, title: string, sentence: string): HTMLElement {
  return element(page, 'div', {}, element(page, 'h1', {}, title), element(page, 'p', {}, sentence));
}

/** What the editor of the page has to mend, as the widgets say it. Nothing where there is nothing. */
export function editorNote(page: Document, words: FrameWords, sentences: readonly string[]): readonly HTMLElement[] {
  if (sentences.length === 0) return [];
  console.warn(sentences.join(' '));
  return [
    element(
      page,
      'div',
      { class: 'circle-note', role: 'note', 'aria-labelledby': 'circle-note' },
      element(page, 'h2', { id: 'circle-note' }, words['fault-heading']),
      element(page, 'ul', {}, ...sentences.map((sentence) => element(page, 'li', {}, sentence))),
    ),
  ];
}

/** What the frame takes away, and the way out of it. */
export function ownWindow(view: Window, words: FrameWords, href: string, losses: readonly Loss[]): readonly Node[] {
  const { document: page } = view;
  const link = element(page, 'a', { href, target: '_blank', rel: 'noopener' }, words.ownWindow, ' ');
  link.append(element(page, 'span', { class: 'circle-hidden' }, words.opensInNewTab));
  const answer = element(page, 'p', { role: 'status' });
  link.addEventListener('click', (event) => {
    // With a key held down it is the reader who says where to open it.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!opens(view, href)) answer.textContent = fill(words.windowBlocked, { address: href });
  });
  const list = losses.map((loss) => element(page, 'li', {}, words[`lost-${loss}`]));
  const told = list.length === 0 ? [] : [element(page, 'p', {}, words.lost), element(page, 'ul', {}, ...list)];
  return [element(page, 'div', { class: 'circle-way-out' }, ...told, element(page, 'p', {}, link), answer)];
}

/** With `noopener` nobody would learn whether a window opened. This one is the same page: it is cut off by hand. */
function opens(view: Window, href: string): boolean {
  try {
    const opened = view.open(href, '_blank');
    if (!opened) return false;
    opened.opener = null;
    return true;
  } catch {
    return false;
  }
}
