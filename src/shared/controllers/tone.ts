/** How long a tone sounds, in seconds. Under 3, so that WCAG 1.4.2 asks for no control of its own. */
export const TONE_SECONDS = 2.4;

/** A soft bowl: a low note with a faint overtone. No partial near 3 kHz, where an alarm has its sting. */
const PARTIALS = [
  { frequency: 396, level: 0.5, fades: 1 },
  { frequency: 1069, level: 0.12, fades: 0.5 },
] as const;
/** A slow rise startles nobody. */
const ATTACK = 0.06;
/** An exponential ramp cannot reach 0. */
const SILENCE = 0.0001;

/** One tone, planned on the audio clock. */
export interface Tone {
  /** Silence now, also in the middle of the tone. */
  stop(): void;
}

/** Plans a tone at a time of the audio clock, and tells when it has ended by itself. */
export function planTone(context: BaseAudioContext, output: AudioNode, at: number, ended?: () => void): Tone {
  const voices = PARTIALS.map(({ frequency, level, fades }) => {
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(level, at + ATTACK);
    gain.gain.exponentialRampToValueAtTime(SILENCE, at + TONE_SECONDS * fades);
    gain.gain.setValueAtTime(0, at + TONE_SECONDS * fades);
    const oscillator = context.createOscillator();
    oscillator.frequency.value = frequency;
    oscillator.connect(gain).connect(output);
    oscillator.start(at);
    oscillator.stop(at + TONE_SECONDS);
    return { oscillator, gain };
  });
  let stopped = false;
  const [first] = voices;
  if (first) {
    first.oscillator.onended = () => {
      for (const { gain } of voices) gain.disconnect();
      if (!stopped) ended?.();
    };
  }
  return {
    stop() {
      stopped = true;
      // Cut, not faded: a paused circle is silent from this moment.
      for (const { oscillator, gain } of voices) {
        gain.disconnect();
        oscillator.stop();
      }
    },
  };
}
