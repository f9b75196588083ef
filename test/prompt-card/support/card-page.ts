import FakeTimers from '@sinonjs/fake-timers';
import '../../../src/prompt-card/define.js';
import type { CirclePromptCard } from '../../../src/prompt-card/circle-prompt-card.js';
import type { CirclePromptEvent, PromptSnapshot } from '../../../src/prompt-card/circle-prompt-card.events.js';
import { FakeServer } from '../../shared/support/fake-server.js';
import { realVisibility, setVisibility } from '../../shared/support/sample-host.js';

const realSetTimeout = globalThis.setTimeout;
const address = location.href;
const placed: Element[] = [];
let clock: FakeTimers.Clock | undefined;
let server: FakeServer | undefined;

/** The steady clock and timeouts under the test's control, until `tidy`. */
export function fakeClock(): FakeTimers.Clock {
  clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // A page that has been open for a while.
  clock.tick(12_345);
  return clock;
}

/** Answers all requests, until `tidy`. */
export function fakeServer(answer: FakeServer['answer']): FakeServer {
  server = new FakeServer(answer);
  return server;
}

/** The page's own address, until `tidy`. */
export function visit(href: string): void {
  history.replaceState(null, '', href);
}

/** Takes the cards away again, with all that a test put in their place. Call it after each test. */
export function tidy(): void {
  for (const box of placed.splice(0)) box.remove();
  realVisibility();
  clock?.uninstall();
  clock = undefined;
  server?.close();
  server = undefined;
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(globalThis, 'CompassionCircle');
  // Safari allows 100 of these in 10 seconds.
  if (location.href !== address) history.replaceState(null, '', address);
  sessionStorage.clear();
}

/** Markup on the page, as an editor would write it. */
export function put(markup: string): HTMLElement {
  // A test page may lie behind another one.
  if (document.visibilityState !== 'visible') setVisibility('visible');
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  placed.push(box);
  return box;
}

/** The same, with the first card in it. */
export async function place(markup = '<circle-prompt-card seed="abc"></circle-prompt-card>'): Promise<CardPage> {
  const page = new CardPage(put(markup).querySelector('circle-prompt-card')!);
  await page.settled();
  return page;
}

/** A page's JSON in the element. Markup in it does not end the script early. */
export const json = (data: unknown): string => {
  const text = typeof data === 'string' ? data : JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json">${text}</script>`;
};

/** A small deck of the page's own: two themes, and a prompt of higher sensitivity. */
export const ownDeck = {
  themes: [
    { id: 'day', title: { en: 'Day', cy: 'Dydd' } },
    { id: 'night', title: { en: 'Night', cy: 'Nos' }, caution: { en: 'Speak softly', cy: 'Siaradwch yn dawel' } },
  ],
  prompts: [
    { id: 'd1', theme: 'day', text: { en: 'What is up?', cy: 'Beth sydd?' } },
    { id: 'd2', theme: 'day', text: { en: 'What is down?', cy: 'Beth sydd i lawr?' } },
    { id: 'd3', theme: 'day', text: { en: 'Who is low?', cy: 'Pwy sydd yn isel?' }, sensitivity: 'higher' },
    { id: 'n1', theme: 'night', text: { en: 'What stays?', cy: 'Beth sy’n aros?' } },
    { id: 'n2', theme: 'night', text: { en: 'What goes?', cy: 'Beth sy’n mynd?' } },
  ],
};

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A card as people see and use it. */
export class CardPage {
  readonly card: CirclePromptCard;

  constructor(card: CirclePromptCard) {
    this.card = card;
  }

  get root(): HTMLElement {
    return this.card.shadowRoot!.querySelector<HTMLElement>('.circle-root')!;
  }

  /** After mutation observers, updates, and the updates that they ask for. */
  async settled(): Promise<void> {
    await Promise.resolve();
    await this.card.updateComplete;
    while (this.card.isUpdatePending) await this.card.updateComplete;
  }

