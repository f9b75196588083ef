/**
 * Encrypts a draft with a passphrase: AES-GCM with a key from PBKDF2. What is stored holds no word of the text and
 * nothing to test a passphrase with but the draft itself.
 */

/** Rounds of PBKDF2 with SHA-256 (OWASP Password Storage Cheat Sheet, 2023). A draft carries its own number, so that it can grow. */
export const ROUNDS = 600_000;
/** Somebody else's number must not make the page work for hours. */
const MOST_ROUNDS = 10_000_000;

export interface Sealed {
  /** Random bytes for each sealing: the same key never meets the same ones twice. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export interface KeySource {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

/** Whether this page can encrypt at all: without https a browser has no such functions. */
export function canEncrypt(): boolean {
  return typeof (crypto as { subtle?: SubtleCrypto }).subtle?.encrypt === 'function';
}

export function newKeySource(): KeySource {
  return { salt: crypto.getRandomValues(new Uint8Array(16)), rounds: ROUNDS };
}

/** The key for a passphrase. It takes about a fifth of a second, on purpose. */
export async function keyFrom(passphrase: string, { salt, rounds }: KeySource): Promise<CryptoKey> {
  if (!(rounds >= ROUNDS && rounds <= MOST_ROUNDS)) throw new RangeError('rounds');
  // The same letters may be typed as different code points on different keyboards.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derive, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

/** What was sealed; undefined for another passphrase, and for a draft that was changed, which look alike. */
export async function unseal(key: CryptoKey, { iv, data }: Sealed): Promise<{ readonly value: unknown } | undefined> {
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return { value: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    return undefined;
  }
}
