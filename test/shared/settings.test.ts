import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type * as SettingsModule from '../../src/shared/settings.js';
import { generated } from '../support/run-length.js';

type Api = typeof SettingsModule;
interface Scope {
  CompassionCircle?: unknown;
}

let count = 0;
const scope = globalThis as Scope;
const realFetch = globalThis.fetch;
let fetched: { url: string; credentials: string | undefined }[] = [];

/** The module as a page has it that has just loaded: it keeps what it has read. */
async function fresh(): Promise<Api> {
  const source = new URL('../../src/shared/settings.ts', import.meta.url);
  source.searchParams.set('fresh', String(count++));
  return (await import(source.href)) as Api;
}

function answer(text: string, init: ResponseInit = {}): void {
  globalThis.fetch = (input, options) => {
    fetched.push({ url: new Request(input).url, credentials: options?.credentials });
    return Promise.resolve(new Response(text, init));
  };
}

function scriptNaming(address?: string): HTMLScriptElement {
  const script = document.createElement('script');
  if (address !== undefined) script.dataset['settings'] = address;
  return script;
}

const asJson = (text: string): unknown => JSON.parse(text);

/** Resolves at the next change of the settings. */
const change = (api: Api) => new Promise<void>((resolve) => api.onSettings(resolve));

const codes = (api: Api) => api.siteSettings().faults.map(({ code, path }) => `${code} ${path}`);

/** Several test files share a page: what stands outside a `describe` would be for the tests of all of them. */
function useNetwork(): void {
  beforeEach(() => {
    fetched = [];
    answer('{}');
  });

  afterEach(() => {
    globalThis.fetch = realFetch;
    delete scope.CompassionCircle;
  });
}

describe('site settings', () => {
  useNetwork();

  it('are empty where the page gives none, and nothing is fetched', async () => {
    const api = await fresh();
    api.rememberScript(scriptNaming());
    api.rememberScript(null);
    expect(api.siteSettings()).to.deep.equal({ pending: false, faults: [] });
    expect(fetched).to.deep.equal([]);
  });

  it('come from the global object, set before the script', async () => {
    scope.CompassionCircle = { settings: { nation: 'Wales', practiceName: 'Taking Care rounds' } };
    const api = await fresh();
    api.rememberScript(scriptNaming());
    expect(api.siteSettings().nation).to.equal('Wales');
    expect(api.siteSettings().practiceName).to.deep.equal({ en: 'Taking Care rounds' });
  });

  it('come from the global object, set after the script, and are told to widgets', async () => {
    scope.CompassionCircle = { version: '1' };
    const api = await fresh();
    api.rememberScript(scriptNaming());
    let heard = 0;
    const leave = api.onSettings(() => heard++);
    (scope.CompassionCircle as { settings?: unknown }).settings = { nation: 'Scotland' };
    expect(api.siteSettings().nation).to.equal('Scotland');
    expect(heard).to.equal(1);
    expect((scope.CompassionCircle as { settings?: unknown }).settings).to.deep.equal({ nation: 'Scotland' });
    leave();
    (scope.CompassionCircle as { settings?: unknown }).settings = {};
    expect(heard).to.equal(1);
  });

  it('are read without a script of ours, where the page bundles the package', async () => {
    scope.CompassionCircle = Object.freeze({ settings: { nation: 'England' } });
    const api = await fresh();
    expect(api.siteSettings().nation).to.equal('England');
    api.rememberScript(null);
    expect(api.siteSettings().nation).to.equal('England');
  });

  it('are the same object until they change', async () => {
    scope.CompassionCircle = { settings: { nation: 'England' } };
    const api = await fresh();
    const first = api.siteSettings();
    expect(api.siteSettings()).to.equal(first);
    scope.CompassionCircle = { settings: { nation: 'Wales' } };
    expect(api.siteSettings().nation).to.equal('Wales');
  });

  it('read everything that they know', async () => {
    scope.CompassionCircle = {
      settings: {
        nation: 'Northern Ireland',
        practiceName: { en: 'Rounds', cy: 'Rowndiau' },
        peopleWord: 'residents',
        agreement: ['What is said here stays here', { en: 'Pass at any time', cy: 'Cewch basio' }],
        privacyUrl: '/privacy',
        serviceUrl: 'https://circles.example/api',
        support: [{ name: 'Chaplaincy', voice: '029 2000 0000', checked: '2026-11-03', url: '/chaplaincy' }],
      },
    };
    const api = await fresh();
    expect(api.siteSettings()).to.deep.equal({
      nation: 'Northern Ireland',
      practiceName: { en: 'Rounds', cy: 'Rowndiau' },
      peopleWord: { en: 'residents' },
      agreement: [{ en: 'What is said here stays here' }, { en: 'Pass at any time', cy: 'Cewch basio' }],
      privacyUrl: new URL('/privacy', location.href).href,
      serviceUrl: 'https://circles.example/api',
      support: [
        {
          name: { en: 'Chaplaincy' },
          voice: { en: '029 2000 0000' },
          relay: { en: '18001 029 2000 0000', cy: '18001 029 2000 0000' },
          url: new URL('/chaplaincy', location.href).href,
          checked: '2026-11-03',
          path: 'settings.support[0]',
        },
      ],
      pending: false,
      faults: [],
    });
  });

  it('take one sentence as an agreement', async () => {
    scope.CompassionCircle = { settings: { agreement: 'Be kind' } };
    expect((await fresh()).siteSettings().agreement).to.deep.equal([{ en: 'Be kind' }]);
  });

  const wrong: [string, unknown, string][] = [
    ['a text', 'x', 'not-an-object settings'],
    ['a list', [], 'not-an-object settings'],
    ['an unknown name', { nations: 'Wales' }, 'unknown-key settings.nations'],
    ['an unknown nation', { nation: 'Cymru' }, 'not-one-of settings.nation'],
    ['a script as an address', { privacyUrl: 'javascript:alert(1)' }, 'not-url settings.privacyUrl'],
    ['another site without https', { serviceUrl: 'http://other.example/' }, 'not-url settings.serviceUrl'],
    ['no text', { practiceName: 3 }, 'not-text settings.practiceName'],
    ['too long a text', { peopleWord: 'x'.repeat(81) }, 'text-too-long settings.peopleWord'],
    ['support that is no list', { support: {} }, 'not-a-list settings.support'],
    ['too many sentences', { agreement: Array(21).fill('x') }, 'too-many settings.agreement'],
    ['an empty sentence', { agreement: ['a', ' '] }, 'empty-text settings.agreement[1]'],
  ];
  for (const [name, settings, fault] of wrong) {
    it(`say what is wrong with ${name}`, async () => {
      scope.CompassionCircle = { settings };
      expect(codes(await fresh())).to.deep.equal([fault]);
    });
  }

  it('take nothing from the prototype of what the page gives', async () => {
    scope.CompassionCircle = { settings: asJson('{"__proto__":{"nation":"Wales"},"constructor":"x"}') };
    const api = await fresh();
    expect(api.siteSettings().nation).to.equal(undefined);
    expect(codes(api)).to.have.members(['unknown-key settings.__proto__', 'unknown-key settings.constructor']);
  });

  it('never throw and never change Object.prototype, whatever the page gives', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype).join();
    const api = await fresh();
    const key = fc.constantFrom('support', 'nation', 'agreement', 'privacyUrl', 'peopleWord', '__proto__', 'toString');
    const item = fc.dictionary(fc.constantFrom('name', 'voice', 'url', 'checked', '__proto__', 'en'), fc.anything());
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(key, fc.oneof(fc.anything(), fc.array(item), fc.string()))),
        (settings) => {
          scope.CompassionCircle = { settings };
          return Array.isArray(api.siteSettings().faults);
        },
      ),
      generated(300, 10_000),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(names);
  });
});

