// So that `node --test bench/test` finds the test.
import './harness.test.mjs';
