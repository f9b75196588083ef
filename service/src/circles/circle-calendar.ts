import type { CalendarEvent, CalendarPerson } from '../../../src/core/calendar-file.ts';
import type { Language } from '../../../src/core/local-text.ts';
import type { Config } from '../config.ts';
import { calendarFile, calendarUid } from '../core.ts';
import type { CircleRow } from '../database/schema.ts';
import { readableText } from './circle-view.ts';

/** The name that ids of calendar entries end with: the same in the feed, a file and a mail. */
export function calendarHost(config: Config): string {
  const address = config.publicUrl ?? config.mail?.page;
  return address === undefined ? 'circle-sign-up' : new URL(address).hostname;
}

/** Circles as anybody may see them: no names, no address of a meeting online. */
export function publicCalendar(config: Config, rows: readonly CircleRow[], now: number, name?: string): string {
  const events = rows.map((row) => ({
    ...eventOf(config, row, now, 'en'),
    title: readableText(row.title, 'en') ?? '',
    isCancelled: row.status === 'cancelled',
  }));
  return calendarFile(events, { name });
}

/** What one person's calendar is told by mail. */
export interface PersonalEvent {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Neutral: who looks over a shoulder reads it. */
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** Where it is held online. */
  readonly online?: string | undefined;
  readonly organizer: CalendarPerson;
  readonly attendee: CalendarPerson;
}

/** An invitation, or the word that it is cancelled (RFC 5546). */
export function personalCalendar(config: Config, row: CircleRow, now: number, personal: PersonalEvent): string {
  const { method, title, description, language, online, organizer, attendee } = personal;
  const event: CalendarEvent = {
    ...eventOf(config, row, now, language),
    ...{ title, description, organizer, attendee },
    ...(online === undefined ? {} : { url: online }),
    isCancelled: method === 'CANCEL',
    isPrivate: true,
  };
  return calendarFile([event], { method });
}

function eventOf(config: Config, row: CircleRow, now: number, language: Language) {
  return {
    uid: calendarUid(row.id, calendarHost(config)),
    start: row.start_at,
    end: row.end_at,
    stamp: now,
    sequence: row.sequence,
    location: readableText(row.location, language),
  };
}
