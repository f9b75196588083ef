import FakeTimers from '@sinonjs/fake-timers';

/**
 * Puts a fake in the place of the page's clocks and timeouts, until `uninstall`. A timeout that began before is a real
 * one: whoever gives it up under the fake, as `waitUntil` of the test before may, ends it without a warning.
 */
export function installClock(options: FakeTimers.Config = {}): FakeTimers.Clock {
  return FakeTimers.install({ shouldClearNativeTimers: true, ...options });
}
