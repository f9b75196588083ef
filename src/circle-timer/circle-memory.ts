/**
 * Where a running circle is kept, so that a reload or a crash brings it back: sessionStorage, keyed by the page's path
 * and the timer. It dies with the tab and never leaves the device. Storage that throws (sandboxed frames, policies,
 * full) costs the way back, never the circle.
 */
export class CircleMemory {
  /** False once storage has failed: the widget says so on screen. */
  available = true;

  #key: string | undefined;
  /** The key from before the timer left the page, to be taken again if it comes back. */
  #keyBefore: string | undefined;
  #channel: BroadcastChannel | undefined;

  /** Takes a key for this timer: its id, or its place among the timers of the page that have none. */
  claim(id: string): void {
    if (this.#key !== undefined) return;
    let name = this.#keyBefore ?? id;
    for (let place = 1; name === '' || claimed.has(name); place++) name = id === '' ? `#${place}` : `${id}#${place}`;
    claimed.add(name);
    this.#key = name;
  }

  /** Gives the key back at once: a timer that takes this one's place in the page goes on with its circle. */
  release(): void {
    if (this.#key !== undefined) claimed.delete(this.#key);
    this.#keyBefore = this.#key;
    this.#key = undefined;
    this.#stopAnswering();
  }

  read(): string | null {
    return this.#attempt((storage, key) => storage.getItem(key)) ?? null;
  }

  write(text: string): void {
    this.#attempt((storage, key) => {
      storage.setItem(key, text);
    });
    this.#answer();
  }

  remove(): void {
    this.#attempt((storage, key) => {
      storage.removeItem(key);
      storage.removeItem(`${key} open`);
    });
    this.#stopAnswering();
  }

  /** Marks the circle as shown by an open page, or as left properly: a crash leaves the mark behind. */
  markOpen(open: boolean): void {
    this.#attempt((storage, key) => {
      if (open) storage.setItem(`${key} open`, '1');
      else storage.removeItem(`${key} open`);
    });
    if (!open) this.#stopAnswering();
  }

  /**
   * Whether another tab runs this very circle. A duplicated tab copies sessionStorage while the first one is still
   * open, which looks like a crash: only then is the other tab asked, within this browser and this site.
   */
  async isOpenElsewhere(): Promise<boolean> {
    const marked = this.#attempt((storage, key) => storage.getItem(`${key} open`)) === '1';
    const channel = marked ? this.#open() : undefined;
    if (!channel) return marked;
    const answer = await new Promise<boolean>((resolve) => {
      const timeout = setTimeout(resolve, ANSWER_MS, false);
      channel.onmessage = ({ data }) => {
        if (data !== 'here') return;
        clearTimeout(timeout);
        resolve(true);
      };
      channel.postMessage('anyone?');
    });
    channel.close();
    return answer;
  }

  #answer(): void {
    this.#channel ??= this.#open();
    if (!this.#channel) return;
    const channel = this.#channel;
    channel.onmessage = ({ data }) => {
      if (data === 'anyone?') channel.postMessage('here');
    };
  }

  #stopAnswering(): void {
    // An open channel can keep the page out of the back-forward cache.
    this.#channel?.close();
    this.#channel = undefined;
  }

  #open(): BroadcastChannel | undefined {
    try {
      return new BroadcastChannel(this.#storageKey());
    } catch {
      return undefined;
    }
  }

  #storageKey(): string {
    return `circle-timer ${location.pathname} ${this.#key ?? ''}`;
  }

  #attempt<T>(act: (storage: Storage, key: string) => T): T | undefined {
    if (this.#key === undefined) return undefined;
    try {
      return act(sessionStorage, this.#storageKey());
    } catch {
      this.available = false;
      return undefined;
    }
  }
}

/** How long another tab has for its answer. */
const ANSWER_MS = 400;

const claimed = new Set<string>();
