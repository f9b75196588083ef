// Umbraco 13 to 15: TinyMCE 6 with what Umbraco keeps of `p`, `div`, `span` and frames unless somebody changes it.
const { tinymce } = globalThis;
await tinymce.init({
  selector: '#editor',
  plugins: 'code',
  toolbar: 'code bold italic',
  promotion: false,
  convert_urls: false,
  valid_elements:
    '#p[id|style|dir|class|align],br[class],-strong/-b[class|style],-div[id|dir|class|align|style],-span[class|align|style],iframe[*]',
  extended_valid_elements: '@[id|class|style],-div[id|dir|class|align|style],span[id|class|style|lang]',
});
globalThis.saved = () => tinymce.activeEditor.getContent();
