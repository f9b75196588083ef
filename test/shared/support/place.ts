import { sampleTag, type SampleWidget } from './sample-widget.js';

export const tag = sampleTag();
export const placed: Element[] = [];

/** Puts markup on the page, as an editor would write it, and gives the widget in it. */
export async function place(markup: string): Promise<SampleWidget> {
  const box = document.createElement('div');
  box.innerHTML = markup.replaceAll('sample-widget', tag);
  document.body.append(box);
  placed.push(box);
  const widget = box.querySelector<SampleWidget>(tag)!;
  await widget.updateComplete;
  return widget;
}

export const json = (text: string) => `<script type="application/json">${text}</script>`;
export const root = (widget: SampleWidget) => widget.shadowRoot!.querySelector('.circle-root')!;
export const words = (widget: SampleWidget) => root(widget).querySelector('p')?.textContent;
export const name = (widget: SampleWidget) => root(widget).querySelector('pre')?.textContent;
export const panel = (widget: SampleWidget) => widget.shadowRoot!.querySelector('[role="note"]');
export const mend = (widget: SampleWidget) =>
  [...(panel(widget)?.querySelectorAll('li') ?? [])].map((li) => li.textContent);

/** After mutation observers and the update that they ask for. */
export async function settled(widget: SampleWidget): Promise<void> {
  await Promise.resolve();
  await widget.updateComplete;
}

export function removePlaced(): void {
  for (const box of placed.splice(0)) box.remove();
}
