import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
// Loading it must do nothing to a page that is no embed page.
import '../../src/embed/frame.js';
import { isAddress, mayUse } from '../../src/embed/frame-addresses.js';
import { giveAttributes } from '../../src/embed/frame-attributes.js';
import { isRefused, lossesOf } from '../../src/embed/frame-losses.js';
import { startFrame } from '../../src/embed/frame-page.js';
import { editorNote, ownWindow } from '../../src/embed/frame-views.js';
import { frameEnglish } from '../../src/embed/frame.strings.en.js';
import { attributesOf, createWidget, NAMES, type Name } from '../../src/embed/widgets.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { put, takeAway } from '../shared/support/widget-page.js';
import { generated } from '../support/run-length.js';

const BASE = 'https://intranet.example/embed/timer.html';

describe('an address in the address of an embed page', () => {
  const cases: readonly (readonly [value: string, endpoints: readonly string[] | undefined, may: boolean])[] = [
    ['', undefined, true],
    ['/reflections', undefined, true],
    ['decks/night.json', undefined, true],
    ['https://intranet.example/circles.ics', undefined, true],
    ['https://evil.example/collect', undefined, false],
    ['//evil.example/collect', undefined, false],
    [String.raw`\\evil.example\collect`, undefined, false],
    ['https://intranet.example@evil.example/', undefined, false],
    ['https://intranet.example.evil.example/', undefined, false],
    ['http://intranet.example/circles.ics', undefined, false],
    ['https://intranet.example:8443/', undefined, false],
    ['javascript:alert(1)', undefined, false],
    ['data:application/json,[]', undefined, false],
    ['blob:https://intranet.example/1', undefined, false],
    ['mailto:wellbeing@example.nhs.uk', undefined, false],
    ['/reflections', [], false],
    ['/circles/api', ['/circles'], true],
    ['/circles', ['/circles/'], false],
    ['/circles-of-others', ['/circles'], false],
    ['/circles/../admin', ['/circles'], false],
    ['/circles/%2e%2e/admin', ['/circles'], false],
    ['/circles/..%2fadmin', ['/circles'], false],
    ['/circles/..%5Cadmin', ['/circles'], false],
    ['https://circles.example/api', ['https://circles.example'], true],
    ['https://circles.example:444/api', ['https://circles.example'], false],
    ['https://me:me@circles.example/api', ['https://circles.example'], false],
    ['mailto:wellbeing@example.nhs.uk?subject=Hello', ['mailto:wellbeing@example.nhs.uk'], true],
    ['mailto:me@evil.example', ['mailto:wellbeing@example.nhs.uk'], false],
    ['tel:+441632960001', ['mailto:+441632960001'], false],
    ['https://evil.example', ['javascript:alert(1)', 'not an address', ''], false],
  ];
  for (const [value, endpoints, may] of cases)
    it(`${may ? 'may' : 'may not'} be ${value || 'empty'} with ${endpoints ? `[${endpoints.join()}]` : 'no list'}`, () => {
      expect(mayUse(value, { base: BASE, endpoints })).to.equal(may);
    });

  it('is looked at in every attribute that can hold one', () => {
    // A new attribute fails here until somebody has said which of the two it is.
    const harmless =
      'advance clock-hidden credentials cue drafts for heading heading-level idle-minutes include-sensitive';
    const others = 'kept limit nation no-share pace people people-word plan reader seed template theme time-zone';
    const rest = NAMES.flatMap((name) => attributesOf(createWidget(document, name))).filter((each) => !isAddress(each));
    expect([...new Set(rest)].sort()).to.deep.equal(`${harmless} ${others}`.split(' ').sort());
  });
});

