// npm test: the options, the types, the package's contents, and the packed web part in Chromium with a fake SharePoint.
// `npm run build` comes first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { chromium } from 'playwright-core';
import { report, test } from '../../cases.mjs';
import { attributesOf, isAddress, isJsonObject, languageOf, OPTIONS, optionsOf, widgetOf, WIDGETS } from '../src/webparts/compassionCircle/options.ts';
import { filesOf } from './zip.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(here, path));
const part = 'src/webparts/compassionCircle';
const words = (text) => {
  let found;
  runInNewContext(text, { define: (_needs, make) => (found = make()) });
  return found;
};
const given = (properties, page = 'en-GB') => Object.fromEntries(attributesOf(properties, page));

await test('properties become the attributes of their widget, and of no other', () => {
  assert.deepEqual(given({ widget: 'timer', plan: '20', clockHidden: true, template: 'gibbs' }), {
    lang: 'en',
    plan: '20',
    'clock-hidden': '',
  });
  assert.deepEqual(given({ widget: 'timer', plan: '20', ownPlan: ' ward ' }), { lang: 'en', plan: 'ward' });
  assert.deepEqual(given({ widget: 'reflection-form', template: 'gibbs', plan: '20', json: ' {} ' }), {
    lang: 'en',
    template: 'gibbs',
    'data-json': '{}',
  });
});

await test('what cannot be used is left out', () => {
  for (const action of ['javascript:alert(1)', '//stranger.example', 'http://a.example', '/\\stranger.example', 'data:,x', '"><script>'])
    assert.deepEqual(given({ widget: 'reflection-form', action }), { lang: 'en' }, action);
  assert.deepEqual(given({ widget: 'timer', plan: 'no', advance: 3, clockHidden: 'yes', onclick: 'x', heading: '' }), { lang: 'en' });
  assert.equal(widgetOf('constructor'), 'timer');
  for (const address of ['/sites/a/b.json', 'https://a.example/x?y=z', 'mailto:a@example.nhs.uk']) assert.ok(isAddress(address));
  for (const text of ['[]', '3', '{', 'null']) assert.equal(isJsonObject(text), false, text);
});

await test('the language is the chosen one, or else that of the page', () => {
  assert.equal(languageOf('auto', 'cy-GB'), 'cy');
  assert.equal(languageOf(undefined, 'cyr-RS'), 'en');
  assert.equal(languageOf('en', 'cy-GB'), 'en');
});

await test('every option is an attribute of the widgets that it is for', () => {
  const { modules } = JSON.parse(readFileSync(join(here, '../../custom-elements.json'), 'utf8'));
  const declared = new Map(
    modules.flatMap(({ declarations = [] }) => declarations).map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
  );
  for (const [key, { attribute, widgets }] of Object.entries(OPTIONS))
    for (const widget of widgets) assert.ok(declared.get(`circle-${widget}`).includes(attribute), `${key} of ${widget}`);
});

await test('every option has a name in English and in Welsh', () => {
  const [en, cy] = ['en-us', 'cy-gb'].map((name) => words(read(`${part}/loc/${name}.js`).toString()));
  for (const key of [...Object.keys(OPTIONS), ...Object.keys(en)])
    for (const table of [en, cy]) assert.ok(table[key], `${key} is missing`);
});

await test('types fit, and a wrong one does not', () => {
  const tsc = () => spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', here], { encoding: 'utf8' });
  const right = tsc();
  assert.equal(right.status, 0, right.stdout);
  const fault = join(here, part, 'fault.ts');
  try {
    writeFileSync(fault, "import { attributesOf } from './options';\nexport const wrong: number = attributesOf({}, 'en');\n");
    assert.match(tsc().stdout, /fault\.ts.*TS2322/);
  } finally {
    rmSync(fault);
  }
});

const files = filesOf(read('sharepoint/solution/compassion-circle.sppkg'));
const names = [...files.keys()];
const bundle = names.find((name) => /^ClientSideAssets\/compassion-circle-web-part_.*\.js$/.test(name));

