/** What the snippet builder writes for each platform, and that what it offers exists. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { routes, widgets } from '../../demo/snippet-builder/choices.js';
import { address, attributesOf, refused, snippetFor, type Chosen } from '../../demo/snippet-builder/snippets.js';
import * as words from '../../demo/snippet-builder/words.js';
import { root } from './consumer.ts';

const HASH = `sha384-${'a'.repeat(64)}`;
const timer: Chosen = {
  widget: 'timer',
  route: 'script',
  options: { plan: '20', people: '6', 'clock-hidden': true, heading: 'Larch "ward" {1}' },
  integrity: HASH,
};
const code = (chosen: Partial<Chosen>): string[] => snippetFor({ ...timer, ...chosen }).map((block) => block.code);

describe('a snippet', () => {
  const cases: readonly (readonly [what: string, chosen: Partial<Chosen>, blocks: readonly string[]])[] = [
    [
      'script',
      {},
      [
        `<script src="/scripts/compassion-circle.min.js" integrity="${HASH}" defer></script>`,
        '<circle-timer plan="20" people="6" clock-hidden heading="Larch &quot;ward&quot; {1}"><p>The circle timer needs JavaScript.</p></circle-timer>',
      ],
    ],
    [
      'script from another host, with settings',
      { script: 'https://cdn.example/c.js', settings: '/circle.json', options: {} },
      [
        `<script src="https://cdn.example/c.js" integrity="${HASH}" crossorigin="anonymous" data-settings="/circle.json" defer></script>`,
        '<circle-timer><p>The circle timer needs JavaScript.</p></circle-timer>',
      ],
    ],
    [
      'placeholder in Welsh',
      { route: 'placeholder', widget: 'sign-up', lang: 'cy', options: { src: '/circles.ics' }, integrity: 'sha1-no' },
      [
        '<script src="/scripts/compassion-circle.min.js" defer></script>',
        '<div data-circle="sign-up" data-src="/circles.ics" data-lang="cy">Mae angen JavaScript ar y rhestr.</div>',
      ],
    ],
    [
      'frame',
      { route: 'frame', lang: 'cy', frames: 'https://a.example/embed?x=1' },
      [
        '<iframe src="https://a.example/embed/timer.html?plan=20&amp;people=6&amp;clock-hidden=&amp;heading=Larch+%22ward%22+%7B1%7D&amp;lang=cy" title="Amserydd cylch" allow="fullscreen; screen-wake-lock; clipboard-write; autoplay" width="100%" height="600"></iframe>',
      ],
    ],
    [
      'WordPress',
      { route: 'wordpress', options: { ...timer.options, heading: 'A [b] "c"\\' } },
      ['[circle_timer plan="20" people="6" clock-hidden="yes" heading="A &#91;b&#93; &quot;c&quot;&#92;"]'],
    ],
    [
      'React',
      { route: 'react' },
      [
        "import 'compassion-circle-components/circle-timer/define';\nimport type {} from 'compassion-circle-components/jsx';",
        '<circle-timer plan="20" people={6} clock-hidden heading={"Larch \\"ward\\" {1}"}><p>The circle timer needs JavaScript.</p></circle-timer>',
      ],
    ],
    [
      'Vue',
      { route: 'vue' },
      [
        "import 'compassion-circle-components/circle-timer/define';",
        '<circle-timer plan="20" :people="6" clock-hidden heading="Larch &quot;ward&quot; {1}"><p>The circle timer needs JavaScript.</p></circle-timer>',
      ],
    ],
    [
      'Angular',
      { route: 'angular' },
      [
        "import 'compassion-circle-components/circle-timer/define';",
        '<circle-timer plan="20" people="6" clock-hidden heading="Larch &quot;ward&quot; &#123;1&#125;"><p>The circle timer needs JavaScript.</p></circle-timer>',
      ],
    ],
    [
      'Svelte',
      { route: 'svelte' },
      [
        "import 'compassion-circle-components/circle-timer/define';",
        '<circle-timer plan="20" people={6} clock-hidden heading="Larch &quot;ward&quot; &#123;1&#125;"><p>The circle timer needs JavaScript.</p></circle-timer>',
      ],
    ],
    ['an unknown widget', { widget: 'constructor' }, []],
    ['an unknown route', { route: 'toString' }, []],
  ];
  for (const [what, chosen, blocks] of cases)
    it(`is as it should be: ${what}`, () => {
      assert.deepEqual(code(chosen), blocks);
    });

  it('for SharePoint is the frame', () => {
    assert.deepEqual(code({ route: 'sharepoint' }), code({ route: 'frame' }));
  });

  it('leaves out what is unknown, empty or no address', () => {
    const options = { plan: '  ', heading: 'false', reflection: 'javascript:alert(1)', onclick: 'x', people: ' 6 ' };
    assert.deepEqual(
      attributesOf({ ...timer, options, lang: 'de' }).map(({ name, value }) => [name, value]),
      [['people', '6']],
    );
    assert.deepEqual(refused({ ...timer, options, script: 'data:,', frames: '//x.example/' }), [
      'reflection',
      'script',
      'frames',
    ]);
  });

  const addresses: readonly (readonly [given: unknown, taken: string])[] = [
    ['/a b', '/a%20b'],
    ['HTTPS://a.example', 'HTTPS://a.example'],
    // An address without a scheme: a browser takes a tab out of one, and not what stands for a space.
    ['java\tscript:alert(1)', 'java%20script:alert(1)'],
    [' javascript:alert(1)', ''],
    ['//a.example', ''],
    ['/\\a.example', ''],
    ['https://a.example/"><script>', ''],
    ['vbscript:x', ''],
    [undefined, ''],
    [{}, ''],
  ];
  for (const [given, taken] of addresses)
    it(`takes ${JSON.stringify(given)} as ${taken || 'no address'}`, () => {
      assert.equal(address(given), taken);
    });
});

describe('what the snippet builder offers', () => {
  interface Manifest {
    readonly modules: readonly {
      readonly declarations?: readonly {
        readonly tagName?: string;
        readonly attributes?: readonly { name: string }[];
      }[];
    }[];
  }
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest;
  const known = new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
  );

  for (const [name, { tag, options }] of Object.entries(widgets))
    it(`is there, and has words: ${name}`, () => {
      for (const option of options) {
        assert.ok(known.get(tag)?.includes(option.name), option.name);
        const names = words as unknown as Record<string, Record<string, Record<string, unknown>>>;
        assert.ok(names['optionNames']?.[option.name], option.name);
        for (const value of option.values ?? []) assert.ok(names['valueNames']?.[option.name]?.[value], value);
      }
      const texts = words as unknown as Record<string, Record<string, Record<string, string>>>;
      for (const table of ['fallbacks', 'titles'])
        for (const lang of ['en', 'cy']) assert.ok(texts[table]?.[name]?.[lang], `${table} ${lang}`);
    });

  it('has words for every way onto the page', () => {
    const names = words as unknown as Record<string, Record<string, string>>;
    for (const route of routes) assert.ok(names['routeNames']?.[route] && names['routeNotes']?.[route], route);
    for (const { place } of routes.flatMap((route) => snippetFor({ ...timer, route })))
      assert.ok(names['placeNames']?.[place], place);
  });

  it('names plans, templates and themes that the widgets have', async () => {
    interface Named {
      readonly id: string;
    }
    const built = async <T>(file: string): Promise<T> => (await import(join(root, 'dist', 'esm', file))) as T;
    const ids = (list: readonly Named[]): string[] => list.map(({ id }) => id);
    const { builtInPlans } = await built<{ builtInPlans(): Named[] }>('circle-timer/circle-plans.js');
    const { builtInTemplates } = await built<{ builtInTemplates(): Named[] }>(
      'reflection-form/reflection-templates.js',
    );
    const { builtInDeck } = await built<{ builtInDeck(people: object): { themes: Named[] } }>(
      'prompt-card/built-in-deck.js',
    );
    const offered = (widget: string, option: string): readonly string[] =>
      widgets[widget]?.options.find(({ name }) => name === option)?.values ?? [];
    assert.deepEqual(offered('timer', 'plan'), ids(builtInPlans()));
    assert.deepEqual(offered('reflection-form', 'template'), ids(builtInTemplates()));
    assert.deepEqual(offered('prompt-card', 'theme'), ids(builtInDeck({ en: '' }).themes));
  });
});
