import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { outcomeOf, waitBefore } from '../../src/core/http-problem.js';
import { generated } from '../support/run-length.js';

describe('what came of sending', () => {
  const cases = [
    [200, { id: 1 }, { kind: 'done', body: { id: 1 } }],
    [204, undefined, { kind: 'done', body: undefined }],
    [400, undefined, { kind: 'refused', status: 400, problem: { type: '' } }],
    [
      409,
      { type: 'https://trust.example/problems/already-sent' },
      { kind: 'refused', status: 409, problem: { type: 'already-sent' } },
    ],
    [422, { type: 'urn:problem:too-long' }, { kind: 'refused', status: 422, problem: { type: 'too-long' } }],
    [422, { type: 'about:blank' }, { kind: 'refused', status: 422, problem: { type: 'blank' } }],
    [422, { type: '/<b>x</b>' }, { kind: 'refused', status: 422, problem: { type: '' } }],
    [422, { type: 7 }, { kind: 'refused', status: 422, problem: { type: '' } }],
    [422, 'text', { kind: 'refused', status: 422, problem: { type: '' } }],
    [500, undefined, { kind: 'refused', status: 500, problem: { type: '' } }],
    ...[408, 429, 502, 503, 504].map(
      (status) => [status, undefined, { kind: 'busy', status, problem: { type: '' } }] as const,
    ),
  ] as const;
  for (const [status, body, outcome] of cases) {
    it(`${status} with ${JSON.stringify(body)}`, () => expect(outcomeOf(status, body)).to.deep.equal(outcome));
  }
});

describe('the wait before another try', () => {
  it('grows, with a part by chance', () => {
    expect([1, 2, 3].map((tries) => waitBefore(tries, null, 0, 0))).to.deep.equal([250, 500, 1000]);
    expect([1, 2, 3].map((tries) => waitBefore(tries, null, 0, 1))).to.deep.equal([500, 1000, 2000]);
  });

  it('is what the server asks for, in seconds or as a date', () => {
    expect(waitBefore(1, '3', 0, 0)).to.equal(3000);
    expect(waitBefore(1, ' 3 ', 0, 0)).to.equal(3000);
    expect(waitBefore(1, 'Thu, 01 Jan 1970 00:00:09 GMT', 4000, 0)).to.equal(5000);
    expect(waitBefore(1, 'Thu, 01 Jan 1970 00:00:01 GMT', 4000, 0)).to.equal(250);
  });

  it('is never shorter than our own, and no wait at all where the server asks for more than 30 seconds', () => {
    expect(waitBefore(3, '0', 0, 1)).to.equal(2000);
    expect(waitBefore(1, '30', 0, 0)).to.equal(30_000);
    expect(waitBefore(1, '31', 0, 0)).to.equal(undefined);
  });

  it('takes what it cannot read for nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\d/.test(text));
        return waitBefore(1, text, 0, 0) === 250;
      }),
      generated(100, 5_000),
    );
  });
});
