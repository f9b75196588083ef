import fc from 'fast-check';
import type { CalendarEvent } from '../../src/core/calendar-file.js';

/** What somebody might put into a calendar or a table to break it. */
const pieces = [
  '\r',
  '\n',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\0',
  '\u000B',
  '\u007F',
  '\uD800',
  '\uDC00',
  '\\',
  '\\n',
  '\\,',
  ';',
  ',',
  ':',
  '"',
  "'",
  '=',
  '+',
  '-',
  '@',
  '\t',
  ' ',
  '\uFF1D',
  '\u200B',
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  'X-EVIL:1',
  'ATTENDEE:mailto:a@b.uk',
  'ŵŷ',
  '👩🏽‍⚕️',
  '日本語',
  'e\u0301',
  '=HYPERLINK("https://evil.example","x")',
  "=cmd|' /C calc'!A0",
  'a'.repeat(74),
  'é'.repeat(40),
  '😀'.repeat(20),
];

/** Any text, and often the worst of it. */
export const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const TIMES = { min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2198, 11, 31) / 1000 };

export const calendarEvent: fc.Arbitrary<CalendarEvent> = fc
  .record({
    uid: fc.stringMatching(/^[a-z0-9]{1,30}@[a-z.]{1,40}$/),
    start: fc.integer(TIMES),
    minutes: fc.integer({ min: 1, max: 3000 }),
    stamp: fc.integer(TIMES),
    title: hostileText,
    description: fc.option(hostileText, { nil: undefined }),
    location: fc.option(hostileText, { nil: undefined }),
    url: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: undefined }),
    sequence: fc.option(fc.nat(1000), { nil: undefined }),
    isCancelled: fc.boolean(),
    isPrivate: fc.boolean(),
  })
  .map(({ start, minutes, stamp, ...event }) => ({
    ...event,
    start: start * 1000,
    end: (start + minutes * 60) * 1000,
    stamp: stamp * 1000,
  }));
