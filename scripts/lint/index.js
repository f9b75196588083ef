// This repository's own rules. test/package/lint.check.ts holds a seeded fault for each.
import importDirection from './import-direction.js';
import noHtmlStrings from './no-html-strings.js';
import noInlineStyle from './no-inline-style.js';
import noWords from './no-words.js';

export default {
  rules: {
    'import-direction': importDirection,
    'no-html-strings': noHtmlStrings,
    'no-inline-style': noInlineStyle,
    'no-words': noWords,
  },
};
