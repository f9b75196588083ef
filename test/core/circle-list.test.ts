import { expect } from '@open-wc/testing';
import { filterChoices, filtered, NO_FILTER, upcoming, type CircleFilter } from '../../src/core/circle-list.js';
import { readCircles } from '../../src/core/sign-up-data.js';
import { localTime } from '../../src/core/sign-up-time.js';

const ZONE = 'Europe/London';
const list = readCircles(
  [
    { id: 'a', title: 'A', start: '2026-03-03T14:00', end: '2026-03-03T15:00', language: 'en' },
    { id: 'b', title: 'B', start: '2026-03-31T23:30Z', end: '2026-04-01T01:00Z', online: true, language: 'cy' },
    { id: 'c', title: 'C', start: '2026-05-01T09:00', end: '2026-05-01T10:00', language: 'both' },
    { id: 'd', title: 'D', start: '2026-05-02T09:00', end: '2026-05-02T10:00' },
  ],
  'circles',
  ZONE,
  [],
);
const ids = (filter: Partial<CircleFilter>) =>
  filtered(list, { ...NO_FILTER, ...filter }, ZONE)
    .map(({ id }) => id)
    .join('');

describe('a list of circles', () => {
  it('keeps what is not over yet', () => {
    expect(upcoming(list, Date.UTC(2026, 2, 3, 14, 30)).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(upcoming(list, Date.UTC(2026, 2, 3, 15)).map(({ id }) => id)).to.deep.equal(['b', 'c', 'd']);
  });

  it('offers the months where the circles are', () => {
    expect(filterChoices(list, ZONE)).to.deep.equal({
      months: ['2026-03', '2026-04', '2026-05'],
      modes: true,
      languages: true,
    });
  });

  it('offers the months of the zone that the page names last', () => {
    for (const [zone, month] of [
      ['UTC', '2026-03'],
      [ZONE, '2026-04'],
      ['UTC', '2026-03'],
    ] as const)
      expect(filterChoices([list[1]!, list[2]!], zone).months[0], zone).to.equal(month);
  });

  it('offers nothing that would change nothing', () => {
    expect(filterChoices(list.slice(2), ZONE)).to.deep.equal({ months: [], modes: false, languages: false });
    expect(filterChoices([], ZONE)).to.deep.equal({ months: [], modes: false, languages: false });
    expect(filterChoices([list[1]!, list[2]!], ZONE).languages).to.equal(true);
  });

  const filters: [Partial<CircleFilter>, string][] = [
    [{}, 'abcd'],
    [{ month: '2026-04' }, 'b'],
    [{ mode: 'online' }, 'b'],
    [{ mode: 'in-person' }, 'acd'],
    [{ language: 'cy' }, 'bcd'],
    [{ language: 'en' }, 'acd'],
    [{ language: 'en', month: '2026-05', mode: 'online' }, ''],
  ];
  for (const [filter, found] of filters)
    it(`with ${JSON.stringify(filter)} has ${found || 'nothing'}`, () => expect(ids(filter)).to.equal(found));

  it('is sorted by months as by time', () => {
    expect(localTime(list[1]!.start, ZONE).month).to.equal(4);
  });
});
