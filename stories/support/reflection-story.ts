import type { StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import '../../src/reflection-form/define.js';
import type { CircleReflectionForm } from '../../src/reflection-form/circle-reflection-form.js';
import { reflectionWords, type ReflectionWords } from '../../src/reflection-form/circle-reflection-form.words.js';
import { builtInTemplates } from '../../src/reflection-form/reflection-templates.js';
import { ownTemplate } from './page-data.js';

/** What a story sets: the attributes, and the JSON child. */
export interface ReflectionArgs {
  readonly template?: string;
  readonly drafts?: string;
  readonly 'idle-minutes'?: number | string;
  readonly action?: string;
  readonly reader?: string;
  readonly kept?: string;
  readonly nation?: string;
  readonly 'heading-level'?: number | string;
  /** The JSON child: an object, or text as a page's editor typed it. */
  readonly json?: object | string;
}

/** The form as a page writes it. */
export function renderReflection(args: ReflectionArgs): TemplateResult {
  return html`<circle-reflection-form
    template=${ifDefined(args.template)}
    drafts=${ifDefined(args.drafts)}
    idle-minutes=${ifDefined(args['idle-minutes'])}
    action=${ifDefined(args.action)}
    reader=${ifDefined(args.reader)}
    kept=${ifDefined(args.kept)}
    nation=${ifDefined(args.nation)}
    heading-level=${ifDefined(args['heading-level'])}
    >${args.json === undefined ? nothing : jsonChild(args.json)}</circle-reflection-form
  >`;
}

function jsonChild(json: object | string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
  return script;
}

export type ReflectionContext = Pick<StoryContext<ReflectionArgs>, 'canvasElement' | 'globals'>;

/** Made up, and about nobody. */
export const written = {
  en: 'The shift was short of staff. We still found a moment to stop and listen to each other.',
  cy: 'Roedd y shifft yn brin o staff. Serch hynny, cawsom eiliad i aros a gwrando ar ein gilydd.',
};

/** Keys of words are worked out on slow computers too. */
const LONG = { timeout: 20_000 };

/** A reflection form in a story, used as a person would use it. */
export class FormInStory {
  readonly form: CircleReflectionForm;
  /** The form's words in the language of the toolbar. */
  readonly words: ReflectionWords;
  readonly language: 'en' | 'cy';

  private constructor(form: CircleReflectionForm, language: 'en' | 'cy') {
    this.form = form;
    this.language = language;
    this.words = reflectionWords[language];
  }

  static async in({ canvasElement, globals }: ReflectionContext): Promise<FormInStory> {
    const form = canvasElement.querySelector('circle-reflection-form');
    if (!form) throw new Error('This story has no reflection form.');
    await form.updateComplete;
    return new FormInStory(form, globals['language'] === 'cy' ? 'cy' : 'en');
  }

  /** A form with an answer to a question. */
  static async withWords(context: ReflectionContext, field = 'what', text?: string): Promise<FormInStory> {
    const story = await FormInStory.in(context);
    await story.write(field, text ?? written[story.language]);
    return story;
  }

  get screen() {
    return within(this.form.renderRoot.querySelector<HTMLElement>('[part=root]') ?? this.form);
  }

  /** The first control of a question, or another control by its id. */
  control(id: string): HTMLInputElement {
    const templates = [...builtInTemplates(), ownTemplate];
    const { fields } = templates.find((template) => template.id === this.form.record.template) ?? { fields: [] };
    const index = fields.findIndex((field) => field.id === id);
    const found = this.form.renderRoot.querySelector<HTMLInputElement>(`#${index === -1 ? id : `field-${index + 1}`}`);
    if (!found) throw new Error(`This form has no control for ${id}.`);
    return found;
  }

  /** Puts a text into a field at once, as pasting does. */
  async write(field: string, text: string): Promise<void> {
    await fireEvent.input(this.control(field), { target: { value: text } });
    await this.form.updateComplete;
  }

  async press(name: string): Promise<void> {
    await userEvent.click(await this.screen.findByRole('button', { name }));
    await this.form.updateComplete;
  }

  /** Expects a sentence on screen, outside of what only a screen reader hears; `{n}` stands for anything. */
  async shows(text: string): Promise<void> {
    const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const sentence = new RegExp(parts.join('.+'));
    await waitFor(
      () => expect(this.screen.getAllByText(sentence).find((each) => !each.closest('[role=status]'))).toBeVisible(),
      LONG,
    );
  }

  async hasHeading(name: string): Promise<void> {
    await waitFor(() => expect(this.screen.getByRole('heading', { name })).toBeVisible(), LONG);
  }

  async hasButton(name: string): Promise<void> {
    await waitFor(() => expect(this.screen.getByRole('button', { name })).toBeVisible(), LONG);
  }

  hasNoButton(name: string): void {
    void expect(this.screen.queryByRole('button', { name })).toBeNull();
  }

  /** Chooses a file to open. */
  async open(text: string, name = 'reflection.html'): Promise<void> {
    await userEvent.upload(this.control('open'), new File([text], name, { type: 'text/html' }));
    await this.form.updateComplete;
  }
}
