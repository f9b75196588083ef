import type { StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../../src/circle-timer/define.js';
import type { CircleTimer } from '../../src/circle-timer/circle-timer.js';
import { timerWords, type TimerWords } from '../../src/circle-timer/circle-timer.words.js';

/** What a story sets: the attributes, and the JSON child. */
export interface TimerArgs {
  readonly plan?: string;
  readonly people?: number | string;
  readonly pace?: number | string;
  readonly advance?: string;
  readonly cue?: string;
  readonly 'clock-hidden'?: boolean;
  readonly heading?: string;
  readonly 'heading-level'?: number | string;
  readonly reflection?: string;
  readonly nation?: string;
  /** For stories with more than one timer, or one that comes back. */
  readonly id?: string;
  /** The JSON child: an object, or text as a page's editor typed it. */
  readonly json?: object | string;
}

/** The timer as a page writes it. */
export function renderTimer(args: TimerArgs): TemplateResult {
  return html`<circle-timer
    id=${ifDefined(args.id)}
    plan=${ifDefined(args.plan)}
    people=${ifDefined(args.people)}
    pace=${ifDefined(args.pace)}
    advance=${ifDefined(args.advance)}
    cue=${ifDefined(args.cue)}
    ?clock-hidden=${args['clock-hidden'] ?? false}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args['heading-level'])}
    reflection=${ifDefined(args.reflection)}
    nation=${ifDefined(args.nation)}
    >${args.json === undefined ? nothing : jsonChild(args.json)}</circle-timer
  >`;
}

function jsonChild(json: object | string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
  return script;
}

type Context = StoryContext<TimerArgs>;

/** A timer in a story, used as a person or a page would use it. */
export class TimerInStory {
  readonly timer: CircleTimer;
  /** The timer's words in the language of the toolbar. */
  readonly words: TimerWords;

  private constructor(timer: CircleTimer, words: TimerWords) {
    this.timer = timer;
    this.words = words;
  }

  /** The (first) timer of a story, once it shows. */
  static async in({ canvasElement, globals }: Pick<Context, 'canvasElement' | 'globals'>): Promise<TimerInStory> {
    const timer = canvasElement.querySelector('circle-timer');
    if (!timer) throw new Error('This story has no timer.');
    await timer.updateComplete;
    return new TimerInStory(timer, timerWords[globals['language'] === 'cy' ? 'cy' : 'en']);
  }

  /** A circle that was started by its button and brought to a stage, and to a turn of it. */
  static async running(context: Context, stage?: string, turn = 0): Promise<TimerInStory> {
    const story = await TimerInStory.in(context);
    await story.press(story.words.start);
    await story.goTo(stage, turn);
    return story;
  }

  get screen() {
    return within(this.timer.renderRoot.querySelector<HTMLElement>('[part=root]') ?? this.timer);
  }

  async press(name: string): Promise<void> {
    await userEvent.click(this.screen.getByRole('button', { name }));
    await this.timer.updateComplete;
  }

  async goTo(stage: string | undefined, turn = 0): Promise<void> {
    const { timer } = this;
    while (stage !== undefined && timer.circle.stage?.id !== stage && timer.circle.phase === 'running') {
      timer.nextStage();
    }
    for (let left = turn; left > 0; left--) timer.next();
    await timer.updateComplete;
    if (stage !== undefined) await expect(timer.circle.stage?.id).toBe(stage);
    await expect(timer.circle.phase).toBe('running');
  }

  /** Expects a sentence on screen; `{n}` stands for anything. */
  async shows(text: string): Promise<void> {
    const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    // Asked for again each time: what the browser answers a moment later makes the timer render again.
    await waitFor(() => expect(this.screen.getAllByText(new RegExp(parts.join('.+')))[0]).toBeVisible());
  }

  async hasButton(name: string): Promise<void> {
    await expect(this.screen.getByRole('button', { name })).toBeVisible();
  }
}