  /** The same, after a file and its body too. */
  async loaded(): Promise<void> {
    for (let i = 0; i < 5; i++) await new Promise((resolve) => realSetTimeout(resolve, 0));
    await this.settled();
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  #text(selector: string): string {
    return plain(this.root.querySelector(selector)?.textContent);
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

  /** The theme chooser, by its label; undefined where there is none. */
  get chooser(): HTMLSelectElement | undefined {
    const label = this.all<HTMLLabelElement>('label').find((each) => /^(Theme|Thema)$/.test(plain(each.textContent)));
    return label ? (this.card.shadowRoot!.getElementById(label.htmlFor) as HTMLSelectElement) : undefined;
  }

  get themes(): string[] {
    return [...(this.chooser?.options ?? [])].map((each) => plain(each.textContent));
  }

  /** The title of the chosen theme. */
  get theme(): string {
    return plain(this.chooser?.selectedOptions[0]?.textContent);
  }

  async chooseTheme(title: string): Promise<void> {
    const chooser = this.chooser!;
    const option = [...chooser.options].find((each) => plain(each.textContent) === title);
    if (!option) throw new Error(`No theme "${title}" among ${this.themes.join(', ')}`);
    chooser.value = option.value;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Presses next until a prompt is shown, and gives its snapshot. */
  async goTo(isWanted: (prompt: PromptSnapshot) => boolean): Promise<PromptSnapshot> {
    for (let i = 0; i < 200; i++) {
      const { prompt } = this.card;
      if (prompt && isWanted(prompt)) {
        await this.settled();
        return prompt;
      }
      this.card.next();
    }
    throw new Error('No such prompt');
  }

  get id(): string | undefined {
    return this.card.prompt?.id;
  }

  /** The prompt on the card. */
  get prompt(): string {
    return this.#text('.card-prompt');
  }

  /** All words of the card itself: theme, prompt, caution, what the host should know. */
  get face(): string[] {
    return this.all('.card > p').map((each) => plain(each.textContent));
  }

  /** "3 of 8" */
  get place(): string {
    return this.#text('.cards-place');
  }

  get heading(): string {
    return this.#text('[aria-labelledby="heading"] #heading');
  }

  /** What the last press did, where the card does not show it. */
  get said(): string {
    return this.#text('.cards-said');
  }

  get link(): string {
    return this.#text('.cards-link');
  }

  get notes(): string[] {
    return this.all('.cards-notes > li').map((each) => plain(each.textContent));
  }

  /** Everything on screen, without what only screen readers are told. */
  get text(): string {
    const copy = this.root.cloneNode(true) as HTMLElement;
    copy.querySelector('[role="status"]')?.remove();
    return plain(copy.textContent);
  }

  get spoken(): string {
    return plain(this.root.querySelector('[role="status"]')?.textContent);
  }

  get focused(): Element | null {
    return this.card.shadowRoot!.activeElement;
  }

  /** What the page's editor is told to mend. */
  get faults(): string[] {
    return this.all('[role="note"] li').map((each) => plain(each.textContent));
  }
}

/** Notes the prompts that a page hears of. */
export function listen(target: EventTarget): { ids: string[]; events: CirclePromptEvent[] } {
  const ids: string[] = [];
  const events: CirclePromptEvent[] = [];
  target.addEventListener('circle-prompt-change', (event) => {
    const change = event as CirclePromptEvent;
    ids.push(change.prompt.id);
    events.push(change);
  });
  return { ids, events };
}

/** Notes what is spoken, once the clock comes to it. */
export function listenToSpeech(page: CardPage): string[] {
  const spoken: string[] = [];
  const region = page.root.querySelector('[role="status"]')!;
  Object.defineProperty(region, 'textContent', {
    configurable: true,
    get: () => region.firstChild?.nodeValue ?? '',
    set: (text: string) => {
      region.replaceChildren(text);
      if (text) spoken.push(text);
    },
  });
  return spoken;
}

/** Puts a clipboard in the browser's place; gives what was copied. `refused` is one that says no. */
export function fakeClipboard(refused = false): string[] {
  const copied: string[] = [];
  const writeText = (text: string): Promise<void> => {
    if (refused) return Promise.reject(new DOMException('A seeded refusal', 'NotAllowedError'));
    copied.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return copied;
}
