import { FakeAudio } from '../../shared/support/fake-audio.js';

const real = Object.getOwnPropertyDescriptor(globalThis, 'AudioContext');

/** Puts a silent audio context in the browser's place; gives those that were made. */
export function fakeAudio(prepare: (context: FakeAudio) => void = () => undefined): FakeAudio[] {
  const made: FakeAudio[] = [];
  Object.defineProperty(globalThis, 'AudioContext', {
    configurable: true,
    writable: true,
    value: class extends FakeAudio {
      constructor() {
        super();
        prepare(this);
        made.push(this);
      }
    },
  });
  return made;
}

export function realAudio(): void {
  if (real) Object.defineProperty(globalThis, 'AudioContext', real);
}
