import { readFragment, type SignUpTicket } from '../core/sign-up.js';

/** The ticket in the page's address: taken once, and out of the address bar. */
export class FragmentTicket {
  /** Where the address cannot be changed, it stays what it is. */
  #taken = '';

  take(): SignUpTicket | undefined {
    const { hash } = location;
    if (hash === this.#taken) return undefined;
    this.#taken = hash;
    const found = readFragment(hash);
    if (!found) return undefined;
    try {
      history.replaceState(history.state, '', location.pathname + location.search + found.rest);
    } catch {
      // A frame without an origin has no history of its own: the address is not seen there either.
    }
    return found.ticket;
  }
}
