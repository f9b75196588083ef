// A small reader of html`` templates for the rules beside it: what is text, what is an attribute, and where each
// expression stands. Lit's own plugin has a parser, but gives no access to the expressions between the parts.

/**
 * @typedef {{ kind: 'text', text: string, part: object }
 *   | { kind: 'attribute', name: string, text: string, dynamic: boolean, part: object }
 *   | { kind: 'text-expression', expression: object }} Piece
 */

/** True for html``, svg`` and mathml`` templates. */
export const isTemplate = (node) => node.tag.type === 'Identifier' && /^(html|svg|mathml)$/.test(node.tag.name);

/** @returns {Piece[]} the pieces of a tagged template, in order */
export function pieces({ quasi }) {
  const found = [];
  let state = 'text';
  let text = '';
  let name = '';
  let quote = '';
  let dynamic = false;
  const endText = (part) => {
    if (text.trim()) found.push({ kind: 'text', text, part });
    text = '';
  };
  const endAttribute = (part) => {
    if (name) found.push({ kind: 'attribute', name: name.toLowerCase(), text, dynamic, part });
    name = '';
    text = '';
    dynamic = false;
  };
  quasi.quasis.forEach((part, index) => {
    const source = part.value.cooked ?? part.value.raw;
    for (let at = 0; at < source.length; at++) {
      const char = source[at];
      if (state === 'text') {
        if (source.startsWith('<!--', at)) {
          endText(part);
          state = 'comment';
          at += 3;
        } else if (char === '<' && /[a-z/!]/i.test(source[at + 1] ?? '')) {
          endText(part);
          state = 'tag-name';
        } else text += char;
      } else if (state === 'comment') {
        if (source.startsWith('-->', at)) {
          state = 'text';
          at += 2;
        }
      } else if (state === 'value') {
        if (quote ? char === quote : /[\s>]/.test(char)) {
          endAttribute(part);
          state = !quote && char === '>' ? 'text' : 'tag';
        } else text += char;
      } else if (state === 'before-value') {
        if (char === '"' || char === "'") {
          quote = char;
          state = 'value';
        } else if (!/\s/.test(char)) {
          quote = '';
          text = char;
          state = 'value';
        }
      } else if (char === '>') {
        endAttribute(part);
        state = 'text';
      } else if (state === 'tag-name') {
        if (/\s/.test(char)) state = 'tag';
      } else if (char === '=') {
        state = 'before-value';
      } else if (/[\s/]/.test(char)) {
        endAttribute(part);
      } else {
        name += char;
      }
    }
    const expression = quasi.expressions[index];
    if (!expression) return;
    if (state === 'text') {
      endText(part);
      found.push({ kind: 'text-expression', expression });
    } else if (state === 'before-value') {
      quote = '';
      dynamic = true;
      state = 'value';
    } else if (state === 'value') dynamic = true;
  });
  endText(quasi.quasis.at(-1));
  return found;
}