describe('a settings file', () => {
  useNetwork();

  it('is fetched once, with the credentials of this site only', async () => {
    answer('{"nation":"Wales"}');
    const api = await fresh();
    api.rememberScript(scriptNaming('/circle-settings.json'));
    expect(api.siteSettings().pending).to.equal(true);
    await change(api);
    api.rememberScript(scriptNaming('/other.json'));
    expect(fetched).to.deep.equal([
      { url: new URL('/circle-settings.json', location.href).href, credentials: 'same-origin' },
    ]);
    expect(api.siteSettings()).to.deep.equal({ nation: 'Wales', pending: false, faults: [] });
  });

  it('gives way to what the page itself sets, name by name', async () => {
    scope.CompassionCircle = { settings: { nation: 'Scotland' } };
    answer('{"nation":"Wales","peopleWord":"residents"}');
    // The module itself, which no other test here uses: coverage does not count its fresh copies.
    const api: Api = await import('../../src/shared/settings.js');
    api.rememberScript(scriptNaming('/s.json'));
    await change(api);
    expect(api.siteSettings().nation).to.equal('Scotland');
    expect(api.siteSettings().peopleWord).to.deep.equal({ en: 'residents' });
  });

  const broken: [string, () => void, string][] = [
    ['is not there', () => answer('gone', { status: 404 }), 'settings-unreachable data-settings'],
    ['is not JSON', () => answer('<!doctype html>'), 'settings-malformed data-settings'],
    ['is empty', () => answer(''), 'settings-malformed data-settings'],
    ['is a list', () => answer('[]'), 'settings-malformed data-settings'],
    ['is far too long', () => answer(`{"nation":"Wales"${' '.repeat(200_000)}}`), 'settings-malformed data-settings'],
    [
      'is refused by the page or the network',
      () => {
        globalThis.fetch = () => Promise.reject(new TypeError('refused'));
      },
      'settings-unreachable data-settings',
    ],
  ];
  for (const [name, prepare, fault] of broken) {
    it(`that ${name} is said, and breaks nothing`, async () => {
      prepare();
      const api = await fresh();
      api.rememberScript(scriptNaming('/s.json'));
      await change(api);
      expect(codes(api)).to.deep.equal([fault]);
      expect(api.siteSettings().pending).to.equal(false);
    });
  }

  it('with an address that is none is said', async () => {
    const api = await fresh();
    const told = change(api);
    api.rememberScript(scriptNaming('https://'));
    await told;
    expect(codes(api)).to.deep.equal(['settings-unreachable data-settings']);
  });
});
