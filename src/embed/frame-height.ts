import { FrameFollow } from './frame-follow.js';
import { heightMessage, isHello, LEAST_HEIGHT, MOST_HEIGHT } from './frame-protocol.js';

/** Between two messages, in milliseconds. */
const PAUSE = 100;
/** While the page around follows, the frame has no scroll bar of its own: it would come and go at each change. */
const FITTED = 'circle-fitted';
/** How long it has to follow, in milliseconds. */
const PATIENCE = 500;

export interface HeightOptions {
  /** The page in the frame. Another one in tests. */
  readonly view: Window;
  /** Whether the page around, of this origin, may be told. Asked once the answer is known. */
  readonly mayTell: Promise<(origin: string) => boolean>;
}

/**
 * Tells the page around a frame how high the content is, after that page has said hello. To nobody else, and nothing
 * before. Returns a function that ends it.
 */
export function tellHeight({ view, mayTell }: HeightOptions): () => void {
  const { document: page, parent } = view;
  const follow = new FrameFollow();
  let listener: string | undefined;
  let lastTold = -Infinity;
  let waiting: number | undefined;
  let impatient: number | undefined;

  const measure = (): void => {
    if (listener === undefined) return;
    const height = follow.next({
      content: page.body.getBoundingClientRect().height,
      frameHeight: view.innerHeight,
      frameWidth: view.innerWidth,
    });
    if (height !== undefined) tellSoon();
    fit();
  };
  const tellSoon = (): void => {
    waiting ??= view.setTimeout(tell, Math.max(0, lastTold + PAUSE - view.performance.now()));
  };
  const tell = (): void => {
    waiting = undefined;
    const { told } = follow;
    if (listener === undefined || told === undefined) return;
    lastTold = view.performance.now();
    parent.postMessage(heightMessage(Math.min(Math.max(told, LEAST_HEIGHT), MOST_HEIGHT)), listener);
  };
  /** Nothing may be cut off: where the page around does not follow, the frame scrolls. */
  const fit = (): void => {
    if (view.innerHeight >= Math.floor(page.body.getBoundingClientRect().height)) {
      view.clearTimeout(impatient);
      impatient = undefined;
      page.documentElement.classList.add(FITTED);
    } else {
      impatient ??= view.setTimeout(() => {
        impatient = undefined;
        page.documentElement.classList.remove(FITTED);
      }, PATIENCE);
    }
  };
  const listen = async (event: MessageEvent): Promise<void> => {
    // "null" is a page without an origin, which nobody can be sure of.
    if (event.source !== parent || event.origin === 'null' || !isHello(event.data)) return;
    const { origin } = event;
    if (!(await mayTell)(origin)) return;
    listener = origin;
    measure();
    tellSoon();
  };
  const onMessage = (event: MessageEvent): void => void listen(event);

  // The frame's own: one of another window is told late.
  const observer = new (view as Window & typeof globalThis).ResizeObserver(measure);
  if (parent !== view) {
    view.addEventListener('message', onMessage);
    view.addEventListener('resize', measure);
    observer.observe(page.body);
  }
  return () => {
    observer.disconnect();
    view.removeEventListener('message', onMessage);
    view.removeEventListener('resize', measure);
    view.clearTimeout(waiting);
    view.clearTimeout(impatient);
  };
}
