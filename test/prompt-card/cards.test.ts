import { expect } from '@open-wc/testing';
import { json, ownDeck, place, tidy } from './support/card-page.js';

describe('a prompt card on its own', () => {
  afterEach(tidy);

  it('shows one prompt, its theme, where it stands, and what can be done', async () => {
    const page = await place();
    expect(page.heading).to.equal('Prompt cards');
    expect(page.prompt).to.equal(page.card.prompt!.text);
    expect(page.place).to.equal('1 of 37');
    expect(page.theme).to.equal('All themes');
    expect(page.all('.card-prompt')).to.have.length(1);
    expect(page.buttons.filter((name) => !/full screen|window/i.test(name))).to.deep.equal([
      'Back',
      'Next',
      'Shuffle',
      'Copy this prompt',
      'Share this order',
      'Print all cards',
    ]);
    expect(page.faults).to.deep.equal([]);
    expect(page.notes.filter((note) => !/fill the screen/.test(note))).to.deep.equal([]);
  });

  it('groups its controls by name', async () => {
    const page = await place();
    const groups = page.all('[role="group"]').map((each) => each.getAttribute('aria-label'));
    expect(groups).to.deep.equal(['Cards', 'More for these cards']);
    expect(page.root.querySelector('section')!.getAttribute('aria-labelledby')).to.equal('heading');
  });

  it('goes on and back', async () => {
    const page = await place();
    const first = page.prompt;
    await page.press('Next');
    expect(page.place).to.equal('2 of 37');
    expect(page.prompt).not.to.equal(first);
    await page.press('Back');
    expect(page.prompt).to.equal(first);
    expect(page.place).to.equal('1 of 37');
  });

  it('says that there is none before the first, and puts that away at the next press', async () => {
    const page = await place();
    const first = page.prompt;
    await page.press('Back');
    expect(page.said).to.equal('This is the first card.');
    expect(page.prompt).to.equal(first);
    await page.press('Next');
    expect(page.said).to.equal('');
  });

  it('puts it away too when the page moves on', async () => {
    const page = await place();
    await page.press('Back');
    page.card.next();
    await page.settled();
    expect(page.said).to.equal('');
    await page.press('Back', 'Back');
    page.card.seed = 'another';
    await page.settled();
    expect(page.said).to.equal('');
  });

  it('says when all were seen, and brings them again in another order', async () => {
    const page = await place(`<circle-prompt-card theme="closing" seed="abc"></circle-prompt-card>`);
    const rounds: string[][] = [[], []];
    for (const round of rounds) {
      for (let i = 0; i < 6; i++) {
        round.push(page.id!);
        await page.press('Next');
        expect(page.said).to.equal(i === 5 ? 'You have seen all 6 cards. They come again in a new order.' : '');
      }
    }
    expect(rounds[0]).not.to.deep.equal(rounds[1]);
    expect([...rounds[0]!].sort()).to.deep.equal([...rounds[1]!].sort());
    expect(page.place).to.equal('1 of 6');
  });

  it('works with a single card', async () => {
    const one = { themes: ownDeck.themes, prompts: ownDeck.prompts.slice(0, 1) };
    const page = await place(`<circle-prompt-card>${json({ deck: one })}</circle-prompt-card>`);
    expect(page.chooser).to.equal(undefined);
    await page.press('Next');
    expect(page.said).to.equal('You have seen the 1 card there is.');
    await page.press('Shuffle');
    expect(page.place).to.equal('1 of 1');
    expect(page.prompt).to.equal('What is up?');
  });

  it('chooses a theme, with its own place, and returns', async () => {
    const page = await place();
    expect(page.themes).to.deep.equal([
      'All themes',
      'Arriving',
      'Compassion for yourself',
      'Compassion with each other',
      'Compassion for patients and service users',
      'Our team and organisation',
      'Closing',
    ]);
    await page.chooseTheme('Compassion for yourself');
    expect(page.place).to.equal('1 of 7');
    expect(page.card.prompt!.theme).to.equal('self');
    expect(page.buttons).to.contain('Print these cards');
    await page.press('Next', 'Next');
    expect(page.place).to.equal('3 of 7');
    await page.chooseTheme('Closing');
    expect(page.place).to.equal('1 of 6');
    await page.chooseTheme('Compassion for yourself');
    expect(page.place).to.equal('4 of 7');
    await page.chooseTheme('All themes');
    expect(page.place).to.equal('2 of 37');
    expect(page.buttons).not.to.contain('Print these cards');
  });

  it('shuffles within the theme, from its first card', async () => {
    const page = await place();
    await page.chooseTheme('Our team and organisation');
    await page.press('Next', 'Next', 'Shuffle');
    expect(page.place).to.equal('1 of 9');
    expect(page.theme).to.equal('Our team and organisation');
    expect(page.said).to.equal('Shuffled.');
  });

  it('has another order each visit without a seed', async () => {
    const firsts = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const page = await place('<circle-prompt-card></circle-prompt-card>');
      firsts.add([page.card.prompt!.id, (page.card.next(), page.id)].join(' '));
      page.card.remove();
    }
    expect(firsts.size).to.be.greaterThan(6);
  });

  it('repeats no card before all have been seen, without a seed too', async () => {
    const page = await place('<circle-prompt-card></circle-prompt-card>');
    const ids: string[] = [];
    for (let i = 0; i < 37; i++) {
      ids.push(page.id!);
      page.card.next();
    }
    expect(new Set(ids).size).to.equal(37);
    expect(page.id).not.to.equal(ids.at(-1));
  });
});

