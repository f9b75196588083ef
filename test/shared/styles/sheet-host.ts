import { html, LitElement, nothing } from 'lit';
import { defineElement } from '../../../src/shared/define-element.js';
import { registerRem } from '../../../src/shared/styles/rem.js';
import choices from '../../../src/shared/styles/choices.styles.js';
import shared from '../../../src/shared/styles/shared.styles.js';
import textInput from '../../../src/shared/styles/text-input.styles.js';

/** The smallest element that wears the shared sheet: what it shows is set by the test. */
export class SheetHost extends LitElement {
  static readonly version = 'test';
  static override styles = [shared, choices, textInput];
  static override properties = { content: { attribute: false } };
  declare content: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    registerRem();
  }

  override render(): unknown {
    return html`<div class="circle-root" part="root">${this.content ?? nothing}</div>`;
  }

  /** The wrapper that everything is shown in. */
  get root(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.circle-root')!;
  }
}

defineElement('test-sheet-host', SheetHost);

export async function sheetHost(parent: Node, content: unknown): Promise<SheetHost> {
  const host = document.createElement('test-sheet-host') as SheetHost;
  host.content = content;
  parent.appendChild(host);
  await host.updateComplete;
  return host;
}
