import { expect } from '@open-wc/testing';
import { loadFrameSettings } from '../../src/embed/frame-settings.js';

const BASE = 'https://intranet.example/embed/timer.html';

describe('what a site lays down for its embed pages', () => {
  const real = window.fetch;
  const files: Record<string, string | number> = {};
  let asked: string[];
  beforeEach(() => {
    asked = [];
    for (const name of Object.keys(files)) Reflect.deleteProperty(files, name);
    window.fetch = async (input) => {
      const { url } = new Request(input);
      asked.push(url);
      const answer = files[url.replace('https://intranet.example/embed/', '')] ?? 404;
      if (answer === 0) throw new TypeError('Failed to fetch');
      return new Response(String(answer), { status: typeof answer === 'number' ? answer : 200 });
    };
  });
  afterEach(() => {
    window.fetch = real;
  });
  const codes = ({ faults }: { faults: readonly { code: string; path: string }[] }) =>
    faults.map(({ code, path }) => `${code} ${path}`);

  it('is nothing where there is no file', async () => {
    const site = await loadFrameSettings(BASE, null);
    expect([site.endpoints, site.parents, site.settings, site.faults]).to.deep.equal([undefined, undefined, {}, []]);
    expect(asked).to.deep.equal(['https://intranet.example/embed/settings.json']);
  });

  it('is read, apart from the site settings', async () => {
    const frame = { endpoints: ['/a'], parents: ['https://x.example'], widgets: { timer: { plan: '10' } } };
    files['settings.json'] = JSON.stringify({ nation: 'Wales', frame });
    const site = await loadFrameSettings(BASE, null);
    expect(site.settings).to.deep.equal({ nation: 'Wales' });
    expect([site.endpoints, site.parents, site.widget('timer'), site.widget('__proto__')]).to.deep.equal([
      ['/a'],
      ['https://x.example'],
      { plan: '10' },
      {},
    ]);
  });

  for (const [what, answer] of [
    ['cannot be reached', 0],
    ['answers with an error', 500],
    ['is no JSON', '<html>'],
    ['is no object', '[]'],
  ] as const)
    it(`allows nothing where its file ${what}`, async () => {
      files['settings.json'] = answer;
      const site = await loadFrameSettings(BASE, null);
      expect([site.endpoints, site.parents, codes(site)]).to.deep.equal([[], [], ['frame-file settings.json']]);
    });

  it('allows nothing where a list is none, and says what is misspelt', async () => {
    files['settings.json'] = JSON.stringify({ frame: { endpoints: 'https://x.example', parents: [1], endpoint: [] } });
    const site = await loadFrameSettings(BASE, null);
    expect([site.endpoints, site.parents]).to.deep.equal([[], []]);
    expect(codes(site)).to.deep.equal([
      'frame-unknown frame.endpoint',
      'frame-list frame.endpoints',
      'frame-list frame.parents',
    ]);
    files['settings.json'] = JSON.stringify({ frame: [] });
    expect(codes(await loadFrameSettings(BASE, null))).to.deep.equal(['frame-object frame']);
  });

  it('can be shown otherwise by a second file, and allowed no more', async () => {
    files['settings.json'] = JSON.stringify({
      nation: 'Wales',
      frame: { endpoints: [], widgets: { timer: { plan: '10' } } },
    });
    files['ward-7.json'] = JSON.stringify({
      nation: 'England',
      frame: { endpoints: ['https://evil.example'], parents: [], widgets: { timer: { plan: '30', people: 4 } } },
    });
    const site = await loadFrameSettings(BASE, 'ward-7.json');
    expect([site.settings, site.endpoints, site.parents]).to.deep.equal([{ nation: 'England' }, [], undefined]);
    expect(site.widget('timer')).to.deep.equal({ plan: '10', people: 4 });
  });

  it('is never a file elsewhere', async () => {
    for (const name of [
      'https://evil.example/a.json',
      '//evil.example/a.json',
      '../uploads/a.json',
      'a/b.json',
      'a.txt',
      '',
    ])
      expect(codes(await loadFrameSettings(BASE, name))).to.deep.equal(['frame-file-name settings']);
    expect(new Set(asked)).to.deep.equal(new Set(['https://intranet.example/embed/settings.json']));
  });
});
