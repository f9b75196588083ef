/** Style sheets of pages that a widget may stand on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './site.ts';

export interface Host {
  readonly name: string;
  /** What the page's own style sheet says. */
  readonly css: () => string;
  /** The direction of the page. */
  readonly dir?: string;
  /** What the plain page says too, where that is not to make a difference: all sizes are rounded in another place. */
  readonly plainCss?: string;
}

interface Listed {
  readonly sheets: readonly {
    readonly name: string;
    readonly package: string;
    readonly file: string;
    readonly dir?: string;
  }[];
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A page that is dark for everyone, its fields too. */
const DARK =
  ':root { color-scheme: dark; background: #101418; color: #e6e6e6 } a { color: #8ab4f8 } ' +
  'button, input, select, textarea, fieldset { background: #222 !important; color: #fff !important; border-color: #fff }';

const ZOOM = 'html { zoom: 200% }';
const HOSTILE = 'stories/hosts/hostile.css';

/** What everyone has who installed the root: `npm test` looks at these. */
const sample: readonly Host[] = [
  { name: 'html at 62.5%', css: () => 'html { font-size: 62.5% }' },
  { name: 'Bootstrap 3', css: () => read('node_modules/bootstrap/dist/css/bootstrap.css') },
  { name: 'the new CSS reset', css: () => read('node_modules/the-new-css-reset/css/reset.css') },
  { name: 'the hostile page', css: () => read(HOSTILE), dir: 'rtl' },
];

/** Where `scripts/host-matrix.mjs` put the packages of test/hosts/sheets.json; without it there is only the sample. */
const folder = process.env['CIRCLE_HOSTS'];

function listed(): readonly Host[] {
  if (folder === undefined) return [];
  const { sheets } = JSON.parse(read('test/hosts/sheets.json')) as Listed;
  return sheets.map(({ name, package: id, file, dir }) => {
    const path = join(folder, id.replaceAll('/', '+'), file);
    if (!existsSync(path)) throw new Error(`${name} is not there: run node scripts/run.mjs host-matrix.`);
    return { name: `${name} (${id})`, css: () => readFileSync(path, 'utf8'), ...(dir === undefined ? {} : { dir }) };
  });
}

/** Made here, because their packages have no built style sheet. */
const handMade: readonly Host[] = [
  { name: 'a dark page', css: () => DARK },
  { name: 'the hostile page at zoom: 200 %', css: () => `${read(HOSTILE)} ${ZOOM}`, plainCss: ZOOM },
  { name: 'a page from right to left', css: () => 'body { direction: rtl; text-align: end }', dir: 'rtl' },
];

export const isWholeMatrix = folder !== undefined;

/** Every host of this run: the worst stands last. In a sample, it also has what the first has. */
export const hosts: readonly Host[] = isWholeMatrix
  ? [sample[0], ...listed(), ...handMade, sample[3]].filter((host) => host !== undefined)
  : sample.slice(1);

export const hostNames: readonly string[] = sample.map(({ name }) => name);

/** A column of one width on every page, so that only the page's styles differ. */
export const COLUMN = `<style>#column { all: initial !important; display: block !important; position: absolute !important;
  inset: 70px auto auto 0 !important; inline-size: 760px !important }</style>`;

/** What stands around a widget on each of these pages: every kind of element, also with classes and ids of our own. */
export const AROUND = `<div id="column">{timer}</div><div class="host-hostile-bar">A bar</div><div id="around">
<h1>A page</h1><h2 id="heading" class="nhsuk-heading-l">A part</h2><h3>A smaller part</h3>
<p class="circle-root lead nhsuk-body">Some <a href="#a">words</a>, <strong>strong</strong> <em>ones</em> <small>too</small>.</p>
<ul class="list nhsuk-list"><li>One</li><li>Two<ol><li>Three</li></ol></li></ul><dl><dt>A word</dt><dd>What it is</dd></dl>
<blockquote>A quotation</blockquote><pre><code>code</code></pre><hr>
<table class="table nhsuk-table"><caption>Times</caption><thead><tr><th>Day</th></tr></thead><tbody><tr><td>Monday</td></tr></tbody></table>
<form><fieldset class="nhsuk-fieldset"><legend>A legend</legend><label class="nhsuk-label" for="box">A box</label>
<input id="box" class="form-control nhsuk-input" value="words"><input type="checkbox" class="nhsuk-checkboxes__input">
<input type="radio" class="nhsuk-radios__input"><select class="nhsuk-select"><option>One</option></select>
<textarea class="nhsuk-textarea">words</textarea></fieldset>
<button type="button" class="btn btn-primary nhsuk-button button">A button</button></form>
<details class="nhsuk-details"><summary>More</summary><p>Words</p></details><p hidden>Not shown</p>
<svg width="20" height="20" class="circle-ring"><circle cx="10" cy="10" r="8"></circle></svg><progress value="1" max="2"></progress>
<div class="card panel nhsuk-card"><span class="badge nhsuk-tag">New</span></div></div>`;

/** The same on a page with a direction of its own. */
export const aroundOn = ({ dir }: Pick<Host, 'dir'>): string =>
  dir === undefined ? AROUND : `<div dir="${dir}">${AROUND}</div>`;

/**
 * The head of a page with one of these sheets, without what it asks other hosts or files for, and without source maps.
 * Tailwind's own functions are replaced by what they fall back to.
 */
export function headOf(which: string | Host): string {
  const host = typeof which === 'string' ? sample.find(({ name }) => name === which) : which;
  const text = (host?.css() ?? '')
    .replace(/@font-face\s*\{[^}]*\}|\/\*#.*?\*\/|@import[^;]*;/g, '')
    .replace(/url\(\s*(?!["']?data:)[^)]*\)/g, 'none')
    .replace(/-{0,2}theme\('?[^,()']*'?,\s*([^()]*|[^()]*\([^()]*\)[^()]*)\)/g, '$1');
  return `<style>${text}</style>${COLUMN}`;
}
