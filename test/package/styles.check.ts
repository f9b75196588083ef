/** What the compiling of styles rewrites, on sheets as small as can be. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compileSheet } from '../../scripts/styles.mjs';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
});
after(() => rmSync(folder, { recursive: true }));

async function compile(scss: string): Promise<string> {
  const file = join(folder, 'sheet.styles.scss');
  writeFileSync(file, scss);
  const { css } = (await compileSheet(file)) as { css: string };
  return css;
}

const rem = 'var(--circle-rem,1rem)';
const cases: readonly (readonly [name: string, scss: string, css: string])[] = [
  ['multiplies rem', 'a { top: 2rem; left: -0.5rem }', `a{top:calc(2 * ${rem});left:calc(-.5 * ${rem})}`],
  ['shortens 1rem', 'a { top: 1rem }', `a{top:${rem}}`],
  ['keeps 0rem a length', 'a { top: calc(100% - 0rem * 2) }', 'a{top:100%}'],
  ['leaves words and addresses', 'a { content: "2rem"; cursor: url(2rem.png), auto }', ''],
  [
    'turns widths into container queries',
    '@media (min-width: 40em) { a { top: 0 } }',
    '@container circle (width>=40em){a{top:0}}',
  ],
  [
    'also in range syntax',
    '@media (30em <= width < 40em) { a { top: 0 } }',
    '@container circle (30em<=width<40em){a{top:0}}',
  ],
  [
    'gives widths in rem as em',
    '@media (max-width: 40rem) { a { top: 0 } }',
    '@container circle (width<=40em){a{top:0}}',
  ],
  ['keeps print', '@media print { a { top: 0 } }', '@media print{a{top:0}}'],
  ['keeps preferences', '@media (forced-colors: active) { a { top: 0 } }', '@media (forced-colors:active){a{top:0}}'],
  ['keeps heights', '@media (min-height: 40em) { a { top: 0 } }', '@media (height>=40em){a{top:0}}'],
  [
    'divides a query of both',
    '@media screen and (min-width: 40em) { a { top: 0 } }',
    '@media screen{@container circle (width>=40em){a{top:0}}}',
  ],
  [
    'divides a list',
    '@media print, (min-width: 40em) { a { top: 0 } }',
    '@media print{a{top:0}}@container circle (width>=40em){a{top:0}}',
  ],
  ["takes away the page's class", '.nhsuk-frontend-supported .b { top: 0 }', '.b{top:0}'],
  [
    'leaves out what needs a page without scripts',
    'body:not(.nhsuk-frontend-supported) .b, .c { top: 0 }',
    '.c{top:0}',
  ],
  ['drops what a sheet names', "@drop '.b'; .b, .b--c, .bc { top: 0 } .c:not(.b) { top: 0 }", '.bc,.c:not(.b){top:0}'],
  ['keeps the digits of a line height', 'a { line-height: 1.4736842105 }', 'a{line-height:1.4736842105}'],
];

describe('compiling a style sheet', () => {
  for (const [name, scss, css] of cases) {
    it(name, async () => {
      const compiled = await compile(scss);
      if (css) assert.equal(compiled, css);
      else assert.ok(compiled.includes('"2rem"') && compiled.includes('2rem.png'), compiled);
    });
  }

  it('refuses a width that it cannot turn round', async () => {
    await assert.rejects(compile('@media not all and (min-width: 40em) { a { top: 0 } }'), /container query/);
  });

  it('refuses to drop what is not there', async () => {
    await assert.rejects(compile("@drop '.misspelt'; .b { top: 0 }"), /matches nothing: \.misspelt/);
  });

  it('gives widgets the tools of nhsuk-frontend without any CSS of its own', async () => {
    const tools = join(import.meta.dirname, '../../src/shared/styles/tools');
    assert.equal(await compile(`@use '${tools}' as *;`), '');
    const used = await compile(`@use '${tools}' as *; a { color: nhsuk-colour('blue'); @include nhsuk-font-size(19) }`);
    assert.ok(used.includes('color:#005eb8') && used.includes('@container circle'), used);
  });
});
