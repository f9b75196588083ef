import { expect } from '@open-wc/testing';
import { cautionOf, drawable } from '../../src/core/prompt-deck.js';
import { readDeck } from '../../src/core/prompt-deck-data.js';
import { builtInDeck } from '../../src/prompt-card/built-in-deck.js';
import { en } from '../../src/prompt-card/prompts.strings.en.js';
import { ELEMENTS, promptFile } from './support/prompt-data.js';
import { readingAge, syllablesIn, wordsOf } from './support/reading-age.js';

const people = { en: 'patients and service users', cy: 'cleifion a defnyddwyr gwasanaeth' };
const deck = builtInDeck(people);
const OLDEST = 11;
const MOST_WELSH_WORDS = 20;

/** What is wrong with the texts of a deck; empty is right. */
function hard(
  prompts: readonly { readonly id: string; readonly text: { readonly en: string; readonly cy?: string | undefined } }[],
) {
  return prompts.flatMap(({ id, text }) => {
    const faults: string[] = [];
    const age = readingAge(text.en);
    const words = wordsOf(text.cy ?? '').length;
    if (age > OLDEST) faults.push(`${id}: reading age ${age.toFixed(1)}`);
    if (words === 0 || words > MOST_WELSH_WORDS) faults.push(`${id}: ${words} words of Welsh`);
    if (text.cy === text.en) faults.push(`${id}: no Welsh of its own`);
    return faults;
  });
}

/** The elements of compassion towards somebody that no prompt of a draw invites, in a language. */
function uncovered(drawn: readonly string[], towards: 'self' | 'others'): string[] {
  return ELEMENTS.filter(
    (element) =>
      !promptFile.prompts.some(
        ({ id, elements, towards: to }) => to === towards && elements.includes(element) && drawn.includes(id),
      ),
  );
}

describe('the built-in deck', () => {
  it('is the agreed one: ids, themes, English texts and sensitivity, in its order', () => {
    expect(
      deck.prompts.map(({ id, theme, text, sensitivity }) => ({ id, theme, text: text.en, sensitivity })),
    ).to.deep.equal(promptFile.prompts.map(({ id, theme, text, sensitivity }) => ({ id, theme, text, sensitivity })));
    expect(deck.prompts).to.have.length(46);
  });

  it('has the agreed themes, with Welsh of their own', () => {
    expect(deck.themes.map(({ id, title }) => ({ id, title: title.en }))).to.deep.equal(promptFile.themes);
    for (const { id, title } of deck.themes) {
      expect(title.cy, id).to.be.a('string');
      expect(title.cy, id).not.to.equal(title.en);
    }
  });

  it('is one that a page could have written', () => {
    const faults: Parameters<typeof readDeck>[2] = [];
    const read = readDeck(JSON.parse(JSON.stringify(deck)), deck, faults);
    expect(faults).to.deep.equal([]);
    expect(read!.prompts).to.have.length(46);
    expect(readDeck(promptFile, deck, faults)!.prompts.map(({ text }) => text.en)).to.deep.equal(
      deck.prompts.map(({ text }) => text.en),
    );
    expect(faults).to.deep.equal([]);
  });

  it('has the caution on every card about people in care, and there alone', () => {
    for (const prompt of deck.prompts) {
      expect(cautionOf(deck, prompt), prompt.id).to.equal(
        prompt.theme === 'patients' ? 'no-identifying-details' : undefined,
      );
    }
    const cautious = promptFile.prompts.filter(({ caution }) => caution !== undefined);
    expect(cautious.map(({ id }) => id)).to.deep.equal(
      deck.prompts.filter(({ theme }) => theme === 'patients').map(({ id }) => id),
    );
  });

  it('puts the word for the people cared for in the title of their theme', () => {
    const { title } = builtInDeck({ en: 'residents', cy: 'preswylwyr' }).themes.find(({ id }) => id === 'patients')!;
    expect(title).to.deep.equal({ en: 'Compassion for residents', cy: 'Tosturi: preswylwyr' });
    expect(builtInDeck({ en: 'guests' }).themes.find(({ id }) => id === 'patients')!.title.cy).to.equal(
      'Tosturi: guests',
    );
  });

  it('holds 9 prompts of higher sensitivity back, and leaves each theme some', () => {
    expect(drawable(deck, undefined, false)).to.have.length(37);
    for (const { id } of deck.themes) expect(drawable(deck, id, false).length, id).to.be.greaterThan(2);
  });
});

describe('the elements of compassion', () => {
  for (const isWhole of [true, false]) {
    for (const language of ['en', 'cy'] as const) {
      for (const towards of ['self', 'others'] as const) {
        it(`are all in the ${isWhole ? 'whole deck' : 'default draw'}, towards ${towards}, in ${language}`, () => {
          const drawn = drawable(deck, undefined, isWhole)
            .filter(({ text }) => (text[language] ?? '') !== '')
            .map(({ id }) => id);
          expect(uncovered(drawn, towards)).to.deep.equal([]);
        });
      }
    }
  }

  it('are missed where a prompt goes that alone has one', () => {
    const without = deck.prompts.map(({ id }) => id).filter((id) => id !== 'self-3');
    expect(uncovered(without, 'self')).to.deep.equal(['universality', 'empathy']);
  });
});

describe('the words of the prompts', () => {
  it('are at reading age 11 or below, prompt by prompt, with Welsh of at most 20 words', () => {
    expect(hard(deck.prompts)).to.deep.equal([]);
  });

  it('are at reading age 9 or below over the whole deck', () => {
    expect(readingAge(Object.values(en).join(' '))).to.be.below(9);
  });

  it('are told from words that are too hard, too long, or not in Welsh', () => {
    const text = (english: string, welsh: string) => [{ id: 'x', text: { en: english, cy: welsh } }];
    expect(
      hard(text('Which organisational circumstances compromise interprofessional communication?', 'Pam?'))[0],
    ).to.match(/reading age/);
    expect(hard(text('What helps?', 'gair '.repeat(21)))).to.deep.equal(['x: 21 words of Welsh']);
    expect(hard(text('What helps?', 'What helps?'))).to.deep.equal(['x: no Welsh of its own']);
    expect(hard(text('What helps?', ''))).to.deep.equal(['x: 0 words of Welsh']);
  });

  const syllables = {
    what: 1,
    like: 1,
    people: 2,
    different: 3,
    asked: 1,
    wanted: 2,
    makes: 1,
    changes: 2,
    lately: 2,
    yes: 1,
    my: 1,
    energy: 3,
    '2': 1,
    organisation: 5,
    the: 1,
    little: 2,
    being: 1,
  };
  it('are counted in syllables', () => {
    const counted = Object.fromEntries(Object.keys(syllables).map((word) => [word, syllablesIn(word)]));
    // Two vowels that are spoken apart count as one group; "being" and the like are the price of a short rule.
    expect(counted).to.deep.equal(syllables);
  });

  it('have known reading ages', () => {
    // 1 sentence, 6 words, 6 syllables: 0.39 × 6 + 11.8 − 15.59 + 5.
    expect(readingAge('The cat sat on the mat.')).to.be.closeTo(3.55, 0.001);
    // 2 sentences, 8 words, 13 syllables.
    expect(readingAge('What different people wanted. Energy makes little.')).to.be.closeTo(
      0.39 * 3.5 + (11.8 * 14) / 7 - 10.59,
      0.001,
    );
  });
});
