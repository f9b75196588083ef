import type { LocalText } from './local-text.js';

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

/** Last part of a problem's type (RFC 9457), as the service names what it cannot do. */
export type SignUpProblem =
  | 'circle-not-found'
  | 'sign-up-not-found'
  | 'already-signed-up'
  | 'circle-closed'
  | 'circle-cancelled'
  | 'circle-past'
  | 'key-reused'
  | 'key-running'
  | 'fields'
  | 'too-large'
  | 'too-many'
  | 'busy'
  | 'not-allowed'
  | 'sign-in';
