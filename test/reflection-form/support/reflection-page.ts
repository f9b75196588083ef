import { waitUntil } from '@open-wc/testing';
import FakeTimers from '@sinonjs/fake-timers';
import '../../../src/reflection-form/define.js';
import type { CircleReflectionForm } from '../../../src/reflection-form/circle-reflection-form.js';
import { realVisibility, setVisibility } from '../../shared/support/sample-host.js';

export { setVisibility };

/** Tuesday 3 March 2026, 2pm in London. */
export const START = Date.UTC(2026, 2, 3, 14, 0, 0);
export const MINUTE = 60_000;

let clock: FakeTimers.Clock | undefined;
const placed: Element[] = [];

/** Both clocks and timeouts under the test's control, until `tidy`. */
export function fakeClock(now = START): FakeTimers.Clock {
  clock = FakeTimers.install({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  return clock;
}

/** Takes the forms away again. Call it after each test. */
export function tidy(): void {
  for (const box of placed.splice(0)) box.remove();
  realVisibility();
  clock?.uninstall();
  clock = undefined;
}

export const json = (data: unknown): string => {
  const text = typeof data === 'string' ? data : JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json">${text}</script>`;
};

/** Puts markup on the page, as an editor would write it, and gives the first form in it. */
export async function place(markup = '<circle-reflection-form></circle-reflection-form>'): Promise<ReflectionPage> {
  if (document.visibilityState !== 'visible') setVisibility('visible');
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  placed.push(box);
  const page = new ReflectionPage(box.querySelector('circle-reflection-form')!);
  await page.settled();
  return page;
}

export const form = (attributes = '', content = ''): string =>
  `<circle-reflection-form ${attributes}>${content}</circle-reflection-form>`;

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A reflection form as people see and use it. */
export class ReflectionPage {
  readonly element: CircleReflectionForm;

  constructor(element: CircleReflectionForm) {
    this.element = element;
  }

  get root(): HTMLElement {
    return this.element.shadowRoot!.querySelector<HTMLElement>('.circle-root')!;
  }

  /** After promises, updates, and the updates that they ask for. */
  async settled(): Promise<void> {
    for (let i = 0; i < 10; i++) await Promise.resolve();
    await this.element.updateComplete;
    while (this.element.isUpdatePending) await this.element.updateComplete;
  }

  /** After everything that does not wait for a clock, which a browser's own work takes a while for. */
  async until(isDone: () => boolean): Promise<void> {
    await sooner(isDone);
    if (!isDone()) throw new Error(`It did not come: ${this.text}`);
    await this.settled();
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  get buttons(): string[] {
    return this.all('button').map((each) => each.getAttribute('aria-label') ?? plain(each.textContent));
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find(
      (each) => (each.getAttribute('aria-label') ?? plain(each.textContent)) === name,
    );
    if (!found) throw new Error(`No button "${name}" among ${this.buttons.join(', ')}`);
    return found;
  }

  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      this.button(name).click();
      await this.settled();
    }
  }

  get labels(): string[] {
    return this.all('label').map((each) => plain(each.textContent));
  }

  /** A field by the beginning of its label. */
  field(name: string): HTMLInputElement {
    const label = this.all<HTMLLabelElement>('label').find((each) => plain(each.textContent).startsWith(name));
    const found = label && this.root.querySelector<HTMLInputElement>(`#${CSS.escape(label.htmlFor)}`);
    if (!found) throw new Error(`No field "${name}" among ${this.labels.join(', ')}`);
    return found;
  }

  async type(name: string, text: string): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  async choose(name: string): Promise<void> {
    this.field(name).click();
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

  /** Everything on screen, without what only screen readers are told. */
  get text(): string {
    const copy = this.root.cloneNode(true) as HTMLElement;
    copy.querySelector('[role="status"]')?.remove();
    return plain([...textsOf(copy)].join(''));
  }

  /** Everything in the form, also what only screen readers are told, and what stands in boxes. */
  get everything(): string {
    const boxes = this.all<HTMLInputElement>('input, textarea').map(({ value }) => value);
    return [this.root.outerHTML, ...boxes].join('\n');
  }

  get heading(): string {
    return plain(this.root.querySelector('#heading')?.textContent);
  }

  get notes(): string[] {
    return this.all('.reflection-note').map((each) => plain(each.textContent));
  }

  get hints(): string[] {
    return this.all('.reflection-hints li > span').map((each) => plain(each.textContent));
  }

  get spoken(): string {
    return plain(this.root.querySelector('[role="status"]')?.textContent);
  }

  /** Id of what has focus in the form, or its words. */
  get focused(): string {
    const { activeElement } = this.element.shadowRoot!;
    return activeElement?.id || plain(activeElement?.textContent);
  }

  /** What the page's editor is told to mend. */
  get faults(): string[] {
    return this.all('[role="note"] li').map((each) => plain(each.textContent));
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

/** Texts as they stand on screen: only those of inline elements run together. */
function* textsOf(node: Node): Generator<string> {
  for (const child of node.childNodes) {
    const apart = child instanceof Element && !['STRONG', 'SPAN', 'A'].includes(child.tagName);
    if (apart) yield ' ';
    if (child instanceof Text) yield child.data;
    else yield* textsOf(child);
    if (apart) yield ' ';
  }
}

/** Whether leaving the page would ask first. */
export function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}
