import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beginDraft, discardDraft, hasDraft, openDraft, type Draft, type DraftFault } from '../shared/draft/draft.js';

/** `found`: one lies on the device, closed. `busy`: a passphrase is being worked on. `open`: what is written is kept. */
export type DraftStatus = 'none' | 'found' | 'busy' | 'open';

export interface DraftKeeperOptions {
  /** Name of the draft; undefined where the page keeps none. */
  readonly name: () => string | undefined;
  /** What is to be kept now; undefined where there is nothing. */
  readonly content: () => unknown;
  /** What a draft held. */
  readonly load: (content: unknown) => void;
}

/** Waits for a pause in the writing, but not for long: with the saving itself it is to be less than a second. */
const PAUSE = 400;
const LONGEST = 700;

/** Keeps an encrypted draft while somebody writes, from the moment that they ask for it. */
export class DraftKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DraftKeeperOptions;
  #status: DraftStatus = 'none';
  #fault: DraftFault | undefined;
  #draft: Draft | undefined;
  #savedAt: Date | undefined;
  /** Counts what was written, so that a save knows whether it has the newest of it. */
  #change = 0;
  /** Counts what took the words away, so that a passphrase that is being worked on does not bring them back. */
  #ends = 0;
  #isSaving = false;
  #looked: string | undefined;
  #isHere = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;

  constructor(host: ReactiveControllerHost, options: DraftKeeperOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get status(): DraftStatus {
    return this.#status;
  }

  get fault(): DraftFault | undefined {
    return this.#fault;
  }

  /** When all that is written was last on the disk; undefined where it is not. */
  get savedAt(): Date | undefined {
    return this.#isSaving ? undefined : this.#savedAt;
  }

  get isSaving(): boolean {
    return this.#isSaving;
  }

  hostConnected(): void {
    this.#isHere = true;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const name = this.#options.name();
    if (!this.#isHere || name === this.#looked) return;
    this.#looked = name;
    void this.close().then(() => this.#look());
  }

  hostDisconnected(): void {
    this.#isHere = false;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    // A page that moves the form takes it away and puts it back at once.
    queueMicrotask(() => {
      if (this.#isHere) return;
      // What was typed last is saved, and another tab can have the draft.
      void this.close();
      this.#looked = undefined;
    });
  }

  /** A page out of sight may be stopped at any moment, and its timeouts before. */
  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden' && this.#pause !== undefined) void this.#save();
  };

  /** Begins a draft with what is written now. */
  async begin(passphrase: string): Promise<boolean> {
    const name = this.#options.name();
    // Enter comes through where a button would not.
    if (name === undefined || this.#status === 'busy' || this.#draft) return false;
    this.#become('busy');
    const ends = this.#ends;
    const opened = await beginDraft(name, passphrase);
    if ('fault' in opened) return this.#fail(opened.fault, 'none');
    if (!(await this.#take(name, opened.draft, ends === this.#ends))) return false;
    this.#become('open');
    this.#isSaving = true;
    await this.#save();
    return this.#fault === undefined;
  }

  /** Opens the draft that lies there. */
  async open(passphrase: string): Promise<boolean> {
    const name = this.#options.name();
    if (name === undefined || this.#status === 'busy' || this.#draft) return false;
    this.#become('busy');
    const { ends, change } = { ends: this.#ends, change: this.#change };
    const opened = await openDraft(name, passphrase);
    if ('fault' in opened) return this.#fail(opened.fault, opened.fault === 'none' ? 'none' : 'found');
    // What was written meanwhile would be lost to what the draft holds.
    const isWanted = ends === this.#ends && change === this.#change;
    if (!(await this.#take(name, opened.draft, isWanted))) return false;
    this.#become('open');
    this.#options.load(opened.value);
    this.#settle();
    this.#savedAt = new Date();
    return true;
  }

  /** Takes the draft off the device. */
  async delete(): Promise<boolean> {
    const name = this.#options.name();
    if (this.#status === 'busy') return false;
    this.#settle();
    const draft = this.#draft;
    this.#draft = undefined;
    const fault = draft ? await draft.delete() : name === undefined ? undefined : await discardDraft(name);
    await draft?.close();
    if (fault !== undefined) return this.#fail(fault, 'found');
    this.#become('none');
    return true;
  }

  /** Saves what is due and lets the draft go. It stays on the device. False where the last words are not in it. */
  async close(): Promise<boolean> {
    this.#ends++;
    const draft = this.#draft;
    if (!draft) return true;
    if (this.#pause !== undefined) await this.#save();
    await draft.close();
    const isSaved = this.#fault === undefined;
    // Closed twice, or given up because another tab has saved.
    if (this.#draft !== draft) return isSaved;
    this.#draft = undefined;
    this.#settle();
    this.#become('found');
    // A draft whose first saving failed is not there at all.
    if (!isSaved) await this.#look();
    return isSaved;
  }

  /** Something was written. */
  changed(): void {
    this.#change++;
    if (!this.#draft) return;
    const now = performance.now();
    if (this.#pause === undefined) this.#firstChange = now;
    this.#isSaving = true;
    clearTimeout(this.#pause);
    const wait = Math.max(0, Math.min(PAUSE, this.#firstChange + LONGEST - now));
    this.#pause = setTimeout(() => void this.#save(), wait);
    this.#host.requestUpdate();
  }

  async #save(): Promise<void> {
    const draft = this.#draft;
    if (!draft) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const change = this.#change;
    const fault = await draft.save(this.#options.content());
    // Something newer is on its way, and its outcome counts.
    if (this.#draft !== draft || change !== this.#change) return;
    if (fault === 'conflict') {
      // It can never be saved from here again, so whoever has the newer one can go on.
      this.#draft = undefined;
      this.#settle();
      this.#fail(fault, 'found');
      await draft.close();
      return;
    }
    this.#isSaving = false;
    this.#fault = fault;
    this.#savedAt = fault === undefined ? new Date() : undefined;
    this.#host.requestUpdate();
  }

  /** Working on a passphrase takes a while: meanwhile the form may have gone, or ask something else. */
  async #take(name: string, draft: Draft, isWanted: boolean): Promise<boolean> {
    if (isWanted && this.#isHere && name === this.#options.name()) {
      this.#draft = draft;
      return true;
    }
    await draft.close();
    this.#become('none');
    await this.#look();
    return false;
  }

  /** Nothing is due. */
  #settle(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#isSaving = false;
  }

  async #look(): Promise<void> {
    const name = this.#options.name();
    const isThere = name !== undefined && (await hasDraft(name));
    if (name === this.#options.name() && !this.#draft && this.#status !== 'busy')
      this.#become(isThere ? 'found' : 'none');
  }

  #fail(fault: DraftFault, status: DraftStatus): false {
    this.#become(status);
    this.#fault = fault;
    return false;
  }

  #become(status: DraftStatus): void {
    this.#status = status;
    this.#fault = undefined;
    if (status !== 'open') this.#savedAt = undefined;
    this.#host.requestUpdate();
  }
}
