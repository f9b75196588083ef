import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { nhsDate, nhsPeriod, type PeriodWords } from '../../src/core/nhs-date.js';
import { isoTime, isTimeZone, localTime, localTimeByIntl, readInstant } from '../../src/core/sign-up-time.js';
import { runs } from '../support/run-length.js';

const LONDON = 'Europe/London';
const words: PeriodWords = {
  midday: 'midday',
  midnight: 'midnight',
  weekdays: 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
  months: 'January February March April May June July August September October November December',
  date: '{weekday} {day} {month} {year}',
  sameDay: '{date}, {from} to {to}',
  otherDay: '{date}, {from} to {to} on {end}',
  clocksChange: '{period} ({length}, because the clocks change)',
};
const period = (start: string, end: string, zone = LONDON) =>
  nhsPeriod(
    localTime(readInstant(start, zone)!, zone),
    localTime(readInstant(end, zone)!, zone),
    words,
    `${(readInstant(end, zone)! - readInstant(start, zone)!) / 60_000} minutes`,
  );

describe('the time of a circle', () => {
  const periods: [string, string, string][] = [
    ['2026-03-03T14:00:00Z', '2026-03-03T15:30:00Z', 'Tuesday 3 March 2026, 2pm to 3:30pm'],
    ['2026-06-30T11:00Z', '2026-06-30T12:00Z', 'Tuesday 30 June 2026, midday to 1pm'],
    ['2026-06-30T12:00+01:00', '2026-06-30T13:00+01:00', 'Tuesday 30 June 2026, midday to 1pm'],
    ['2026-03-28T23:30', '2026-03-29T00:00', 'Saturday 28 March 2026, 11:30pm to midnight on Sunday 29 March 2026'],
    ['2026-03-28T23:59:59Z', '2026-03-29T00:59Z', 'Saturday 28 March 2026, 11:59pm to 12:59am on Sunday 29 March 2026'],
    [
      '2026-03-29T00:30Z',
      '2026-03-29T01:30Z',
      'Sunday 29 March 2026, 12:30am to 2:30am (60 minutes, because the clocks change)',
    ],
    [
      '2026-10-25T00:30Z',
      '2026-10-25T01:15Z',
      'Sunday 25 October 2026, 1:30am to 1:15am (45 minutes, because the clocks change)',
    ],
    ['2026-10-25T13:00', '2026-10-25T14:00', 'Sunday 25 October 2026, 1pm to 2pm'],
    ['2026-12-31T23:00', '2027-01-01T00:30', 'Thursday 31 December 2026, 11pm to 12:30am on Friday 1 January 2027'],
  ];
  for (const [start, end, text] of periods) it(text, () => expect(period(start, end)).to.equal(text));

  it('follows the time zone', () => {
    expect(period('2026-07-01T09:00', '2026-07-01T10:00', 'Asia/Kolkata')).to.equal(
      'Wednesday 1 July 2026, 9am to 10am',
    );
    expect(readInstant('2026-07-01T09:00', 'Asia/Kolkata')).to.equal(Date.UTC(2026, 6, 1, 3, 30));
  });

  it('leaves a gap where a page took a word away', () => {
    expect(nhsDate(localTime(0, 'UTC'), { ...words, weekdays: '', months: '', date: '{weekday}{month}{x}' })).to.equal(
      '{x}',
    );
  });

  const instants: [string, string | undefined][] = [
    ['2026-03-03T14:00', '2026-03-03T14:00:00Z'],
    ['2026-03-03 14:00', '2026-03-03T14:00:00Z'],
    ['2026-07-03T14:00:05', '2026-07-03T13:00:05Z'],
    ['2026-07-03T14:00:05.250-05:00', '2026-07-03T19:00:05Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00Z'],
    ['2026-03-29T01:30', undefined],
    ['2026-03-29T02:00', '2026-03-29T01:00:00Z'],
    ['2026-02-29T14:00', undefined],
    ['2026-13-01T14:00', undefined],
    ['2026-03-03T24:00', undefined],
    ['2026-03-03T14:60', undefined],
    ['2026-03-03', undefined],
    ['3 March 2026', undefined],
    ['1969-12-31T14:00', undefined],
    ['2200-01-01T14:00', undefined],
    ['x'.repeat(5000), undefined],
  ];
  for (const [text, time] of instants) {
    it(`${text.slice(0, 30)} is ${time ?? 'no time'}`, () => {
      const found = readInstant(text, LONDON);
      expect(found === undefined ? undefined : isoTime(found)).to.equal(time);
    });
  }

  it('reads nothing but text', () => {
    for (const value of [1_772_546_400_000, null, undefined, {}])
      expect(readInstant(value, LONDON)).to.equal(undefined);
  });

  it('knows a time zone by its name', () => {
    expect(isTimeZone('Europe/London')).to.equal(true);
    for (const value of ['', 'Europe/Lodnon', 'x'.repeat(61), undefined, 3]) expect(isTimeZone(value)).to.equal(false);
  });

  it('agrees with the calendar at every hour of a year', () => {
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 3_600_000) {
      const { year, month, day, hours, minutes, offset, weekday } = localTime(time, LONDON);
      const wall = Date.UTC(year, month - 1, day, hours, minutes);
      expect(wall - offset * 60_000).to.equal(time);
      expect(weekday).to.equal(new Date(wall).getUTCDay());
      const text = isoTime(wall).slice(0, 16);
      // The hour that comes twice is read as the first.
      if (time !== Date.UTC(2026, 9, 25, 1)) expect(readInstant(text, LONDON)).to.equal(time);
    }
  });

  it('is the same with Temporal, which starts faster, and with Intl', function () {
    // Firefox before 139 and Safari have one way only.
    if (typeof Temporal === 'undefined') this.skip();
    const times = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31) });
    const zones = fc.constantFrom(LONDON, 'UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland', 'Etc/GMT+5');
    fc.assert(
      fc.property(times, zones, (time, zone) => {
        expect(localTime(time, zone)).to.deep.equal(localTimeByIntl(time, zone));
      }),
      { seed: 1, numRuns: runs(500, 20_000) },
    );
  });

  it('asks Intl where Temporal does not know a zone', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
    Object.defineProperty(globalThis, 'Temporal', { configurable: true, value: {} });
    try {
      expect(localTime(0, LONDON)).to.deep.equal(localTimeByIntl(0, LONDON));
    } finally {
      if (before) Object.defineProperty(globalThis, 'Temporal', before);
      else Reflect.deleteProperty(globalThis, 'Temporal');
    }
  });
});
