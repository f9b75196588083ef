/** web-test-runner.config.js imports this into every test file, so that no test can forget it. */
import { consoleFault } from './console.js';

function settle(test: Mocha.Test | undefined): void {
  const fault = consoleFault();
  // Marked instead of thrown: a hook that throws would make mocha leave out the rest of the file.
  if (fault !== undefined && test?.state === 'passed') {
    test.state = 'failed';
    test.err = new Error(fault);
  }
}

// Taken here, because a test may put a fake in its place.
const realSetTimeout = globalThis.setTimeout.bind(globalThis);

afterEach(async function () {
  // A rejection is reported in a task of its own, some time after the task that caused it.
  for (let task = 0; task < 2; task++) await new Promise((done) => realSetTimeout(done, 0));
  settle(this.currentTest);
});

after(function () {
  const fault = consoleFault();
  if (fault !== undefined) throw new Error(`After the last test: ${fault}`);
});
