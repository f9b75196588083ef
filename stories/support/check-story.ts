import type { StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../../src/define.js';
import { checkWelsh } from '../../src/embed/check/check.strings.cy.js';
import { checkEnglish, type CheckWords } from '../../src/embed/check/check.strings.en.js';
import { collect } from '../../src/embed/check/collect.js';
import { CheckPanel } from '../../src/embed/check/panel.js';
import type { Report } from '../../src/embed/check/report.js';
import type { Settings } from '../../src/shared/settings.js';
import { VERSION } from '../../src/shared/version.js';
import { ownSupport } from './page-data.js';

/** What is to be mended on the page of a story, by kind. */
export interface CheckArgs {
  readonly widgets: boolean;
  readonly frames: boolean;
  readonly settings: boolean;
  readonly supportLines: boolean;
  readonly policies: boolean;
}

const whole: Settings = {
  pending: false,
  faults: [],
  nation: 'Wales',
  support: ownSupport.map(({ name, checked }) => ({ name, checked })),
  privacyUrl: 'https://intranet.example/privacy',
  concernUrl: 'https://intranet.example/speak-up',
};
/** As long after the lines of `ownSupport` were checked as a site may leave it, and far longer. */
const FRESH = '2026-02-23';
const MUCH_LATER = '2028-02-23';
/** What a policy stopped: an old script of the page's own. */
const stopped = [{ directive: 'script-src-elem', uri: 'https://videos.example/player.js' }];

const wordsOf = (globals: StoryContext['globals']): CheckWords =>
  globals['language'] === 'cy' ? checkWelsh : checkEnglish;

let panel: CheckPanel | undefined;

export function closePanel(): void {
  panel?.close();
}

/** A page with the check beside it. It looks at the story alone, not at Storybook around it. */
export function renderCheck(args: CheckArgs, { globals }: Pick<StoryContext, 'globals'>): TemplateResult {
  const language = globals['language'] === 'cy' ? 'cy' : 'en';
  const words = wordsOf(globals);
  const look = (place: ParentNode): Report =>
    collect({
      view: viewOf(place, args.policies),
      settings: args.settings ? { pending: false, faults: [] } : whole,
      version: VERSION,
      language,
      words,
      violations: args.policies ? stopped : [],
      today: args.supportLines ? MUCH_LATER : FRESH,
    });
  const show = async (place: Element | undefined): Promise<void> => {
    if (!place) return;
    for (const each of place.querySelectorAll('*'))
      await (each as { readonly updateComplete?: Promise<unknown> }).updateComplete;
    closePanel();
    if (!place.isConnected) return;
    const again = (): Promise<Report> => Promise.resolve(look(place));
    panel = new CheckPanel({ page: document, words, language, again, closed: () => (panel = undefined) });
    panel.show(look(place));
  };
  return html`<div ${ref((place) => void show(place))}>
    <circle-timer id="larch" people=${args.widgets ? 99 : nothing}></circle-timer>
    <circle-sign-up></circle-sign-up>
    ${
      args.widgets
        ? html`<circle-promptcard data-misspelt></circle-promptcard>
            <div data-circle="clock"></div>`
        : nothing
    }
    ${frame(args.frames)}
  </div>`;
}

/** A frame that has an address to read, and asks for nothing. */
const frame = (isWrong: boolean): HTMLIFrameElement => {
  const made = document.createElement('iframe');
  Object.defineProperty(made, 'src', { value: 'https://circles.example/embed/timer.html' });
  if (isWrong) {
    made.allow = 'fullscreen';
    made.setAttribute('sandbox', 'allow-scripts');
  } else {
    made.title = 'Circle timer';
    made.allow = 'fullscreen; screen-wake-lock; clipboard-write; autoplay';
  }
  // Without a page in it there is nothing to see.
  made.hidden = true;
  return made;
};

/** The page of a made-up trust, over http in a frame that refuses things, or with nothing in the way. */
function viewOf(place: ParentNode, isRefusing: boolean): Window {
  const featurePolicy = { features: () => ['fullscreen', 'autoplay'], allowsFeature: () => !isRefusing };
  const view: Record<string, unknown> = {
    document: { querySelectorAll: (selector: string) => place.querySelectorAll(selector), featurePolicy },
    location: { origin: 'https://intranet.example', pathname: '/wellbeing/circles' },
    isSecureContext: !isRefusing,
    origin: 'https://intranet.example',
    sessionStorage: isRefusing ? undefined : { length: 0 },
    frameElement: null,
  };
  view['parent'] = view;
  return view as unknown as Window;
}

/** The panel of a story, used as a web team would. */
export class CheckInStory {
  readonly words: CheckWords;

  constructor({ globals }: Pick<StoryContext, 'globals'>) {
    this.words = wordsOf(globals);
  }

  get #root(): HTMLElement {
    const roots = [...document.body.children].map(({ shadowRoot }) => shadowRoot);
    const root = roots.find((each) => each?.querySelector('.check'))?.querySelector<HTMLElement>('.circle-root');
    if (!root) throw new Error('There is no panel yet.');
    return root;
  }

  async shows(sentence: string | RegExp): Promise<void> {
    await waitFor(() => expect(within(this.#root).getByText(sentence)).toBeVisible());
  }

  async press(name: string): Promise<void> {
    await userEvent.click(within(this.#root).getByRole('button', { name }));
  }
}
