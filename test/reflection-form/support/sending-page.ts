import { FakeServer, file } from '../../shared/support/fake-server.js';
import { fakeClock, form, place, tidy, type ReflectionPage } from './reflection-page.js';

export const CANARY = 'canary-7f3a';
export const SENDS = 'action="/feedback" reader="The wellbeing team" kept="6 months"';

export const keyOf = (init: RequestInit) => new Headers(init.headers).get('idempotency-key');

/** A server that takes everything, and a clock, anew for each test. */
export function withServer(): { server: FakeServer } {
  const now: { server: FakeServer } = { server: undefined as unknown as FakeServer };
  beforeEach(() => {
    fakeClock();
    now.server = new FakeServer(() => file({}, { status: 201 }));
  });
  afterEach(() => {
    now.server.close();
    tidy();
  });
  return now;
}

export async function written(attributes = SENDS): Promise<ReflectionPage> {
  const page = await place(form(attributes));
  await page.type('What happened', CANARY);
  return page;
}

/** Through all tries and the waits between them. */
export async function toTheEnd(page: ReflectionPage): Promise<void> {
  for (let i = 0; i < 10; i++) await page.wait(15_000);
}
