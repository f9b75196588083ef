// PostCSS plugin that frees a sheet from the page around it. See docs/decisions/0002-rem-and-container-rewriting.md.
//   Nrem                      -> calc(N * var(--circle-rem, 1rem))
//   @media (min-width: …)     -> @container circle (min-width: …)
//   .nhsuk-frontend-supported -> removed: the class sits on a page's body, which a shadow root cannot see
//   @drop '.nhsuk-icon', …;   -> our own instruction: leaves out every selector that holds one of these texts
const REM = 'var(--circle-rem, 1rem)';
const CONTAINER = 'circle';
// Strings and url() first: what they hold is not ours to change.
const REM_VALUE = /url\([^)]*\)|(["']).*?\1|(?<![\w.#-])([+-]?(?:\d+\.?\d*|\.\d+))rem\b/g;
// Sass turns the `screen\0` hack into U+FFFD.
const INTERNET_EXPLORER = /-ms-high-contrast|\\0|\uFFFD/;
const WIDTH_FEATURE =
  /\(\s*(?:(?:min|max)-)?(?:width|inline-size)\b|\b(?:width|inline-size)\s*[<>=]|[<>=]\s*(?:width|inline-size)\b/;

function rewriteRem(value) {
  return value.replace(REM_VALUE, (whole, quote, number) => {
    if (number === undefined) return whole;
    if (Number(number) === 0) return '0px'; // with its unit: a bare 0 breaks a calc()
    return Number(number) === 1 ? REM : `calc(${Number(number)} * ${REM})`;
  });
}

/** Splits at top-level commas: `a, b (c, d)` gives two parts. */
function splitList(text) {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** One media query -> what stays media and what becomes a container condition. */
function divideQuery(query) {
  if (!WIDTH_FEATURE.test(query)) return { media: query, container: '' };
  if (/\b(?:not|or)\b/.test(query)) throw new Error(`Cannot turn "@media ${query}" into a container query`);
  const parts = query.split(/\s+and\s+/);
  return {
    media: parts.filter((part) => !WIDTH_FEATURE.test(part)).join(' and '),
    // In a container query em is the wrapper's font size, which is the reader's own; rem would be the page's.
    container: parts
      .filter((part) => WIDTH_FEATURE.test(part))
      .join(' and ')
      .replace(/(\d)rem\b/g, '$1em'),
  };
}

function rewriteMedia(rule, { AtRule }) {
  const queries = splitList(rule.params).filter((query) => !INTERNET_EXPLORER.test(query));
  if (queries.length === 0) return rule.remove();
  const divided = queries.map(divideQuery);
  if (divided.every((query) => !query.container)) {
    rule.params = queries.join(', ');
    return;
  }
  for (const { media, container } of divided) {
    let copy = rule.clone();
    if (container) {
      copy = new AtRule({ name: 'container', params: `${CONTAINER} ${container}`, nodes: rule.clone().nodes });
      if (media) copy = new AtRule({ name: 'media', params: media, nodes: [copy] });
    } else {
      copy.params = media;
    }
    rule.before(copy);
  }
  rule.remove();
}

function removeEmptyParents(node) {
  const parent = node.parent;
  node.remove();
  if (parent && parent.type !== 'root' && parent.nodes.length === 0) removeEmptyParents(parent);
}

function rewriteSelectors(rule, dropped) {
  // One selector that a browser does not know makes it leave out the whole rule: so do we, to look the same.
  if (/:-ms-|::-moz-focus-inner/.test(rule.selector)) return removeEmptyParents(rule);
  const kept = rule.selectors
    .filter((selector) => !selector.includes(':not(.nhsuk-frontend-supported)'))
    .filter((selector) => {
      // `.a:not(.b)` is about elements without b.
      const named = selector.replace(/:not\([^()]*\)/g, '');
      const hits = dropped.filter(({ pattern }) => pattern.test(named));
      for (const hit of hits) hit.used = true;
      return hits.length === 0;
    })
    .map((selector) => selector.replace(/\.nhsuk-frontend-supported\s+/g, ''));
  if (kept.length === 0) removeEmptyParents(rule);
  else rule.selectors = kept;
}

/** Texts of `@drop 'a', 'b';`. Each ends at a name's part: '.nhsuk-icon' also drops .nhsuk-icon--search. */
function takeDropped(sheet) {
  const dropped = [];
  sheet.walkAtRules('drop', (rule) => {
    for (const [, text] of rule.params.matchAll(/["']([^"']+)["']/g)) {
      dropped.push({
        text,
        pattern: new RegExp(`${text.replace(/[^\w\s]/g, '\\$&')}${/\w$/.test(text) ? '(?![a-zA-Z0-9])' : ''}`),
        used: false,
      });
    }
    rule.remove();
  });
  return dropped;
}

export function hostProof() {
  return {
    postcssPlugin: 'host-proof',
    // OnceExit and not a Declaration visitor: a visitor is called again for what it changed, and would never end.
    OnceExit(sheet, postcss) {
      const dropped = takeDropped(sheet);
      // Deepest first, because rewriting copies what is inside.
      const atRules = (name) => {
        const found = [];
        sheet.walkAtRules(name, (rule) => void found.unshift(rule));
        return found;
      };
      // Asks for browsers older than the ones that can run us, or newer than Edge 18: known at build time.
      for (const rule of atRules('supports')) {
        if (/^not \(-ms-ime-align/.test(rule.params)) rule.replaceWith(rule.nodes);
        else if (/^not \(caret-color: auto\)$/.test(rule.params)) rule.remove();
      }
      for (const rule of atRules('media')) rewriteMedia(rule, postcss);
      sheet.walkRules((rule) => {
        if (rule.parent.type !== 'atrule' || !/keyframes$/.test(rule.parent.name)) rewriteSelectors(rule, dropped);
      });
      // A misspelt entry would silently drop nothing.
      const unused = dropped.filter(({ used }) => !used).map(({ text }) => text);
      if (unused.length) throw new Error(`@drop matches nothing: ${unused.join(', ')}`);
      sheet.walkDecls((declaration) => {
        if (declaration.value.includes('rem')) declaration.value = rewriteRem(declaration.value);
      });
    },
  };
}
hostProof.postcss = true;
