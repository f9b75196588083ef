import { expect } from '@open-wc/testing';
import { CirclePromptEvent } from '../../src/prompt-card/circle-prompt-card.events.js';
import { expectConsole } from '../support/console.js';
import { json, listen, ownDeck, place, put, tidy } from './support/card-page.js';

describe('the event of another prompt', () => {
  afterEach(tidy);

  it('does not come for the first card', async () => {
    const { ids } = listen(document.body);
    const page = await place();
    page.card.requestUpdate();
    await page.settled();
    expect(ids).to.deep.equal([]);
  });

  it('comes once for each change, at once, and never for what changes nothing', async () => {
    const page = await place();
    const { ids } = listen(page.card);
    const expected: string[] = [];
    const acts = [
      () => page.card.next(),
      () => page.card.next(),
      () => page.card.back(),
      () => page.card.shuffle('x'),
      () => page.card.show('self-1'),
    ];
    for (const act of acts) {
      act();
      expected.push(page.id!);
      expect(ids).to.deep.equal(expected);
    }
    page.card.show('self-1');
    page.card.show('nobody');
    page.card.requestUpdate();
    await page.settled();
    expect(ids).to.deep.equal(expected);
    page.card.shuffle('abc');
    page.card.back();
    expect(ids).to.deep.equal([...expected, page.id]);
  });

  it('comes for buttons, the theme, and what the page sets', async () => {
    const page = await place();
    const { ids } = listen(page.card);
    const heard = () => ids.splice(0);
    await page.press('Next');
    expect(heard()).to.deep.equal([page.id]);
    await page.chooseTheme('Closing');
    expect(heard()).to.deep.equal([page.id]);
    await page.press('Shuffle', 'Next');
    expect(heard().at(-1)).to.equal(page.id);
    page.card.theme = 'self';
    await page.settled();
    expect(heard()).to.deep.equal([page.id]);
    expectConsole('There is no theme with cards called "self"');
    page.card.deck = ownDeck;
    await page.settled();
    expect(heard()).to.deep.equal([page.id]);
    await page.press('Copy this prompt');
    expect(heard()).to.deep.equal([]);
  });

  it('carries the prompt, which the property has already', async () => {
    const page = await place('<circle-prompt-card seed="abc" lang="cy"></circle-prompt-card>');
    let seen: unknown;
    page.card.addEventListener('circle-prompt-change', ({ prompt }) => {
      seen = [prompt, page.card.prompt];
    });
    page.card.next();
    const { prompt } = page.card;
    expect(seen).to.deep.equal([prompt, prompt]);
    expect(prompt).to.include({ index: 1, count: 37 });
  });

  it('bubbles through shadow roots, and cannot be cancelled', async () => {
    const outer = put('<div></div>').firstElementChild!;
    outer.attachShadow({ mode: 'open' }).innerHTML = '<circle-prompt-card></circle-prompt-card>';
    const card = outer.shadowRoot!.querySelector('circle-prompt-card')!;
    await card.updateComplete;
    let path: unknown;
    document.body.addEventListener(
      'circle-prompt-change',
      (event) => {
        path = event.target;
        expect(event).to.be.instanceOf(CirclePromptEvent);
        expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
      },
      { once: true },
    );
    card.next();
    expect(path).to.equal(outer);
  });

  it('comes for a page that moves on before the card is drawn', async () => {
    const card = document.createElement('circle-prompt-card');
    const { ids } = listen(card);
    const first = card.prompt!.id;
    card.next();
    expect(card.prompt!.id).not.to.equal(first);
    expect(ids).to.deep.equal([card.prompt!.id]);
    put('').append(card);
    await card.updateComplete;
    expect(ids).to.have.length(1);
  });

  it('does not come when the card is moved, or its language changes', async () => {
    const page = await place(`<section></section><circle-prompt-card>${json({ deck: ownDeck })}</circle-prompt-card>`);
    await page.press('Next');
    const { ids } = listen(page.card);
    const { id } = page;
    page.card.parentElement!.querySelector('section')!.append(page.card);
    page.card.lang = 'cy';
    await page.settled();
    expect(ids).to.deep.equal([]);
    expect(page.id).to.equal(id);
  });

  it('leaves the card whole when a page’s own listener fails', async () => {
    const page = await place();
    expectConsole('a seeded fault of the page');
    const real = globalThis.onerror;
    globalThis.onerror = () => true;
    page.card.addEventListener(
      'circle-prompt-change',
      () => {
        throw new Error('a seeded fault of the page');
      },
      { once: true },
    );
    page.card.next();
    globalThis.onerror = real;
    await page.settled();
    expect(page.place).to.equal('2 of 37');
    expect(page.prompt).to.equal(page.card.prompt!.text);
  });
});
