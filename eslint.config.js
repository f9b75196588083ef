import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import circle from './scripts/lint/index.js';

const dataFiles = ['src/**/*.strings.*.ts', 'src/**/*-data.ts'];

/** What no test may do. */
const inTests = [
  {
    selector:
      'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.1.type="Literal"][arguments.1.value>0]',
    message: 'A test does not sleep: wait for what it is about, or use a fake clock.',
  },
  { selector: 'ImportSpecifier[imported.name="aTimeout"]', message: 'A test does not sleep.' },
  {
    selector: 'CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name="only"]',
    message: 'This would leave out every other test.',
  },
];

export default defineConfig(
  {
    ignores: ['dist', 'coverage', 'storybook-static', '.cache', '**/*.styles.ts', 'node_modules', 'platforms', 'bench'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A method passed to a template is called with the host as `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.test.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
    },
  },
  { files: ['test/**/*.test.ts'], rules: { 'wc/no-closed-shadow-root': 'off' } },
  {
    files: ['src/**/*.ts'],
    plugins: { circle },
    rules: {
      'circle/import-direction': 'error',
      'circle/no-html-strings': 'error',
      'circle/no-inline-style': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/style-map.js', message: 'A content security policy may refuse inline styles.' },
          ],
          patterns: [
            { group: ['lit/decorators*'], message: 'Decorators need tslib on the page: use static properties.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name="customElements"]',
          message: 'src/shared/define-element.ts is the only place that touches the registry of elements.',
        },
        { selector: 'NewExpression[callee.name=/^(Shared)?Worker$/]', message: 'No Worker: a policy may refuse it.' },
      ],
      'no-console': ['error', { allow: ['info', 'warn'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: dataFiles,
    plugins: { circle },
    rules: { 'circle/no-words': 'error' },
  },
  { files: dataFiles, rules: { 'max-lines': 'off' } },
  { files: ['src/shared/define-element.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Pages give wrong input, and so do tests of it.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...inTests],
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...inTests,
        {
          selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)Each$/]',
          message: 'Test files share a page: outside a describe this would be for the tests of all of them.',
        },
      ],
    },
  },
  {
    files: ['service/**/*.ts'],
    rules: {
      // A hook of Fastify's is asynchronous by being an async function.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['service/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/src/(?!core/)', message: 'Of the library the service uses core only.' }] },
      ],
    },
  },
  {
    files: ['service/test/**/*.ts'],
    rules: {
      // Node's runner takes the promise of a test or a suite.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['test/{package,e2e}/**/*.ts'],
    languageOptions: { globals: { process: 'readonly' } },
  },
);
