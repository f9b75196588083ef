import type { StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../../src/prompt-card/define.js';
import type { CirclePromptCard } from '../../src/prompt-card/circle-prompt-card.js';
import { cy } from '../../src/prompt-card/circle-prompt-card.strings.cy.js';
import { en } from '../../src/prompt-card/circle-prompt-card.strings.en.js';
import type { CardWords } from '../../src/prompt-card/circle-prompt-card.words.js';

/** What a story sets: the attributes, and the JSON child. */
export interface CardArgs {
  readonly theme?: string;
  readonly seed?: string;
  readonly for?: string;
  readonly 'include-sensitive'?: boolean;
  readonly src?: string;
  readonly 'people-word'?: string;
  readonly 'no-share'?: boolean;
  readonly 'heading-level'?: number | string;
  /** The JSON child: an object, or text as a page's editor typed it. */
  readonly json?: object | string;
  /** The plan of a timer beside the card. */
  readonly plan?: string;
}

/** The card as a page writes it. With a seed, so that a story looks the same each time. */
export function renderCard(args: CardArgs): TemplateResult {
  return html`<circle-prompt-card
    theme=${ifDefined(args.theme)}
    seed=${ifDefined(args.seed)}
    for=${ifDefined(args.for)}
    ?include-sensitive=${args['include-sensitive'] ?? false}
    src=${ifDefined(args.src)}
    people-word=${ifDefined(args['people-word'])}
    ?no-share=${args['no-share'] ?? false}
    heading-level=${ifDefined(args['heading-level'])}
    >${args.json === undefined ? nothing : jsonChild(args.json)}</circle-prompt-card
  >`;
}

function jsonChild(json: object | string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
  return script;
}

type Context = Pick<StoryContext<CardArgs>, 'canvasElement' | 'globals'>;

/** A card in a story, used as a person would use it. */
export class CardInStory {
  readonly card: CirclePromptCard;
  /** The card's words in the language of the toolbar. */
  readonly words: CardWords;

  private constructor(card: CirclePromptCard, words: CardWords) {
    this.card = card;
    this.words = words;
  }

  static async in({ canvasElement, globals }: Context): Promise<CardInStory> {
    const card = canvasElement.querySelector('circle-prompt-card');
    if (!card) throw new Error('This story has no card.');
    await card.updateComplete;
    return new CardInStory(card, globals['language'] === 'cy' ? cy : en);
  }

  /** The card of a story once it shows a prompt, and then the one with an id. */
  static async showing(context: Context, id?: string): Promise<CardInStory> {
    const story = await CardInStory.in(context);
    await waitFor(() => expect(story.card.prompt).toBeDefined());
    if (id !== undefined) await expect(story.card.show(id)).toBe(true);
    await story.card.updateComplete;
    return story;
  }

  get screen() {
    return within(this.card.renderRoot.querySelector<HTMLElement>('[part=root]') ?? this.card);
  }

  async press(name: string): Promise<void> {
    await userEvent.click(this.screen.getByRole('button', { name }));
    await this.card.updateComplete;
  }

  async choose(theme: string): Promise<void> {
    await userEvent.selectOptions(this.screen.getByRole('combobox'), theme);
    await this.card.updateComplete;
  }

  /** Expects a sentence on screen, outside of what only a screen reader hears; `{n}` stands for anything. */
  async shows(text: string): Promise<void> {
    const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const sentence = new RegExp(parts.join('.+'));
    await waitFor(() =>
      expect(this.screen.getAllByText(sentence).find((each) => !each.closest('[role=status]'))).toBeVisible(),
    );
  }

  async hasButton(name: string): Promise<void> {
    await waitFor(() => expect(this.screen.getByRole('button', { name })).toBeVisible());
  }

  hasNoButton(name: string): void {
    void expect(this.screen.queryByRole('button', { name })).toBeNull();
  }
}
