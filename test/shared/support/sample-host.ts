import { LitElement, html, type TemplateResult } from 'lit';

/** An element to hang one controller on. */
export class SampleHost extends LitElement {
  renders = 0;
  content: () => TemplateResult = () => html``;

  protected override render(): TemplateResult {
    this.renders++;
    return this.content();
  }
}

let count = 0;

/** A new host under a new tag, not yet on the page. */
export function sampleHost(): SampleHost {
  const tag = `x-host-${String(count++)}`;
  customElements.define(tag, class extends SampleHost {});
  return document.createElement(tag) as SampleHost;
}

/** Says that the page is hidden or visible, and that this changed. Undo it with `realVisibility`. */
export function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

export function realVisibility(): void {
  for (const name of ['visibilityState', 'hidden']) Reflect.deleteProperty(document, name);
}
