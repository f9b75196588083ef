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

/** Waits for a pause in the writing, but not for long. */
const PAUSE = 400;
const LONGEST = 1_000;

/** Keeps an encrypted draft while somebody writes, from the moment that they ask for it. */
export class DraftKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DraftKeeperOptions;
  #status: DraftStatus = 'none';
  #fault: DraftFault | undefined;
  #draft: Draft | undefined;
  #savedAt: Date | undefined;
  #isSaving = false;
  #looked: string | undefined;
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

  hostUpdated(): void {
    const name = this.#options.name();
    if (name === this.#looked) return;
    this.#looked = name;
    if (this.#draft) void this.close();
    else void this.#look();
  }

  hostDisconnected(): void {
    // What was typed last is saved, and another tab can have the draft.
    void this.close();
    this.#looked = undefined;
  }

  /** Begins a draft with what is written now. */
  async begin(passphrase: string): Promise<boolean> {
    const name = this.#options.name();
    if (name === undefined) return false;
    this.#become('busy');
    const opened = await beginDraft(name, passphrase);
    if ('fault' in opened) return this.#fail(opened.fault, 'none');
    this.#draft = opened.draft;
    this.#become('open');
    await this.#save();
    return true;
  }

  /** Opens the draft that lies there. */
  async open(passphrase: string): Promise<boolean> {
    const name = this.#options.name();
    if (name === undefined) return false;
    this.#become('busy');
    const opened = await openDraft(name, passphrase);
    if ('fault' in opened) return this.#fail(opened.fault, opened.fault === 'none' ? 'none' : 'found');
    this.#draft = opened.draft;
    this.#options.load(opened.value);
    this.#savedAt = new Date();
    this.#become('open');
    return true;
  }

  /** Takes the draft off the device. */
  async delete(): Promise<boolean> {
    const name = this.#options.name();
    clearTimeout(this.#pause);
    const draft = this.#draft;
    this.#draft = undefined;
    const isGone = draft ? await draft.delete() : name !== undefined && (await discardDraft(name));
    await draft?.close();
    if (!isGone) return this.#fail('refused', 'found');
    this.#become('none');
    return true;
  }

  /** Saves what is due and lets the draft go. It stays on the device. */
  async close(): Promise<void> {
    const draft = this.#draft;
    if (!draft) return;
    if (this.#isSaving) await this.#save();
    clearTimeout(this.#pause);
    this.#draft = undefined;
    await draft.close();
    this.#isSaving = false;
    this.#become('found');
  }

  /** Something was written. */
  changed(): void {
    if (!this.#draft) return;
    const now = performance.now();
    if (!this.#isSaving) this.#firstChange = now;
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
    const content = this.#options.content();
    this.#isSaving = false;
    const fault = await draft.save(content);
    // Something newer is on its way, and its outcome counts.
    if (this.#draft !== draft) return;
    this.#fault = fault;
    this.#savedAt = fault === undefined ? new Date() : undefined;
    this.#host.requestUpdate();
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
