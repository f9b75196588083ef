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
 * Writes a draft over the one with the revision before it, or the first. Resolves when the browser says that it is on
 * the disk. `conflict`: another tab has saved since.
 */
export async function writeDraft(draft: StoredDraft): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    const done = finished(transaction);
    const before: unknown = await asked(store.get(draft.name));
    const revision = isDraft(before) ? before.revision : 0;
    if (revision !== draft.revision - 1) {
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

/** Takes a draft away, and the whole database with the last one. */
export async function deleteDraft(name: string): Promise<void> {
  const database = await openExisting();
  if (!database) return;
  let left = 0;
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const done = finished(transaction);
    transaction.objectStore(STORE).delete(name);
    left = await asked(transaction.objectStore(STORE).count());
    await done;
  } finally {
    database.close();
  }
  if (left === 0) await asked(indexedDB.deleteDatabase(DATABASE)).catch(() => undefined);
}

function open(): Promise<IDBDatabase> {
  return openWith((request) => {
    if (!request.result.objectStoreNames.contains(STORE)) request.result.createObjectStore(STORE, { keyPath: 'name' });
  });
}

async function openExisting(): Promise<IDBDatabase | undefined> {
  let isNew = false as boolean;
  try {
    return await openWith((request) => {
      isNew = true;
      request.transaction?.abort();
    });
  } catch (error) {
    if (!isNew) throw error;
    // WebKit keeps the empty database of an opening that was given up.
    await asked(indexedDB.deleteDatabase(DATABASE)).catch(() => undefined);
    return undefined;
  }
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
