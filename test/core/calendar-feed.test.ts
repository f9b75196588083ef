import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../src/core/local-text.js';
import { calendarFile, calendarText } from '../../src/core/calendar-file.js';
import { idOf, isCalendarFeed, readCalendarFeed } from '../../src/core/calendar-feed.js';
import { readText } from '../../src/core/page-data.js';
import { isoTime } from '../../src/core/sign-up-time.js';
import { generated } from '../support/run-length.js';
import { calendarEvent, hostileText } from './sign-up-arbitraries.js';

const LEAST = 'UID:1@a.uk\nSUMMARY:Circle\nDTSTART:20260303T140000Z\nDTEND:20260303T153000Z';
const feed = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT`),
    'END:VCALENDAR',
    '',
  ]
    .join('\n')
    .replace(/\n/g, '\r\n');

function read(text: string) {
  const faults: Fault[] = [];
  const circles = readCalendarFeed(text, 'src', 'Europe/London', faults);
  return { circles, codes: faults.map(({ code, path }) => `${code} ${path}`) };
}
const only = (lines: string) => read(feed(lines)).circles[0];
const start = (line: string) => {
  const circle = only(`UID:1\nSUMMARY:x\n${line}\nDURATION:PT1H`);
  return circle && isoTime(circle.start);
};

describe('a calendar feed', () => {
  it('is told from JSON', () => {
    expect(isCalendarFeed(`\uFEFF${feed(LEAST)}`)).to.equal(true);
    for (const text of ['', '{"circles":[]}', '<html>BEGIN:VCALENDAR']) expect(isCalendarFeed(text)).to.equal(false);
  });

  it('gives circles that say no more than it does', () => {
    const circle = only(
      `${LEAST}\nLOCATION:Room 4\\, Level 2\nSTATUS:CONFIRMED\nURL:https://a.uk/1\nDESCRIPTION:Step-free.\\nTea from 2pm.\nSEQUENCE:2`,
    )!;
    expect(circle).to.deep.include({
      id: idOf('1@a.uk'),
      title: { en: 'Circle' },
      location: { en: 'Room 4, Level 2' },
      access: { en: 'Step-free. Tea from 2pm.' },
      link: 'https://a.uk/1',
      status: 'open',
      sequence: 2,
      places: undefined,
      online: undefined,
    });
    expect(isoTime(circle.end)).to.equal('2026-03-03T15:30:00Z');
  });

  const starts: [string, string | undefined][] = [
    ['DTSTART:20260703T140000Z', '2026-07-03T14:00:00Z'],
    ['DTSTART:20260703T140000', '2026-07-03T13:00:00Z'],
    ['DTSTART;TZID=Europe/London:20260703T140000', '2026-07-03T13:00:00Z'],
    ['DTSTART;TZID="GMT Standard Time":20260703T140000', '2026-07-03T13:00:00Z'],
    ['DTSTART;TZID=/citadel.org/20260101_1/Europe/Paris:20260703T140000', '2026-07-03T12:00:00Z'],
    ['DTSTART;TZID=Nowhere:20260703T140000', '2026-07-03T13:00:00Z'],
    ['DTSTART;VALUE=DATE:20260703', undefined],
    ['DTSTART:20260230T140000Z', undefined],
    ['DTSTART:today', undefined],
    ['X:1', undefined],
  ];
  for (const [line, time] of starts) it(`${line} is ${time ?? 'left out'}`, () => expect(start(line)).to.equal(time));

  const lengths: [string, number | undefined][] = [
    ['PT90M', 90],
    ['P1DT1H30M', 1530],
    ['P1W', 10_080],
    ['PT60S', 1],
    ['-PT1H', undefined],
    ['P', undefined],
  ];
  for (const [length, minutes] of lengths) {
    it(`lasts ${minutes ?? 'no time'} minutes: ${length}`, () => {
      const circle = only(`UID:1\nSUMMARY:x\nDTSTART:20260303T140000Z\nDURATION:${length}`);
      expect(circle && (circle.end - circle.start) / 60_000).to.equal(minutes);
    });
  }

  it('says what it cannot read', () => {
    expect(read(feed(`${LEAST}\nRRULE:FREQ=WEEKLY`)).codes).to.deep.equal(['feed-repeats src: Circle']);
    expect(read(feed('UID:1\nDTSTART:20260303T140000Z')).codes).to.deep.equal(['feed-entry src: 1']);
    expect(read(feed(LEAST.replace('153000', '140000'))).codes).to.deep.equal(['feed-entry src: Circle']);
    expect(read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense\nEND:VEVENT').codes).to.deep.equal(['feed-entry src: 1']);
  });

  it('knows a meeting online, and no address that is none', () => {
    expect(only(`${LEAST}\nLOCATION:https://teams.example/1`)).to.deep.include({
      online: 'https://teams.example/1',
      location: undefined,
    });
    expect(only(`${LEAST}\nX-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/2`)!.online).to.equal(
      'https://teams.example/2',
    );
    expect(only(`${LEAST}\nURL:javascript:alert(1)\nCONFERENCE:javascript:alert(1)`)).to.deep.include({
      link: undefined,
      online: undefined,
    });
  });

  it('reads folded lines, cancelled entries and the newer of two states, and no reminder', () => {
    const { circles } = read(
      feed(
        `${LEAST}\nSEQUENCE:1\nSTATUS:CANCELLED`,
        LEAST,
        'UID:2\nSUMMARY:A cir\n cle\nBEGIN:VALARM\nDESCRIPTION:Reminder\nEND:VALARM\nDTSTART:20260304T140000Z\nDTEND:20260304T150000Z\nSUMMARY:Other',
      ),
    );
    expect(circles.map(({ title, status, access }) => [title.en, status, access])).to.deep.equal([
      ['Circle', 'cancelled', undefined],
      ['A circle', 'open', undefined],
    ]);
  });

  it('gives 5,000 circles at most', () => {
    const { circles, codes } = read(feed(...Array.from({ length: 5001 }, (_, i) => LEAST.replace('1@', `${i}@`))));
    expect(circles).to.have.length(5000);
    expect(codes).to.deep.equal(['too-many src']);
  });

  it('gives ids that are the same each time', () => {
    expect(idOf('circle-1')).to.equal('circle-1');
    expect(idOf('@@')).to.match(/^x-\w+$/);
    expect(idOf('a@b')).not.to.equal(idOf('a-b'));
    expect(idOf('x'.repeat(500))).to.match(/^x{48}-\w+$/);
  });

  it('comes back from our own writer', () => {
    fc.assert(
      fc.property(calendarEvent, (event) => {
        const [circle] = readCalendarFeed(calendarFile([event]), 'src', 'Europe/London', []);
        // What a calendar cannot hold is gone before it is read.
        const title = readText(calendarText(event.title), '', [], 120);
        if (!title) return circle === undefined;
        expect(circle).to.deep.include({ title, start: event.start, end: event.end, sequence: event.sequence ?? 0 });
        return true;
      }),
      generated(300, 5000),
    );
  });

  it('bears anything', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (lines) => {
        for (const { title } of read(feed(lines.join('\n'), LEAST)).circles) expect(title.en).to.not.equal('');
        read(lines.join('\n'));
      }),
      generated(300, 5000),
    );
  });
});
