import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Fault } from '../../../src/core/local-text.js';
import { own } from '../../../src/core/page-data.js';
import { WidgetElement } from '../../../src/shared/widget-element.js';

const en = { greeting: 'Hello', 'fault-too-loud': '{path} is too loud: {detail}.' };
const cy: typeof en = { greeting: 'Helo', 'fault-too-loud': 'Mae {path} yn rhy uchel: {detail}.' };

/** A small widget, to test the base with. */
export class SampleWidget extends WidgetElement<typeof en> {
  static override properties: PropertyDeclarations = { volume: { type: Number } };
  declare volume: number | undefined;
  protected readonly tables = { en, cy };
  protected readonly dataKeys = ['name'];
  renders = 0;

  get data(): unknown {
    return this.pageData();
  }

  get greeting(): string {
    return this.words.greeting;
  }

  get speaks(): string {
    return this.language;
  }

  say(text: string): void {
    this.announcer.announce(text);
  }

  protected override willUpdate(): void {
    this.report(this.#volumeFaults());
  }

  #volumeFaults(): Fault[] {
    const volume = this.volume ?? 0;
    return volume > 10
      ? Array.from({ length: volume > 100 ? 30 : 1 }, (_, i) => ({
          code: 'too-loud',
          path: `volume[${String(i)}]`,
          detail: volume,
        }))
      : [];
  }

  protected override renderWidget(): TemplateResult {
    this.renders++;
    return html`<p>${this.words.greeting}</p>
      <pre>${String(own(this.pageData(), 'name'))}</pre>`;
  }
}

let count = 0;

/** Registers the sample under a new tag: a registration cannot be undone. */
export function sampleTag(): string {
  const tag = `x-sample-${String(count++)}`;
  customElements.define(tag, class extends SampleWidget {});
  return tag;
}
