/**
 * Writes iCalendar text (RFC 5545). Our own, because every library that was tried lets a lone carriage return through,
 * which some readers take for a new property, or folds by characters instead of octets: docs/decisions.
 */

/** One entry. Text may hold anything: what a calendar cannot hold is taken out here. */
export interface CalendarEvent {
  /** The same for ever, so that a later file changes the entry instead of adding a second: see calendarUid(). */
  readonly uid: string;
  /** Milliseconds since 1970; written in UTC, so that no reader has to know a time zone. */
  readonly start: number;
  readonly end: number;
  /** When this was written. */
  readonly stamp: number;
  /** Who looks over a shoulder reads it: keep it neutral in somebody's own file. */
  readonly title: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  /** How often it has changed since it was published. */
  readonly sequence?: number | undefined;
  readonly isCancelled?: boolean | undefined;
  /** Others who see this calendar see only that its owner is busy. */
  readonly isPrivate?: boolean | undefined;
  /** Only for mail that invites or cancels (RFC 5546): never in a file to download. */
  readonly organizer?: CalendarPerson | undefined;
  readonly attendee?: CalendarPerson | undefined;
}

export interface CalendarPerson {
  readonly email: string;
  readonly name?: string | undefined;
}

export interface CalendarOptions {
  /** `CANCEL` and `REQUEST` need an organizer in every event (RFC 5546). Without a method it is a plain file. */
  readonly method?: 'CANCEL' | 'REQUEST' | undefined;
  /** Shown by programs that subscribe to a feed. */
  readonly name?: string | undefined;
}

/** The media type, for a file and for a part of a mail. */
export const CALENDAR_TYPE = 'text/calendar';

const PRODUCT = '-//Compassion Circle Components//EN';
/** Octets of a line without its end (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;

/** A calendar with any number of entries. Ends with CRLF. */
export function calendarFile(events: readonly CalendarEvent[], { method, name }: CalendarOptions = {}): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...text('NAME', name),
    ...text('X-WR-CALNAME', name),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** The id of a circle's entry, the same in a feed, a file and a mail. `host` is the name of the service or the page. */
export function calendarUid(circleId: string, host: string): string {
  return `${circleId}@${host.replace(/[^\w.-]/g, '') || 'circle'}`;
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { organizer, attendee } = event;
  return [
    'BEGIN:VEVENT',
    ...text('UID', event.uid),
    `DTSTAMP:${instant(event.stamp)}`,
    `DTSTART:${instant(event.start)}`,
    `DTEND:${instant(event.end)}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `STATUS:${event.isCancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
    ...text('SUMMARY', event.title),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...address('URL', event.url),
    ...(event.isPrivate === true ? ['CLASS:PRIVATE'] : []),
    ...(organizer ? person('ORGANIZER', organizer) : []),
    ...(attendee ? person('ATTENDEE', attendee) : []),
    'END:VEVENT',
  ];
}

/** Nothing for blank text: readers warn of a property without a value. */
function text(property: string, value: string | undefined): readonly string[] {
  const clean = value === undefined ? '' : calendarText(value);
  return clean.trim() === '' ? [] : [`${property}:${escape(clean)}`];
}

/** An address is not text: nothing in it is escaped, so that nothing may be in it that ends a line. */
function address(property: string, value: string | undefined): readonly string[] {
  return value !== undefined && isPlain(value) ? [`${property}:${value}`] : [];
}

function person(property: string, { email, name }: CalendarPerson): readonly string[] {
  if (!isPlain(email)) return [];
  // A quoted parameter cannot hold its own mark, nor a line; readers do not agree on what a backslash or a caret means in it.
  const shown = calendarText(name ?? '')
    .replace(/["\\^\n\t]/g, ' ')
    .trim();
  return [`${property}${shown === '' ? '' : `;CN="${shown}"`}:mailto:${email}`];
}

function isPlain(value: string): boolean {
  return value !== '' && !/[\s\p{Cc}\p{Cs}]/u.test(value);
}

/** Text as a calendar can hold it: every kind of line end is one, other controls and halves of characters go. */
export function calendarText(value: string): string {
  return value
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

function escape(value: string): string {
  return value.replace(/[\\;,]/g, String.raw`\$&`).replace(/\n/g, String.raw`\n`);
}

/** `20260303T140000Z` */
function instant(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Breaks a line at 75 octets, never inside a character. A line that goes on begins with a space, which counts. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
