/**
 * A clock that stands still, so that a story looks the same on every day and in every test. A story moves it by hand;
 * it is put back when the story is left.
 */

/** A Tuesday in winter, 2pm wherever the story is looked at. */
const START = new Date(2026, 2, 3, 14, 0).getTime();

/** Longer steps would look like sleep to a timer. */
const STEP_MS = 30_000;

let wall = START;
let mono = 0;

/** Stops `Date`, `performance.now` and the times of animation frames. Returns the way back. */
export function stopClock(): () => void {
  const RealDate = globalThis.Date;
  const realFrame = globalThis.requestAnimationFrame;
  wall = START;
  // Whole milliseconds, so that the timer's next second is always a whole second away.
  mono = Math.round(performance.now());
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number]) {
      super(...(given.length === 0 ? ([wall] as const) : given));
    }

    static override now(): number {
      return wall;
    }
  } as DateConstructor;
  performance.now = () => mono;
  globalThis.requestAnimationFrame = (callback) =>
    realFrame.call(globalThis, () => {
      callback(mono);
    });
  return () => {
    globalThis.Date = RealDate;
    globalThis.requestAnimationFrame = realFrame;
    // The browser's own is on the prototype.
    Reflect.deleteProperty(performance, 'now');
  };
}

/** Lets time go by, with the timers awake. */
export function passTime(seconds: number): void {
  for (let left = seconds * 1000; left > 0; left -= STEP_MS) {
    const step = Math.min(left, STEP_MS);
    wall += step;
    mono += step;
    wakeUp();
  }
}

/** Lets the device sleep: only the clock on the wall goes on. */
export function sleepFor(seconds: number): void {
  wall += seconds * 1000;
  wakeUp();
}

/** Lets time go by while no timer is there to see it: the page is closed. */
export function stayClosed(seconds: number): void {
  wall += seconds * 1000;
  mono += seconds * 1000;
}

/** What a browser tells a page that comes back into sight. */
function wakeUp(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}
