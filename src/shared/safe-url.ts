/** Longer than any address that a page means. */
const LONGEST = 2048;

/**
 * An address that a page supplied, made absolute, if following it cannot run a script or leave the reader unsafe:
 * https:, http: on the page's own site, mailto: and tel:. Anything else is undefined.
 */
export function safeUrl(value: unknown, base: string | URL): string | undefined {
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST) return undefined;
  try {
    const url = new URL(value, base);
    if (['https:', 'mailto:', 'tel:'].includes(url.protocol)) return url.href;
    return url.protocol === 'http:' && url.origin === new URL(base).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}
