import { expect } from '@open-wc/testing';
import { press, stroke, tabTo } from '../shared/support/keys.js';
import { fakeClipboard, place, tidy } from './support/card-page.js';

const start = async (attributes = 'seed="abc"') => {
  const page = await place(
    `<a href="#x">Before</a><circle-prompt-card ${attributes}></circle-prompt-card><a href="#y">After</a>`,
  );
  page.card.parentElement!.querySelector('a')!.focus();
  return page;
};

describe('the keyboard alone', () => {
  afterEach(tidy);

  it('comes to every control in the order of the screen, and out again', async () => {
    const page = await start();
    const names: string[] = [];
    const after = page.card.nextElementSibling;
    for (let i = 0; i < 20 && document.activeElement !== after; i++) {
      await stroke('Tab');
      if (page.focused) names.push(page.focusedName);
    }
    expect(names).to.deep.equal(['Theme', ...page.buttons]);
    expect(document.activeElement).to.equal(after);
  });

  it('goes on and back with Enter and space, and stays on the button', async () => {
    const page = await start();
    await tabTo(page, 'Next');
    const button = page.focused;
    await press(page, 'Enter', ' ');
    expect(page.place).to.equal('3 of 37');
    expect(page.focused).to.equal(button);
    await tabTo(page, 'Shuffle');
    await press(page, 'Enter');
    expect(page.place).to.equal('1 of 37');
    expect(page.focusedName).to.equal('Shuffle');
  });

  it('goes on and back with the arrow keys on the two buttons, and stays there', async () => {
    const page = await start();
    await tabTo(page, 'Back');
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(page.place).to.equal('3 of 37');
    expect(page.focusedName).to.equal('Back');
    await tabTo(page, 'Next');
    await press(page, 'ArrowLeft');
    expect(page.place).to.equal('2 of 37');
    expect(page.focusedName).to.equal('Next');
  });

  it('leaves the arrow keys to the page everywhere else', async () => {
    const page = await start();
    const heard: boolean[] = [];
    const note = (event: KeyboardEvent) => heard.push(event.defaultPrevented);
    document.body.addEventListener('keydown', note);
    await press(page, 'ArrowRight');
    await tabTo(page, 'Shuffle');
    heard.length = 0;
    await press(page, 'ArrowRight', 'ArrowLeft');
    await tabTo(page, 'Copy this prompt');
    await press(page, 'ArrowRight');
    document.body.removeEventListener('keydown', note);
    expect(page.place).to.equal('1 of 37');
    expect(heard.includes(true)).to.equal(false);
  });

  it('leaves up, down, home, end and arrow keys with another key to the browser', async () => {
    const page = await start();
    const next = page.button('Next');
    const keys: KeyboardEventInit[] = [
      ...['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'Escape'].map((key) => ({ key })),
      { key: 'ArrowRight', altKey: true },
      { key: 'ArrowLeft', ctrlKey: true },
      { key: 'ArrowRight', metaKey: true },
      { key: 'ArrowRight', shiftKey: true },
    ];
    for (const key of keys) {
      const event = new KeyboardEvent('keydown', { ...key, bubbles: true, composed: true, cancelable: true });
      next.dispatchEvent(event);
      await page.settled();
      expect(event.defaultPrevented, key.key).to.equal(false);
      expect(page.place).to.equal('1 of 37');
    }
  });

  it('has no shortcuts of single letters', async () => {
    const page = await start();
    for (const control of ['Theme', 'Next', 'Shuffle']) {
      await tabTo(page, control);
      const { id, theme } = { id: page.id, theme: page.theme };
      if (control === 'Theme') continue;
      await press(page, 'n', 'b', 's', 'f', 'p', 'c', '1', 'Escape');
      expect([page.id, page.theme], control).to.deep.equal([id, theme]);
    }
  });
});

describe('the keyboard’s place', () => {
  afterEach(tidy);

  for (const name of ['Next', 'Back', 'Shuffle', 'Copy this prompt']) {
    it(`stays on ${name}`, async () => {
      const page = await start();
      fakeClipboard();
      page.button(name).focus();
      const { focused } = page;
      await page.press(name);
      await page.loaded();
      expect(page.focused).to.equal(focused);
    });
  }

  it('stays on the theme', async () => {
    const page = await start();
    page.chooser!.focus();
    await page.chooseTheme('Closing');
    expect(page.focused).to.equal(page.chooser);
  });

  it('is never taken from the page', async () => {
    const page = await start();
    const before = document.activeElement;
    page.card.next();
    await page.settled();
    page.card.theme = 'patients';
    await page.settled();
    page.card.shuffle();
    await page.settled();
    expect(document.activeElement).to.equal(before);
  });

  it('goes to the heading where its control goes', async () => {
    const page = await start('theme="self"');
    page.button('Print these cards').focus();
    page.card.removeAttribute('theme');
    await page.settled();
    expect(page.focused?.id).to.equal('heading');
  });
});