describe('the attributes of a widget in an embed page', () => {
  const given = (name: Name, query: string, site = {}, endpoints?: readonly string[]) => {
    const widget = createWidget(document, name);
    const faults = giveAttributes(widget, {
      query: new URLSearchParams(query),
      site,
      rules: { base: BASE, endpoints },
    });
    const attributes = Object.fromEntries([...widget.attributes].map((each) => [each.name, each.value]));
    return { attributes, faults: faults.map(({ code, path }) => `${code} ${path}`) };
  };

  it('come from the query', () => {
    const { attributes, faults } = given(
      'timer',
      'plan=20&clock-hidden&people=6&heading=Larch+ward&lang=cy&widget=timer',
    );
    expect(attributes).to.deep.equal({ plan: '20', 'clock-hidden': '', people: '6', heading: 'Larch ward' });
    expect(faults).to.deep.equal([]);
  });

  it('that say false are not there', () => {
    expect(given('timer', 'clock-hidden=false').attributes).to.deep.equal({});
  });

  it('are the widget’s own and no other', () => {
    const line = 'onclick=alert(1)&style=color:red&is=x&slot=x&id=x&__proto__=x&constructor=x&plan=10&part=x';
    expect(given('timer', line).attributes).to.deep.equal({ plan: '10' });
  });

  it('hold no JSON: a stranger could change every word', () => {
    const { attributes, faults } = given('timer', 'json={"strings":{}}&data-json={}');
    expect([attributes, faults]).to.deep.equal([{}, ['frame-json json']]);
  });

  it('send nothing to a stranger', () => {
    const line =
      'action=https://evil.example&reader=Your+manager&service=//evil.example&src=https://evil.example/a.json';
    expect(given('reflection-form', line)).to.deep.equal({
      attributes: { reader: 'Your manager' },
      faults: ['frame-address action'],
    });
    expect(given('sign-up', `${line}&contact=mailto:me@evil.example`).faults).to.deep.equal([
      'frame-address service',
      'frame-address src',
      'frame-address contact',
    ]);
    expect(given('timer', 'reflection=https://evil.example').faults).to.deep.equal(['frame-address reflection']);
  });

  it('are those of the site where it lays them down', () => {
    const site = {
      action: 'https://forms.example/',
      reader: 'Wellbeing team',
      drafts: false,
      'idle-minutes': 20,
      json: { nation: 'Wales' },
    };
    expect(given('reflection-form', 'action=/mine&reader=Me&drafts=encrypted&idle-minutes=5', site)).to.deep.equal({
      attributes: {
        action: 'https://forms.example/',
        reader: 'Wellbeing team',
        'idle-minutes': '20',
        'data-json': '{"nation":"Wales"}',
      },
      faults: [],
    });
  });

  it('never lead to another site, whatever the query', () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom('//', '/\\', 'https:', 'http://', '\t//', 'HTTPS://', ''), fc.domain())
        .map((each) => each.join('')),
      fc.string(),
    );
    const names = ['action', 'service', 'src', 'contact', 'reflection'];
    const queries = fc.array(fc.tuple(fc.constantFrom(...names, 'plan', 'onload', 'srcdoc'), address), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), queries, (name, pairs) => {
        const { attributes } = given(name, new URLSearchParams(pairs).toString());
        for (const [key, value] of Object.entries(attributes)) {
          expect([...names, 'plan']).to.include(key);
          if (key !== 'plan') expect(new URL(value, BASE).origin).to.equal(new URL(BASE).origin);
        }
      }),
      generated(300, 5000),
    );
  });
});

describe('an embed page', () => {
  afterEach(takeAway);
  /** In a window of its own, which does not know the widgets. */
  const open = async (search: string, widget = ''): Promise<Document> => {
    const view = put('<iframe title="A page"></iframe>').querySelector('iframe')!.contentWindow!;
    view.document.body.innerHTML = `<main data-circle-frame="${widget}"><p>Before</p></main>`;
    const place = view.document.querySelector('main');
    const real = window.fetch;
    window.fetch = async () => new Response('{}');
    await startFrame(view, { search, href: `${BASE}${search}` });
    window.fetch = real;
    expect(view.document.querySelector('main') === place).to.equal(true);
    return view.document;
  };

  it('for no widget of that name says what to mend and leads to the 4, in its language', async () => {
    const page = await open('?widget=<b>clock&lang=cy');
    expect([page.documentElement.lang, page.title]).to.deep.equal(['cy', "Nid oes teclyn o'r enw hwnnw"]);
    expect(page.querySelector('main')?.textContent).to.contain('<b>clock');
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal(
      NAMES.map((name) => `${name}.html?lang=cy`),
    );
  });

  it('without a name lets choose', async () => {
    const page = await open('');
    expect([page.documentElement.lang, page.title]).to.deep.equal(['en-GB', frameEnglish.chooseTitle]);
  });

  it('whose script did not come says so', async () => {
    const page = await open('?lang=en', 'timer');
    expect(page.querySelector('h1')?.textContent).to.equal(frameEnglish.scriptTitle);
    expect(page.title).to.equal('Circle timer');
  });

  it('says what its editor has to mend, as text', () => {
    expectConsole('<img src=x>');
    const [note] = editorNote(document, frameEnglish, ['<img src=x>']);
    expect(note?.querySelector('li')?.textContent).to.equal('<img src=x>');
    expect(editorNote(document, frameEnglish, [])).to.deep.equal([]);
  });

  it('leads out of its frame, and gives its address where no window opens', () => {
    allowConsole();
    const calls: unknown[][] = [];
    const answers: unknown[] = [{}, null];
    const view = {
      document,
      open: (...parts: unknown[]) => (calls.push(parts), answers[calls.length - 1]),
    } as unknown as Window;
    const [box] = ownWindow(view, frameEnglish, BASE, ['fullScreen']) as HTMLElement[];
    put('').append(box!);
    const link = box!.querySelector('a')!;
    link.click();
    expect([calls, box!.querySelector('[role=status]')?.textContent]).to.deep.equal([[[BASE, '_blank']], '']);
    link.click();
    expect(box!.querySelector('[role=status]')?.textContent).to.contain(BASE);
    expect([...box!.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal(['full screen']);
  });

  it('finds what a sandbox of the same site lacks', () => {
    const view = put('<iframe title="x" sandbox="allow-same-origin allow-scripts"></iframe>').querySelector(
      'iframe',
    )!.contentWindow!;
    expect(lossesOf(view, 'sign-up')).to.deep.equal(['saving']);
    expect(isRefused(view.document, 'no-such-feature')).to.equal(false);
  });

  it('finds nothing missing in a frame of the same site without a sandbox', () => {
    const view = put('<iframe title="x" allow="fullscreen; screen-wake-lock; clipboard-write"></iframe>').querySelector(
      'iframe',
    )!.contentWindow!;
    expect(NAMES.flatMap((name) => lossesOf(view, name)).filter((loss) => loss !== 'fullScreen')).to.deep.equal([]);
  });
});
