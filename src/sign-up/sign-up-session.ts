import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../core/local-text.js';
import { type ListedCircle, type SignUpReceipt, type SignUpStatus, type SignUpTicket } from '../core/sign-up.js';
import { textOf, type Answers, type TextField } from '../core/form-answers.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import { FormController } from '../shared/controllers/form.js';
import { FormSpeech } from '../shared/form.words.js';
import { textField } from '../shared/templates/form-field.js';
import type { SignUpWords } from './circle-sign-up.words.js';
import { FragmentTicket } from './fragment-ticket.js';
import { PendingKeys } from './pending-keys.js';
import { PlacesOnDevice, type RememberedPlace } from './places-on-device.js';
import type { SignUpClient } from './sign-up-client.js';
import { faultsOfService, signUpFields } from './sign-up-fields.js';
import { call, isSettled, leavesDoubt, troubleOf, type Act, type Called, type Trouble } from './sign-up-outcome.js';

/** What the session needs of its element. */
export interface SignUpElement {
  readonly announcer: Announcer;
  client(): SignUpClient | undefined;
  /** Places of different services are kept apart. */
  serviceName(): string;
  words(): SignUpWords;
  language(): Language;
  headingLevel(): number;
  now(): number;
  /** The service has said how a circle stands now. */
  learned(circle: ListedCircle): void;
  changed(circleId: string, status: SignUpStatus): void;
  /** What a screen reader hears of a receipt. */
  titleOf(receipt: SignUpReceipt): string;
}

/** A sign-up that this visit knows of. */
export interface KnownPlace {
  readonly ticket: SignUpTicket | undefined;
  readonly receipt: SignUpReceipt;
  /** Whether a place was in sight when somebody asked, and there was none. */
  readonly isFilledUp: boolean;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** From the press on a circle to the service's truth about it: what is asked, what is not known yet, what was said. */
export class SignUpSession {
  readonly form: FormController<TextField>;
  readonly device: PlacesOnDevice;
  view: 'list' | 'form' | 'place' = 'list';
  /** The circle of the form. */
  circle: ListedCircle | undefined;
  /** The place that is shown; undefined while it is looked for. */
  place: KnownPlace | undefined;
  /** What is being asked of the service. */
  busy: Act | undefined;
  trouble: Trouble | undefined;
  /** What the last press did. */
  said: ((words: SignUpWords) => string) | undefined;

  readonly #element: SignUpElement;
  readonly #host: Host;
  readonly #known = new Map<string, KnownPlace>();
  readonly #pending: PendingKeys;
  #ticket: SignUpTicket | undefined;
  readonly #fragment = new FragmentTicket();
  /** Whether somebody has pressed anything here: a page that has just loaded keeps its focus. */
  #isPressed = false;

  constructor(host: Host, element: SignUpElement) {
    this.#host = host;
    this.#element = element;
    host.addEventListener('click', () => {
      this.#isPressed = true;
    });
    this.device = new PlacesOnDevice(() => element.serviceName());
    this.#pending = new PendingKeys(this.device);
    this.form = new FormController<TextField>(host, {
      fields: () => signUpFields(element.words()),
      speech: () => new FormSpeech(element.words(), element.language()),
      template: textField,
      headingLevel: () => element.headingLevel(),
      onSubmit: (answers) => void this.#signUp(answers),
    });
  }

  /** What this visit knows of a circle's sign-up. */
  known(circleId: string): KnownPlace | undefined {
    return this.#known.get(circleId);
  }

  /** Places to show: of this visit, and those that this device was asked to remember. */
  get places(): readonly RememberedPlace[] {
    const now = this.#element.now();
    const remembered = this.device.places(now);
    const visit = [...this.#known.values()].flatMap(({ ticket, receipt: { circle, status } }) =>
      ticket && status !== 'cancelled' && !remembered.some(({ id }) => id === ticket.id)
        ? [{ ...ticket, circleId: circle.id, end: circle.end }]
        : [],
    );
    return [...remembered, ...visit];
  }

