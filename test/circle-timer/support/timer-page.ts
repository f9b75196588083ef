import FakeTimers from '@sinonjs/fake-timers';
import '../../../src/circle-timer/define.js';
import type { CircleTimer } from '../../../src/circle-timer/circle-timer.js';
import type { CircleTimerEvent } from '../../../src/circle-timer/circle-timer.events.js';
import { realVisibility, setVisibility } from '../../shared/support/sample-host.js';

export { setVisibility };

/** Tuesday 3 March 2026, 2pm in London. */
export const START = Date.UTC(2026, 2, 3, 14, 0, 0);

/** Until the next frame has been drawn. */
const PAINT = 17;

let clock: FakeTimers.Clock | undefined;
const placed: Element[] = [];

/** Both clocks, timeouts and frames under the test's control, until `tidy`. */
export function fakeClock(now = START): FakeTimers.Clock {
  clock = FakeTimers.install({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  // A page that has been open for a while.
  clock.tick(1234);
  clock.setSystemTime(now);
  return clock;
}

/** Takes the timers away again, with what they stored. Call it after each test. */
export function tidy(): void {
  for (const box of placed.splice(0)) box.remove();
  realVisibility();
  clock?.uninstall();
  clock = undefined;
  sessionStorage.clear();
}

/** Puts markup on the page, as an editor would write it, and gives the first timer in it. */
export async function place(markup = '<circle-timer></circle-timer>'): Promise<TimerPage> {
  // A test page may lie behind another one; a hidden one is not drawn.
  if (document.visibilityState !== 'visible') setVisibility('visible');
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  placed.push(box);
  const page = new TimerPage(box.querySelector('circle-timer')!);
  await page.settled();
  return page;
}

/** A page's JSON in the element. Markup in it does not end the script early. */
export const json = (data: unknown): string => {
  const text = typeof data === 'string' ? data : JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json">${text}</script>`;
};

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A timer as people see and use it. */
export class TimerPage {
  readonly timer: CircleTimer;

  constructor(timer: CircleTimer) {
    this.timer = timer;
  }

  get root(): HTMLElement {
    return this.timer.shadowRoot!.querySelector<HTMLElement>('.circle-root')!;
  }

  /** After mutation observers, updates, and the updates that they ask for. */
  async settled(): Promise<void> {
    await Promise.resolve();
    await this.timer.updateComplete;
    while (this.timer.isUpdatePending) await this.timer.updateComplete;
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  get buttons(): string[] {
    return this.all('button').map((each) => plain(each.textContent));
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((each) => plain(each.textContent) === name);
    if (!found) throw new Error(`No button "${name}" among ${this.buttons.join(', ')}`);
    return found;
  }

  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      this.button(name).click();
      await this.settled();
    }
  }

  /** A field by its label. */
  field(name: string): HTMLInputElement {
    const label = this.all<HTMLLabelElement>('label').find((each) => plain(each.textContent) === name);
    const id = label?.htmlFor;
    const found = id && this.root.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
    if (!found) throw new Error(`No field "${name}"`);
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
    const view = this.root.querySelector('[aria-labelledby="heading"]');
    return plain(view?.querySelector('#heading')?.textContent);
  }

  get time(): string | undefined {
    return this.root.querySelector('[role="timer"]')?.textContent;
  }

  get spoken(): string {
    return plain(this.root.querySelector('[role="status"]')?.textContent);
  }

  get focused(): Element | null {
    return this.timer.shadowRoot!.activeElement;
  }

  /** What the page's editor is told to mend. */
  get faults(): string[] {
    return this.all('[role="note"] li').map((each) => plain(each.textContent));
  }

  /** The sentences about what this browser does not give. */
  get notes(): string[] {
    return this.all('.notes > li').map((each) => plain(each.textContent));
  }

  /** The stages of the list, with what stands beside each. */
  get stages(): string[] {
    return this.all('.stages-item').map((each) => plain([...textsOf(each)].join('')));
  }

  get currentStage(): string {
    return plain(this.root.querySelector('[aria-current="step"] .stages-name')?.textContent);
  }

  get circle() {
    return this.timer.circle;
  }

  /** Goes on in time, second by second and on to the next paint, and lets the timer render after each. */
  async wait(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1000) {
      clock!.tick(Math.min(1000, left));
      if (this.timer.isUpdatePending) await this.settled();
    }
    clock!.tick(PAINT);
    await this.settled();
  }

  /** Presses the button that moves on until a stage is reached. */
  async goTo(stage: string): Promise<void> {
    for (let i = 0; i < 300 && this.circle.stage?.id !== stage; i++) this.timer.next();
    await this.settled();
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

const TYPES = ['start', 'stage', 'turn', 'pause', 'resume', 'end'] as const;

/** Notes the names of a timer's events, without what they all begin with, and the circle that each carries. */
export function listen(target: EventTarget): { names: string[]; events: CircleTimerEvent[] } {
  const events: CircleTimerEvent[] = [];
  const names: string[] = [];
  for (const type of TYPES) {
    target.addEventListener(`circle-timer-${type}`, (event) => {
      names.push(type);
      events.push(event as CircleTimerEvent);
    });
  }
  return { names, events };
}
