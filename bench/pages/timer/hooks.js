import './sounds.js';
import { copies } from '../copies.js';
import { ring, unlock } from './bell.js';

/**
 * What the harness asks of every timer page. `begin(seconds, ended)` starts the one on the page; `text` is what it shows, and
 * a timer that `hasSound` rings its own. */
export function timerHooks({ begin, text, add, hasSound = false }) {
  const hooks = {
    endedAt: undefined,
    run(seconds) {
      if (!hasSound) unlock();
      begin(seconds, () => {
        hooks.endedAt ??= performance.now();
        if (!hasSound) ring();
      });
      hooks.startedAt = performance.now();
    },
    /** Seconds that a person reads now. */
    shown() {
      const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text()) ?? [];
      return Number(minutes) * 60 + Number(seconds);
    },
    add,
  };
  globalThis.bench = hooks;
}

/** The same for a page that is markup: `start` wires a timer in it, and `drawn` waits for those that draw themselves. */
export function markupHooks({ page, start, drawn }) {
  const begin = start(document.querySelector('.timer'));
  timerHooks({
    begin,
    text: () => document.querySelector('.time').textContent,
    add: (n) => {
      const added = copies(page.body)(n);
      added.forEach(start);
      return drawn?.(added);
    },
  });
}
