import { BusyError } from './database.ts';

/** More than this many for one circle at once is no crowd of people. */
const MOST_WAITING = 5000;

/**
 * Lets work on the same thing run one after the other in this process. The database's own lock holds between processes;
 * without this, a crowd for one circle would hold every connection, waiting for that lock, and nobody could get at
 * another circle.
 */
export class Queue {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #length = new Map<string, number>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const length = this.#length.get(key) ?? 0;
    if (length >= MOST_WAITING) throw new BusyError('queue');
    this.#length.set(key, length + 1);
    const before = this.#last.get(key) ?? Promise.resolve();
    const own = before.then(work, work);
    this.#last.set(key, own);
    try {
      return await own;
    } finally {
      const left = (this.#length.get(key) ?? 1) - 1;
      this.#length.set(key, left);
      if (left === 0) {
        this.#length.delete(key);
        this.#last.delete(key);
      }
    }
  }
}
