import { takeLock } from './draft-lock.js';
import type { KeySource, Sealed } from './draft-cipher.js';

/** A draft as it lies on the device. Its name, times and size are all that can be read without the passphrase. */
export interface StoredDraft extends Sealed {
  readonly name: string;
  readonly source: KeySource;
  /** One more at each save, so that a tab notices that another has saved. */
  readonly revision: number;
}

/** Why a draft could not be kept: `full` for a lack of space, `refused` for everything else a browser may do. */
export class DraftRefusal extends Error {
  readonly why: 'full' | 'refused' | 'conflict';

  constructor(why: 'full' | 'refused' | 'conflict') {
    super(why);
    this.why = why;
  }
}

const DATABASE = 'compassion-circle-drafts';
const STORE = 'drafts';
/** Saving takes moments: whoever waits for longer has waited for a tab that hangs. */
const LONGEST_WAIT = 5_000;

/** Reads one draft. Makes no database where there is none: looking must leave nothing behind. */
export async function readDraft(name: string): Promise<StoredDraft | undefined> {
  const database = await openExisting();
  if (!database) return undefined;
  try {
    const value: unknown = await asked(database.transaction(STORE).objectStore(STORE).get(name));
    return isDraft(value) ? value : undefined;
  } finally {
    database.close();
  }
}

/**
 * Writes a draft over the one with the revision before it, or where there is none. Resolves when the browser says that
 * it is on the disk. `conflict`: another tab has saved since.
 */
export async function writeDraft(draft: StoredDraft): Promise<void> {
  // Not while another tab takes the database away, with whatever was written into it a moment before.
  const release = await takeLock(DATABASE, { mode: 'shared', wait: LONGEST_WAIT });
  try {
    await write(draft);
  } finally {
    if (release !== 'taken') void release();
  }
}

async function write(draft: StoredDraft): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    const done = finished(transaction);
    const before: unknown = await asked(store.get(draft.name));
    if (isDraft(before) && before.revision !== draft.revision - 1) {
      transaction.abort();
      await done.catch(() => undefined);
      throw new DraftRefusal('conflict');
    }
    store.put(draft);
    await done;
  } catch (error) {
    throw refusal(error);
  } finally {
    database.close();
  }
}

/** Takes a draft away, and the whole database with the last one, unless somebody is writing into it. */
export async function deleteDraft(name: string): Promise<void> {
  const alone = await takeLock(DATABASE);
  try {
    const left = await remove(name);
    if (left === 0 && alone !== 'taken') await asked(indexedDB.deleteDatabase(DATABASE)).catch(() => undefined);
  } finally {
    if (alone !== 'taken') void alone();
  }
}

/** How many drafts there still are; undefined where there is no database. */
async function remove(name: string): Promise<number | undefined> {
  const database = await openExisting();
  if (!database) return undefined;
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const done = finished(transaction);
    transaction.objectStore(STORE).delete(name);
    const left = await asked(transaction.objectStore(STORE).count());
    await done;
    return left;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return openWith((request) => {
    if (!request.result.objectStoreNames.contains(STORE)) request.result.createObjectStore(STORE, { keyPath: 'name' });
  });
}

async function openExisting(): Promise<IDBDatabase | undefined> {
  let isNew = false as boolean;
  try {
    if (!(await mayExist())) return undefined;
    return await openWith((request) => {
      isNew = true;
      request.transaction?.abort();
    });
  } catch (error) {
    if (isNew) return undefined;
    throw refusal(error);
  }
}

/**
 * WebKit keeps the empty database of an opening that was given up, so it is asked first. To delete that one would not
 * do: another tab may have saved into it by then.
 */
async function mayExist(): Promise<boolean> {
  // A frame without an origin has none; to ask there makes Chromium report an error that nobody can catch.
  if (globalThis.origin === 'null') throw new DraftRefusal('refused');
  const factory = indexedDB as Partial<IDBFactory>;
  const known = await factory.databases?.();
  return known?.some(({ name }) => name === DATABASE) ?? true;
}

async function openWith(onUpgrade: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase> {
  try {
    // Even looking at it throws in some frames.
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => onUpgrade(request);
    return await asked(request);
  } catch (error) {
    throw refusal(error);
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(refusal(request.error));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(refusal(transaction.error));
  });
}

function refusal(error: unknown): DraftRefusal {
  if (error instanceof DraftRefusal) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new DraftRefusal(isFull ? 'full' : 'refused');
}

function isDraft(value: unknown): value is StoredDraft {
  const { iv, data, source, revision } = (value ?? {}) as Partial<StoredDraft>;
  return (
    iv instanceof Uint8Array &&
    data instanceof ArrayBuffer &&
    source?.salt instanceof Uint8Array &&
    typeof source.rounds === 'number' &&
    typeof revision === 'number'
  );
}
