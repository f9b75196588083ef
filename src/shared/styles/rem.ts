import shared from './shared.styles.js';

let asked = false;

/**
 * Makes 1 rem of our sheets the reader's own browser font size, whatever font size the page gives its html element.
 * Called by the base element when it is first connected, and not at module scope, so that importing works in Node.
 *
 * `font-size: medium` on the wrapper is the reader's size; registration freezes `1em` there to pixels, and so inherits
 * as that. Unregistered, `1em` would be each element's own font size: so the rule is only added where registration
 * works, and elsewhere (Firefox before 128) the sheets fall back to the page's `1rem`.
 */
export function registerRem(): void {
  if (asked) return;
  asked = true;
  try {
    CSS.registerProperty({ name: '--circle-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch (error) {
    // Another copy of the library on the page has registered it: as good as our own.
    if (!(error instanceof DOMException && error.name === 'InvalidModificationError')) return;
  }
  const sheet = shared.styleSheet;
  sheet?.insertRule('.circle-root { --circle-rem: 1em }', sheet.cssRules.length);
}
