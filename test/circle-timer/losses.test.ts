import { expect } from '@open-wc/testing';
import { fakeAudio, realAudio } from './support/audio.js';
import { fakeClock, place, tidy } from './support/timer-page.js';

/** What a browser or a page may take away, and the sentence about it. */
const losses = {
  'audio suspended': 'This browser has not let the sound start.',
  'wake lock refused': 'This screen may go dark.',
  'no full screen': 'Full screen is not available here.',
  'storage throws': 'If this page is closed, this circle cannot be brought back.',
} as const;
type Loss = keyof typeof losses;

const undo: (() => void)[] = [];

function put(target: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

function prepare(lost: readonly Loss[]): void {
  const has = (loss: Loss) => lost.includes(loss);
  fakeAudio((audio) => {
    audio.allowed = !has('audio suspended');
  });
  put(navigator, 'wakeLock', {
    value: {
      request: () =>
        has('wake lock refused')
          ? Promise.reject(new DOMException('refused', 'NotAllowedError'))
          : Promise.resolve(Object.assign(new EventTarget(), { release: () => Promise.resolve() })),
    },
  });
  put(document, 'fullscreenEnabled', { value: !has('no full screen') });
  // A runner may show its tests in a frame.
  put(globalThis, 'sessionStorage', {
    get: has('storage throws')
      ? () => {
          throw new DOMException('refused', 'SecurityError');
        }
      : () => storage,
  });
}

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
};

const names = Object.keys(losses) as Loss[];
const combinations = Array.from({ length: 16 }, (_, bits) => names.filter((_, i) => bits & (1 << i)));

describe('what is missing', () => {
  beforeEach(() => {
    fakeClock();
    kept.clear();
  });
  afterEach(() => {
    for (const each of undo.splice(0).reverse()) each();
    realAudio();
    tidy();
  });

  for (const lost of combinations) {
    it(`costs nothing else, and is said: ${lost.join(', ') || 'nothing'}`, async () => {
      prepare(lost);
      const page = await place('<circle-timer plan="pair" people="2" cue="sound" advance="auto"></circle-timer>');
      await page.press('Start the circle');
      await page.wait(1000);
      for (const name of names) {
        const said = page.notes.some((note) => note.startsWith(losses[name]));
        expect(said, name).to.equal(lost.includes(name));
      }
      expect(page.notes).to.have.length(lost.length);
      expect(page.buttons.includes('Full screen')).to.equal(!lost.includes('no full screen'));
      await page.press('Pause', 'Resume', 'Add 1 minute', 'Take a moment', 'Carry on with the circle');
      await page.wait(300_000);
      expect(page.heading).to.equal('The circle has ended');
      await page.press('Start another circle');
      expect(page.heading).to.equal('Compassion circle');
    });
  }

  it('says so when full screen is refused at the press', async () => {
    prepare([]);
    const page = await place('<circle-timer></circle-timer>');
    await page.press('Start the circle');
    page.root.requestFullscreen = () => Promise.reject(new TypeError('refused'));
    await page.press('Full screen');
    await page.settled();
    expect(page.notes).to.deep.equal(['Full screen is not available here. Zoom in to make the text larger.']);
  });

  it('offers a window of its own in a frame that takes full screen away', async () => {
    prepare(['no full screen']);
    put(globalThis, 'self', { value: {} });
    const page = await place('<circle-timer></circle-timer>');
    await page.press('Start the circle');
    let opened = '';
    put(globalThis, 'open', { value: (address: string) => void (opened = address) });
    await page.press('Open in its own window');
    expect(opened).to.equal(location.href);
    expect(page.notes.join()).to.contain('This page does not let the timer fill the screen.');
  });

  it('does not say a loss that is none: the screen may go dark while nothing runs', async () => {
    prepare(['wake lock refused', 'storage throws', 'no full screen']);
    const page = await place();
    expect(page.notes).to.deep.equal([]);
  });
});
