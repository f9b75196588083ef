// npm run pictures: the picture of docs/embedding/sharepoint.md, after `npm run build`. The packed web part runs on the
// stand-in of the tests, and its property pane is drawn from what it asks SharePoint to draw. Needs the root's packages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../../scripts/browsers.mjs';
import { filesOf } from '../test/zip.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const files = filesOf(readFileSync(join(here, 'sharepoint/solution/compassion-circle.sppkg')));
const code = (pattern) => {
  const name = [...files.keys()].find((each) => pattern.test(each));
  return files.get(name).toString();
};

const STYLE = `
  body { margin: 0; font: 15px/1.4 'Segoe UI', Arial, sans-serif; color: #242424; background: #f3f2f1 }
  header { padding: 12px 24px; color: #fff; background: #4a2545; font-size: 18px }
  main { display: grid; grid-template-columns: 1fr 280px; gap: 16px; padding: 0 0 0 24px }
  section { padding: 20px; background: #fff } section > h1 { margin: 0 0 12px; font-size: 24px }
  aside { padding: 16px 20px; background: #fff; box-shadow: -2px 0 6px #0002 }
  aside h2 { margin: 0 0 4px; font-size: 18px } aside h3 { margin: 14px 0 4px; font-size: 15px }
  label { display: block; margin: 8px 0 } select, input { display: block; box-sizing: border-box; width: 100%; padding: 4px; font: inherit }
  input[type='checkbox'] { display: inline-block; width: auto; margin-right: 6px }`;

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  args: chromiumFlags,
  defaultViewport: { width: 1000, height: 680 },
});
const page = await browser.newPage();
await page.setContent(`<!doctype html><html lang="en-GB"><title>Staff wellbeing</title><style>${STYLE}</style>
  <header>Rowan Trust intranet</header>
  <main><section><h1>Staff wellbeing</h1></section><aside><h2>Compassion circle</h2></aside></main></html>`);
await page.addScriptTag({ content: readFileSync(join(here, 'test/fake-host.js'), 'utf8') });
await page.addScriptTag({ content: code(/Strings_en-us/) });
await page.addScriptTag({ content: code(/compassion-circle-web-part_[^/]*\.js$/) });
await page.evaluate(async () => {
  const part = await window.startWebPart({ widget: 'timer', language: 'auto', plan: '20', people: '6' }, 'en-GB');
  document.querySelector('section').append(part.domElement);
  const pane = document.querySelector('aside');
  const add = (parent, tag, text = '', more = {}) => {
    const element = Object.assign(document.createElement(tag), more);
    element.append(text);
    parent.append(element);
    return element;
  };
  for (const { groupName, groupFields, isCollapsed } of part.getPropertyPaneConfiguration().pages[0].groups) {
    add(pane, 'h3', `${isCollapsed ? '▸ ' : ''}${groupName}`);
    if (isCollapsed) continue;
    for (const { type, targetProperty, properties } of groupFields.slice(0, 7)) {
      const value = part.properties[targetProperty] ?? '';
      const label = add(pane, 'label', properties.label);
      if (type === 'list') {
        const list = add(label, 'select');
        for (const { key, text } of properties.options)
          add(list, 'option', text, { value: key, selected: key === value });
      } else if (type === 'toggle') label.prepend(add(label, 'input', '', { type: 'checkbox' }));
      else add(label, 'input', '', { value });
    }
  }
});
await page.waitForFunction(() => document.querySelector('circle-timer')?.shadowRoot?.querySelector('button'));
await page.screenshot({ path: join(here, '../../docs/embedding/images/sharepoint.webp'), type: 'webp', quality: 60 });
await browser.close();
