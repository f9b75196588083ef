import { canEncrypt, keyFrom, newKeySource, seal, unseal, type KeySource } from './draft-cipher.js';
import { deleteDraft, DraftRefusal, readDraft, writeDraft } from './draft-store.js';

/** `elsewhere`: another tab has this draft open. `wrong`: not this passphrase. `none`: there is no draft. */
export type DraftFault = 'unsupported' | 'elsewhere' | 'wrong' | 'none' | 'full' | 'refused' | 'conflict';

export type Opened = { readonly draft: Draft; readonly value: unknown } | { readonly fault: DraftFault };

/** Whether a draft of this name lies on the device. False where the browser does not say. */
export async function hasDraft(name: string): Promise<boolean> {
  try {
    return (await readDraft(name)) !== undefined;
  } catch {
    return false;
  }
}

/** Begins a draft that a passphrase will open. Writes nothing yet. */
export async function beginDraft(name: string, passphrase: string): Promise<Opened> {
  return withLock(name, async (release) => {
    const source = newKeySource();
    const draft = new Draft(name, await keyFrom(passphrase, source), source, 0, release);
    return { draft, value: undefined };
  });
}

/** Opens a draft. A wrong passphrase changes nothing. */
export async function openDraft(name: string, passphrase: string): Promise<Opened> {
  return withLock(name, async (release) => {
    const stored = await readDraft(name);
    if (!stored) return { fault: 'none' };
    const key = await keyFrom(passphrase, stored.source);
    const opened = await unseal(key, stored);
    if (!opened) return { fault: 'wrong' };
    return { draft: new Draft(name, key, stored.source, stored.revision, release), value: opened.value };
  });
}

/** Takes a draft away that nobody can open any more, or that nobody wants. */
export async function discardDraft(name: string): Promise<boolean> {
  try {
    await deleteDraft(name);
    return true;
  } catch {
    return false;
  }
}

/** A draft that is open in this tab. */
export class Draft {
  readonly name: string;
  readonly #key: CryptoKey;
  readonly #source: KeySource;
  readonly #release: Release;
  #revision: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string, key: CryptoKey, source: KeySource, revision: number, release: Release) {
    this.name = name;
    this.#key = key;
    this.#source = source;
    this.#revision = revision;
    this.#release = release;
  }

  /** Saves, one after another. Resolves to undefined once it is on the disk, or to what stands in the way. */
  save(value: unknown): Promise<DraftFault | undefined> {
    const saved = this.#last.then(() => this.#save(value));
    this.#last = saved;
    return saved;
  }

  /** Takes it away from the device, after what is being saved. */
  async delete(): Promise<boolean> {
    await this.#last;
    const isGone = await discardDraft(this.name);
    if (isGone) this.#revision = 0;
    return isGone;
  }

  /** Lets another tab have it. The draft stays on the device. */
  async close(): Promise<void> {
    await this.#last;
    await this.#release();
  }

  async #save(value: unknown): Promise<DraftFault | undefined> {
    try {
      const revision = this.#revision + 1;
      const sealed = await seal(this.#key, value);
      await writeDraft({ name: this.name, source: this.#source, revision, ...sealed });
      this.#revision = revision;
      return undefined;
    } catch (error) {
      return error instanceof DraftRefusal ? error.why : 'refused';
    }
  }
}

/** Resolves once another tab can have the lock. */
type Release = () => Promise<unknown> | undefined;

/** Holds the draft's lock for as long as it is open: the browser frees it when the tab goes, however it goes. */
async function withLock(name: string, open: (release: Release) => Promise<Opened>): Promise<Opened> {
  if (!canEncrypt()) return { fault: 'unsupported' };
  const release = await lock(name);
  if (release === 'taken') return { fault: 'elsewhere' };
  try {
    const opened = await open(release);
    if ('fault' in opened) await release();
    return opened;
  } catch (error) {
    await release();
    return { fault: error instanceof DraftRefusal ? error.why : 'refused' };
  }
}

/** Where a browser has no locks, the revision still keeps one tab from writing over another. */
function lock(name: string): Promise<Release | 'taken'> {
  const free = (): undefined => undefined;
  return new Promise((resolve) => {
    try {
      const { locks } = navigator as { locks?: LockManager };
      if (!locks) {
        resolve(free);
        return;
      }
      const held = locks.request(`compassion-circle-draft ${name}`, { ifAvailable: true }, (granted) => {
        if (!granted) {
          resolve('taken');
          return undefined;
        }
        return new Promise<void>((done) =>
          resolve(() => {
            done();
            return held;
          }),
        );
      });
      held.catch(() => resolve(free));
    } catch {
      resolve(free);
    }
  });
}
