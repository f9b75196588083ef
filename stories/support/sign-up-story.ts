import type { StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import '../../src/sign-up/define.js';
import type { CircleSignUp } from '../../src/sign-up/circle-sign-up.js';
import { signUpWords, type SignUpWords } from '../../src/sign-up/circle-sign-up.words.js';
import type { CircleData, ReceiptData, SignUpAnswer, SignUpClient } from '../../src/sign-up/sign-up-client.js';

/** What a story sets: the attributes, the JSON child, and a system of the page's own. */
export interface SignUpArgs {
  readonly contact?: string;
  readonly src?: string;
  readonly 'time-zone'?: string;
  readonly limit?: number | string;
  readonly 'heading-level'?: number | string;
  readonly circles?: readonly object[];
  /** The JSON child as a page's editor typed it. */
  readonly json?: string;
  /** Makes the system, anew for each story. */
  readonly system?: () => SignUpClient;
}

/** The list as a page writes it. Nothing of another story is left on the device. */
export function renderSignUp(args: SignUpArgs): TemplateResult {
  for (const storage of [sessionStorage, localStorage])
    for (const key of Object.keys(storage)) if (key.startsWith('circle-sign-up:')) storage.removeItem(key);
  const child = args.json ?? (args.circles ? JSON.stringify({ circles: args.circles }, null, 2) : undefined);
  return html`<circle-sign-up
    contact=${ifDefined(args.contact)}
    src=${ifDefined(args.src)}
    time-zone=${ifDefined(args['time-zone'])}
    limit=${ifDefined(args.limit)}
    heading-level=${ifDefined(args['heading-level'])}
    .client=${args.system?.()}
    >${child === undefined ? nothing : jsonChild(child)}</circle-sign-up
  >`;
}

function jsonChild(json: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json;
  return script;
}

const DAY = 86_400_000;

/** A made-up circle, so many days from the story's today at 2pm. */
export function circle(days: number, over: Partial<CircleData> = {}): CircleData {
  const start = new Date(Date.now() + days * DAY).setHours(14, 0, 0, 0);
  return {
    id: `circle-${days}`,
    title: { en: 'Compassion circle for ward staff', cy: 'Cylch tosturi i staff y wardiau' },
    start: new Date(start).toISOString(),
    end: new Date(start + 90 * 60_000).toISOString(),
    places: 12,
    taken: 9,
    waiting: 0,
    location: { en: 'Education centre, room 4', cy: 'Canolfan addysg, ystafell 4' },
    hosts: ['Sam Jones', 'Alex Morgan'],
    language: 'both',
    access: { en: 'Step-free, with a hearing loop', cy: 'Heb risiau, gyda dolen glyw' },
    adjustments: 'wellbeing@example.nhs.uk',
    ...over,
  };
}

/** One of each kind. */
export const someCircles = (): readonly CircleData[] => [
  circle(2),
  circle(5, { taken: 12 }),
  circle(9, { taken: 12, waiting: 3, online: true, location: undefined as never }),
  circle(12, { status: 'cancelled' }),
  circle(16, { status: 'closed' }),
  circle(19, { kind: 'host-practice', minimum: 4, language: 'cy' }),
];

/** Enough for filters, and for more than one page. */
export const manyCircles = (count: number): readonly CircleData[] =>
  Array.from({ length: count }, (_, at) =>
    circle(at + 1, { online: at % 3 === 0, language: (['en', 'cy', 'both'] as const)[at % 3] ?? 'en', taken: at % 13 }),
  );

type Answers = {
  readonly [K in keyof SignUpClient]?: unknown;
};

export const receipt = (over: Partial<ReceiptData> = {}): SignUpAnswer => ({
  receipt: {
    id: 'sign-up-1',
    circle: circle(2, { taken: 10 }),
    status: 'confirmed',
    token: 'Zm9vYmFyYmF6cXV4MTIzNA',
    ...over,
  },
});

/** A system that says what a story wants to show. An error rejects, and `never` never answers. */
export const system =
  (answers: () => Answers = () => ({})) =>
  (): SignUpClient => {
    const all: Answers = {
      list: { circles: someCircles() },
      signUp: receipt(),
      read: receipt({}),
      cancel: receipt({ status: 'cancelled', circle: circle(2) }),
      ...answers(),
    };
    const say = (call: keyof SignUpClient) => (): Promise<never> => {
      const answer = all[call];
      if (answer === 'never') return new Promise(() => undefined);
      return answer instanceof Error ? Promise.reject(answer) : (Promise.resolve(answer) as Promise<never>);
    };
    return { list: say('list'), signUp: say('signUp'), read: say('read'), cancel: say('cancel') };
  };

/** A system in the memory of the page, to try things out: it forgets everything with the page. */
export function memorySystem(): SignUpClient {
  const circles = new Map(someCircles().map((each) => [each.id, each]));
  const taken = new Map<string, ReceiptData & { readonly email: string }>();
  const change = (id: string, by: number, key: 'taken' | 'waiting'): CircleData => {
    const before = circles.get(id) ?? circle(1, { id });
    const after = { ...before, [key]: (before[key] ?? 0) + by };
    circles.set(id, after);
    return after;
  };
  return {
    list: () => Promise.resolve({ circles: [...circles.values()] }),
    signUp({ circleId, email, key }) {
      const again = taken.get(key);
      if (again) return Promise.resolve({ receipt: again });
      const others = [...taken.values()].filter((each) => each.circle.id === circleId && each.status !== 'cancelled');
      if (others.some((each) => each.email === email))
        return Promise.resolve({ problem: 'already-signed-up' as const });
      const { places = 0, taken: now = 0, waiting = 0 } = circles.get(circleId) ?? {};
      const isFull = now >= places || waiting > 0;
      const after = change(circleId, 1, isFull ? 'waiting' : 'taken');
      const made = {
        id: key.slice(0, 12),
        token: key,
        circle: after,
        email,
        ...(isFull ? { status: 'waiting' as const, position: waiting + 1 } : { status: 'confirmed' as const }),
      };
      taken.set(key, made);
      return Promise.resolve({ receipt: made });
    },
    read: ({ token }) => {
      const found = taken.get(token);
      return Promise.resolve(found ? { receipt: found } : { problem: 'sign-up-not-found' as const });
    },
    cancel({ token }) {
      const found = taken.get(token);
      if (!found) return Promise.resolve({ problem: 'sign-up-not-found' as const });
      const after =
        found.status === 'cancelled'
          ? found.circle
          : change(found.circle.id, -1, found.status === 'waiting' ? 'waiting' : 'taken');
      const made = { ...found, circle: after, status: 'cancelled' as const };
      taken.set(token, made);
      return Promise.resolve({ receipt: made });
    },
  };
}

export type SignUpContext = Pick<StoryContext<SignUpArgs>, 'canvasElement' | 'globals'>;

/** A list in a story, used as a person would use it. */
export class SignUpInStory {
  readonly element: CircleSignUp;
  readonly words: SignUpWords;
  readonly language: 'en' | 'cy';

  private constructor(element: CircleSignUp, language: 'en' | 'cy') {
    this.element = element;
    this.language = language;
    this.words = signUpWords[language];
  }

  static async in({ canvasElement, globals }: SignUpContext): Promise<SignUpInStory> {
    const element = canvasElement.querySelector('circle-sign-up');
    if (!element) throw new Error('This story has no list of circles.');
    await element.updateComplete;
    return new SignUpInStory(element, globals['language'] === 'cy' ? 'cy' : 'en');
  }

  /** In front of the form of the first circle. */
  static async atForm(context: SignUpContext): Promise<SignUpInStory> {
    const story = await SignUpInStory.in(context);
    await waitFor(() => expect(story.element.renderRoot.querySelector('.circle button')).toBeTruthy());
    const first = story.element.renderRoot.querySelector<HTMLElement>('.circle button');
    if (first) await userEvent.click(first);
    await story.element.updateComplete;
    return story;
  }

  /** After a name and an email were sent. */
  static async signedUp(context: SignUpContext): Promise<SignUpInStory> {
    const story = await SignUpInStory.atForm(context);
    await fireEvent.input(story.control('field-1'), { target: { value: 'Siân Jones' } });
    await fireEvent.input(story.control('field-2'), { target: { value: 'sian.jones@example.nhs.uk' } });
    await story.pressId('submit');
    return story;
  }

  get screen() {
    return within(this.element.renderRoot.querySelector<HTMLElement>('[part=root]') ?? this.element);
  }

  control(id: string): HTMLInputElement {
    const found = this.element.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
    if (!found) throw new Error(`There is no control ${id}.`);
    return found;
  }

  async pressId(id: string): Promise<void> {
    await userEvent.click(this.control(id));
    await this.element.updateComplete;
  }

  /** Expects a sentence on screen, outside of what only a screen reader hears; `{n}` stands for anything. */
  async shows(text: string): Promise<void> {
    const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const sentence = new RegExp(parts.join('.+'));
    await waitFor(() => {
      const found = this.screen.queryAllByText(sentence).find((each) => !each.closest('[role=status]'));
      return expect(found).toBeVisible();
    });
  }

  async hasHeading(name: string | RegExp): Promise<void> {
    await waitFor(() => expect(this.screen.getByRole('heading', { name })).toBeVisible());
  }

  hasNo(selector: string): void {
    void expect(this.element.renderRoot.querySelector(selector)).toBeNull();
  }
}
