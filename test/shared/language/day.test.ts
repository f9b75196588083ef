import { expect } from '@open-wc/testing';
import { nhsDay } from '../../../src/shared/language/day.js';

const lateOn3November = Date.UTC(2026, 10, 3, 23, 30);

describe('a day in words', () => {
  const cases = [
    ['en', Date.UTC(2026, 0, 1), '1 January 2026'],
    ['en', lateOn3November, '3 November 2026'],
    ['cy', lateOn3November, '3 Tachwedd 2026'],
    ['cy', Date.UTC(2026, 11, 31), '31 Rhagfyr 2026'],
  ] as const;
  for (const [language, time, words] of cases) {
    it(`is "${words}" in ${language}`, () => {
      expect(nhsDay(time, language, 'UTC')).to.equal(words);
    });
  }

  it('is that of the reader unless it is one of UTC', () => {
    // London is an hour ahead in July.
    const july = Date.UTC(2026, 6, 1, 23, 30);
    expect(nhsDay(july, 'en', 'UTC')).to.equal('1 July 2026');
    expect(nhsDay(july, 'en')).to.equal(`${new Date(july).getDate()} July 2026`);
  });
});
