import { randomUUID } from 'node:crypto';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

interface Options {
  readonly body?: unknown;
  readonly token?: string;
  readonly asOrganiser?: boolean;
  readonly key?: string;
}

const DAY = 86_400_000;

/** Somebody made up, who has never been here before. */
export function personNumber(): Person {
  const number = randomUUID().slice(0, 13);
  return { name: `Person ${number}`, email: `person.${number}@example.nhs.uk` };
}

/** Calls an implementation of the contract. */
export class Caller {
  readonly #url: () => string;
  readonly #organiserToken: string;

  constructor(url: () => string, organiserToken: string) {
    this.#url = url;
    this.#organiserToken = organiserToken;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.#fetch(path, { headers });
  }

  send(method: string, path: string, { body, token, asOrganiser, key }: Options = {}): Promise<Reply> {
    const secret = asOrganiser ? this.#organiserToken : token;
    const headers = {
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return this.#fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  sendText(path: string, body: string): Promise<Reply> {
    return this.#fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }

  /** Publishes a circle that starts in so many days; gives its id. */
  async publish({
    start = 7,
    minutes = 90,
    ...circle
  }: Record<string, unknown> & { start?: number; minutes?: number } = {}) {
    const from = Date.now() + start * DAY;
    const times = { start: new Date(from).toISOString(), end: new Date(from + minutes * 60_000).toISOString() };
    const body = { title: 'Compassion circle', ...times, ...circle };
    const reply = await this.send('POST', '/api/circles', { body, asOrganiser: true });
    if (reply.status !== 201) throw new Error(`Not published: ${reply.status} ${reply.text}`);
    return String(reply.body['id']);
  }

  signUp(circle: string, { key, person = personNumber() }: { readonly key?: string; readonly person?: Person } = {}) {
    return this.send('POST', `/api/circles/${circle}/sign-ups`, { body: person, key: key ?? randomUUID() });
  }

  async #fetch(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${this.#url()}${path}`, { ...init, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, headers: response.headers, text, body };
  }
}

/** A circle out of a list. */
export function circleIn({ body }: Reply, id: string): unknown {
  return (body['circles'] as { id: string }[]).find((circle) => circle.id === id);
}
