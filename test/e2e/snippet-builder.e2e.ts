/** The snippet builder: what it writes means what was chosen on every platform, and people can use its page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { routes, widgets } from '../../demo/snippet-builder/choices.js';
import { attributesOf, snippetFor, type Chosen } from '../../demo/snippet-builder/snippets.js';
import { generated } from '../support/run-length.ts';
import { openDemo, type Demo } from './demo-site.ts';
import { parseHtml, readFrame, readJsx, readShortcode, type Read } from './support/read-snippets.ts';
import { openSite, scriptFile, scriptFolder } from './support/site.ts';
import { chosen } from './support/snippet-arbitraries.ts';

let demo: Demo;
before(async () => {
  demo = await openDemo();
});
after(async () => {
  await demo.close();
});

/** As numbers are read, `012` is 12: only a property has a number. */
const asNumber = (value: string): string => (/^\d+(\.\d+)?$/.test(value) ? String(Number(value)) : value);

/** The configuration, and whether numbers are written as numbers. */
function meant(of: Chosen): Read {
  const typed = ['react', 'vue', 'svelte'].includes(of.route);
  const attributes = attributesOf(of).map(({ name, value, kind }) => [
    name,
    typed && kind === 'number' ? asNumber(value) : value,
  ]);
  return { tag: widgets[of.widget]?.tag ?? '', attributes: Object.fromEntries(attributes) as Record<string, string> };
}

/** What has to be HTML for the snippet to be read, and how the rest of the way goes. */
function toHtml(route: string, code: string): string {
  if (route === 'wordpress') return readShortcode(code).html;
  return code;
}

function fromHtml(route: string, parsed: Read): Read {
  const { tag, attributes } = parsed;
  if (route === 'frame' || route === 'sharepoint') return readFrame(attributes['src'] ?? '');
  if (route === 'placeholder') {
    const { 'data-circle': name = '', ...rest } = attributes;
    const without = Object.entries(rest).map(([key, value]) => [key.replace(/^data-/, ''), value]);
    return { tag: `circle-${name}`, attributes: Object.fromEntries(without) as Record<string, string> };
  }
  if (route === 'vue' || route === 'svelte') {
    const typed = Object.entries(attributes).map(([key, value]) => [
      key.replace(/^:/, ''),
      key.startsWith(':') || !/^\{[\d.]+\}$/.test(value) ? value : value.slice(1, -1),
    ]);
    return { tag, attributes: Object.fromEntries(typed) as Record<string, string> };
  }
  return { tag, attributes };
}

/** A page without a policy, so that any text can be read as HTML. */
async function emptyPage(): Promise<Page> {
  const { page } = await demo.open('index.html');
  await page.goto('about:blank');
  return page;
}

