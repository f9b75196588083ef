import { defineElement } from '../../../src/shared/define-element.js';
import answers from '../../../src/shared/styles/answers.styles.js';
import choices from '../../../src/shared/styles/choices.styles.js';
import form from '../../../src/shared/styles/form.styles.js';
import notices from '../../../src/shared/styles/notices.styles.js';
import shared from '../../../src/shared/styles/shared.styles.js';
import textInput from '../../../src/shared/styles/text-input.styles.js';
import { SheetHost } from '../styles/sheet-host.js';

/** An element that wears the sheets of every template. */
export class FormHost extends SheetHost {
  static override styles = [shared, choices, textInput, answers, form, notices];
}

defineElement('test-form-host', FormHost);

export async function formHost(parent: Node, content: unknown): Promise<FormHost> {
  const host = document.createElement('test-form-host') as FormHost;
  host.content = content;
  parent.appendChild(host);
  await host.updateComplete;
  return host;
}
