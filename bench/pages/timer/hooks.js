import './sounds.js';
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
