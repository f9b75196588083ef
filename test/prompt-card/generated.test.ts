import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { allowConsole, consoleLines } from '../support/console.js';
import { generated, runs } from '../support/run-length.js';
import { file } from '../shared/support/fake-server.js';
import { fakeServer, json, listen, place, tidy, type CardPage } from './support/card-page.js';

const id = fc.constantFrom(
  'day',
  'night',
  'a',
  'b',
  'c',
  'self',
  'self-1',
  'team-3',
  'closing-6',
  '__proto__',
  'constructor',
);
const text = fc.oneof(
  fc.constantFrom('What?', '', '<b>x</b>', '\u202E', '{people}', '{n}', 'x'.repeat(601)),
  fc.string({ unit: 'binary' }),
);
const words = fc.oneof(text, fc.record({ en: text, cy: text }, { requiredKeys: [] }), fc.jsonValue({ maxDepth: 1 }));
const theme = fc.record({ id, title: words, caution: words }, { requiredKeys: ['id', 'title'] });
const prompt = fc.record(
  { id, theme: id, text: words, sensitivity: fc.constantFrom('higher', 'lower'), caution: words },
  { requiredKeys: ['id', 'theme', 'text'] },
);
const goodDeck = fc.record({
  themes: fc.constant([
    { id: 'day', title: 'Day' },
    { id: 'night', title: 'Night' },
  ]),
  prompts: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      theme: fc.constantFrom('day', 'night'),
      text: fc.constant('What?'),
    }),
    { selector: (each) => each.id, maxLength: 5 },
  ),
});
const deck = fc.oneof(
  goodDeck,
  fc.record(
    {
      extend: fc.constantFrom(true, false, 'x'),
      themes: fc.oneof(fc.array(theme, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 })),
      prompts: fc.oneof(fc.array(prompt, { maxLength: 5 }), fc.jsonValue({ maxDepth: 1 })),
      hide: fc.array(id, { maxLength: 3 }),
      order: fc.array(id, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const data = fc.oneof(
  fc.record(
    {
      deck,
      strings: fc.oneof(
        fc.dictionary(fc.constantFrom('next', 'place', 'announceCard', 'allSeen', 'x'), words),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  theme: fc.oneof(id, text),
  seed: text,
  for: fc.constantFrom('t', 'u', ''),
  src: fc.constantFrom('deck.json', 'other.json', 'javascript:1', ''),
  'include-sensitive': fc.constant(''),
  'no-share': fc.constant(''),
  'people-word': fc.oneof(fc.constantFrom('residents', 'Clients'), text),
  'heading-level': fc.constantFrom('1', '2', '6', 'x'),
  lang: fc.constantFrom('en', 'cy', 'cy-GB', 'x'),
};
const attribute = fc
  .constantFrom(...Object.keys(values))
  .chain((name) => fc.tuple(fc.constant(name), fc.option(values[name]!, { nil: null })));
const act = fc.oneof(
  fc.constantFrom('next', 'back', 'shuffle', 'move', 'press').map((name) => [name] as const),
  fc.tuple(fc.constant('shuffle'), fc.oneof(text, fc.anything())),
  fc.tuple(fc.constant('show'), fc.oneof(id, fc.anything())),
  fc.tuple(fc.constant('set'), attribute),
  fc.tuple(fc.constant('deck'), fc.option(deck, { nil: undefined })),
  fc.tuple(fc.constant('lead'), fc.oneof(id, fc.anything())),
);

/** What holds in every state. */
function check(page: CardPage, isLoading: boolean): void {
  const { prompt } = page.card;
  const cards = page.all('.card');
  expect(cards).to.have.length(1);
  expect(page.root.querySelectorAll('b, script, img')).to.have.length(0);
  expect(page.root.querySelectorAll('[role="status"]')).to.have.length(1);
  if (!prompt) {
    expect(isLoading, 'no card though nothing loads').to.equal(true);
    return;
  }
  expect(prompt.text).not.to.equal('');
  expect(prompt.index).to.be.within(0, prompt.count - 1);
  // White space is as the screen has it.
  expect(page.prompt).to.equal(prompt.text.replace(/\s+/g, ' ').trim());
  const options = [...(page.chooser?.options ?? [])];
  if (options.length > 0) expect(options.filter(({ selected }) => selected)).to.have.length(1);
}

describe('any page', () => {
  afterEach(tidy);

  it('has a card or one that loads, and never throws', async () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(attribute, { maxLength: 4 }),
        data,
        deck,
        fc.array(act, { maxLength: 12 }),
        async (given, page, served, acts) => {
          allowConsole(/^circle-prompt-card: /);
          count++;
          fakeServer(({ url }) => (url.endsWith('deck.json') ? file(served) : file('', { status: 404 })));
          const shown = await place(
            `<x-leader id="t"></x-leader><circle-prompt-card>${json(page)}</circle-prompt-card>`,
          );
          const leader = shown.card.parentElement!.querySelector('x-leader')!;
          const { events } = listen(shown.card);
          const set = ([name, value]: readonly [string, string | null]) =>
            value === null ? shown.card.removeAttribute(name) : shown.card.setAttribute(name, value);
          given.forEach(set);
          await shown.settled();
          let at = 0;
          for (const [name, value] of acts) {
            if (name === 'next' || name === 'back') shown.card[name]();
            else if (name === 'shuffle') shown.card.shuffle(value as string);
            else if (name === 'show') expect(shown.card.show(value as string)).to.be.a('boolean');
            else if (name === 'set') set(value);
            else if (name === 'deck') shown.card.deck = value;
            else if (name === 'move') shown.card.parentElement!.append(shown.card);
            else if (name === 'press') shown.all('button')[at % 3]?.click();
            else {
              Object.assign(leader, { circle: { startedAt: at, stage: { index: at, theme: value } } });
              leader.dispatchEvent(new Event('circle-timer-stage', { bubbles: true }));
            }
            at++;
            do await shown.settled();
            while (shown.card.isUpdatePending); // a file may have come just now
            check(shown, shown.card.getAttribute('src') !== null);
          }
          await shown.loaded();
          check(shown, false);
          for (const [i, { prompt }] of events.entries()) {
            expect(prompt.index).to.be.within(0, prompt.count - 1);
            if (i > 0) expect(prompt.id).not.to.equal(events[i - 1]!.prompt.id);
          }
          tidy();
        },
      ),
      { ...generated(120, 8000), endOnFailure: true },
    );
    expect(count).to.be.at.least(runs(120, 8000));
    expect(consoleLines().filter((line) => !line.startsWith('warn: circle-prompt-card'))).to.deep.equal([]);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(before);
  }).timeout(30 * 60_000);
});