  /** Circles whose sign-up from this tab may have arrived or not. */
  get pendingIds(): readonly string[] {
    return this.#pending.circleIds.filter((id) => this.busy !== 'sign' || id !== this.circle?.id);
  }

  isPending(circleId: string): boolean {
    return this.pendingIds.includes(circleId);
  }

  isRemembered(ticket: SignUpTicket): boolean {
    return this.device.places(this.#element.now()).some(({ id }) => id === ticket.id);
  }

  /** Somebody wants a place. */
  begin(circle: ListedCircle): void {
    if (this.busy === undefined && this.circle?.id !== circle.id) this.form.clear();
    this.#show('form');
    if (this.busy === undefined) this.circle = circle;
  }

  back(): void {
    if (this.busy !== 'sign') this.form.clear();
    this.#show('list');
  }

  /** A place by its ticket: the service says how it stands. */
  open(ticket: SignUpTicket): void {
    this.#ticket = ticket;
    this.place = undefined;
    this.#show('place');
    void this.#read();
  }

  /** Asks again what is not known: the same place, or the same cancellation. */
  again(): void {
    if (this.trouble?.act === 'cancel') void this.cancel();
    else void this.#read();
  }

  async cancel(): Promise<void> {
    const { ticket } = this.place ?? {};
    const client = this.#element.client();
    if (!ticket || !client || this.busy !== undefined) return;
    const called = await this.#ask('cancel', (signal) => client.cancel(ticket, signal));
    if (called.receipt?.status === 'cancelled' && called.receipt.id === ticket.id) {
      this.device.forget(this.#element.now(), ticket.id);
      this.#learn(called.receipt, ticket, false);
    } else this.#fail('cancel', called.receipt ? { code: 'unknown' } : called);
  }

  /** Keeps the place that is shown on this device, or forgets it. */
  remember(isOn: boolean): void {
    const { ticket, receipt } = this.place ?? {};
    if (!ticket || !receipt) return;
    const now = this.#element.now();
    this.said = undefined;
    if (!isOn) this.device.forget(now, ticket.id);
    else if (!this.device.remember({ ...ticket, circleId: receipt.circle.id, end: receipt.circle.end }, now))
      this.say((words) => words.rememberFailed);
    this.#host.requestUpdate();
  }

  /** Everything that this device and this visit know of places. */
  forget(): void {
    this.device.forget(this.#element.now());
    this.#known.clear();
    this.say((words) => words.forgotten);
  }

  /** Whoever comes next sees nothing of this visit: what this device was asked to remember stays. */
  leave(): void {
    this.form.clear();
    this.#known.clear();
    this.place = undefined;
    this.#ticket = undefined;
    this.#isPressed = false;
    this.#show('list');
  }

  /** Whoever sits here now did not ask: the next sign-up is another one. */
  dropPending(circleId: string): void {
    this.#pending.settle(circleId);
    this.trouble = undefined;
    this.#host.requestUpdate();
  }

  /** Brings somebody back by the link that they kept. */
  takeFragment(): void {
    const ticket = this.#element.client() && this.#fragment.take();
    if (ticket) this.open(ticket);
  }

  say(said: (words: SignUpWords) => string): void {
    this.said = said;
    this.#element.announcer.announce(said(this.#element.words()), { atOnce: true });
    this.#host.requestUpdate();
  }

  async #signUp(answers: Answers): Promise<void> {
    const { circle } = this;
    const client = this.#element.client();
    if (!circle || !client || this.busy !== undefined) return;
    const isDoubtful = this.isPending(circle.id);
    const key = this.#pending.keyFor(circle.id);
    const sawPlace = circle.places !== undefined && circle.taken !== undefined && circle.taken < circle.places;
    const [name = '', email = ''] = signUpFields(this.#element.words()).map((field) => textOf(field, answers).trim());
    const called = await this.#ask('sign', (signal) =>
      client.signUp({ circleId: circle.id, name, email, key, language: this.#element.language() }, signal),
    );
    // An answer about another circle is no answer.
    const receipt = called.receipt?.circle.id === circle.id ? called.receipt : undefined;
    if (receipt) {
      this.#pending.settle(circle.id);
      this.form.clear();
      const ticket = receipt.token === undefined ? undefined : { id: receipt.id, token: receipt.token };
      this.#learn(receipt, ticket, sawPlace && !(circle.waiting ?? 0) && receipt.status === 'waiting');
      return;
    }
    const { code } = called.receipt ? { code: 'unknown' as const } : called;
    // The list shows it from now on, too.
    if (code === 'circle-closed') this.#element.learned({ ...circle, status: 'closed' });
    if (code === 'circle-cancelled') this.#element.learned({ ...circle, status: 'cancelled' });
    if (isSettled(code, isDoubtful)) this.#pending.settle(circle.id);
    else this.#pending.doubt(circle.id);
    if (code === 'fields' && called.fields.length > 0) this.form.faults = faultsOfService(called.fields);
    else this.#fail('sign', isDoubtful && leavesDoubt(code) ? { code: 'unknown' } : { ...called, code });
  }

  async #read(): Promise<void> {
    const ticket = this.#ticket;
    const client = this.#element.client();
    if (!ticket || !client || this.busy !== undefined) return;
    const called = await this.#ask('read', (signal) => client.read(ticket, signal));
    // An answer about another sign-up is no answer.
    if (called.receipt?.id === ticket.id) this.#learn(called.receipt, ticket, false);
    else if (this.#ticket?.id === ticket.id) {
      if (called.code === 'sign-up-not-found') this.device.forget(this.#element.now(), ticket.id);
      this.#fail('read', called.receipt ? { code: 'unknown' } : called);
    }
  }

  async #ask(act: Act, ask: (signal: AbortSignal) => unknown): Promise<Called> {
    this.busy = act;
    this.trouble = undefined;
    this.said = undefined;
    this.#host.requestUpdate();
    const called = await call(ask);
    this.busy = undefined;
    this.#host.requestUpdate();
    // Somebody may have opened a place in the meantime.
    void this.#host.updateComplete.then(() => {
      if (this.view === 'place' && !this.place && !this.trouble) void this.#read();
    });
    return called;
  }

  #learn(receipt: SignUpReceipt, ticket: SignUpTicket | undefined, isFilledUp: boolean): void {
    const { circle, status } = receipt;
    const before = this.#known.get(circle.id)?.receipt;
    const place = { receipt, ticket, isFilledUp };
    const isForm = this.view === 'form' && this.circle?.id === circle.id;
    if (isForm) this.#ticket = ticket;
    // Not in the place of another one that somebody has opened in the meantime.
    if (isForm || (ticket && this.#ticket?.id === ticket.id)) this.place = place;
    this.#known.set(circle.id, place);
    this.#element.learned(circle);
    if (isForm) this.#show('place');
    this.#element.announcer.announce(this.#element.titleOf(receipt), { atOnce: true });
    if (before?.status !== status) this.#element.changed(circle.id, status);
    this.#host.requestUpdate();
  }

  #fail(act: Act, called: Pick<Called, 'code' | 'retryAfter' | 'mailed'> | { readonly code: 'unknown' }): void {
    this.trouble = troubleOf(act, called);
    this.#element.announcer.announce(this.#element.words()[this.trouble.words], { atOnce: true });
    this.#host.requestUpdate();
  }

  #show(view: SignUpSession['view']): void {
    this.view = view;
    this.trouble = undefined;
    this.said = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#goToHeading());
  }

  /** Safari gives no focus to a button that is pressed, so that nothing is there to be kept. Focus elsewhere stays. */
  #goToHeading(): void {
    const active = this.#host.ownerDocument.activeElement;
    if (!this.#isPressed || (active && active !== this.#host.ownerDocument.body)) return;
    this.#host.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}