describe('what goes with a prompt', () => {
  afterEach(tidy);

  const CAUTION = 'Leave out anything that could identify a person.';

  it('is the caution, on every card about people in care and on no other', async () => {
    const page = await place('<circle-prompt-card include-sensitive></circle-prompt-card>');
    for (let i = 0; i < 46; i++) {
      const shown = page.face.includes(CAUTION);
      expect(shown, page.id).to.equal(page.card.prompt!.theme === 'patients');
      page.card.next();
      await page.settled();
    }
  });

  it('is the caution in the sight of everybody, not hidden and not only in words for screen readers', async () => {
    const page = await place('<circle-prompt-card theme="patients"></circle-prompt-card>');
    const caution = page.all('.card p').find((each) => each.textContent.trim() === CAUTION)!;
    const { width, height } = caution.getBoundingClientRect();
    expect(width).to.be.greaterThan(100);
    expect(height).to.be.greaterThan(10);
    expect(getComputedStyle(caution).visibility).to.equal('visible');
  });

  it('keeps the caution where the page gives the theme its own title', async () => {
    const deck = { extend: true, themes: [{ id: 'patients', title: 'For our residents' }] };
    const page = await place(`<circle-prompt-card theme="patients">${json({ deck })}</circle-prompt-card>`);
    expect(page.face[0]).to.equal('For our residents');
    expect(page.face).to.contain(CAUTION);
  });

  it('holds prompts of higher sensitivity back until the page includes them, with a sentence for the host', async () => {
    const page = await place();
    expect(page.card.show('team-3')).to.equal(false);
    page.card.toggleAttribute('include-sensitive', true);
    await page.settled();
    expect(page.place).to.match(/ of 46$/);
    expect(page.card.show('team-3')).to.equal(true);
    await page.settled();
    expect(page.face.at(-1)).to.match(/^For the host: this prompt can stir strong feelings/);
    page.card.show('team-1');
    await page.settled();
    expect(page.text).not.to.contain('For the host');
    page.card.show('team-3');
    page.card.includeSensitive = false;
    await page.settled();
    expect(page.id).not.to.equal('team-3');
    expect(page.place).to.match(/ of 37$/);
  });

  it('is the page’s own caution', async () => {
    const page = await place(`<circle-prompt-card theme="night">${json({ deck: ownDeck })}</circle-prompt-card>`);
    expect(page.face).to.contain('Speak softly');
  });
});
