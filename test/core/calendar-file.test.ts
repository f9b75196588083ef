import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, calendarText, calendarUid, type CalendarEvent } from '../../src/core/calendar-file.js';
import { generated } from '../support/run-length.js';
import { calendarEvent, hostileText } from './sign-up-arbitraries.js';

const START = Date.UTC(2026, 2, 3, 14);
const event: CalendarEvent = {
  uid: 'circle-1@example.nhs.uk',
  start: START,
  end: START + 90 * 60_000,
  stamp: Date.UTC(2026, 1, 1, 9, 30, 15),
  title: 'Meeting',
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsOf = (text: string) => read(text).getAllSubcomponents('vevent');
const valueOf = (component: ICAL.Component, name: string): string | undefined => {
  const value = component.getFirstPropertyValue(name) as { toString(): string } | null;
  return value === null ? undefined : value.toString();
};
const timeOf = (component: ICAL.Component, name: string): number =>
  (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();
const octets = (text: string) => new TextEncoder().encode(text).length;

/** What a reader should get back: blank text is left out. */
const expected = (text: string | undefined): string | undefined => {
  const clean = calendarText(text ?? '');
  return clean.trim() === '' ? undefined : clean;
};

function expectWholeLines(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(octets(line), line).to.be.at.most(75);
    expect(line, 'a bare line end or control').not.to.match(/[\r\n\0-\u0008\u000B-\u001F\u007F]/);
  }
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).to.equal(
    lines.filter((line) => line === 'END:VEVENT').length,
  );
}

describe('a calendar file', () => {
  it('is plain, in UTC, and ends with CRLF', () => {
    expect(calendarFile([{ ...event, isPrivate: true, sequence: 2 }]).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Compassion Circle Components//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:circle-1@example.nhs.uk',
      'DTSTAMP:20260201T093015Z',
      'DTSTART:20260303T140000Z',
      'DTEND:20260303T153000Z',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'SUMMARY:Meeting',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('asks nobody and names nobody unless it is told to', () => {
    expect(calendarFile([event])).not.to.match(/ATTENDEE|ORGANIZER|METHOD|X-WR/);
  });

  it('cancels by mail, with who holds it and who is told', () => {
    const text = calendarFile(
      [
        {
          ...event,
          isCancelled: true,
          organizer: { email: 'wellbeing@example.nhs.uk', name: 'Wellbeing "team"\r\nX-EVIL:1' },
          attendee: { email: 'sam@example.nhs.uk' },
        },
      ],
      { method: 'CANCEL' },
    );
    const [found] = eventsOf(text);
    expect(read(text).getFirstPropertyValue('method')).to.equal('CANCEL');
    expect(valueOf(found!, 'status')).to.equal('CANCELLED');
    expect(valueOf(found!, 'attendee')).to.equal('mailto:sam@example.nhs.uk');
    expect(found!.getFirstProperty('organizer')!.getParameter('cn')).to.equal('Wellbeing  team  X-EVIL:1');
    expect(found!.getFirstProperty('x-evil')).to.equal(null);
  });

  it('leaves out an address that would end its line', () => {
    const text = calendarFile([{ ...event, url: 'https://a.uk/\r\nX-EVIL:1', attendee: { email: 'a@b.uk\nX:1' } }]);
    expect(text).not.to.match(/EVIL|URL|ATTENDEE/);
  });

  it('names a feed, and holds as many entries as there are', () => {
    const text = calendarFile([event, { ...event, uid: 'other@example.nhs.uk' }], { name: 'Circles, all; of them' });
    expect(eventsOf(text)).to.have.length(2);
    expect(text).to.contain('NAME:Circles\\, all\\; of them\r\n');
  });

  const texts: [string, string][] = [
    ['a\rb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\u0085b\u2028c\u2029d', 'a\nb\nc\nd'],
    ['a\0b\u000Bc\u007Fd\te', 'abcd\te'],
    ['a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['😀ŵ', '😀ŵ'],
  ];
  for (const [text, clean] of texts)
    it(`holds ${JSON.stringify(text)} as ${JSON.stringify(clean)}`, () => expect(calendarText(text)).to.equal(clean));

  it('makes the same id for the same circle', () => {
    expect(calendarUid('circle-1', 'circles.example.nhs.uk')).to.equal('circle-1@circles.example.nhs.uk');
    expect(calendarUid('circle-1', '')).to.equal('circle-1@circle');
  });

  it('comes back exactly from another reader, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(calendarEvent, { minLength: 1, maxLength: 3 }), (events) => {
        const text = calendarFile(events);
        expectWholeLines(text);
        const found = eventsOf(text);
        expect(found).to.have.length(events.length);
        for (const [index, component] of found.entries()) {
          const given = events[index]!;
          expect(valueOf(component, 'uid')).to.equal(given.uid);
          expect(timeOf(component, 'dtstart')).to.equal(given.start);
          expect(timeOf(component, 'dtend')).to.equal(given.end);
          expect(timeOf(component, 'dtstamp')).to.equal(given.stamp);
          expect(valueOf(component, 'summary')).to.equal(expected(given.title));
          expect(valueOf(component, 'description')).to.equal(expected(given.description));
          expect(valueOf(component, 'location')).to.equal(expected(given.location));
          expect(valueOf(component, 'url')).to.equal(given.url);
          expect(valueOf(component, 'sequence')).to.equal(String(given.sequence ?? 0));
          expect(valueOf(component, 'class')).to.equal(given.isPrivate === true ? 'PRIVATE' : undefined);
          expect(component.getAllProperties().map(({ name }) => name)).to.not.include.members(['x-evil']);
        }
      }),
      generated(500, 5000),
    );
  });

  it('keeps a hostile name of an organiser in its own parameter', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const text = calendarFile([{ ...event, organizer: { email: 'a@b.uk', name } }], { method: 'REQUEST' });
        expectWholeLines(text);
        expect(valueOf(eventsOf(text)[0]!, 'organizer')).to.equal('mailto:a@b.uk');
      }),
      generated(300, 5000),
    );
  });
});
