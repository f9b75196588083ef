import { expect } from '@open-wc/testing';
import { PageLife } from '../../../src/shared/controllers/page-life.js';
import { realVisibility, sampleHost, setVisibility } from '../support/sample-host.js';

function placed() {
  const host = sampleHost();
  const heard: string[] = [];
  new PageLife(host, {
    hidden: () => heard.push('hidden'),
    shown: () => heard.push('shown'),
    hide: () => heard.push('hide'),
    restore: (persisted) => heard.push(`restore ${String(persisted)}`),
  });
  document.body.append(host);
  return { host, heard };
}

describe('page life', () => {
  afterEach(realVisibility);

  const acts: [string, () => void, string][] = [
    ['the page goes out of sight', () => setVisibility('hidden'), 'hidden'],
    ['the page comes in sight', () => setVisibility('visible'), 'shown'],
    ['the page is left', () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })), 'hide'],
    ['the page is frozen', () => document.dispatchEvent(new Event('freeze')), 'hide'],
    ['the page is thawed', () => document.dispatchEvent(new Event('resume')), 'restore true'],
    [
      'the page comes back with Back',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      'restore true',
    ],
    [
      'the page is shown at first',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false })),
      'restore false',
    ],
  ];
  for (const [name, act, call] of acts) {
    it(`tells when ${name}, once, and only while on the page`, () => {
      const { host, heard } = placed();
      act();
      expect(heard).to.deep.equal([call]);
      host.remove();
      act();
      expect(heard).to.deep.equal([call]);
      document.body.append(host);
      act();
      expect(heard).to.deep.equal([call, call]);
      host.remove();
    });
  }

  it('needs no option', () => {
    const host = sampleHost();
    new PageLife(host, {});
    document.body.append(host);
    for (const [, act] of acts) act();
    host.remove();
  });
});
