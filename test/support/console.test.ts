import { expect } from '@open-wc/testing';
import { allowConsole, consoleFault, consoleLines, expectConsole } from './console.js';

describe('the console watch', () => {
  it('reports a warning that the test did not expect', () => {
    console.warn('a seeded warning');
    expect(consoleFault()).to.contain('unexpected warn: a seeded warning');
  });

  it('accepts a warning that the test expected', () => {
    expectConsole('a seeded warning');
    console.warn('a seeded warning');
    expect(consoleLines()).to.deep.equal(['warn: a seeded warning']);
    expect(consoleFault()).to.equal(undefined);
  });

  it('reports an expected warning that never came', () => {
    expectConsole(/never/);
    expect(consoleFault()).to.contain('expected a warning or an error like /never/');
  });

  it('does not ask for a warning that is only allowed', () => {
    allowConsole('seeded');
    expect(consoleFault()).to.equal(undefined);
  });

  it('reports a rejection that nothing handled', async () => {
    const seen = new Promise((resolve) => {
      addEventListener('unhandledrejection', resolve, { once: true });
    });
    void Promise.reject(new Error('a seeded rejection'));
    await seen;
    expect(consoleFault()).to.contain('unexpected error: Error: a seeded rejection');
  });

  it('runs in one time zone', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Europe/London');
  });
});
