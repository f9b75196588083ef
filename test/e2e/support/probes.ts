/** What runs inside the page, before its own scripts: it watches, and changes nothing that the timer sees. */
import type { Page } from 'puppeteer-core';

export interface Sound {
  /** When it was planned, and when it was due to be heard, on the page's clock. */
  readonly plannedAt: number;
  readonly heardAt: number;
  /** When the browser said that it had ended; undefined for one that was cancelled before it began. */
  readonly endedAt: number;
}

export interface Happening {
  readonly at: number;
  readonly what: string;
}

export interface Watched {
  readonly paints: [stamp: number, shown: string | null, begun: number][];
  readonly sounds: Sound[];
  readonly said: Happening[];
  readonly events: Happening[];
  /** Gaps of a chained timer of the page's own: what the browser's throttling did. */
  readonly gaps: number[];
  /** When that timer last ran. */
  beat: number;
  readonly life: Happening[];
  /** How late a plain timeout for each second was. */
  readonly timers: [second: number, late: number][];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Watches sounds, announcements, the timer's events and the page's life. Give it to `evaluateOnNewDocument`. */
export function watch(): void {
  const watched: Watched = { paints: [], sounds: [], said: [], events: [], gaps: [], beat: 0, life: [], timers: [] };
  window.watched = watched;
  const life = (what: string) => (): void => {
    const seen = what === 'visibilitychange' ? document.visibilityState : what;
    watched.life.push({ at: performance.now(), what: seen });
  };
  for (const name of ['visibilitychange', 'freeze', 'resume']) document.addEventListener(name, life(name), true);
  for (const name of ['start', 'stage', 'turn', 'pause', 'resume', 'end']) {
    document.addEventListener(`circle-timer-${name}`, (event) => {
      type Turn = { readonly index: number; readonly length: number; readonly left: number };
      const { circle } = event as Event & { circle: { stage?: { index: number }; turn?: Turn } };
      // A circle starts a few milliseconds before it can tell: its first paint, its storing come between.
      const ago = name === 'start' && circle.turn ? circle.turn.length - circle.turn.left : 0;
      const place = `${circle.stage?.index ?? '-'}.${circle.turn?.index ?? '-'}`;
      watched.events.push({ at: performance.now() - ago, what: `${name} ${place}` });
    });
  }
  // A tone is two oscillators with one time: one of them is counted.
  const { start } = OscillatorNode.prototype;
  let latest = '';
  OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0): void {
    start.call(this, when);
    const plannedAt = performance.now();
    const key = `${when} ${Math.floor(plannedAt / 50)}`;
    if (key === latest) return;
    latest = key;
    this.addEventListener('ended', () => {
      const endedAt = performance.now();
      const context = this.context as AudioContext;
      const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
      const clocks = performanceTime > 0 ? [contextTime, performanceTime] : [context.currentTime, endedAt];
      const heardAt = (clocks[1] ?? 0) + (when - (clocks[0] ?? 0)) * 1000;
      // A tone that is cancelled ends before its time came.
      if (context.currentTime >= when + 0.05) watched.sounds.push({ plannedAt, heardAt, endedAt });
    });
  };
  const region = (): Element | null | undefined =>
    document.querySelector('circle-timer')?.shadowRoot?.querySelector('[role="status"]');
  let said = '';
  const listen = (): void => {
    const shadow = document.querySelector('circle-timer')?.shadowRoot;
    if (!shadow) return;
    new MutationObserver(() => {
      const text = region()?.textContent ?? '';
      if (text !== '' && text !== said) watched.said.push({ at: performance.now(), what: text });
      said = text;
    }).observe(shadow, { childList: true, subtree: true, characterData: true });
  };
  addEventListener('DOMContentLoaded', listen);
}

/**
 * Notes what every frame paints. A resize observer runs last in a frame, after all that other scripts do in it, so
 * what it reads is what is painted with the time stamp that the frame has.
 */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('div'));
    let stamp = 0;
    new ResizeObserver(() => {
      const clock = document.querySelector('circle-timer')?.shadowRoot?.querySelector('[role="timer"]');
      const begun = window.watched.events.filter(({ what }) => what.startsWith('turn')).length;
      window.watched.paints.push([stamp, clock?.textContent ?? null, begun]);
    }).observe(probe);
    let wide = false;
    for (const [name, value] of [
      ['position', 'fixed'],
      ['height', '1px'],
    ] as const) {
      probe.style.setProperty(name, value);
    }
    const frame = (time: number): void => {
      // In virtual time a frame can be stamped ahead of the page's clock, and no page can show what is yet to come.
      stamp = Math.min(time, performance.now());
      wide = !wide;
      probe.style.setProperty('width', wide ? '2px' : '1px');
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** How late plain timeouts of the page's own are, one for each second from `start` on: what the machine can do at all. */
export async function watchTimers(page: Page, start: number, seconds: number): Promise<void> {
  await page.evaluate(
    (from, count) => {
      for (let second = 1; second <= count; second++) {
        const due = from + second * 1000;
        setTimeout(() => window.watched.timers.push([second, performance.now() - due]), due - performance.now());
      }
    },
    start,
    seconds,
  );
}

/** Notes the gaps of a chain of timeouts, which shows that a hidden page is really slowed down. */
export async function watchThrottling(page: Page, every = 250): Promise<void> {
  await page.evaluate((ms) => {
    let last = performance.now();
    const beat = (): void => {
      window.watched.gaps.push(performance.now() - last);
      last = performance.now();
      window.watched.beat = last;
      setTimeout(beat, ms);
    };
    setTimeout(beat, ms);
  }, every);
}

export function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => window.watched);
}
