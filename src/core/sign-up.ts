import { LONGEST_EMAIL } from './email.js';
import type { LocalText } from './local-text.js';
import { isId } from './page-data.js';

/** Circles, places and sign-ups, as the page, the widget and the service mean them: docs/sign-up.md. */

/** What kind of meeting it is. */
export type CircleKind = 'circle' | 'host-practice' | 'supervision';

/** The language that a circle is held in. */
export type CircleLanguage = 'en' | 'cy' | 'both';

/** Full, past and a waiting list are not statuses: they follow from the numbers and the time. */
export type CircleStatus = 'open' | 'closed' | 'cancelled';

/** A circle to sign up for: the same shape in a page's JSON, in a file that `src` names, and in the service's answers. */
export interface ListedCircle {
  readonly id: string;
  readonly title: LocalText;
  readonly kind: CircleKind;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Milliseconds since 1970. */
  readonly end: number;
  /** How many can take part; undefined where nobody says. */
  readonly places: number | undefined;
  readonly taken: number | undefined;
  readonly waiting: number | undefined;
  readonly location: LocalText | undefined;
  /** Held online: true, or the https address where anybody may know it. */
  readonly online: true | string | undefined;
  readonly hosts: readonly LocalText[];
  readonly language: CircleLanguage | undefined;
  /** Facts about getting in, and about taking part. */
  readonly access: LocalText | undefined;
  /** Who to ask for adjustments: words, an email address or an https address. */
  readonly adjustments: LocalText | undefined;
  readonly status: CircleStatus;
  /** The fewest people that it takes place with. */
  readonly minimum: number | undefined;
  /** How often it was changed since it was published (RFC 5545, section 3.8.7.4). */
  readonly sequence: number;
  /** A page of its own about this circle, as a calendar feed may name one. */
  readonly link?: string | undefined;
}

export type SignUpStatus = 'confirmed' | 'waiting' | 'cancelled';

/** What the service says of one person's sign-up. */
export interface SignUpReceipt {
  readonly id: string;
  readonly circle: ListedCircle;
  readonly status: SignUpStatus;
  /** Place in the waiting list, from 1; only for `waiting`. */
  readonly position: number | undefined;
  /** The secret that reads and cancels this sign-up; only in the answer to the sign-up itself. */
  readonly token: string | undefined;
  /** Where it is held online; only for people with a place. */
  readonly online: string | undefined;
}

/** What the service can refuse, by the last part of a problem's type (RFC 9457). */
export const SIGN_UP_PROBLEMS = [
  'circle-not-found',
  'sign-up-not-found',
  'already-signed-up',
  'circle-closed',
  'circle-cancelled',
  'circle-past',
  'key-reused',
  'key-running',
  'fields',
  'too-large',
  'too-many',
  'busy',
  'not-allowed',
  'sign-in',
] as const;

/** Last part of a problem's type (RFC 9457), as the service names what it cannot do. */
export type SignUpProblem = (typeof SIGN_UP_PROBLEMS)[number];

/** What is wrong with a field, as the service says it in a `fields` problem. */
export interface SignUpFieldFault {
  readonly field: SignUpField;
  readonly code: 'missing' | 'too-long' | 'not-an-email';
}

export type SignUpField = 'name' | 'email';

/** Most characters of each field. */
export const SIGN_UP_LENGTHS: Readonly<Record<SignUpField, number>> = { name: 100, email: LONGEST_EMAIL };

/** `full` still takes names: for the waiting list. `started` takes none, and nothing can be cancelled any more. */
export type CircleState = 'open' | 'full' | 'closed' | 'cancelled' | 'started' | 'past';

/** What can be done with a circle at an instant. */
export function circleState(circle: ListedCircle, now: number): CircleState {
  if (circle.status === 'cancelled') return 'cancelled';
  if (now >= circle.end) return 'past';
  if (now >= circle.start) return 'started';
  if (circle.status === 'closed') return 'closed';
  return placesLeft(circle) === 0 ? 'full' : 'open';
}

/**
 * Places that somebody new can take; undefined where nobody says. None while anybody waits, because a new sign-up never
 * overtakes somebody who waits.
 */
export function placesLeft({ places, taken, waiting }: ListedCircle): number | undefined {
  if (waiting !== undefined && waiting > 0) return 0;
  return places === undefined || taken === undefined ? undefined : Math.max(0, places - taken);
}

/** By start, then by id: everybody sees the same order. */
export function byStart(a: ListedCircle, b: ListedCircle): number {
  return a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What reads and cancels one sign-up. */
export interface SignUpTicket {
  readonly id: string;
  /** The secret: never in an address that a server sees. */
  readonly token: string;
}

const FRAGMENT = 'circle-sign-up';
const TOKEN = /^[\w-]{16,200}$/;

/** Whether a value can be the secret of a sign-up. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}

/** The fragment that brings somebody back to their sign-up. Browsers never send a fragment to a server. */
export function ticketFragment({ id, token }: SignUpTicket): string {
  return `#${FRAGMENT}=${id}.${token}`;
}

/** An address of a page with the ticket in its fragment, in place of the fragment that it had. */
export function ticketLink(page: string, ticket: SignUpTicket): string {
  return `${page.split('#', 1)[0] ?? ''}${ticketFragment(ticket)}`;
}

/** The ticket in a fragment, and the fragment without it; undefined where there is none. */
export function readFragment(fragment: string): { readonly ticket: SignUpTicket; readonly rest: string } | undefined {
  const parts = fragment.replace(/^#/, '').split('&');
  const at = parts.findIndex((part) => part.startsWith(`${FRAGMENT}=`));
  if (at === -1) return undefined;
  const [id, token] = (parts[at] ?? '').slice(FRAGMENT.length + 1).split('.', 2);
  if (!isId(id) || !isToken(token)) return undefined;
  const rest = parts.filter((_, index) => index !== at).join('&');
  return { ticket: { id, token }, rest: rest === '' ? '' : `#${rest}` };
}
