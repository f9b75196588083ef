/** Long enough for a slow computer to start the download. */
const KEEP = 60_000;

/** Hands a text to the browser as a file. False where it cannot; a frame may also drop it without a word. */
export function downloadText(name: string, text: string, type = 'text/plain'): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    // Not put on the page, so that no listener of the page takes the click for a link of its own.
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEEP);
    return true;
  } catch {
    return false;
  }
}

/** Without what Windows and macOS forbid in names. */
function fileName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return clean || 'file.txt';
}

/** Copies a text. False where the browser refuses. Call it in answer to a press. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on a page without https, as some intranets still are, and refused in some frames.
    const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Then the old way.
  }
  return copySelection(text);
}

function copySelection(text: string): boolean {
  const focused = deepActiveElement();
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.ariaHidden = 'true';
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset-block-start', '0'],
    ['opacity', '0'],
    ['font-size', '16px'], // iOS zooms in on a smaller field
  ] as const) {
    area.style.setProperty(name, value, 'important');
  }
  // An open dialog makes everything outside of it inert, and an inert field cannot be selected.
  (focused?.closest('dialog') ?? document.body).append(area);
  try {
    area.focus({ preventScroll: true });
    area.select();
    // Deprecated, and the only way on a page without https: no browser has dropped it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    focused?.focus({ preventScroll: true });
  }
}

function deepActiveElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
