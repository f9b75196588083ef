/** What a shared link sets: an order, and the theme that was chosen with it. */
export interface SharedOrder {
  readonly seed: string;
  /** Whether somebody had shuffled: then the page's own order does not come first. */
  readonly byHand: boolean;
  /** Empty in a link for all themes; undefined where the link leaves it to the page. */
  readonly theme?: string | undefined;
}

/** Not read from any other address than the page's own. They hold no more than an order. */
const ORDER = 'circle-order';
const SHUFFLED = 'circle-shuffled';
const THEME = 'circle-theme';

/** The longest seed, in characters. */
export const LONGEST_SEED = 64;

/** A seed as a page or a link gives it, or undefined. */
export function readSeed(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  // Half a character does not survive in an address.
  const seed = text.trim().replace(/\p{Cs}/gu, '\uFFFD');
  return seed === '' || seed.length > LONGEST_SEED ? undefined : seed;
}

/** A seed that nobody has had before. */
export function newSeed(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join('');
}

/** The order that the page's address asks for. Another's mistake in a link is nothing that anybody here can mend. */
export function readLink(address: string): SharedOrder | undefined {
  const { searchParams } = new URL(address);
  const byHand = searchParams.has(SHUFFLED);
  const seed = readSeed(searchParams.get(byHand ? SHUFFLED : ORDER));
  return seed === undefined ? undefined : { seed, byHand, theme: searchParams.get(THEME) ?? undefined };
}

/** The page's address with an order in it; undefined where the page has none that others could open. */
export function linkTo(address: string, { seed, byHand, theme }: SharedOrder): string | undefined {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  for (const name of [ORDER, SHUFFLED, THEME]) url.searchParams.delete(name);
  url.searchParams.set(byHand ? SHUFFLED : ORDER, seed);
  // Also where it is none, because the page may begin with another.
  url.searchParams.set(THEME, theme ?? '');
  return url.href;
}
