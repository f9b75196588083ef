import type FakeTimers from '@sinonjs/fake-timers';
import '../../../src/prompt-card/define.js';
import type { CirclePromptCard } from '../../../src/prompt-card/circle-prompt-card.js';
import type { CirclePromptEvent, PromptSnapshot } from '../../../src/prompt-card/circle-prompt-card.events.js';
import { plain, put, takeAllAway, useClock, WidgetPage } from '../../shared/support/widget-page.js';

export { fakeServer, json, put } from '../../shared/support/widget-page.js';

const realSetTimeout = globalThis.setTimeout;

/** The steady clock and timeouts under the test's control, until `tidy`. */
export function fakeClock(): FakeTimers.Clock {
  const clock = useClock({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // A page that has been open for a while.
  clock.tick(12_345);
  return clock;
}

/** The page's own address, until `tidy`. */
export function visit(href: string): void {
  history.replaceState(null, '', href);
}

/** Takes the cards away again, with all that a test put in their place. Call it after each test. */
export const tidy = takeAllAway;

/** Puts markup on the page, as an editor would write it, and gives the first card in it. */
export async function place(markup = '<circle-prompt-card seed="abc"></circle-prompt-card>'): Promise<CardPage> {
  const page = new CardPage(put(markup).querySelector('circle-prompt-card')!);
  await page.settled();
  return page;
}

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

/** A card as people see and use it. */
export class CardPage extends WidgetPage<CirclePromptCard> {
  get card(): CirclePromptCard {
    return this.element;
  }

  /** After a file and its body, and what they led to. */
  async loaded(): Promise<void> {
    for (let i = 0; i < 5; i++) await new Promise((resolve) => realSetTimeout(resolve, 0));
    await this.settled();
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
    return this.textOf('.card-prompt');
  }

  /** All words of the card itself: theme, prompt, caution, what the host should know. */
  get face(): string[] {
    return this.textsOf('.card > p');
  }

  /** "3 of 8" */
  get place(): string {
    return this.textOf('.cards-place');
  }

  /** What the last press did, where the card does not show it. */
  get said(): string {
    return this.textOf('.cards-said');
  }

  get link(): string {
    return this.textOf('.cards-link');
  }

  get notes(): string[] {
    return this.textsOf('.cards-notes > li');
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
