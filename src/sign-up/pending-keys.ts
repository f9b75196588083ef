import type { PlacesOnDevice } from './places-on-device.js';

/**
 * One random key for each sign-up until its outcome is known. It is kept on the device before the first try, so that a
 * reload asks for the same thing again; where a browser keeps nothing, it lasts for this visit.
 */
export class PendingKeys {
  readonly #device: PlacesOnDevice;
  readonly #keys = new Map<string, string>();
  readonly #doubtful = new Set<string>();

  constructor(device: PlacesOnDevice) {
    this.#device = device;
  }

  /** Ids of circles whose sign-up may have arrived or not. */
  get circleIds(): readonly string[] {
    return [...new Set([...this.#device.pending.map(({ circleId }) => circleId), ...this.#doubtful])];
  }

  /** The key of a circle's sign-up: the same until it is settled. */
  keyFor(circleId: string): string {
    const { pending } = this.#device;
    const kept = pending.find((each) => each.circleId === circleId)?.key ?? this.#keys.get(circleId);
    const key = kept ?? newKey();
    this.#keys.set(circleId, key);
    this.#device.pending = [...pending.filter((each) => each.circleId !== circleId), { key, circleId }];
    return key;
  }

  doubt(circleId: string): void {
    this.#doubtful.add(circleId);
  }

  settle(circleId: string): void {
    this.#keys.delete(circleId);
    this.#doubtful.delete(circleId);
    this.#device.pending = this.#device.pending.filter((each) => each.circleId !== circleId);
  }
}

/** 128 bits of chance. Not `randomUUID`, which a page without https does not have. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
