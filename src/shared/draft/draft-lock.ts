/** Lets somebody else have a lock. Resolves once they can. */
export type Release = () => Promise<unknown> | undefined;

export interface LockWish {
  /** Many can hold a shared lock together, and nobody beside an exclusive one. Default exclusive. */
  readonly mode?: LockMode;
  /** How long to wait for whoever holds it, in milliseconds. Default: not at all. */
  readonly wait?: number;
}

const free: Release = () => undefined;

/**
 * Takes a lock that holds for all tabs of a site. The browser frees it when its tab goes, however it goes. Where a
 * browser has no locks, everybody gets it: the revision still keeps one tab from writing over another.
 */
export function takeLock(name: string, { mode = 'exclusive', wait = 0 }: LockWish = {}): Promise<Release | 'taken'> {
  return new Promise((resolve) => {
    const limit = new AbortController();
    const timeout = wait > 0 ? setTimeout(() => limit.abort(), wait) : undefined;
    const give = (answer: Release | 'taken'): void => {
      clearTimeout(timeout);
      resolve(answer);
    };
    try {
      const { locks } = navigator as { locks?: LockManager };
      if (!locks) {
        give(free);
        return;
      }
      const held = locks.request(
        name,
        wait > 0 ? { mode, signal: limit.signal } : { mode, ifAvailable: true },
        (lock) => {
          if (lock) return new Promise<void>((done) => give(() => (done(), held)));
          give('taken');
          return undefined;
        },
      );
      held.catch(() => give(limit.signal.aborted ? 'taken' : free));
    } catch {
      give(free);
    }
  });
}
