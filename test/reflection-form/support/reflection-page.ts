import { waitUntil } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import '../../../src/reflection-form/define.js';
import type { CircleReflectionForm } from '../../../src/reflection-form/circle-reflection-form.js';
import { clock, plain, put, takeAway, useClock, WidgetPage } from '../../shared/support/widget-page.js';

export { setVisibility } from '../../shared/support/sample-host.js';
export { json } from '../../shared/support/widget-page.js';

/** Tuesday 3 March 2026, 2pm in London. */
export const START = Date.UTC(2026, 2, 3, 14, 0, 0);
export const MINUTE = 60_000;

/** Both clocks and timeouts under the test's control, until `tidy`. */
export function fakeClock(now = START): FakeTimers.Clock {
  return useClock({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
}

/** Takes the forms away again. Call it after each test. */
export const tidy = takeAway;

/** Puts markup on the page, as an editor would write it, and gives the first form in it. */
export async function place(markup = '<circle-reflection-form></circle-reflection-form>'): Promise<ReflectionPage> {
  const page = new ReflectionPage(put(markup).querySelector('circle-reflection-form')!);
  await page.settled();
  return page;
}

export const form = (attributes = '', content = ''): string =>
  `<circle-reflection-form ${attributes}>${content}</circle-reflection-form>`;

/** A reflection form as people see and use it. */
export class ReflectionPage extends WidgetPage<CircleReflectionForm> {
  /** After everything that does not wait for a clock, which a browser's own work takes a while for. */
  async until(isDone: () => boolean): Promise<void> {
    await sooner(isDone);
    if (!isDone()) throw new Error(`It did not come: ${this.text}`);
    await this.settled();
  }

  /** Chooses a file, as the browser's own window for it does. */
  async open(content: BlobPart, name = 'reflection.html'): Promise<void> {
    const input = this.field('Open a saved reflection');
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], name));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Everything in the form, also what only screen readers are told, and what stands in boxes. */
  get everything(): string {
    const boxes = this.all<HTMLInputElement>('input, textarea').map(({ value }) => value);
    return [this.root.outerHTML, ...boxes].join('\n');
  }

  get notes(): string[] {
    return this.textsOf('.reflection-note');
  }

  get hints(): string[] {
    return this.textsOf('.reflection-hints li > span');
  }

  /** Id of what has focus in the form, or its words. */
  get focusedOn(): string {
    const { activeElement } = this.element.shadowRoot!;
    return activeElement?.id || plain(activeElement?.textContent);
  }

  /** Goes on in time by a fake clock. */
  async wait(ms: number): Promise<void> {
    clock!.tick(ms);
    await this.settled();
    await this.settled();
  }
}

const channel = new MessageChannel();

/** Looks again and again: how long encryption and a disk take is the browser's own affair. */
async function sooner(isDone: () => boolean): Promise<void> {
  if (clock) {
    for (let i = 0; i < 20_000 && !isDone(); i++) await nextTask();
  } else {
    await waitUntil(isDone, undefined, { interval: 10, timeout: 15_000 }).catch(() => undefined);
  }
}

/** The browser's next task, whether or not its clock is a fake one. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

/** Whether leaving the page would ask first. */
export function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}
