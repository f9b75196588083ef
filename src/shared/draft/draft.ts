import { canEncrypt, keyFrom, newKeySource, seal, unseal, type KeySource } from './draft-cipher.js';
import { takeLock, type Release } from './draft-lock.js';
import { deleteDraft, DraftRefusal, readDraft, writeDraft } from './draft-store.js';

/** `elsewhere`: another tab has this draft open. `wrong`: not this passphrase. `none`: there is no draft. */
export type DraftFault = 'unsupported' | 'elsewhere' | 'wrong' | 'none' | 'full' | 'refused' | 'conflict';

export type Opened = { readonly draft: Draft; readonly value: unknown } | { readonly fault: DraftFault };

/** A tab that is just being closed may hold a draft a moment longer, in milliseconds. */
const LETTING_GO = 500;

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

/** Takes a draft away that nobody can open any more, or that nobody wants. Not one that another tab says it keeps. */
export async function discardDraft(name: string): Promise<DraftFault | undefined> {
  const release = await takeLock(lockOf(name), { wait: LETTING_GO });
  if (release === 'taken') return 'elsewhere';
  try {
    await deleteDraft(name);
    return undefined;
  } catch (error) {
    return whyOf(error);
  } finally {
    await release();
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

  /** Takes it away from the device, after what is being saved. Resolves to undefined once it is gone. */
  async delete(): Promise<DraftFault | undefined> {
    await this.#last;
    try {
      await deleteDraft(this.name);
      this.#revision = 0;
      return undefined;
    } catch (error) {
      return whyOf(error);
    }
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
      return whyOf(error);
    }
  }
}

const lockOf = (name: string): string => `compassion-circle-draft ${name}`;

const whyOf = (error: unknown): DraftFault => (error instanceof DraftRefusal ? error.why : 'refused');

/** Holds the draft's lock for as long as it is open. */
async function withLock(name: string, open: (release: Release) => Promise<Opened>): Promise<Opened> {
  if (!canEncrypt()) return { fault: 'unsupported' };
  const release = await takeLock(lockOf(name), { wait: LETTING_GO });
  if (release === 'taken') return { fault: 'elsewhere' };
  try {
    const opened = await open(release);
    if ('fault' in opened) await release();
    return opened;
  } catch (error) {
    await release();
    return { fault: whyOf(error) };
  }
}
