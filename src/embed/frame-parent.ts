import { hello, isHeight } from './frame-protocol.js';

/** Embed pages where `dist/embed` was copied to; a frame with another address says `data-circle-frame`. */
const OURS = /\/embed\/(?:(?:index|timer|prompt-card|reflection-form|sign-up)\.html)?$/;
const MARK = Symbol.for('compassion-circle-frames');

/**
 * For the page around: makes each frame with an embed page as high as its content. Frames may come before or after this,
 * and it may be there any number of times. Returns a function that ends it.
 */
export function followFrames(view: Window): () => void {
  const { document: page } = view;
  const marked = page as { [MARK]?: boolean };
  if (marked[MARK]) return () => undefined;
  marked[MARK] = true;
  const greetAll = (): void => {
    for (const frame of page.querySelectorAll('iframe')) greet(frame);
  };
  const onLoad = ({ target }: Event): void => {
    // By its name: a frame of a page that was adopted from elsewhere is of another window's class.
    if ((target as Partial<Element> | null)?.localName === 'iframe') greet(target as HTMLIFrameElement);
  };
  const onMessage = (event: MessageEvent): void => {
    if (!event.source || !isHeight(event.data)) return;
    for (const frame of page.querySelectorAll('iframe'))
      if (frame.contentWindow === event.source && originOf(frame) === event.origin) resize(frame, event.data.height);
  };
  view.addEventListener('message', onMessage);
  // A load does not bubble, but is seen on its way down: also that of frames which come later.
  page.addEventListener('load', onLoad, true);
  if (page.readyState === 'complete') greetAll();
  // A frame may have loaded before this came.
  else view.addEventListener('load', greetAll);
  return () => {
    view.removeEventListener('message', onMessage);
    view.removeEventListener('load', greetAll);
    page.removeEventListener('load', onLoad, true);
    marked[MARK] = false;
  };
}

function greet(frame: HTMLIFrameElement): void {
  const origin = originOf(frame);
  if (origin === undefined || isEmpty(frame)) return;
  // There is no way to name a page without an origin. A hello says nothing that it does not know already.
  frame.contentWindow?.postMessage(hello(), origin === 'null' ? '*' : origin);
}

/** Nothing has loaded yet: the browser would say in the console that the origin is another one. */
function isEmpty(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument?.URL === 'about:blank';
  } catch {
    return false;
  }
}

/** Whether a frame has an embed page, as far as its address says. */
export const isOurs = (frame: HTMLIFrameElement): boolean => originOf(frame) !== undefined;

/** Where messages of a frame of ours must come from; undefined for any other frame. */
function originOf(frame: HTMLIFrameElement): string | undefined {
  try {
    const { origin, pathname } = new URL(frame.src);
    if (!frame.hasAttribute('data-circle-frame') && !OURS.test(pathname)) return undefined;
    const hasNone = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    return hasNone ? 'null' : origin;
  } catch {
    return undefined;
  }
}

function resize(frame: HTMLIFrameElement, height: number): void {
  const value = `${height + borders(frame)}px`;
  if (frame.style.height !== value) frame.style.setProperty('height', value);
}

/** What a height in the style of this frame contains besides its page. */
function borders(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  return style.boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight + padding(style) : 0;
}

const padding = ({ paddingTop, paddingBottom }: CSSStyleDeclaration): number =>
  Math.ceil(Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)) || 0;
