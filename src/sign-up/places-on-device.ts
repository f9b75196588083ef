import { isId, own } from '../core/page-data.js';
import { isToken, type SignUpTicket } from '../core/sign-up.js';

/** A sign-up whose outcome nobody knows yet: a random key and the circle's id, and nothing about the person. */
export interface PendingSignUp {
  readonly key: string;
  readonly circleId: string;
}

/** A place that somebody asked this device to remember. */
export interface RememberedPlace extends SignUpTicket {
  readonly circleId: string;
  /** When it is over, and forgotten. */
  readonly end: number;
}

const PENDING = 'circle-sign-up:pending:';
const PLACES = 'circle-sign-up:places:';
const MOST = 50;
const KEY = /^[\w-]{16,64}$/;

/**
 * The two things that may be kept on a device, each for one service. Storage may be missing, full or forbidden: then
 * nothing is kept, and nothing else changes.
 */
export class PlacesOnDevice {
  readonly #service: () => string;

  constructor(service: () => string) {
    this.#service = service;
  }

  /** Sign-ups of this tab whose outcome nobody knows. */
  get pending(): readonly PendingSignUp[] {
    const list = read(() => sessionStorage, PENDING + this.#service());
    if (!Array.isArray(list)) return [];
    return list.slice(0, MOST).flatMap((item: unknown) => {
      const key = own(item, 'key');
      const circleId = own(item, 'circleId');
      return typeof key === 'string' && KEY.test(key) && isId(circleId) ? [{ key, circleId }] : [];
    });
  }

  set pending(pending: readonly PendingSignUp[]) {
    write(() => sessionStorage, PENDING + this.#service(), pending.length > 0 ? pending.slice(-MOST) : undefined);
  }

  /** What is not over yet. */
  places(now: number): readonly RememberedPlace[] {
    const list = read(() => localStorage, PLACES + this.#service());
    if (!Array.isArray(list)) return [];
    return list.slice(0, MOST).flatMap((item: unknown) => {
      const id = own(item, 'id');
      const token = own(item, 'token');
      const circleId = own(item, 'circleId');
      const end = own(item, 'end');
      if (!isId(id) || !isToken(token) || !isId(circleId) || typeof end !== 'number' || end <= now) return [];
      return [{ id, token, circleId, end }];
    });
  }

  /** False where this device does not let us. */
  remember(place: RememberedPlace, now: number): boolean {
    const others = this.places(now).filter(({ id }) => id !== place.id);
    return write(() => localStorage, PLACES + this.#service(), [...others, place].slice(-MOST));
  }

  /** One, or all. */
  forget(now: number, id?: string): void {
    const left = id === undefined ? [] : this.places(now).filter((place) => place.id !== id);
    write(() => localStorage, PLACES + this.#service(), left.length > 0 ? left : undefined);
  }
}

function read(storage: () => Storage, name: string): unknown {
  try {
    const text = storage().getItem(name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, name: string, value: unknown): boolean {
  try {
    if (value === undefined) storage().removeItem(name);
    else storage().setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
