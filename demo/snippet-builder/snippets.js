// From what somebody chose to what they paste. No page is needed: the tests run it in Node, and read every snippet back.
import { widgets } from './choices.js';
import { fallbacks, titles } from './words.js';

/**
 * @typedef {object} Chosen
 * @property {string} widget `timer`, `prompt-card`, `reflection-form` or `sign-up`
 * @property {string} route
 * @property {string} [lang] '' follows the page
 * @property {Readonly<Record<string, string | boolean | undefined>>} [options] attributes by name
 * @property {string} [script] where the script is on the site
 * @property {string} [settings] where the site settings are
 * @property {string} [frames] the folder of the embed pages
 * @property {string} [integrity] of the script
 */

/** @typedef {{ readonly place: string, readonly code: string }} Block what to paste, and where: a key of the words */
/** @typedef {{ readonly name: string, readonly value: string, readonly kind: string }} Attribute */

export const DEFAULT_SCRIPT = '/scripts/compassion-circle.min.js';
export const DEFAULT_FRAMES = 'https://intranet.example/compassion-circle/embed/';
const LONGEST = 2048;
const FRAME_HEIGHT = 600;
const PACKAGE = 'compassion-circle-components';

/** Every snippet stands on one line, and WordPress reads some spaces as plain ones. */
const tidy = (value) =>
  typeof value === 'string'
    ? value
        .replaceAll(/[\s\u00a0\u200b\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, LONGEST)
        .trim()
    : '';

/** An address that a page may load from: https, http, or one of the page's own site. Anything else is left out. */
export function address(value, fallback = '') {
  const text = tidy(value).replaceAll(' ', '%20');
  if (text === '' || text.startsWith('//') || /[\\<>"'`]/.test(text)) return fallback;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase();
  return scheme === undefined || scheme === 'https:' || scheme === 'http:' ? text : fallback;
}

/** An address that a widget gets: also an email address or a telephone number. */
const widgetAddress = (value) => (/^(mailto|tel):/i.test(tidy(value)) ? tidy(value) : address(value));

/**
 * The attributes of the widget, each known, in the order of the list.
 * @param {Chosen} chosen
 * @returns {readonly Attribute[]}
 */
export function attributesOf({ widget, lang, options = {} }) {
  const found = [];
  for (const { name, kind } of widgets[widget]?.options ?? []) {
    const given = Object.hasOwn(options, name) ? options[name] : undefined;
    if (kind === 'yes') {
      if (given === true) found.push({ name, value: '', kind });
      continue;
    }
    const value = kind === 'address' ? widgetAddress(given) : tidy(given);
    // In the address of an embed page, `false` takes an attribute away.
    if (value !== '' && value !== 'false') found.push({ name, value, kind });
  }
  if (lang === 'en' || lang === 'cy') found.push({ name: 'lang', value: lang, kind: 'choice' });
  return found;
}

/** Addresses that were typed and cannot be used, by the name of their field. */
export function refused({ widget, options = {}, ...rest }) {
  const names = (widgets[widget]?.options ?? [])
    .filter(({ name, kind }) => kind === 'address' && tidy(options[name]) !== '' && widgetAddress(options[name]) === '')
    .map(({ name }) => name);
  for (const name of ['script', 'settings', 'frames'])
    if (tidy(rest[name]) !== '' && address(rest[name]) === '') names.push(name);
  return names;
}

const text = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** In double quotes, in HTML. */
const quoted = (value) => `"${text(value).replaceAll('"', '&quot;')}"`;

/** In HTML: a yes is the name alone. */
const html = ({ name, value, kind }) => (kind === 'yes' ? name : `${name}=${quoted(value)}`);

/** In HTML whose template language reads braces. */
const braced = (attribute) => html(attribute).replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/** A number is a property there, and a property has its type. */
const number = (value) => (/^\d+(\.\d+)?$/.test(value) ? String(Number(value)) : undefined);

const jsx = ({ name, value, kind }) => {
  if (kind === 'yes') return name;
  if (kind === 'number' && number(value) !== undefined) return `${name}={${number(value)}}`;
  return /^[\w .,:;/?=#@+%()-]*$/.test(value) ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
};

const vue = (attribute) => {
  const { name, value, kind } = attribute;
  return kind === 'number' && number(value) !== undefined ? `:${name}="${number(value)}"` : html(attribute);
};

const svelte = (attribute) => {
  const { name, value, kind } = attribute;
  return kind === 'number' && number(value) !== undefined ? `${name}={${number(value)}}` : braced(attribute);
};

/** In a shortcode: WordPress knows no escape there, and our plugin leaves what is a reference already. */
const shortcode = ({ name, value, kind }) => {
  if (kind === 'yes') return `${name}="yes"`;
  return `${name}=${quoted(value).replaceAll('[', '&#91;').replaceAll(']', '&#93;').replaceAll('\\', '&#92;')}`;
};

const join = (...parts) => parts.filter((part) => part !== '').join(' ');

/** @param {Chosen} chosen */
function scriptLine({ script, settings, integrity }) {
  const src = address(script, DEFAULT_SCRIPT);
  const hash = typeof integrity === 'string' && /^sha384-[A-Za-z0-9+/]{64}$/.test(integrity) ? integrity : undefined;
  const file = address(settings);
  return `<script ${join(
    `src=${quoted(src)}`,
    hash ? `integrity="${hash}"` : '',
    hash && /^https?:/i.test(src) ? 'crossorigin="anonymous"' : '',
    file ? `data-settings=${quoted(file)}` : '',
    'defer',
  )}></script>`;
}

/** @param {Chosen} chosen */
function frame(chosen) {
  const { widget } = chosen;
  const folder = address(chosen.frames, DEFAULT_FRAMES)
    .replace(/[?#].*$/, '')
    .replace(/\/?$/, '/');
  const query = new URLSearchParams(attributesOf(chosen).map(({ name, value }) => [name, value])).toString();
  const src = `${folder}${widget}.html${query === '' ? '' : `?${query}`}`;
  return `<iframe ${join(
    `src=${quoted(src)}`,
    `title=${quoted(titles[widget][languageOf(chosen)])}`,
    `allow=${quoted(widgets[widget].allow)}`,
    'width="100%"',
    `height="${FRAME_HEIGHT}"`,
  )}></iframe>`;
}

const fallback = (chosen) => text(fallbacks[chosen.widget][languageOf(chosen)]);

const languageOf = ({ lang }) => (lang === 'cy' ? 'cy' : 'en');

/** The tag with attributes written in one way, and the fallback in the language of the widget. */
function element(chosen, write, tag = widgets[chosen.widget].tag) {
  return `<${join(tag, ...attributesOf(chosen).map(write))}><p>${fallback(chosen)}</p></${tag}>`;
}

/** Without a paragraph in it: Umbraco's editor, before 17.7 and 18.2, moves paragraphs out of a `div`. */
function placeholder(chosen) {
  const given = attributesOf(chosen).map((each) => html(each.kind === 'yes' ? { ...each, kind: 'text' } : each));
  const attributes = given.map((each) => `data-${each}`);
  return `<${join('div', `data-circle="${chosen.widget}"`, ...attributes)}>${fallback(chosen)}</div>`;
}

const load = ({ widget }) => `import '${PACKAGE}/${widgets[widget].tag}/define';`;
const script = (chosen) => ({ place: 'template', code: scriptLine(chosen) });

/** @type {Readonly<Record<string, (chosen: Chosen) => readonly Block[]>>} */
const writers = {
  script: (chosen) => [
    { place: 'head', code: scriptLine(chosen) },
    { place: 'page', code: element(chosen, html) },
  ],
  placeholder: (chosen) => [script(chosen), { place: 'editor', code: placeholder(chosen) }],
  frame: (chosen) => [{ place: 'page', code: frame(chosen) }],
  wordpress: (chosen) => [
    {
      place: 'shortcode',
      code: `[${join(widgets[chosen.widget].tag.replaceAll('-', '_'), ...attributesOf(chosen).map(shortcode))}]`,
    },
  ],
  sharepoint: (chosen) => [{ place: 'webPart', code: frame(chosen) }],
  react: (chosen) => [
    { place: 'module', code: `${load(chosen)}\nimport type {} from '${PACKAGE}/jsx';` },
    { place: 'component', code: element(chosen, jsx) },
  ],
  vue: (chosen) => [
    { place: 'module', code: load(chosen) },
    { place: 'component', code: element(chosen, vue) },
  ],
  angular: (chosen) => [
    { place: 'module', code: load(chosen) },
    { place: 'component', code: element(chosen, braced) },
  ],
  svelte: (chosen) => [
    { place: 'module', code: load(chosen) },
    { place: 'component', code: element(chosen, svelte) },
  ],
};

/**
 * What to paste, in the order in which it is pasted. Something unknown gives nothing.
 * @param {Chosen} chosen
 * @returns {readonly Block[]}
 */
export function snippetFor(chosen) {
  if (!Object.hasOwn(widgets, chosen.widget) || !Object.hasOwn(writers, chosen.route)) return [];
  return writers[chosen.route](chosen);
}
