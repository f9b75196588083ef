import { fillPage, type PrintSheet } from './print-sheet.js';

/**
 * Opens a small window of its own, for what the host alone should read while the page is on a shared screen. It gets
 * its content by DOM, so it needs no address and makes no request. False where the browser or a frame forbids windows.
 */
export function openApart(sheet: PrintSheet): boolean {
  try {
    const opened = window.open('', '', 'popup,width=480,height=640');
    if (!opened) return false;
    fillPage(opened, sheet);
    opened.focus();
    return true;
  } catch {
    return false;
  }
}
