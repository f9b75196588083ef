import type { CircleFilter, FilterChoices } from '../../core/circle-list.js';
import type { ListedCircle, SignUpTicket } from '../../core/sign-up.js';
import type { SignUpWording } from '../circle-sign-up.words.js';
import type { SignUpSession } from '../sign-up-session.js';

/** How the list is getting on. */
export type ListStatus = 'waiting' | 'loading' | 'failed' | 'ready';

/** What the views show. */
export interface SignUpView {
  readonly wording: SignUpWording;
  readonly level: number;
  readonly session: SignUpSession;
  readonly now: number;
  readonly status: ListStatus;
  /** All circles that fit the filter. */
  readonly circles: readonly ListedCircle[];
  /** How many of them are shown. */
  readonly shown: number;
  /** Circles before they were filtered. */
  readonly count: number;
  readonly filter: CircleFilter;
  /** Undefined for a list that is too short to filter. */
  readonly choices: FilterChoices | undefined;
  /** Whether a service takes sign-ups; else the page only hands over. */
  readonly hasService: boolean;
  readonly contact: string | undefined;
  readonly privacyUrl: string | undefined;
  /** An address that the page gave, if it is safe to follow. */
  readonly safe: (address: string) => string | undefined;
  readonly circleOf: (id: string) => ListedCircle | undefined;
  /** Undefined where the page has no address that leads back to it. */
  readonly linkTo: (ticket: SignUpTicket) => string | undefined;
  readonly actions: SignUpActions;
}

export interface SignUpActions {
  readonly retry: () => void;
  readonly filter: (change: Partial<CircleFilter>) => void;
  readonly more: () => void;
  /** False where the page takes the request itself. */
  readonly request: (circle: ListedCircle) => boolean;
  readonly copyLink: () => void;
  readonly addToCalendar: () => void;
}
