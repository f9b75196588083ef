import { html, type TemplateResult } from 'lit';
import type { Answers, FormField } from '../../../src/core/form-answers.js';
import { FormController, type FormOptions } from '../../../src/shared/controllers/form.js';
import { formWelsh } from '../../../src/shared/form.strings.cy.js';
import { formEnglish, type FormWords } from '../../../src/shared/form.strings.en.js';
import { FormSpeech } from '../../../src/shared/form.words.js';
import answers from '../../../src/shared/styles/answers.styles.js';
import choices from '../../../src/shared/styles/choices.styles.js';
import form from '../../../src/shared/styles/form.styles.js';
import shared from '../../../src/shared/styles/shared.styles.js';
import textInput from '../../../src/shared/styles/text-input.styles.js';
import { button } from '../../../src/shared/templates/button.js';
import { writeCount } from '../../../src/shared/templates/character-count.js';
import { formField, type FormFieldLook } from '../../../src/shared/templates/form-field.js';
import { WidgetElement } from '../../../src/shared/widget-element.js';

const option = (value: string, en: string, cy: string) => ({ value, label: { en, cy } });

/** One field of each kind. */
export const fields: readonly FormField[] = [
  {
    kind: 'text',
    id: 'title',
    required: true,
    length: 20,
    label: { en: 'What do you want to call it?', cy: 'Beth ydych chi am ei alw?' },
    hint: { en: 'Do not use names', cy: 'Peidiwch â defnyddio enwau' },
    name: { en: 'a title', cy: 'deitl' },
  },
  {
    kind: 'long-text',
    id: 'what',
    required: true,
    length: 200,
    label: { en: 'What happened?', cy: 'Beth ddigwyddodd?' },
    hint: { en: 'Leave out anything that could identify someone', cy: 'Gadewch allan unrhyw beth a allai enwi rhywun' },
    name: { en: 'what happened', cy: 'beth ddigwyddodd' },
  },
  {
    kind: 'single-choice',
    id: 'where',
    required: true,
    label: { en: 'Where did you meet?', cy: 'Ble wnaethoch chi gwrdd?' },
    options: [option('room', 'In a room', 'Mewn ystafell'), option('online', 'Online', 'Ar-lein')],
    none: option('unsure', 'I do not know', 'Dydw i ddim yn gwybod'),
    name: { en: 'where you met', cy: 'ble wnaethoch chi gwrdd' },
  },
  {
    kind: 'several-choices',
    id: 'helps',
    required: true,
    label: { en: 'What helped?', cy: 'Beth helpodd?' },
    hint: { en: 'Select all that apply', cy: "Dewiswch bob un sy'n berthnasol" },
    options: [option('time', 'Time', 'Amser'), option('quiet', 'A quiet room', 'Ystafell dawel')],
    none: option('none', 'None of these', "Dim un o'r rhain"),
  },
  { kind: 'scale', id: 'heard', required: true, label: { en: 'I was heard', cy: 'Cefais fy nghlywed' } },
  { kind: 'long-text', id: 'more', label: { en: 'Anything else', cy: 'Unrhyw beth arall' } },
];

export const right: Answers = { title: 'Tuesday', what: 'We met.', where: 'room', helps: ['time'], heard: '4' };

/** A widget with one form: what a real one does, and no more. */
export class FormWidget extends WidgetElement<FormWords> {
  static override styles = [shared, choices, textInput, answers, form];
  protected readonly tables = { en: formEnglish, cy: formWelsh };
  protected readonly dataKeys = [];
  readonly submitted: Answers[] = [];
  readonly changes: Answers[] = [];
  fields = fields;
  look: FormFieldLook | undefined;
  readonly form = new FormController(this, this.options());

  protected options(): FormOptions<FormField> {
    return {
      fields: () => this.fields,
      speech: () => new FormSpeech(this.words, this.language),
      template: formField,
      writeCount,
      onSubmit: (answers) => void this.submitted.push(answers),
      onChange: (answers) => void this.changes.push(answers),
      headingLevel: () => this.headingLevel,
      autocomplete: 'off',
    };
  }

  protected override renderWidget(): TemplateResult {
    return html`${this.form.summary()}
    ${this.form.form(
      html`${this.fields.map((field) => this.form.field(field, this.look))}
      ${button({ text: this.language === 'cy' ? 'Parhau' : 'Continue', type: 'submit' })}`,
    )}`;
  }
}

customElements.define('x-form', FormWidget);
