import type { LocalText } from './local-text.js';
import { readText, type Faults } from './page-data.js';
import { byStart, type ListedCircle } from './sign-up.js';
import { httpsAddress, MOST_CIRCLES } from './sign-up-data.js';
import { instantOf, isTimeZone, wallTime } from './sign-up-time.js';

/**
 * Reads the entries of an iCalendar feed (RFC 5545) as circles: what Outlook, Google and our own service write, and no
 * more. A library that reads everything would weigh 23 kB in the page: docs/sign-up.md.
 */
interface Property {
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

type Properties = ReadonlyMap<string, Property>;

const LINE = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*):(.*)$/s;
const PARAMETER = /;([\w-]+)=(?:"([^"]*)"|([^";]*))/g;
const DATE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;
const LENGTH = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/;
const DAY = 86_400_000;

/** Whether a text looks like a feed, and not like JSON. */
export function isCalendarFeed(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
}

/** The circles of a feed, by start. `timeZone` is for times that name none. */
export function readCalendarFeed(
  text: string,
  path: string,
  timeZone: string,
  faults: Faults,
): readonly ListedCircle[] {
  const events = eventsIn(text);
  if (events.length > MOST_CIRCLES) faults.push({ code: 'too-many', path, detail: MOST_CIRCLES });
  const found = new Map<string, ListedCircle>();
  for (const [index, event] of events.slice(0, MOST_CIRCLES).entries()) {
    const at = `${path}: ${(event.get('SUMMARY')?.value ?? String(index + 1)).slice(0, 40)}`;
    if (event.has('RRULE') || event.has('RDATE')) faults.push({ code: 'feed-repeats', path: at });
    const circle = circleOf(event, at, timeZone, faults);
    // An entry that was changed may stand there in both states: the newer counts.
    if (circle && (found.get(circle.id)?.sequence ?? -1) < circle.sequence) found.set(circle.id, circle);
  }
  return [...found.values()].sort(byStart);
}

function eventsIn(text: string): readonly Properties[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    // A line that goes on begins with a space or a tab.
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const events: Map<string, Property>[] = [];
  let event: Map<string, Property> | undefined;
  /** Of what stands inside an entry: a reminder has a DESCRIPTION of its own. */
  let depth = 0;
  for (const line of lines) {
    const mark = /^(BEGIN|END):(\w+)\s*$/i.exec(line);
    const [, word = '', name = ''] = mark ?? [];
    if (mark && event && name.toUpperCase() !== 'VEVENT') depth += word.toUpperCase() === 'BEGIN' ? 1 : -1;
    else if (mark && name.toUpperCase() === 'VEVENT') {
      if (word.toUpperCase() === 'BEGIN') event = new Map();
      else if (event) events.push(event);
      if (word.toUpperCase() === 'END') event = undefined;
      depth = 0;
    } else if (event && depth === 0) take(line, event);
  }
  return events;
}

function take(line: string, event: Map<string, Property>): void {
  const found = LINE.exec(line);
  const [, name = '', rest = '', value = ''] = found ?? [];
  if (!found || event.has(name.toUpperCase())) return;
  const parameters: Record<string, string> = {};
  for (const [, key = '', quoted, plain] of rest.matchAll(PARAMETER))
    parameters[key.toUpperCase()] = quoted ?? plain ?? '';
  event.set(name.toUpperCase(), { parameters, value });
}

function circleOf(event: Properties, path: string, timeZone: string, faults: Faults): ListedCircle | undefined {
  const start = instantIn(event.get('DTSTART'), timeZone);
  const end = start === undefined ? undefined : endOf(event, start, timeZone);
  const uid = event.get('UID')?.value.trim() ?? '';
  const title = textIn(event.get('SUMMARY'), path, faults, 120);
  if (start === undefined || end === undefined || end <= start || uid === '' || !title) {
    faults.push({ code: 'feed-entry', path });
    return undefined;
  }
  const place = textIn(event.get('LOCATION'), path, faults);
  const meeting = [event.get('CONFERENCE'), event.get('X-MICROSOFT-SKYPETEAMSMEETINGURL'), event.get('LOCATION')]
    .map((property) => httpsAddress(property?.value.trim()))
    .find((address) => address !== undefined);
  const sequence = Number(event.get('SEQUENCE')?.value);
  return {
    id: idOf(uid),
    title,
    kind: 'circle',
    start,
    end,
    places: undefined,
    taken: undefined,
    waiting: undefined,
    location: place && httpsAddress(place.en) === undefined ? place : undefined,
    online: meeting,
    hosts: [],
    language: undefined,
    access: textIn(event.get('DESCRIPTION'), path, faults),
    adjustments: undefined,
    status: /^CANCELLED$/i.test(event.get('STATUS')?.value.trim() ?? '') ? 'cancelled' : 'open',
    minimum: undefined,
    sequence: Number.isInteger(sequence) && sequence > 0 ? sequence : 0,
    link: httpsAddress(event.get('URL')?.value.trim()),
  };
}

function textIn(property: Property | undefined, path: string, faults: Faults, limit?: number): LocalText | undefined {
  const text = unescape(property?.value ?? '');
  return text.trim() === '' ? undefined : readText(text, path, faults, limit);
}

function unescape(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

/** An all-day entry has no time to come at, and is left out. */
function instantIn(property: Property | undefined, timeZone: string): number | undefined {
  const parts = DATE.exec(property?.value.trim() ?? '');
  if (!property || parts?.[4] === undefined) return undefined;
  const [, year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  const wall = wallTime(year, month, day, hours, minutes, Math.min(seconds, 59));
  if (wall === undefined || parts[7] === 'Z') return wall;
  return instantOf(wall, zoneOf(property.parameters['TZID'], timeZone));
}

/** Outlook has a name of its own for it, and some programs write an address before the name. */
function zoneOf(id: string | undefined, timeZone: string): string {
  const name = id?.replace(/^\/.*\/(?=[^/]+\/[^/]+$)/, '') ?? '';
  if (/^(GMT Standard Time|GMT Daylight Time)$/i.test(name)) return 'Europe/London';
  return isTimeZone(name) ? name : timeZone;
}

function endOf(event: Properties, start: number, timeZone: string): number | undefined {
  const end = event.get('DTEND');
  if (end) return instantIn(end, timeZone);
  const length = LENGTH.exec(event.get('DURATION')?.value.trim() ?? '');
  if (!length) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = length.slice(1).map((part) => Number(part) || 0);
  return start + (weeks * 7 + days) * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** An id of ours for one that may hold anything: the same each time, and another for another. */
export function idOf(uid: string): string {
  const clean = uid.replace(/[^\w-]+/g, '-').replace(/^[-_]+/, '');
  if (clean === uid && uid.length <= 60) return uid;
  let hash = 0x811c9dc5;
  for (let i = 0; i < uid.length; i++) hash = Math.imul(hash ^ uid.charCodeAt(i), 0x01000193);
  return `${clean.slice(0, 48) || 'x'}-${(hash >>> 0).toString(36)}`;
}
