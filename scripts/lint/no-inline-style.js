// A page's content security policy may refuse inline styles, and then a widget would lose them without a word.
import { isTemplate, pieces } from './html-template.js';

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      attribute: 'No style attribute: use a class, an SVG attribute, or element.style.setProperty in `updated`.',
      element: 'No <style> element: styles are *.styles.scss files.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isTemplate(node)) return;
        for (const piece of pieces(node))
          if (piece.kind === 'attribute' && /^\.?style$/.test(piece.name))
            context.report({ node: piece.part, messageId: 'attribute' });
        for (const part of node.quasi.quasis)
          if (/<style[\s>]/i.test(part.value.raw)) context.report({ node: part, messageId: 'element' });
      },
      'CallExpression[callee.property.name="setAttribute"] > Literal[value=/^style$/i]'(node) {
        context.report({ node, messageId: 'attribute' });
      },
      'AssignmentExpression > MemberExpression.left[property.name="cssText"]'(node) {
        context.report({ node, messageId: 'attribute' });
      },
    };
  },
};
