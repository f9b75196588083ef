// Each part is checked against what it may use: core against no DOM at all, tests for Node against Node's types.
export const typeChecks = [
  ['types of src, tests and stories', 'typescript:tsc', ['-p', '.']],
  ['types of core, without a browser', 'typescript:tsc', ['-p', 'src/core']],
  ['types of package checks', 'typescript:tsc', ['-p', 'test/package']],
  ['types of end-to-end tests', 'typescript:tsc', ['-p', 'test/e2e']],
  ['types of the service', 'typescript:tsc', ['-p', 'service']],
  ['types of the service tests', 'typescript:tsc', ['-p', 'service/test']],
];
