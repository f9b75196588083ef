/** All four on one page: the pages of the families, one under the other. */
export const together = (pages) => ({
  packages: [...new Set(pages.flatMap(({ packages = [] }) => packages))],
  body: (i) => pages.map(({ body }) => body(i)).join('\n'),
  style: pages.map(({ style = '' }) => style).join('\n'),
  ready: pages.map(({ ready }) => `(${ready})`).join(' && '),
});
