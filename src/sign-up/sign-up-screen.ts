import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { calendarFile, calendarUid } from '../core/calendar-file.js';
import {
  FILTERS_FROM,
  filterChoices,
  filtered,
  NO_FILTER,
  PAGE_LENGTH,
  type CircleFilter,
} from '../core/circle-list.js';
import { ticketLink, type ListedCircle, type SignUpTicket } from '../core/sign-up.js';
import { copyText, downloadText } from '../shared/download.js';
import { fill } from '../shared/language/words.js';
import { safeUrl } from '../shared/safe-url.js';
import type { SignUpSession } from './sign-up-session.js';
import { formView } from './views/form-view.js';
import { listView } from './views/list-view.js';
import { placeView } from './views/place-view.js';
import type { SignUpView } from './views/sign-up-view.js';

/** What the element knows and the screen shows. */
export type Shown = Pick<
  SignUpView,
  'wording' | 'level' | 'now' | 'status' | 'hasService' | 'contact' | 'privacyUrl'
> & {
  /** All that are not over, as many as the page lists. */
  readonly circles: readonly ListedCircle[];
  readonly service: string;
  readonly retry: () => void;
  readonly request: (circle: ListedCircle) => boolean;
};

/** Chooses the view, and holds what only the screen knows: the filter, and how far down the list somebody is. */
export class SignUpScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: SignUpSession;
  #shown: Shown | undefined;
  #filter: CircleFilter = NO_FILTER;
  #count = PAGE_LENGTH;
  #kept:
    | { readonly from: readonly unknown[]; readonly list: Pick<SignUpView, 'circles' | 'choices' | 'filter'> }
    | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, session: SignUpSession) {
    this.#host = host;
    this.#session = session;
  }

  render(shown: Shown): TemplateResult {
    this.#shown = shown;
    const session = this.#session;
    const view: SignUpView = {
      ...shown,
      ...this.#list(shown),
      session,
      count: shown.circles.length,
      shown: this.#count,
      safe: (address) => safeUrl(address, this.#host.ownerDocument.baseURI),
      circleOf: (id) => shown.circles.find((circle) => circle.id === id) ?? session.known(id)?.receipt.circle,
      linkTo,
      actions: {
        retry: shown.retry,
        request: shown.request,
        filter: (change) => this.#choose(change),
        more: () => this.#more(),
        copyLink: () => void this.#copyLink(),
        addToCalendar: () => this.#addToCalendar(),
      },
    };
    if (session.view === 'form' && shown.hasService) return formView(view);
    return session.view === 'place' && shown.hasService ? placeView(view) : listView(view);
  }

  /** Thousands of circles are looked through only when something changes. */
  #list({ circles, wording: { timeZone } }: Shown): Pick<SignUpView, 'circles' | 'choices' | 'filter'> {
    const from = [circles, timeZone, this.#filter];
    if (!this.#kept || from.some((each, at) => each !== this.#kept?.from[at])) {
      const choices = circles.length < FILTERS_FROM ? undefined : filterChoices(circles, timeZone);
      // A choice that the list no longer offers would hide circles for no reason to be seen.
      const filter = choices
        ? {
            month: choices.months.includes(this.#filter.month) ? this.#filter.month : '',
            mode: choices.modes ? this.#filter.mode : '',
            language: choices.languages ? this.#filter.language : '',
          }
        : NO_FILTER;
      this.#kept = { from, list: { choices, filter, circles: filtered(circles, filter, timeZone) } };
    }
    return this.#kept.list;
  }

  #choose(change: Partial<CircleFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#count = PAGE_LENGTH;
    this.#host.requestUpdate();
  }

  /** The keyboard goes on with the first circle that came. */
  #more(): void {
    const before = this.#count;
    this.#count += PAGE_LENGTH;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const title = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.circle-title')[before];
      if (!title) return;
      title.tabIndex = -1;
      title.focus();
    });
  }

  async #copyLink(): Promise<void> {
    const { ticket } = this.#session.place ?? {};
    const link = ticket && linkTo(ticket);
    if (link === undefined) return;
    const isCopied = await copyText(link);
    this.#session.say((words) => (isCopied ? words.copied : words.copyFailed));
  }

  /** A neutral title: who sees the calendar sees that there is a meeting, and no more. */
  #addToCalendar(): void {
    const { receipt, ticket } = this.#session.place ?? {};
    if (!receipt || !this.#shown) return;
    const { wording, service } = this.#shown;
    const { words } = wording;
    const { circle } = receipt;
    const link = ticket && linkTo(ticket);
    const location = [
      circle.location && (wording.language === 'cy' && circle.location.cy ? circle.location.cy : circle.location.en),
      receipt.online,
    ]
      .filter(Boolean)
      .join(', ');
    const file = calendarFile([
      {
        uid: calendarUid(circle.id, hostOf(service)),
        start: circle.start,
        end: circle.end,
        stamp: Date.now(),
        sequence: circle.sequence,
        title: words.calendarTitle,
        description: [wording.title(circle), receipt.online, link && fill(words.calendarCancel, { link })]
          .filter(Boolean)
          .join('\n'),
        location: location || (circle.online === undefined ? undefined : words.online),
        isPrivate: true,
      },
    ]);
    const isSaved = downloadText(`${circle.id}.ics`, file, 'text/calendar');
    this.#session.say((now) => (isSaved ? now.added : now.downloadBlocked));
  }
}

function hostOf(service: string): string {
  try {
    return new URL(service).hostname;
  } catch {
    return location.hostname;
  }
}

/** The page itself, with the secret where no server sees it. */
function linkTo(ticket: SignUpTicket): string | undefined {
  return location.protocol.startsWith('http') ? ticketLink(location.href, ticket) : undefined;
}
