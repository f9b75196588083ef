import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageLife } from './page-life.js';
import { planTone, type Tone } from './tone.js';

/** `off`: not unlocked yet. `suspended`: the browser holds the sound back until the person presses something. */
export type BellStatus = 'off' | 'ready' | 'suspended' | 'unsupported';

export interface BellOptions {
  /** Makes the audio context; for tests. Undefined where the browser has none. */
  readonly makeContext?: () => AudioContext | undefined;
  /** Milliseconds on the clock of `performance.now`; for tests. */
  readonly now?: () => number;
}

/** A browser that needs longer than this to start the sound, in milliseconds, is taken to hold it back. */
const START_TIME = 500;
/** A tone whose time came this long ago, in milliseconds, would only confuse. */
const TOO_LATE = 1000;
/** Two tones closer than this, in milliseconds, are one. */
const SAME = 250;
/** Sound that a browser computes ahead, at most, in seconds. */
const MOST_BUFFERED = 1;

interface Planned {
  /** When it is due, on the page's clock. */
  readonly due: number;
  /** When it is due on the audio clock, in seconds; undefined while the audio clock stands still. */
  at?: number;
  tone?: Tone;
}

/**
 * A soft sound at the ends of turns. Tones are planned ahead on the audio clock, which browsers do not slow down in a
 * hidden tab; their times are kept on the page's clock too, so that they can be planned again when the audio clock
 * stood still, drifted or was replaced.
 */
