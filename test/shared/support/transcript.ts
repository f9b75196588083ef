import { expect, waitUntil } from '@open-wc/testing';
import { virtual } from '@guidepup/virtual-screen-reader/browser.js';

/**
 * What a screen reader says inside a widget's shadow root, by the specifications: a virtual one, which has no bugs and no
 * habits of its own. It is no proof of what NVDA, JAWS or VoiceOver say.
 */
export class Transcript {
  /** From the first phrase of the widget on. */
  static async of(page: { readonly root: HTMLElement }): Promise<Transcript> {
    await virtual.stop();
    // It asks the root of what has just been taken away, too, which is then an element.
    Object.defineProperty(HTMLElement.prototype, 'getElementById', {
      configurable: true,
      value(this: HTMLElement, id: string) {
        return this.querySelector(`#${CSS.escape(id)}`);
      },
    });
    await virtual.start({ container: page.root, window });
    await virtual.clearSpokenPhraseLog();
    return new Transcript();
  }

  static async end(): Promise<void> {
    await virtual.stop();
    Reflect.deleteProperty(HTMLElement.prototype, 'getElementById');
  }

  /** Reads on from where it is, phrase by phrase: exactly these. */
  async reads(...phrases: readonly string[]): Promise<void> {
    await virtual.clearSpokenPhraseLog();
    for (let i = 0; i < phrases.length; i++) await virtual.next();
    expect(await virtual.spokenPhraseLog()).to.deep.equal(phrases);
    await virtual.clearSpokenPhraseLog();
  }

  /** What focus and live regions made it say since the last time: exactly these, the last of them sooner or later. */
  async says(...phrases: readonly string[]): Promise<void> {
    const isDone = async () => (await this.#said()).at(-1) === phrases.at(-1);
    await waitUntil(isDone, undefined, { interval: 20, timeout: 10_000 }).catch(() => undefined);
    expect(await this.#said()).to.deep.equal(phrases);
    await virtual.clearSpokenPhraseLog();
  }

  /** A region that is emptied first says nothing by it. */
  async #said(): Promise<string[]> {
    return (await virtual.spokenPhraseLog()).filter((phrase) => phrase !== 'polite:' && phrase !== 'polite: ');
  }
}
