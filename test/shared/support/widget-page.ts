import type FakeTimers from '@sinonjs/fake-timers';
import type { LitElement } from 'lit';
import { installClock } from '../../support/fake-clock.js';
import { FakeServer } from './fake-server.js';
import { realVisibility, setVisibility } from './sample-host.js';

const placed: Element[] = [];
let server: FakeServer | undefined;
/** The clock of a test that has one, until `takeAway`. */
export let clock: FakeTimers.Clock | undefined;
const address = location.href;

/** Markup on the page, as an editor would write it, until `takeAway`. */
export function put(markup: string): HTMLElement {
  // A test page may lie behind another one; a hidden one is not drawn.
  if (document.visibilityState !== 'visible') setVisibility('visible');
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  placed.push(box);
  return box;
}

/** Clocks and timeouts under the test's control, until `takeAway`. */
export function useClock(options: FakeTimers.Config): FakeTimers.Clock {
  return (clock = installClock(options));
}

/** Answers all requests, until `takeAway`. */
export function fakeServer(answer: FakeServer['answer']): FakeServer {
  return (server = new FakeServer(answer));
}

/** Takes what was put on the page away again. Call it after each test. */
export function takeAway(): void {
  for (const box of placed.splice(0)) box.remove();
  clock?.uninstall();
  clock = undefined;
  server?.close();
  server = undefined;
  realVisibility();
}

/** The same, with the page's own address and settings, and what was stored and copied. */
export function takeAllAway(): void {
  takeAway();
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(globalThis, 'CompassionCircle');
  // Safari allows 100 of these in 10 seconds.
  if (location.href !== address) history.replaceState(null, '', address);
  sessionStorage.clear();
  localStorage.clear();
}

/** A page's JSON in the element. Markup in it does not end the script early. */
export const json = (data: unknown): string => {
  const text = typeof data === 'string' ? data : JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json">${text}</script>`;
};

export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** By its label, its `aria-label` or its words. */
function nameOf(element: Element | null): string {
  const labels = (element as Partial<HTMLInputElement> | null)?.labels;
  return element?.getAttribute('aria-label') ?? plain((labels?.[0] ?? element)?.textContent);
}

/** A widget as people see and use it. */
export class WidgetPage<E extends LitElement> {
  readonly element: E;

  constructor(element: E) {
    this.element = element;
  }

  get root(): HTMLElement {
    return this.element.shadowRoot!.querySelector<HTMLElement>('.circle-root')!;
  }

  /** After promises, mutation observers, updates, and the updates that they ask for. */
  async settled(): Promise<void> {
    for (let i = 0; i < 10; i++) await Promise.resolve();
    await this.element.updateComplete;
    while (this.element.isUpdatePending) await this.element.updateComplete;
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  /** Classes of what has an animation or a transition. */
  get moving(): string[] {
    const moving = this.all('*').filter((each) => {
      const style = getComputedStyle(each);
      return style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0;
    });
    return moving.map(({ className }) => className);
  }

  get buttons(): string[] {
    return this.all('button').map(nameOf);
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((each) => nameOf(each) === name);
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

  /** A field by its label, or by the beginning of it where no label is just that. */
  field(name: string): HTMLInputElement {
    const labels = this.all<HTMLLabelElement>('label');
    const label =
      labels.find((each) => plain(each.textContent) === name) ??
      labels.find((each) => plain(each.textContent).startsWith(name));
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

  /** Everything on screen, without what only screen readers are told. */
  get text(): string {
    const copy = this.root.cloneNode(true) as HTMLElement;
    copy.querySelector('[role="status"]')?.remove();
    return plain([...textsOf(copy)].join(''));
  }

  /** The heading that the view is named after. */
  get heading(): string {
    return plain(this.root.querySelector('#heading')?.textContent);
  }

  get spoken(): string {
    return plain(this.root.querySelector('[role="status"]')?.textContent);
  }

  get focused(): Element | null {
    return this.element.shadowRoot!.activeElement;
  }

  /** The name of what has focus. */
  get focusedName(): string {
    return nameOf(this.focused);
  }

  /** What the page's editor is told to mend. */
  get faults(): string[] {
    return this.all('[role="note"] li').map((each) => plain(each.textContent));
  }

  protected textOf(selector: string): string {
    return plain(this.root.querySelector(selector)?.textContent);
  }

  protected textsOf(selector: string): string[] {
    return this.all(selector).map((each) => plain([...textsOf(each)].join('')));
  }
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