describe('every snippet', () => {
  it('means what was chosen, whatever that was', { timeout: 300_000 }, async () => {
    const { numRuns, seed } = generated(1_000, 50_000);
    const all = fc.sample(chosen, { numRuns, seed });
    const last = all.map((each) => snippetFor(each).at(-1)?.code ?? '');
    const page = await emptyPage();
    const parsed = await parseHtml(
      page,
      last.map((code, index) => toHtml(all[index]?.route ?? '', code)),
    );
    const counts: Record<string, number> = {};
    for (const [index, each] of all.entries()) {
      const [code = '', html] = [last[index], parsed[index]];
      const why = `${each.route}: ${code} from ${JSON.stringify(each)}`;
      assert.ok(html, why);
      counts[each.route] = (counts[each.route] ?? 0) + 1;
      const read = each.route === 'react' ? readJsx(code) : fromHtml(each.route, html);
      assert.deepEqual(read, meant(each), why);
      // The widget with a paragraph in it, or one element alone.
      const elements = ['frame', 'sharepoint', 'wordpress', 'placeholder'].includes(each.route) ? 1 : 2;
      if (each.route !== 'react') assert.equal(html.elements, elements, why);
      if (each.route === 'angular') assert.doesNotMatch(code, /[{}]/, why);
      if (each.route === 'svelte') assert.doesNotMatch(code.replaceAll(/=\{[\d.]+\}/g, ''), /[{}]/, why);
    }
    console.log(`snippets read back: ${JSON.stringify(counts)}`);
    await page.context().close();
  });

  it('loads the script from an address that loads nothing else', { timeout: 120_000 }, async () => {
    const { numRuns, seed } = generated(300, 5_000);
    const lines = fc
      .sample(chosen, { numRuns, seed: seed + 1 })
      .map((each) => snippetFor({ ...each, route: 'script' })[0]?.code ?? '');
    const page = await emptyPage();
    const parsed = await parseHtml(page, lines);
    for (const [index, { tag, attributes, elements }] of parsed.entries()) {
      const why = lines[index] ?? '';
      assert.deepEqual([tag, elements], ['script', 1], why);
      const src = new URL(attributes['src'] ?? '', 'https://intranet.example/page/');
      assert.match(src.protocol, /^https?:$/, why);
      const known = ['src', 'defer', 'integrity', 'crossorigin', 'data-settings'];
      assert.deepEqual(
        Object.keys(attributes).filter((name) => !known.includes(name)),
        [],
        why,
      );
    }
    await page.context().close();
  });

  it('makes a working page, with the hash of the script', async () => {
    const integrity = `sha384-${createHash('sha384').update(readFileSync(scriptFile)).digest('base64')}`;
    const made = (route: string): string =>
      snippetFor({
        widget: 'timer',
        route,
        options: { plan: '10' },
        lang: 'cy',
        script: '/script/compassion-circle.min.js',
        integrity,
      })
        .map(({ code }) => code)
        .join('\n');
    const around = (body: string): string => `<!doctype html><html lang="en"><title>A page</title>${body}</html>`;
    const site = await openSite({
      'script.html': around(made('script')),
      'placeholder.html': around(made('placeholder')),
    });
    const { page, faults } = await demo.open('index.html');
    for (const name of ['script', 'placeholder']) {
      await page.goto(`${site.url}/${name}.html`);
      await page.getByRole('button', { name: "Dechrau'r cylch" }).waitFor();
      assert.ok(await page.getByRole('radio', { name: /^10 munud/ }).isChecked(), name);
    }
    assert.deepEqual(
      faults.filter((each) => !each.startsWith('request:')),
      [],
    );
    await page.context().close();
    await site.close();
  });
});

describe('the snippet for a frame', () => {
  it('shows each widget as it was chosen, with the embed pages beside the script', async () => {
    const dist = join(scriptFolder, '..');
    const site = await openSite(
      {},
      { mounts: { '/circle/embed/': join(dist, 'embed'), '/circle/script/': scriptFolder } },
    );
    const frames = `${site.url}/circle/embed`;
    const made = (widget: string, options: Record<string, string>): string =>
      snippetFor({ widget, route: 'frame', frames, lang: 'cy', options })[0]?.code ?? '';
    site.write(
      'frames.html',
      `<!doctype html><html lang="cy"><title>Tudalen</title>${made('timer', { plan: '10', heading: 'Llarwydd "A" & B' })}${made('reflection-form', { template: 'gibbs' })}</html>`,
    );
    const { page } = await demo.open('index.html');
    await page.goto(`${site.url}/frames.html`);
    const timer = page.frameLocator('iframe[title="Amserydd cylch"]');
    await timer.getByRole('heading', { name: 'Llarwydd "A" & B' }).waitFor();
    assert.ok(await timer.getByRole('radio', { name: /^10 munud/ }).isChecked());
    await page.frameLocator('iframe[title="Ffurflen fyfyrio"]').getByRole('heading', { name: /Gibbs/ }).waitFor();
    await page.context().close();
    await site.close();
  });
});

async function openBuilder(options?: Parameters<Demo['open']>[1]): Promise<{ page: Page; faults: string[] }> {
  const opened = await demo.open('snippet-builder.html', options);
  await opened.page.getByRole('heading', { name: 'Your snippet', exact: true }).waitFor();
  return opened;
}

