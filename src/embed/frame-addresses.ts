import { safeUrl } from '../shared/safe-url.js';

/**
 * Attributes that say where words and names go, what is fetched, and where links lead. Anybody can make a link to an
 * embed page, so these are taken from its address only where the site itself would answer, or where the site's settings
 * file lists them: else a stranger could collect what staff write, on a page of their own trust.
 */
const ADDRESSES: readonly string[] = ['action', 'contact', 'reflection', 'service', 'src'];

export const isAddress = (attribute: string): boolean => ADDRESSES.includes(attribute);

export interface AddressRules {
  /** The embed page's own address. */
  readonly base: string;
  /** What the site's settings file lists. Without a list: the page's own origin. */
  readonly endpoints: readonly string[] | undefined;
}

/** Whether an address from the query of the embed page may be used. An empty one names nothing. */
export function mayUse(value: string, { base, endpoints }: AddressRules): boolean {
  if (value === '') return true;
  const address = safeUrl(value, base);
  if (address === undefined) return false;
  const url = new URL(address);
  if (!endpoints) return url.origin === new URL(base).origin;
  return endpoints.some((each) => {
    const listed = safeUrl(each, base);
    return listed !== undefined && isBelow(url, new URL(listed));
  });
}

/** The same address, or one in its folder. What a server may read as a way out of the folder is not. */
function isBelow(url: URL, listed: URL): boolean {
  if (url.protocol !== listed.protocol || url.host !== listed.host || url.username !== '' || url.password !== '')
    return false;
  if (url.pathname === listed.pathname) return true;
  const folder = listed.pathname.replace(/\/?$/, '/');
  return url.host !== '' && url.pathname.startsWith(folder) && !/%2f|%5c/i.test(url.pathname);
}
