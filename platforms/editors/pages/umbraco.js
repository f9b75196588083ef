// Umbraco's rich text editor, from the extensions that its back office loads for a new data type. Its source view is a
// text area here, which gives the editor what was written just as Umbraco's does: with `setContent`.
import { Editor } from '@tiptap/core';
import Essentials from 'umbraco/core/rich-text-essentials.tiptap-api.js';
import Anchor from 'umbraco/anchor/anchor.tiptap-api.js';
import Blockquote from 'umbraco/blockquote/blockquote.tiptap-api.js';
import Bold from 'umbraco/bold/bold.tiptap-api.js';
import BulletList from 'umbraco/bullet-list/bullet-list.tiptap-api.js';
import CodeBlock from 'umbraco/code-block/code-block.tiptap-api.js';
import Embed from 'umbraco/embedded-media/embedded-media.tiptap-api.js';
import Figure from 'umbraco/figure/figure.tiptap-api.js';
import Heading from 'umbraco/heading/heading.tiptap-api.js';
import HorizontalRule from 'umbraco/horizontal-rule/horizontal-rule.tiptap-api.js';
import AttributeClass from 'umbraco/html-attr-class/html-attr-class.tiptap-api.js';
import AttributeDataset from 'umbraco/html-attr-dataset/html-attr-dataset.tiptap-api.js';
import AttributeId from 'umbraco/html-attr-id/html-attr-id.tiptap-api.js';
import AttributeStyle from 'umbraco/html-attr-style/html-attr-style.tiptap-api.js';
import TagDiv from 'umbraco/html-tag-div/html-tag-div.tiptap-api.js';
import TagSpan from 'umbraco/html-tag-span/html-tag-span.tiptap-api.js';
import Image from 'umbraco/image/image.tiptap-api.js';
import Italic from 'umbraco/italic/italic.tiptap-api.js';
import Link from 'umbraco/link/link.tiptap-api.js';
import OrderedList from 'umbraco/ordered-list/ordered-list.tiptap-api.js';
import Strike from 'umbraco/strike/strike.tiptap-api.js';
import Subscript from 'umbraco/subscript/subscript.tiptap-api.js';
import Superscript from 'umbraco/superscript/superscript.tiptap-api.js';
import TextAlign from 'umbraco/text-align/text-align.tiptap-api.js';
import TextDirection from 'umbraco/text-direction/text-direction.tiptap-api.js';
import TextIndent from 'umbraco/text-indent/text-indent.tiptap-api.js';
import TrailingNode from 'umbraco/trailing-node/trailing-node.tiptap-api.js';
import Underline from 'umbraco/underline/underline.tiptap-api.js';

// prettier-ignore
const apis = [
  Essentials, Anchor, Blockquote, Bold, BulletList, CodeBlock, Embed, Figure, Heading, HorizontalRule, AttributeClass,
  AttributeDataset, AttributeId, AttributeStyle, TagDiv, TagSpan, Image, Italic, Link, OrderedList, Strike, Subscript,
  Superscript, TextAlign, TextDirection, TextIndent, TrailingNode, Underline,
];
// Before 17.7 and 18.2 there was one kind of `div` only, which holds text and no paragraphs.
const older = new URLSearchParams(location.search).has('older');
const extensions = apis
  .flatMap((Api) => new Api().getTiptapExtensions({}))
  .filter(({ name }) => !(older && name === 'divContainer'));
const editor = new Editor({ element: document.querySelector('#editor'), extensions, injectCSS: false });

const source = Object.assign(document.createElement('textarea'), { hidden: true });
source.setAttribute('aria-label', 'Source');
const button = Object.assign(document.createElement('button'), { textContent: 'View source code' });
button.onclick = () => {
  if (source.hidden) source.value = editor.getHTML();
  else editor.commands.setContent(source.value);
  source.hidden = !source.hidden;
};
document.body.prepend(button, source);
globalThis.saved = () => editor.getHTML();
