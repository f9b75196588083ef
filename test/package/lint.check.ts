/** Each rule of this repository's own must be seen to fire: a fault is seeded for each, beside what it must let pass. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({
  cwd: root,
  // The rules under test read the text alone. Without this, a file that does not exist has no types to look up.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, project: null } },
  },
  ruleFilter: ({ ruleId }) =>
    ruleId.startsWith('circle/') || ['max-lines', 'no-restricted-imports', 'no-restricted-syntax'].includes(ruleId),
});

async function rulesFor(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  assert.ok(result, `${file} is ignored by ESLint`);
  const fatal = result.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result.messages.map(({ ruleId }) => ruleId ?? 'fatal');
}

const widget = 'src/circle-timer/seeded.ts';
const view = 'src/circle-timer/views/seeded.ts';

const faults: readonly (readonly [rule: string, what: string, file: string, text: string])[] = [
  ['circle/import-direction', 'core imports shared', 'src/core/seeded.ts', "import '../shared/version.js';"],
  ['circle/import-direction', 'core imports lit', 'src/core/seeded.ts', "import { html } from 'lit';"],
  ['circle/import-direction', 'core imports a type of lit', 'src/core/seeded.ts', "import type { A } from 'lit';"],
  ['circle/import-direction', 'core loads something later', 'src/core/seeded.ts', "export const a = import('lit');"],
  ['circle/import-direction', 'core names a type elsewhere', 'src/core/seeded.ts', "export type A = import('lit').A;"],
  ['circle/import-direction', 'core passes shared on', 'src/core/seeded.ts', "export * from '../shared/version.js';"],
  [
    'circle/import-direction',
    'shared imports a widget',
    'src/shared/a/seeded.ts',
    "import '../../circle-timer/define.js';",
  ],
  ['circle/import-direction', 'shared imports an entry', 'src/shared/seeded.ts', "import '../index.js';"],
  ['circle/import-direction', 'a widget imports a widget', view, "import '../../prompt-card/prompt-card.js';"],
  ['circle/import-direction', 'a widget imports the script', widget, "import '../embed/script.js';"],
  ['circle/import-direction', 'a widget imports a package', widget, "import 'lodash';"],
  ['circle/import-direction', 'src imports a test', widget, "import '../../test/support/console.js';"],
  ['circle/import-direction', 'an entry imports the script', 'src/index.ts', "import './embed/script.js';"],
  ['circle/no-words', 'words in a template', widget, 'export const a = html`<p>Start</p>`;'],
  ['circle/no-words', 'words beside an expression', widget, 'export const a = html`<p>${b} left</p>`;'],
  ['circle/no-words', 'a string at a text position', widget, "export const a = html`<p>${b ? 'Start' : c}</p>`;"],
  ['circle/no-words', 'a label', widget, 'export const a = html`<p aria-label="Time left"></p>`;'],
  ['circle/no-words', 'a label with an expression', widget, 'export const a = html`<p title="${b} left"></p>`;'],
  [
    'circle/no-words',
    'words in a nested template',
    widget,
    'export const a = html`${b.map(() => html`<li>One</li>`)}`;',
  ],
  ['circle/no-words', 'words in a drawing', widget, 'export const a = svg`<text>Start</text>`;'],
  ['circle/no-words', 'the text of a button', widget, "export const a = button({ text: 'Start' });"],
  ['circle/no-inline-style', 'a style attribute', widget, 'export const a = html`<p style="color: red"></p>`;'],
  ['circle/no-inline-style', 'a bound style attribute', widget, 'export const a = html`<p style=${b}></p>`;'],
  ['circle/no-inline-style', 'a style element', widget, 'export const a = html`<style>p {}</style>`;'],
  ['circle/no-inline-style', 'setAttribute', widget, "a.setAttribute('style', b);"],
  ['circle/no-inline-style', 'cssText', widget, 'a.style.cssText = b;'],
  ['no-restricted-imports', 'styleMap', widget, "import { styleMap } from 'lit/directives/style-map.js';"],
  ['no-restricted-imports', 'decorators', widget, "import { property } from 'lit/decorators.js';"],
  ['circle/no-html-strings', 'unsafeHTML', widget, "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
  ['circle/no-html-strings', 'unsafeSVG', widget, "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';"],
  ['circle/no-html-strings', 'static html', widget, "import { unsafeStatic } from 'lit/static-html.js';"],
  ['circle/no-html-strings', 'innerHTML', widget, 'a.innerHTML = b;'],
  ['circle/no-html-strings', 'innerHTML by name', widget, "a['innerHTML'] = b;"],
  ['circle/no-html-strings', 'outerHTML', widget, 'a.outerHTML = b;'],
  ['circle/no-html-strings', 'insertAdjacentHTML', widget, "a.insertAdjacentHTML('beforeend', b);"],
  ['circle/no-html-strings', 'innerHTML in a template', widget, 'export const a = html`<p .innerHTML=${b}></p>`;'],
  ['circle/no-html-strings', 'srcdoc in a template', widget, 'export const a = html`<iframe srcdoc=${b}></iframe>`;'],
  ['circle/no-html-strings', 'document.write', widget, 'document.write(b);'],
  ['circle/no-html-strings', 'DOMParser', widget, 'export const a = new DOMParser();'],
  ['no-restricted-syntax', 'a second place that registers', widget, "customElements.define('a-b', A);"],
  ['no-restricted-syntax', 'the registry by another way', widget, "globalThis.customElements.define('a-b', A);"],
  ['no-restricted-syntax', 'a Worker', widget, "export const a = new Worker('a.js');"],
  ['max-lines', 'a file of 301 lines', widget, 'export {};\n'.repeat(301)],
  ['no-restricted-syntax', 'a sleep in a test', 'test/seeded.test.ts', 'await new Promise((r) => setTimeout(r, 50));'],
  [
    'no-restricted-syntax',
    'a sleep by a helper',
    'test/seeded.test.ts',
    "import { aTimeout } from '@open-wc/testing';",
  ],
  ['no-restricted-syntax', 'a lonely test', 'test/seeded.test.ts', "it.only('a', () => {});"],
  ['no-restricted-syntax', 'a hook for the tests of other files', 'test/seeded.test.ts', 'afterEach(() => {});'],
];

const allowed: readonly (readonly [what: string, file: string, text: string])[] = [
  ['core imports core', 'src/core/seeded.ts', "import './local-text.js';"],
  ['shared imports core and lit', 'src/shared/a/seeded.ts', "import 'lit';\nimport '../../core/local-text.js';"],
  [
    'a widget imports shared, core, lit and itself',
    view,
    "import 'lit/directives/live.js';\nimport '../a.js';\nimport '../../shared/version.js';",
  ],
  ['an entry imports a widget', 'src/define.ts', "import './circle-timer/define.js';"],
  ['the script imports an entry', 'src/embed/script.ts', "import '../define.js';"],
  [
    'a template of expressions, classes, ids and entities',
    widget,
    'export const a = html`<!-- words --><p class="big words" id="heading" aria-labelledby="heading">${b.start}&nbsp;·&times; ${c ? b.one : nothing}</p>`;',
  ],
  ['a bound label', widget, 'export const a = html`<p aria-label=${b.label} title="${b.c}">${d}</p>`;'],
  [
    'arrows and comparisons in a template',
    widget,
    'export const a = html`<p @click=${() => (b > 1 ? c() : d())}>${b < 2 ? 1 : 2}</p>`;',
  ],
  ['words in a strings file', 'src/circle-timer/circle-timer.strings.en.ts', "export const en = f({ text: 'Start' });"],
  ['a long strings file', 'src/circle-timer/circle-timer.strings.en.ts', 'export {};\n'.repeat(301)],
  ['setProperty', widget, "a.style.setProperty('--circle-turn', b);"],
  ['the one place that registers', 'src/shared/define-element.ts', "customElements.define('a-b', A);"],
];

describe('lint rules', () => {
  for (const [rule, what, file, text] of faults)
    it(`refuses ${what}`, async () => {
      assert.ok((await rulesFor(file, text)).includes(rule), `${rule} did not fire`);
    });
  for (const [what, file, text] of allowed)
    it(`accepts ${what}`, async () => {
      assert.deepEqual(await rulesFor(file, text), []);
    });
});
