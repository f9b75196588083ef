// Words that people read live in *.strings.en.ts and *.strings.cy.ts, so that there is Welsh for each of them.
import { isTemplate, pieces } from './html-template.js';

const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
/** Options of the template functions in src/shared/templates that people read. */
const spokenOptions = new Set([
  'caption',
  'heading',
  'hint',
  'label',
  'legend',
  'placeholder',
  'prefix',
  'summary',
  'text',
  'title',
]);

const hasWord = (text) => /\p{L}{2,}/u.test(text.replace(/&[a-z0-9#]+;/gi, ''));

/** The strings that an expression may come to, as far as they stand there literally. */
function* literals(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') yield [node, node.value];
  else if (node.type === 'TemplateLiteral') yield [node, node.quasis.map(({ value }) => value.raw).join(' ')];
  else if (node.type === 'ConditionalExpression') yield* [...literals(node.consequent), ...literals(node.alternate)];
  else if (node.type === 'LogicalExpression') yield* [...literals(node.left), ...literals(node.right)];
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { word: '"{{text}}" is text that people read: put it into the strings files, in English and Welsh.' },
  },
  create(context) {
    const report = (node, text) =>
      context.report({ node, messageId: 'word', data: { text: text.trim().slice(0, 40) } });
    const checkExpression = (expression) => {
      for (const [node, text] of literals(expression)) if (hasWord(text)) report(node, text);
    };
    return {
      TaggedTemplateExpression(node) {
        if (!isTemplate(node)) return;
        for (const piece of pieces(node)) {
          if (piece.kind === 'text-expression') checkExpression(piece.expression);
          else if (piece.kind === 'text' && hasWord(piece.text)) report(piece.part, piece.text);
          else if (piece.kind === 'attribute' && spokenAttributes.has(piece.name) && hasWord(piece.text))
            report(piece.part, piece.text);
        }
      },
      'CallExpression > ObjectExpression > Property'(node) {
        if (node.key.type === 'Identifier' && spokenOptions.has(node.key.name)) checkExpression(node.value);
      },
    };
  },
};
