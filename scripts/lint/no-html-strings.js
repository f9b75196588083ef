// Text from a page never becomes markup: no HTML from strings, neither by the DOM nor by a Lit directive.
import { isTemplate, pieces } from './html-template.js';

const properties =
  /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/;
const modules = /^lit(-html)?\/(directives\/)?(unsafe-(html|svg|mathml)|static-html|static)(\.js)?$/;

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { html: '"{{name}}" makes markup from a string: render it as a template instead.' },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'html', data: { name } });
    return {
      MemberExpression({ property, computed }) {
        const name = computed ? property.value : property.name;
        if (properties.test(name)) report(property, name);
      },
      'CallExpression[callee.object.name="document"]'({ callee }) {
        if (/^write(ln)?$/.test(callee.property.name)) report(callee, `document.${callee.property.name}`);
      },
      NewExpression({ callee }) {
        if (callee.name === 'DOMParser') report(callee, callee.name);
      },
      'ImportDeclaration, ImportExpression'({ source }) {
        if (modules.test(source.value)) report(source, source.value);
      },
      TaggedTemplateExpression(node) {
        if (!isTemplate(node)) return;
        for (const piece of pieces(node))
          if (piece.kind === 'attribute' && properties.test(piece.name.replace(/^\./, '').replace('html', 'HTML')))
            report(piece.part, piece.name);
      },
    };
  },
};
