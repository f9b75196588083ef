import type { SheetHost } from './sheet-host.js';

/** A page of its own, with our test element registered in it. */
export interface TestPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** Puts an element that wears the shared sheet into a parent of this page, with the sample set in samples.ts. */
  add(parent: Element): Promise<SheetHost>;
  remove(): void;
}

/**
 * A frame with the given CSS and body. `before` is the source of a script that runs before our modules, as a page's
 * own scripts may.
 */
export async function testPage({ css = '', body = '', width = 1000, before = '' } = {}): Promise<TestPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: absolute; top: 0; left: 0; width: ${width}px; height: 800px; border: 0`;
  frame.srcdoc = `<!doctype html><html lang="en"><head><style></style><script>${before}</script>
    <script type="module" src="/test/shared/styles/samples.ts"></script></head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument!;
  inside.querySelector('style')!.textContent = css;
  return {
    document: inside,
    window: frame.contentWindow as Window & typeof globalThis,
    async add(parent) {
      const host = inside.createElement('test-sample') as SheetHost;
      parent.append(host);
      await host.updateComplete;
      return host;
    },
    remove: () => frame.remove(),
  };
}