export class Bell implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #makeContext: () => AudioContext | undefined;
  readonly #now: () => number;
  #context: AudioContext | undefined;
  #output: GainNode | undefined;
  #planned: Planned[] = [];
  #status: BellStatus = 'off';
  #volume = 1;
  #started: ReturnType<typeof setTimeout> | undefined;
  #lateness: number | undefined;
  /** When the last tone that rang out was due. */
  #lastHeard = -Infinity;

  constructor(host: ReactiveControllerHost, { makeContext = newContext, now }: BellOptions = {}) {
    this.#host = host;
    this.#makeContext = makeContext;
    this.#now = now ?? (() => performance.now());
    host.addController(this);
    new PageLife(host, { shown: () => this.#wake(), restore: () => this.#wake() });
  }

  get status(): BellStatus {
    return this.#status;
  }

  /** 0 to 1. */
  get volume(): number {
    return this.#volume;
  }

  set volume(volume: number) {
    this.#volume = Math.min(1, Math.max(0, Number.isFinite(volume) ? volume : this.#volume));
    if (this.#output) this.#output.gain.value = this.#volume;
  }

  /** How late the last tone was heard, in milliseconds, as far as the browser tells. */
  get latestLatenessMs(): number | undefined {
    return this.#lateness;
  }

  /** The tones that are still to come or sounding, as times of the page's clock. */
  get plannedTimes(): readonly number[] {
    return this.#planned.map(({ due }) => due);
  }

  /** Whether a tone that was due at this time of the page's clock, or later, was heard or is sounding. */
  soundedSince(time: number): boolean {
    const current = this.#context?.currentTime ?? 0;
    const isSounding = ({ due, at }: Planned): boolean => due >= time - SAME && at !== undefined && at <= current;
    return this.#lastHeard >= time - SAME || this.#planned.some(isSounding);
  }

  /** Gets the sound going. Call it in answer to a press: browsers allow it at no other time. */
  unlock(): void {
    // iOS leaves a context `interrupted` after a call or a lock, and some never come back.
    if (this.#context && this.#state !== 'running' && this.#state !== 'suspended') this.#close();
    if (!this.#context) this.#open();
    if (!this.#context) return;
    this.#resume();
    this.#look();
    clearTimeout(this.#started);
    if (this.#status !== 'ready') this.#started = setTimeout(() => this.#look(true), START_TIME);
  }

  /** Plans a tone after each delay, in milliseconds, in place of all planned before. A sounding one rings out. */
  schedule(delaysMs: readonly number[]): void {
    const now = this.#now();
    const kept = this.#planned.filter(({ due }) => due <= now);
    for (const planned of this.#planned) if (!kept.includes(planned)) quietly(() => planned.tone?.stop());
    const dues = delaysMs.filter((delay) => Number.isFinite(delay) && delay >= 0).map((delay) => now + delay);
    // A boundary's own timeout often comes just before its tone is heard: that tone is kept, not doubled.
    const fresh = dues.filter((due) => !kept.some((planned) => Math.abs(planned.due - due) < SAME));
    this.#planned = [...kept, ...fresh.map((due): Planned => ({ due }))];
    this.#plan();
  }

  /** One tone now. */
  play(): void {
    this.#planned.push({ due: this.#now() });
    this.#plan();
  }

  /** Silence at once, and nothing planned. */
  stop(): void {
    for (const { tone } of this.#planned.splice(0)) quietly(() => tone?.stop());
  }

  hostDisconnected(): void {
    this.#close();
    this.#planned = [];
    this.#become('off');
  }

  get #state(): string | undefined {
    // `interrupted` is not in the types yet.
    return this.#context?.state;
  }

  #open(): void {
    try {
      const context = this.#makeContext();
      if (!context) {
        this.#become('unsupported');
        return;
      }
      this.#context = context;
      this.#output = context.createGain();
      this.#output.gain.value = this.#volume;
      this.#output.connect(context.destination);
      context.onstatechange = () => this.#look(true);
    } catch {
      this.#close();
      this.#become('unsupported');
    }
  }

  #close(): void {
    clearTimeout(this.#started);
    const context = this.#context;
    this.#context = undefined;
    this.#output = undefined;
    for (const planned of this.#planned) {
      quietly(() => planned.tone?.stop());
      forget(planned);
    }
    if (!context) return;
    context.onstatechange = null;
    quietly(() => context.close());
  }

  #resume(): void {
    if (this.#state !== 'running') quietly(() => this.#context?.resume());
  }

  /** The page is back: the sound may have stopped meanwhile, or its clock may have stood still. */
  #wake(): void {
    if (!this.#context) return;
    this.#resume();
    this.#look(true);
  }

  #look(settled = false): void {
    if (this.#state === 'running') {
      clearTimeout(this.#started);
      this.#become('ready');
      this.#replan();
    } else if (this.#state === 'closed') {
      this.#close();
      this.#become('off');
    } else if (this.#context && settled) {
      this.#become('suspended');
    }
  }

  /** Plans the tones again that have not begun, by the clocks as they stand now. */
  #replan(): void {
    const current = this.#context?.currentTime ?? 0;
    for (const planned of this.#planned) {
      if (planned.at === undefined || planned.at <= current) continue;
      quietly(() => planned.tone?.stop());
      forget(planned);
    }
    this.#plan();
  }

  #plan(): void {
    const now = this.#now();
    // Never a burst: what could not sound in time does not sound at all.
    this.#planned = this.#planned.filter(({ tone, due }) => tone ?? due > now - TOO_LATE);
    if (this.#state !== 'running' || !this.#output) return;
    for (const planned of this.#planned) {
      if (planned.tone) continue;
      try {
        this.#planOne(planned, this.#context as AudioContext, this.#output);
      } catch {
        // The context went away between the question and the answer; `statechange` tells the rest.
      }
    }
  }

  #planOne(planned: Planned, context: AudioContext, output: AudioNode): void {
    const at = Math.max(context.currentTime, this.#audioTime(planned.due, context));
    planned.at = at;
    planned.tone = planTone(context, output, at, () => {
      this.#planned = this.#planned.filter((other) => other !== planned);
      this.#lastHeard = planned.due;
      this.#lateness = this.#heardAt(at, context) - planned.due;
      // The two clocks drift apart by some milliseconds an hour: put the rest right while awake.
      this.#replan();
    });
  }

  /** What the audio clock will show when a time of the page's clock is heard. */
  #audioTime(due: number, context: AudioContext): number {
    const { contextTime, performanceTime } = this.#bothClocks(context);
    return contextTime + (due - performanceTime) / 1000;
  }

  /** When a time of the audio clock is heard, on the page's clock. */
  #heardAt(at: number, context: AudioContext): number {
    const { contextTime, performanceTime } = this.#bothClocks(context);
    return performanceTime + (at - contextTime) * 1000;
  }

  /** The two clocks at one moment. */
  #bothClocks(context: AudioContext): { readonly contextTime: number; readonly performanceTime: number } {
    const now = this.#now();
    const { currentTime } = context;
    // What is heard now lies behind what is computed now by the length of the buffers.
    const get = (context as { getOutputTimestamp?: () => AudioTimestamp }).getOutputTimestamp;
    const { contextTime = 0, performanceTime = 0 } = get?.call(context) ?? {};
    const behind = currentTime - contextTime - (now - performanceTime) / 1000;
    // Before the first sound, and after the clock stood still, the browser's answer is of no use.
    return Math.abs(behind) < MOST_BUFFERED
      ? { contextTime, performanceTime }
      : { contextTime: currentTime, performanceTime: now };
  }

  #become(status: BellStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}

function newContext(): AudioContext | undefined {
  const Context = (globalThis as { AudioContext?: typeof AudioContext }).AudioContext;
  // With the shortest buffers, which is what it does unasked: a longer one would go on sounding after a pause.
  return Context && new Context();
}

function forget(planned: Planned): void {
  delete planned.at;
  delete planned.tone;
}

/** Sound is never worth an error on the page. */
function quietly(act: () => unknown): void {
  try {
    const outcome = act();
    if (outcome instanceof Promise) outcome.catch(() => undefined);
  } catch {
    // Closed, or never started: silent either way.
  }
}
