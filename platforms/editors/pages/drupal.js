// Drupal's editor: CKEditor 5 with the toolbar of its "Basic HTML" format. `allow` is what Drupal makes of the tags in
// "Manually editable HTML tags".
import {
  BlockQuote,
  Bold,
  ClassicEditor,
  Code,
  Essentials,
  GeneralHtmlSupport,
  Heading,
  Italic,
  Link,
  List,
  Paragraph,
  SourceEditing,
} from 'ckeditor5';

const { allow } = await (await fetch(`/allow${location.search}`)).json();
const editor = await ClassicEditor.create(document.querySelector('#editor'), {
  licenseKey: 'GPL',
  plugins: [
    Essentials,
    Paragraph,
    Heading,
    Bold,
    Italic,
    Code,
    Link,
    List,
    BlockQuote,
    SourceEditing,
    GeneralHtmlSupport,
  ],
  toolbar: ['bold', 'italic', 'link', 'bulletedList', 'numberedList', 'blockQuote', 'heading', 'code', 'sourceEditing'],
  htmlSupport: {
    allow: allow.map(({ name, attributes }) =>
      name === '*' ? { name: /.*/, attributes: true, classes: true, styles: true } : { name, attributes },
    ),
  },
});
globalThis.saved = () => editor.getData();
