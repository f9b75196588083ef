import { defineElement } from '../../../src/shared/define-element.js';
import form from '../../../src/shared/styles/form.styles.js';
import shared from '../../../src/shared/styles/shared.styles.js';
import { SheetHost } from '../styles/sheet-host.js';

/** An element that wears both sheets, as a widget with a form does. */
export class FormHost extends SheetHost {
  static override styles = [shared, form];
}

defineElement('test-form-host', FormHost);

export async function formHost(parent: Node, content: unknown): Promise<FormHost> {
  const host = document.createElement('test-form-host') as FormHost;
  host.content = content;
  parent.appendChild(host);
  await host.updateComplete;
  return host;
}
