import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import type { WidgetPage } from './widget-page.js';

/** One key, until the page has dealt with that very key: some drivers answer before, and an earlier key may still come. */
export async function stroke(key: string): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const released = (event: KeyboardEvent) => {
      if (event.key !== key) return;
      removeEventListener('keyup', released, { capture: true });
      setTimeout(resolve, 0);
    };
    addEventListener('keyup', released, { capture: true });
  });
  await sendKeys({ press: key });
  await done;
}

/** Keys one after the other, and then what they led to. */
export async function press(page: WidgetPage<LitElement>, ...keys: string[]): Promise<void> {
  for (const key of keys) await stroke(key);
  await page.settled();
}

/** Tab until a control has focus, as somebody would who cannot use a mouse. */
export async function tabTo(page: WidgetPage<LitElement>, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (page.focusedName === name) return;
    await stroke('Tab');
  }
  throw new Error(`Tab never came to "${name}"`);
}