const block = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

describe('the page of the snippet builder', () => {
  it('gives the script line with the hash of this build', async () => {
    const { page, faults } = await openBuilder();
    const hashes = (await (await page.request.get(`${demo.url}/dist/script/sri.json`)).json()) as Record<
      string,
      string
    >;
    const hash = hashes['compassion-circle.min.js'] ?? 'none';
    await block(page, 'Once on the page, in its head').getByText(`integrity="${hash}"`).waitFor();
    assert.ok(await page.getByText('The snippet has no integrity hash').isHidden());
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('follows the choices, in the snippet and in the widget beside it', async () => {
    const { page, faults } = await openBuilder();
    await page.getByRole('radio', { name: 'Reflection form' }).check();
    await page.getByLabel('Way onto the page').selectOption({ label: 'WordPress shortcode' });
    await page.getByLabel('Language').selectOption({ label: 'Welsh' });
    await page.getByRole('combobox', { name: 'Questions' }).selectOption({ label: 'Gibbs' });
    await block(page, 'In a Shortcode block')
      .getByText('[circle_reflection_form template="gibbs" lang="cy"]')
      .waitFor();
    const form = page.locator('circle-reflection-form');
    assert.deepEqual([await form.getAttribute('template'), await form.getAttribute('lang')], ['gibbs', 'cy']);
    await form.getByRole('heading', { name: 'Gibbs' }).or(form.getByRole('textbox').first()).first().waitFor();
    assert.ok(await page.getByLabel('Address of the script').isHidden());
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('says which address it left out', async () => {
    const { page } = await openBuilder();
    await page.getByRole('textbox', { name: 'Address of the reflection form' }).fill('javascript:alert(1)');
    await page
      .getByText(
        'Left out, because it is not an address that starts with https:// or /: Address of the reflection form.',
      )
      .waitFor();
    assert.doesNotMatch((await block(page, 'Where the widget goes').textContent()) ?? '', /javascript/);
    await page.context().close();
  });

  it('copies a block with the keyboard alone, and says so', async () => {
    const { page } = await openBuilder({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('textbox', { name: 'Heading', exact: true }).focus();
    await page.keyboard.type('Larch "ward"');
    const copy = page.getByRole('button', { name: 'Copy Where the widget goes' });
    for (let steps = 0; steps < 30 && !(await copy.evaluate((button) => button.matches(':focus'))); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /heading="Larch &quot;ward&quot;"/);
    await page.context().close();
  });

  it('selects what the browser does not copy', async () => {
    const { page } = await openBuilder({
      prepare: async (page) => {
        await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      },
    });
    await page.getByRole('button', { name: 'Copy Where the widget goes' }).click();
    await page.getByRole('status').filter({ hasText: 'It is selected' }).waitFor();
    assert.match(await page.evaluate(() => String(getSelection())), /^<circle-timer>/);
    await page.context().close();
  });

  it('runs the check of the script, and says where there is none', async () => {
    const { page, faults } = await openBuilder();
    await page.getByRole('button', { name: 'Check this page' }).click();
    await page.getByRole('heading', { name: /^Check of the compassion circle/ }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.evaluate(() => {
      Object.assign((globalThis as unknown as { CompassionCircle: object }).CompassionCircle, { check: undefined });
    });
    await page.getByRole('button', { name: 'Check this page' }).click();
    await page.getByRole('status').filter({ hasText: 'This build has no check.' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('has no axe violation for any widget and any way, narrow too', { timeout: 120_000 }, async () => {
    const { page } = await openBuilder({ viewport: { width: 320, height: 800 } });
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const [index, route] of routes.entries()) {
      await page
        .getByRole('radio')
        .nth(index % 4)
        .check();
      await page.getByLabel('Way onto the page').selectOption(route);
      const lines = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      });
      found.push(...lines.map((line) => `${route}: ${line}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${route} scrolls sideways: ${wide}`);
    }
    assert.deepEqual(found, []);
    await page.context().close();
  });
});
