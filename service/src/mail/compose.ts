import type { SendMailOptions } from 'nodemailer';
import { personalCalendar } from '../circles/circle-calendar.ts';
import { onlineAddress, readableText } from '../circles/circle-view.ts';
import type { Config, MailConfig } from '../config.ts';
import { ticketLink } from '../core.ts';
import type { CircleRow, MailKind, SignUpRow } from '../database/schema.ts';
import { mailDate } from './mail-date.ts';
import type { MailWords } from './mail-words.ts';
import { cy } from './mail.strings.cy.ts';
import { en } from './mail.strings.en.ts';

/** Everything that a mail is made from, as things stand when it is sent. */
export interface MailFacts {
  readonly id: string;
  readonly kind: MailKind;
  readonly circle: CircleRow;
  readonly signUp: SignUpRow;
  readonly position: number;
  /** A secret made for this mail. */
  readonly token: string;
  readonly now: number;
}

/** Whether a mail still says what is so. */
export function isStillTrue({ kind, circle, signUp, now }: Omit<MailFacts, 'token' | 'position' | 'id'>): boolean {
  if (now >= circle.end_at || signUp.status === 'cancelled') return false;
  if (kind === 'circle-cancelled') return circle.status === 'cancelled';
  if (circle.status === 'cancelled') return false;
  if (kind === 'waiting') return signUp.status === 'waiting';
  return kind === 'link' || signUp.status === 'confirmed';
}

/** Plain text, and for those who have a place the entry for their calendar. */
export function composeMail(config: Config, mail: MailConfig, facts: MailFacts): SendMailOptions {
  const { id, kind, circle, signUp, now } = facts;
  const words = signUp.language === 'cy' ? cy : en;
  const when = mailDate(circle.start_at, circle.end_at, config.timeZone, words);
  const host = mail.from.split('@')[1] ?? 'localhost';
  return {
    // The same each time: a mail that is sent again after a crash can be told for the same.
    messageId: `<${id}@${host}>`,
    from: mail.from,
    // As an object: a name cannot turn into another address.
    to: { name: signUp.name, address: signUp.email },
    subject: words.subjects[kind](when),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': signUp.language },
    text: lines(config, mail, facts, words, when).join('\n'),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...calendarPart(),
  };

  function calendarPart(): Pick<SendMailOptions, 'icalEvent'> {
    const isEntry = kind === 'confirmed' || kind === 'moved-up' || kind === 'circle-changed';
    if (!isEntry && !(kind === 'circle-cancelled' && signUp.status === 'confirmed')) return {};
    const method = isEntry ? 'REQUEST' : 'CANCEL';
    const online = isEntry ? onlineAddress(circle) : undefined;
    const content = personalCalendar(config, circle, now, {
      ...{ method, online, title: words.entry, language: signUp.language },
      description: isEntry ? linkLines(mail, facts, words).join('\n') : '',
      organizer: { email: config.contact ?? mail.from },
      attendee: { email: signUp.email },
    });
    return { icalEvent: { method, filename: method === 'CANCEL' ? 'cancel.ics' : 'invite.ics', content } };
  }
}

function lines(config: Config, mail: MailConfig, facts: MailFacts, words: MailWords, when: string): readonly string[] {
  const { kind, circle, signUp, position } = facts;
  const where = readableText(circle.location, signUp.language);
  const online = signUp.status === 'confirmed' && kind !== 'circle-cancelled' ? onlineAddress(circle) : undefined;
  const opening = kind === 'waiting' ? `${words.waiting(position)} ${words.moveUp}` : words.openings[kind];
  const isOver = kind === 'circle-cancelled';
  return [
    ...[words.hello(signUp.name), '', opening, ''],
    `${words.what}: ${readableText(circle.title, signUp.language) ?? ''}`,
    `${words.when}: ${when}`,
    ...(where === undefined ? [] : [`${words.where}: ${where}`]),
    ...(online === undefined ? [] : [`${words.online}: ${online}`]),
    '',
    ...(isOver ? [words.cancelledEntry] : linkLines(mail, facts, words)),
    ...(config.contact === undefined ? [] : ['', words.contact(config.contact)]),
    '',
  ];
}

function linkLines({ page }: MailConfig, { signUp, token }: MailFacts, words: MailWords): readonly string[] {
  return [words.cancel, ticketLink(page, { id: signUp.id, token }), words.secret];
}
