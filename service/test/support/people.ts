import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ORGANISER_TOKEN } from './service-process.ts';

/** What came back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

interface Send {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 2000 });

/** One request, one try. Throws when no whole answer comes. */
export function send(url: string, { method = 'GET', body, headers = {}, timeout = 10_000 }: Send = {}): Promise<Reply> {
  return new Promise((done, failed) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const type =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const sent = request(url, { method, agent, timeout, headers: { ...type, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', failed);
      response.on('end', () => {
        if (!response.complete) {
          failed(new Error('The answer was cut off.'));
          return;
        }
        const all = Buffer.concat(parts).toString();
        const isJson = all !== '' && /json/.test(response.headers['content-type'] ?? '');
        try {
          const parsed = isJson ? (JSON.parse(all) as Record<string, unknown>) : {};
          done({ status: response.statusCode ?? 0, headers: response.headers, text: all, body: parsed });
        } catch (error) {
          failed(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('No answer in time.')));
    sent.on('error', failed);
    sent.end(text);
  });
}

const AGAIN: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** Tries again as the widget does, with the same key, until the outcome is known; counts its tries. */
export async function sendUntilKnown(urls: readonly string[], path: string, options: Send, tries = { count: 0 }) {
  for (let number = 0; number < 400; number++) {
    tries.count++;
    const url = urls[number % urls.length] ?? '';
    try {
      const reply = await send(`${url}${path}`, options);
      if (!AGAIN.has(reply.status)) return reply;
    } catch {
      // No answer: nothing is known, so the same key asks again.
    }
    await wait(10 + Math.random() * Math.min(500, 20 * (number + 1)));
  }
  throw new Error('Unknown to the end.');
}

export const asOrganiser = { authorization: `Bearer ${ORGANISER_TOKEN}` };

export const DAY = 86_400_000;

/** Publishes a circle; in 7 days where nothing else is said. */
export async function publish(url: string, circle: Record<string, unknown> = {}): Promise<string> {
  const start = Date.now() + 7 * DAY;
  const body = {
    title: 'Compassion circle',
    start: new Date(start).toISOString(),
    end: new Date(start + 5_400_000).toISOString(),
    ...circle,
  };
  const reply = await send(`${url}/api/circles`, { method: 'POST', headers: asOrganiser, body });
  if (reply.status !== 201) throw new Error(`Not published: ${reply.text}`);
  return String(reply.body['id']);
}

/** Somebody's request to come, with a key of its own. */
export function signUpRequest(number: number, key: string = randomUUID()): Send & { readonly key: string } {
  const body = { name: `Person ${number}`, email: `person.${number}@example.nhs.uk` };
  return { key, method: 'POST', body, headers: { 'idempotency-key': key } };
}
