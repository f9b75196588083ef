/** The text of a style sheet, as Vite gives it. */
declare module '*.css?raw' {
  const css: string;
  export default css;
}

interface ImportMeta {
  /** Vite's: the modules that match, also when there are none. */
  glob(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Record<string, unknown>;
}
