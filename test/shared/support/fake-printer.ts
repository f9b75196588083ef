/** In place of the browser's own printing, which would stop the test for a dialog. Returns what ends it. */
export function printWith(act: (page: Window, frame: HTMLIFrameElement) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') as PropertyDescriptor;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const page = own.get?.call(this) as Window | null;
      if (page) page.print = () => act(page, this);
      return page;
    },
  });
  return () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', own);
}

/** Prints as a browser that tells when it does, or does nothing where it is blocked; gives what was printed. */
export function fakePrinter<Paper>(
  read: (page: Window, frame: HTMLIFrameElement) => Paper,
  { blocked = false } = {},
): { readonly papers: readonly Paper[]; readonly undo: () => void } {
  const papers: Paper[] = [];
  const end = printWith((page, frame) => {
    if (blocked) return;
    page.dispatchEvent(new Event('beforeprint'));
    papers.push(read(page, frame));
    page.dispatchEvent(new Event('afterprint'));
  });
  // Safari, alone, does not tell.
  Object.defineProperty(navigator, 'vendor', { value: '', configurable: true });
  const undo = (): void => {
    end();
    Reflect.deleteProperty(navigator, 'vendor');
  };
  return { papers, undo };
}