await test('the package holds the web part, its words and the whole script, and asks for no permission', () => {
  assert.ok(bundle);
  assert.equal(names.filter((name) => /^ClientSideAssets\/CompassionCircleWebPartStrings_(en-us|cy-gb)_/.test(name)).length, 2);
  const script = read('src/vendor/compassion-circle.min.js').toString();
  const packed = files.get(bundle).toString();
  const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8'));
  assert.ok(packed.includes(`"${version}"`));
  assert.ok(packed.length > script.length * 0.8);
  const licences = names.filter((name) => name.endsWith('.LICENSE.txt')).map((name) => files.get(name).toString());
  assert.match(licences.join(), /BSD/);
  const all = names.filter((name) => /\.xml$/.test(name)).map((name) => files.get(name).toString()).join('\n');
  assert.doesNotMatch(all, /WebApiPermissionRequest/);
  assert.match(all, /SkipFeatureDeployment="true"/);
  const webPart = all.replaceAll('&quot;', '"');
  for (const host of ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp']) assert.ok(webPart.includes(host), host);
  assert.match(webPart, /"internalModuleBaseUrls":\["HTTPS:\/\/SPCLIENTSIDEASSETLIBRARY\/"\]/);
});

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const faults = [];
  const asked = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  const SITE = 'https://rowan.sharepoint.com';
  const code = (name) => files.get(name).toString();
  const base = (name) => name.slice('ClientSideAssets/'.length);
  const strings = names.find((name) => name.includes('Strings_en-us'));
  // What SharePoint Online allows: its own origin, and no inline script. Styles of ours need no exception.
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'" };
  await page.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const bodies = {
      '/host.js': ['text/javascript', read('test/fake-host.js').toString()],
      '/settings.json': ['application/json', '{"practiceName":"Care circle"}'],
      '/': ['text/html', `<!doctype html><html lang="en"><title>Site</title>${['host.js', base(strings), base(bundle)].map((src) => `<script src="${src}"></script>`).join('')}</html>`],
    };
    // SharePoint serves what the package holds from one folder.
    const packed = `ClientSideAssets${pathname}`;
    const [contentType, body] = bodies[pathname] ?? (files.has(packed) ? ['text/javascript', code(packed)] : []);
    return body ? route.fulfill({ contentType, body, headers }) : route.fulfill({ status: 404, body: '' });
  });

  await test('the packed web part shows each widget, with the settings file and in the language of the page', async () => {
    for (const widget of WIDGETS) {
      await page.goto(SITE);
      const properties = { widget, language: 'auto', settingsFile: '/settings.json', plan: '10' };
      await page.evaluate(([given, culture]) => window.startWebPart(given, culture), [properties, widget === 'timer' ? 'en-GB' : 'cy-GB']);
      await page.locator(`circle-${widget}`).getByRole('heading').first().waitFor();
      if (widget === 'timer') await page.getByRole('heading', { name: 'Care circle' }).waitFor();
      else assert.equal(await page.locator(`circle-${widget}`).getAttribute('lang'), 'cy');
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(asked.filter((url) => !url.startsWith(SITE)), []);
  });

  await test('rendering again keeps a circle that runs, and follows the options', async () => {
    await page.goto(SITE);
    await page.evaluate(async () => {
      window.part = await window.startWebPart({ widget: 'timer', plan: '10' }, 'en-GB');
    });
    const timer = page.locator('circle-timer');
    await timer.getByRole('button', { name: /^Start/ }).click();
    await timer.getByRole('button', { name: 'Pause' }).waitFor();
    // A timer that is made anew brings the circle of its tab back, so only the element itself tells.
    await page.evaluate(() => {
      window.kept = document.querySelector('circle-timer');
      window.part.properties.heading = 'Larch ward';
      window.part.render();
    });
    assert.equal(await timer.getAttribute('heading'), 'Larch ward');
    assert.equal(await timer.evaluate((element) => element === window.kept && element.circle.phase), 'running');
    await page.evaluate(() => {
      window.part.properties.widget = 'sign-up';
      window.part.render();
    });
    await page.locator('circle-sign-up').getByRole('heading').first().waitFor();
    assert.equal(await timer.count(), 0);
    await page.evaluate(() => window.part.onDispose());
    assert.equal(await page.locator('circle-sign-up').count(), 0);
  });

  await test('the check comes from the package', async () => {
    if (!names.some((name) => name.includes('/chunk.'))) throw new Error('The build has no circle-check.min.js.');
    await page.goto(`${SITE}/?circle-check`);
    await page.evaluate(() => window.startWebPart({ widget: 'timer' }, 'en-GB'));
    await page.locator('circle-timer').getByRole('heading').first().waitFor();
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    assert.deepEqual(faults, []);
    assert.deepEqual(asked.filter((url) => !url.startsWith(SITE)), []);
  });

  await test('the property pane asks for the options of the chosen widget', async () => {
    await page.goto(SITE);
    const asks = await page.evaluate(async (widgets) => {
      const part = await window.startWebPart({}, 'en-GB');
      return widgets.map((widget) => {
        part.properties.widget = widget;
        part.onPropertyPaneFieldChanged('widget', '', widget);
        const [, options] = part.getPropertyPaneConfiguration().pages[0].groups;
        return {
          refreshed: part.refreshed,
          keys: options.groupFields.map(({ targetProperty }) => targetProperty),
          labels: options.groupFields.map(({ properties }) => properties.label),
          action: options.groupFields.find(({ targetProperty }) => targetProperty === 'action')?.properties.onGetErrorMessage('http://a.example'),
        };
      });
    }, WIDGETS);
    asks.forEach(({ keys, labels, refreshed }, i) => {
      assert.equal(refreshed, true);
      assert.deepEqual(keys, optionsOf(WIDGETS[i]));
      assert.ok(labels.every((label) => label && !keys.includes(label)), labels.join());
    });
    assert.match(asks[2].action, /https/);
  });
} finally {
  await browser.close();
}
report();
