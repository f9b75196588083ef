import type FakeTimers from '@sinonjs/fake-timers';
import '../../../src/circle-timer/define.js';
import type { CircleTimer } from '../../../src/circle-timer/circle-timer.js';
import type { CircleTimerEvent } from '../../../src/circle-timer/circle-timer.events.js';
import { clock, put, takeAway, useClock, WidgetPage } from '../../shared/support/widget-page.js';

export { setVisibility } from '../../shared/support/sample-host.js';
export { json } from '../../shared/support/widget-page.js';

/** Tuesday 3 March 2026, 2pm in London. */
export const START = Date.UTC(2026, 2, 3, 14, 0, 0);

/** Until the next frame has been drawn. */
const PAINT = 17;

/** Both clocks, timeouts and frames under the test's control, until `tidy`. */
export function fakeClock(now = START): FakeTimers.Clock {
  const installed = useClock({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  // A page that has been open for a while.
  installed.tick(1234);
  installed.setSystemTime(now);
  return installed;
}

/** Takes the timers away again, with what they stored. Call it after each test. */
export function tidy(): void {
  takeAway();
  sessionStorage.clear();
}

/** Puts markup on the page, as an editor would write it, and gives the first timer in it. */
export async function place(markup = '<circle-timer></circle-timer>'): Promise<TimerPage> {
  const page = new TimerPage(put(markup).querySelector('circle-timer')!);
  await page.settled();
  return page;
}

/** A timer as people see and use it. */
export class TimerPage extends WidgetPage<CircleTimer> {
  get timer(): CircleTimer {
    return this.element;
  }

  get time(): string | undefined {
    return this.root.querySelector('[role="timer"]')?.textContent;
  }

  /** The sentences about what this browser does not give. */
  get notes(): string[] {
    return this.textsOf('.notes > li');
  }

  /** The stages of the list, with what stands beside each. */
  get stages(): string[] {
    return this.textsOf('.stages-item');
  }

  get currentStage(): string {
    return this.textOf('[aria-current="step"] .stages-name');
  }

  get circle() {
    return this.timer.circle;
  }

  /** Goes on in time, second by second and on to the next paint, and lets the timer render after each. */
  async wait(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1000) {
      clock!.tick(Math.min(1000, left));
      if (this.timer.isUpdatePending) await this.settled();
    }
    clock!.tick(PAINT);
    await this.settled();
  }

  /** Presses the button that moves on until a stage is reached. */
  async goTo(stage: string): Promise<void> {
    for (let i = 0; i < 300 && this.circle.stage?.id !== stage; i++) this.timer.next();
    await this.settled();
  }
}

const TYPES = ['start', 'stage', 'turn', 'pause', 'resume', 'end'] as const;

/** Notes the names of a timer's events, without what they all begin with, and the circle that each carries. */
export function listen(target: EventTarget): { names: string[]; events: CircleTimerEvent[] } {
  const events: CircleTimerEvent[] = [];
  const names: string[] = [];
  for (const type of TYPES) {
    target.addEventListener(`circle-timer-${type}`, (event) => {
      names.push(type);
      events.push(event as CircleTimerEvent);
    });
  }
  return { names, events };
}
