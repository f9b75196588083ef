/** The snippet builder of the demo is plain JavaScript, so that its page needs no build. */
declare module '*/snippet-builder/builder.js' {
  /** Puts the snippet builder into an element. */
  export function mountBuilder(
    place: HTMLElement,
    options?: { readonly integrity?: Promise<string | undefined>; readonly check?: () => unknown },
  ): void;
}
