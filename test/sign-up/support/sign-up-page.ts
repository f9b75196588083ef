import type FakeTimers from '@sinonjs/fake-timers';
import '../../../src/sign-up/define.js';
import type { CircleSignUp } from '../../../src/sign-up/circle-sign-up.js';
import type { SignUpClient } from '../../../src/sign-up/sign-up-client.js';
import { clock, plain, put, takeAllAway, useClock, WidgetPage } from '../../shared/support/widget-page.js';

export { fakeServer, json, put } from '../../shared/support/widget-page.js';

/** Sunday 1 March 2026, 9am in London. */
export const NOW = Date.UTC(2026, 2, 1, 9);
export const TOKEN = 'Zm9vYmFyYmF6cXV4MTIzNA';

/** Both clocks and timeouts under the test's control, until `tidy`. */
export function fakeClock(now = NOW): FakeTimers.Clock {
  return useClock({ now, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
}

/** Takes everything away again. Call it after each test. */
export const tidy = takeAllAway;

/** What the widget tells the page by one kind of event, anew for each test; under a fake clock. */
export function heard<K extends 'circle-sign-up-change' | 'circle-sign-up-request'>(
  type: K,
): readonly GlobalEventHandlersEventMap[K][] {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const listen = (event: Event) => void events.push(event as GlobalEventHandlersEventMap[K]);
  beforeEach(() => {
    fakeClock();
    document.addEventListener(type, listen);
  });
  afterEach(() => {
    document.removeEventListener(type, listen);
    events.length = 0;
    tidy();
  });
  return events;
}

/** Everything that the browser keeps for this page. */
export const stored = (): string =>
  [sessionStorage, localStorage].map((each) => JSON.stringify(Object.entries(each))).join('\n');

/** A circle as JSON: on 3 March 2026, and each further one a day later. */
export const circleData = (day = 0, over: object = {}) => ({
  id: `c${day}`,
  title: { en: `Circle ${day}`, cy: `Cylch ${day}` },
  start: new Date(Date.UTC(2026, 2, 3 + day, 14)).toISOString(),
  end: new Date(Date.UTC(2026, 2, 3 + day, 15, 30)).toISOString(),
  places: 12,
  taken: 9,
  waiting: 0,
  location: { en: 'Room 4', cy: 'Ystafell 4' },
  hosts: ['Sam', 'Alex'],
  language: 'en',
  ...over,
});

export const receiptData = (over: object = {}) => ({
  id: 's1',
  circle: circleData(0, { taken: 10 }),
  status: 'confirmed',
  token: TOKEN,
  ...over,
});

/** What was asked of a client. */
export interface Call {
  readonly call: 'list' | 'signUp' | 'read' | 'cancel';
  readonly given: unknown;
}

export type Answers = Partial<Record<Call['call'], unknown>>;

/** A page's own system, that answers what a test says: a value, an error to reject with, or a function. */
export function fakeClient(answers: Answers = {}): SignUpClient & { readonly calls: Call[]; answers: Answers } {
  const calls: Call[] = [];
  const usual: Answers = {
    list: { circles: [circleData(0), circleData(1, { taken: 12 })], now: new Date(NOW).toISOString() },
    signUp: { receipt: receiptData() },
    read: { receipt: receiptData({ token: undefined }) },
    cancel: { receipt: receiptData({ status: 'cancelled', token: undefined, circle: circleData(0) }) },
  };
  const answer = (call: Call['call'], given: unknown): Promise<never> => {
    calls.push({ call, given });
    const value = call in client.answers ? client.answers[call] : usual[call];
    if (value instanceof Error) return Promise.reject(value);
    return Promise.resolve(
      typeof value === 'function' ? (value as (given: unknown) => unknown)(given) : value,
    ) as Promise<never>;
  };
  const client = {
    calls,
    answers,
    list: () => answer('list', undefined),
    signUp: (given: unknown) => answer('signUp', given),
    read: (given: unknown) => answer('read', given),
    cancel: (given: unknown) => answer('cancel', given),
  };
  return client;
}

/** Puts markup on the page, as an editor would write it, and gives the first list in it. */
export async function place(markup = '<circle-sign-up></circle-sign-up>', client?: SignUpClient): Promise<SignUpPage> {
  const box = put(client ? '' : markup);
  if (client) {
    // Before it is on the page, as a page's own script would.
    const holder = document.createElement('template');
    holder.innerHTML = markup;
    const content = document.importNode(holder.content, true);
    for (const each of content.querySelectorAll('circle-sign-up')) each.client = client;
    box.append(content);
  }
  const page = new SignUpPage(box.querySelector('circle-sign-up')!);
  await page.settled();
  return page;
}

/** A list with a page's own system behind it. */
export async function withClient(answers: Answers = {}, markup?: string) {
  const client = fakeClient(answers);
  const page = await place(markup, client);
  return { page, client };
}

/** A list of circles as people see and use it. */
export class SignUpPage extends WidgetPage<CircleSignUp> {
  get titles(): string[] {
    return this.textsOf('.circle-title');
  }

  /** The words of the nth circle. */
  circle(index = 0): string {
    return this.textsOf('.circle')[index] ?? '';
  }

  get notes(): string[] {
    return this.textsOf('.circles-note');
  }

  get errors(): string[] {
    return this.textsOf('.nhsuk-error-message');
  }

  get textsOfSummary(): string[] {
    return this.textsOf('.nhsuk-error-summary li');
  }

  /** The button whose name begins so. */
  act(name: string): HTMLButtonElement {
    return this.button(this.buttons.find((each) => each.startsWith(name)) ?? name);
  }

  async begin(name = 'Sign up'): Promise<void> {
    this.act(name).click();
    await this.settled();
  }

  /** Fills in the form and sends it. */
  async signUp({ name = 'Sam Jones', email = 'sam@example.nhs.uk', button = 'Sign up' } = {}): Promise<void> {
    if (!this.root.querySelector('form')) await this.begin(button);
    await this.type('Your name', name);
    await this.type('Work email', email);
    this.all<HTMLButtonElement>('#submit')[0]!.click();
    await this.answered();
  }

  /** After a client's promises, and what they led to. */
  async answered(): Promise<void> {
    for (let i = 0; i < 5; i++) await this.settled();
  }

  /** Goes on in time by a fake clock. */
  async wait(ms: number): Promise<void> {
    clock!.tick(ms);
    await this.answered();
  }

  /** Everything in the widget, also what stands in boxes. */
  get everything(): string {
    return [this.root.outerHTML, ...this.all<HTMLInputElement>('input').map(({ value }) => value)].join('\n');
  }

  get select(): string[] {
    return this.all<HTMLSelectElement>('select').map((each) => plain(each.labels[0]?.textContent));
  }

  async pick(label: string, option: string): Promise<void> {
    const select = this.field(label) as unknown as HTMLSelectElement;
    select.value = [...select.options].find((each) => plain(each.textContent) === option)!.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }
}
