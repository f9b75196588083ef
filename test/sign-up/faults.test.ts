import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { file, givenUp, type Asked } from '../shared/support/fake-server.js';
import { generated, runs } from '../support/run-length.js';
import { circleData, fakeClock, fakeServer, NOW, place, tidy, TOKEN, type SignUpPage } from './support/sign-up-page.js';

/** What can happen to a request on its way, and to its answer. */
const FAULTS = [
  'none',
  'lost before it arrived',
  'lost after it was done',
  'never answered',
  'cut off',
  'came twice',
  'gateway gave up after it was done',
  'busy',
  'too many',
  'logged out',
] as const;
type Fault = (typeof FAULTS)[number];

interface Kept {
  readonly email: string;
  readonly number: number;
  readonly status: 'confirmed' | 'waiting';
}

/** A service with one circle that keeps its promises: what is done under a key is done once. */
class Service {
  readonly faults: Fault[];
  readonly #kept = new Map<string, Kept>();
  readonly #places: number;
  /** Requests to sign up that came this far. */
  asked = 0;

  constructor(faults: readonly Fault[], places: number) {
    this.faults = [...faults];
    this.#places = places;
  }

  get kept(): readonly Kept[] {
    return [...this.#kept.values()];
  }

  readonly answer = (asked: Asked): Response | Promise<Response> => {
    if (asked.init.method === 'GET') return file({ circles: [this.#circle()], now: new Date(NOW).toISOString() });
    this.asked++;
    const fault = this.faults.shift() ?? 'none';
    const problem = (type: string, status: number) => file({ type: `/problems/${type}`, status }, { status });
    if (fault === 'lost before it arrived') return Promise.reject(new TypeError('Failed to fetch'));
    if (fault === 'busy') return problem('busy', 503);
    if (fault === 'too many') return problem('too-many', 429);
    if (fault === 'logged out') return problem('sign-in', 401);
    const answer = this.#signUp(asked);
    if (fault === 'came twice') return this.#signUp(asked);
    if (fault === 'lost after it was done') return Promise.reject(new TypeError('Failed to fetch'));
    if (fault === 'never answered') return givenUp(asked.signal);
    if (fault === 'gateway gave up after it was done') return file('<html>', { status: 504 });
    return fault === 'cut off' ? file('{"id":"s', { status: 201 }) : answer;
  };

  #signUp({ init }: Asked): Response {
    const key = new Headers(init.headers).get('idempotency-key') ?? '';
    const { email } = JSON.parse(init.body as string) as { email: string };
    const taken = this.kept.filter(({ status }) => status === 'confirmed').length;
    const kept = this.#kept.get(key) ?? {
      email,
      number: this.#kept.size + 1,
      status: taken < this.#places ? ('confirmed' as const) : ('waiting' as const),
    };
    this.#kept.set(key, kept);
    const { status, number } = kept;
    const position = status === 'waiting' ? { position: number - this.#places } : {};
    return file({ id: `s${number}`, circle: this.#circle(), status, token: TOKEN, ...position }, { status: 201 });
  }

  #circle() {
    const taken = this.kept.filter(({ status }) => status === 'confirmed').length;
    return circleData(0, { places: this.#places, taken, waiting: this.kept.length - taken });
  }
}

/** A request of somebody else's. */
const other = (n: number): Asked => ({
  url: '',
  signal: new AbortController().signal,
  init: {
    method: 'POST',
    headers: { 'idempotency-key': `other${n}` },
    body: JSON.stringify({ email: `${n}@x.example` }),
  },
});

const submit = (page: SignUpPage) => page.all<HTMLButtonElement>('#submit')[0];
const isSending = (page: SignUpPage) => /Sending/.test(page.text);

/** Until all tries of a press, and the waits between them, are over. */
async function untilAnswered(page: SignUpPage): Promise<void> {
  await page.answered();
  for (let i = 0; i < 400 && isSending(page); i++) await page.wait(500);
  if (isSending(page)) throw new Error('It is still sending.');
}

/** What the widget says of the place, in one word. */
function claimOf({ heading, text }: SignUpPage): 'confirmed' | 'waiting' | 'none' | 'unknown' {
  if (heading === 'You have a place') return 'confirmed';
  if (/on the waiting list$/.test(heading)) return 'waiting';
  if (text.includes('You have no place')) return 'none';
  if (text.includes('We do not know yet')) return 'unknown';
  throw new Error(`It says neither: ${text}`);
}

describe('a sign-up on a network that loses, delays, doubles and cuts off', () => {
  let requests = 0;
  afterEach(tidy);

  it('never claims what is not so, and knows in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...FAULTS), { maxLength: 12 }),
        fc.integer({ min: 0, max: 2 }),
        async (faults, before) => {
          // Also where it fails: the next case must not find what this one left.
          try {
            fakeClock();
            const service = new Service([], 2);
            // Others who came before, so that there is a place, the last place, or none.
            for (let n = 1; n <= before; n++) await service.answer(other(n));
            service.faults.push(...faults);
            fakeServer(service.answer);
            const page = await place('<circle-sign-up service="/"></circle-sign-up>');
            await page.answered();
            const email = 'sam@example.nhs.uk';
            const real = () => service.kept.filter((each) => each.email === email);
            await page.signUp({ email, button: before < 2 ? 'Sign up' : 'Join the waiting list' });
            for (let presses = 0; ; presses++) {
              await untilAnswered(page);
              const claim = claimOf(page);
              const [kept] = real();
              expect(real().length, 'sign-ups of one person').to.be.at.most(1);
              if (claim === 'confirmed' || claim === 'waiting') expect(claim).to.equal(kept?.status);
              if (claim === 'none') expect(kept, 'it says that there is none').to.equal(undefined);
              if (claim === 'confirmed' || claim === 'waiting') break;
              expect(presses, 'presses after the network was well again').to.be.at.most(faults.length + 1);
              submit(page)!.click();
            }
            expect(real().length).to.equal(1);
            requests += service.asked;
          } finally {
            tidy();
          }
        },
      ),
      generated(60, 4000),
    );
    // At least as many requests as were asked for.
    expect(requests).to.be.at.least(runs(100, 10_000));
  }).timeout(runs(60_000, 900_000));
});
