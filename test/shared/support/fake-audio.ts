/** An audio context whose clock and state the test moves. Nothing sounds; it notes what is planned. */
export class FakeAudio extends EventTarget {
  state: AudioContextState | 'interrupted' = 'suspended';
  currentTime = 0;
  readonly destination = {};
  onstatechange: (() => void) | null = null;
  closes = 0;
  resumes = 0;
  /** Whether `resume` works, as it does in answer to a press. */
  allowed = true;
  /** Seconds between what is computed and what is heard; undefined where the browser does not tell. */
  latency: number | undefined = undefined;
  now: () => number = () => performance.now();
  readonly gains: FakeGain[] = [];
  readonly oscillators: FakeOscillator[] = [];

  createGain(): FakeGain {
    const gain = new FakeGain();
    this.gains.push(gain);
    return gain;
  }

  createOscillator(): FakeOscillator {
    const oscillator = new FakeOscillator(this);
    this.oscillators.push(oscillator);
    return oscillator;
  }

  getOutputTimestamp(): AudioTimestamp {
    return this.latency === undefined
      ? { contextTime: 0, performanceTime: 0 }
      : { contextTime: this.currentTime - this.latency, performanceTime: this.now() };
  }

  resume(): Promise<void> {
    this.resumes++;
    if (!this.allowed) return new Promise(() => undefined);
    this.become('running');
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closes++;
    this.state = 'closed';
    return Promise.resolve();
  }

  become(state: AudioContextState | 'interrupted'): void {
    this.state = state;
    this.onstatechange?.();
  }

  /** When the tones begin that would be heard now or later, in seconds of this clock; each tone has 2 partials. */
  get tones(): number[] {
    const starts = this.oscillators.filter(({ silent, ended }) => !silent && !ended).map(({ from }) => from);
    return [...new Set(starts.map((from) => Math.round(from * 1000) / 1000))].sort((a, b) => a - b);
  }

  /** Moves the clock; tones that end on the way say so. */
  advance(seconds: number): void {
    this.currentTime += seconds;
    for (const oscillator of this.oscillators) {
      if (oscillator.ended || oscillator.until > this.currentTime) continue;
      oscillator.ended = true;
      oscillator.onended?.();
    }
  }
}

class FakeGain {
  readonly gain = {
    value: 1,
    setValueAtTime: () => undefined,
    linearRampToValueAtTime: () => undefined,
    exponentialRampToValueAtTime: () => undefined,
  };
  connected = true;

  connect<T>(target: T): T {
    return target;
  }

  disconnect(): void {
    this.connected = false;
  }
}

class FakeOscillator {
  readonly frequency = { value: 0 };
  onended: (() => void) | null = null;
  from = 0;
  until = Infinity;
  ended = false;
  silent = false;
  readonly #context: FakeAudio;

  constructor(context: FakeAudio) {
    this.#context = context;
  }

  connect<T>(target: T): T {
    return target;
  }

  start(at: number): void {
    this.from = at;
  }

  stop(at?: number): void {
    if (this.#context.state === 'closed') throw new DOMException('closed', 'InvalidStateError');
    this.until = at ?? this.#context.currentTime;
    if (at === undefined) this.silent = true;
  }
}
