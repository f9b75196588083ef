import { expect } from '@open-wc/testing';
import { consoleLines, expectConsole } from '../support/console.js';
import { fakeClock, json, place, tidy } from './support/timer-page.js';

const stage = { kind: 'together', title: 'Hello', seconds: 60 };
const plan = (over: object) => ({ plans: [{ id: 'own', title: 'Own', minutes: 5, stages: [stage], ...over }] });
const withStage = (over: object) => plan({ stages: [{ ...stage, ...over }] });
const timer = (attributes: string, data?: unknown) =>
  `<circle-timer ${attributes}>${data === undefined ? '' : json(data)}</circle-timer>`;

/** Markup of a page, and what its editor must read. */
const mistakes: Readonly<Record<string, readonly [markup: string, sentence: RegExp]>> = {
  'an unknown plan': [timer('plan="45"'), /There is no plan called "45"\. The 60 minute circle is used\./],
  nobody: [timer('people="0"'), /people must be a whole number from 2 to 30\. 8 is used\./],
  'fewer than nobody': [timer('people="-3"'), /people must be/],
  'a billion people': [timer('people="1e9"'), /people must be/],
  'eight people in words': [timer('people="eight"'), /people must be/],
  'an empty number of people': [timer('people=""'), /people must be/],
  'half a person': [timer('people="2.5"'), /people must be/],
  'a pace of 3': [timer('pace="3"'), /pace must be a number from 1 to 2/],
  'an unknown way to move on': [timer('advance="soon"'), /advance must be host or auto/],
  'an unknown cue': [timer('cue="loud"'), /cue must be screen, sound or spoken/],
  'a script as an address': [timer('reflection="javascript:alert(1)"'), /reflection must be an https address/],
  'an unknown nation': [timer('nation="Atlantis"'), /nation must be one of these: England/],
  'a heading of level 1': [timer('heading-level="1"'), /heading-level must be 2 to 6/],
  'JSON that is malformed': [timer('', '{"plans": ['), /could not be read/],
  'JSON that is empty': [timer('', ''), /could not be read/],
  'plans that are no list': [timer('', { plans: {} }), /plans must be a list/],
  'a plan that is none': [timer('', { plans: [7] }), /plans\[0\] must be an object/],
  'no stages': [timer('', plan({ stages: [] })), /plans\[0\]\.stages must be a list with at least 1 stage/],
  '10,000 stages': [
    timer('', plan({ stages: Array.from({ length: 10_000 }, () => stage) })),
    /must have 60 stages or fewer/,
  ],
  'negative seconds': [timer('', withStage({ seconds: -5 })), /seconds must be 1 to/],
  'parts of a second': [timer('', withStage({ seconds: 60.4 })), /whole seconds\. 60 is used/],
  'seconds without end': [
    timer(
      '',
      '{"plans":[{"id":"own","title":"Own","minutes":5,"stages":[{"kind":"together","title":"A","seconds":1e999}]}]}',
    ),
    /seconds must be/,
  ],
  'an unknown kind': [timer('', withStage({ kind: 'shouting' })), /kind must be one of these: together/],
  'keys that reach for prototypes': [
    timer('', '{"plans":[{"__proto__":{"id":"own"},"constructor":{"prototype":{"polluted":1}},"title":"Own"}]}'),
    /plans\[0\]\.id must be/,
  ],
  'support without a way': [timer('', { support: [{ name: 'Nobody' }] }), /support\[0\] must say how to reach/],
  'support that is old': [
    timer('', { support: [{ name: 'Us', voice: '01632 960 000', checked: '2020-01-01' }] }),
    /support\[0\] was last checked more than 6 months ago/,
  ],
  'words that are not ours': [timer('', { strings: { strat: 'Begin' } }), /strings\.strat is not a name/],
};

describe('a mistake of the page’s editor', () => {
  beforeEach(() => {
    fakeClock();
  });
  afterEach(tidy);

  for (const [name, [markup, sentence]] of Object.entries(mistakes)) {
    it(`leaves a usable timer, is shown, and warned of once: ${name}`, async () => {
      expectConsole(sentence);
      const page = await place(markup);
      expect(page.faults.join('\n')).to.match(sentence);
      page.timer.requestUpdate();
      await page.settled();
      await page.press('Start the circle');
      await page.wait(2000);
      expect(page.circle.phase).to.equal('running');
      expect(page.circle.people).to.equal(8);
      expect(consoleLines()).to.have.length(1);
      expect('polluted' in Object.prototype).to.equal(false);
      expect(page.text).to.contain('For the editor of this page');
    });
  }

  it('makes no element of markup in texts, and runs none', async () => {
    const markup = '<img src=x onerror="window.ranScript = 1"><b>Bold</b>';
    const page = await place(
      timer(`plan="own" heading='${markup.replaceAll("'", '')}'`, {
        ...plan({ title: markup, stages: [{ ...stage, title: markup, say: markup, prompt: markup }] }),
        support: [{ name: markup, voice: markup, checked: '2026-03-01' }],
        strings: { start: markup },
      }),
    );
    page.timer.start();
    await page.wait(1000);
    expect(page.heading).to.equal(markup);
    page.timer.end();
    await page.settled();
    expect(page.text).to.contain('<b>Bold</b>');
    expect(page.root.querySelectorAll('img, b, script')).to.have.length(0);
    expect('ranScript' in globalThis).to.equal(false);
  });

  it('is said no more when it is mended', async () => {
    expectConsole('people must be');
    const page = await place(timer('people="eight"'));
    page.timer.setAttribute('people', '9');
    await page.settled();
    expect(page.faults).to.deep.equal([]);
    expect(page.circle.people).to.equal(9);
  });

  it('counts as none where a property is of any type', async () => {
    const { allowConsole } = await import('../support/console.js');
    allowConsole();
    const page = await place();
    const odd = [
      null,
      Symbol('x'),
      () => 1,
      Object.create(null),
      {
        toString: () => {
          throw new Error('no text');
        },
      },
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
      [],
      1n,
      Number.NaN,
      new Date(Number.NaN),
    ];
    for (const name of [
      'plan',
      'people',
      'pace',
      'advance',
      'cue',
      'heading',
      'reflection',
      'nation',
      'plans',
      'support',
      'strings',
      'headingLevel',
      'clockHidden',
    ] as const) {
      for (const value of odd) {
        (page.timer as unknown as Record<string, unknown>)[name] = value;
        await page.settled();
        expect(page.buttons, `${name}: ${typeof value}`).to.contain('Start the circle');
      }
      (page.timer as unknown as Record<string, unknown>)[name] = undefined;
      await page.settled();
    }
    expect(page.faults).to.deep.equal([]);
  });
});
