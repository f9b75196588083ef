/** A site with reflection forms and the service that they send to, which does whatever a test asks of it. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scriptFile, timerPage } from './site.ts';

/** What the service does with a try; `keep` is what it should do. */
export type Service = 'keep' | 'keep, then cut' | 'keep, then 502' | 'silent' | 'held' | 500 | 429 | 403;

export interface ReflectionSite {
  readonly url: string;
  service: Service;
  /** Keys of all tries that came in whole. */
  readonly tries: string[];
  /** What the service has kept, by key: as often as it is there, so often it counts. */
  readonly kept: Map<string, string>;
  /** Paths that pages asked for. */
  readonly asked: string[];
  /** Answers the tries that are held. */
  release(): void;
  /** Resolves when so many tries have come in. */
  untilTried(count: number): Promise<void>;
  close(): Promise<void>;
}

const tag = 'circle-reflection-form';
const SENDS = 'action="/api/feedback" reader="The wellbeing team" kept="6 months"';
const away = '<!doctype html><html lang="en-GB"><title>Elsewhere</title><p>Another page</p></html>';
const control =
  '<!doctype html><html lang="en-GB"><title>A plain form</title><label>What happened?<textarea></textarea></label></html>';
const page = (attributes: string, script?: string): string =>
  timerPage({ tag, attributes, fallback: '', ...(script === undefined ? {} : { script }) });

export async function openReflectionSite(): Promise<ReflectionSite> {
  const pages: Record<string, string> = {
    '/off.html': page(''),
    '/off-sends.html': page(SENDS),
    '/encrypted.html': page('drafts="encrypted"'),
    '/encrypted-sends.html': page(`drafts="encrypted" ${SENDS}`),
    '/framed.html': `<!doctype html><html lang="en-GB"><title>A frame</title><iframe sandbox="allow-scripts" width="900" height="1800" src="/encrypted.html"></iframe></html>`,
    '/away.html': away,
    '/control.html': control,
  };
  const script = readFileSync(scriptFile, 'utf8');
  const held: (() => void)[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const sockets = (response: ServerResponse): void => void response.socket?.destroy();

  const answer = (status: number, response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end('{}');
  };

  function serve(key: string, body: string, response: ServerResponse): void {
    const keep = (): void => void site.kept.set(key, body);
    const does: Record<Service, () => void> = {
      keep: () => (keep(), answer(201, response)),
      'keep, then cut': () => (keep(), sockets(response)),
      'keep, then 502': () => (keep(), answer(502, response)),
      silent: keep,
      held: () => void held.push(() => (keep(), answer(201, response))),
      500: () => answer(500, response),
      429: () => answer(429, response),
      403: () => answer(403, response),
    };
    does[site.service]();
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const key = String(request.headers['idempotency-key']);
    site.tries.push(key);
    for (const { resolve } of waiting.filter(({ count }) => site.tries.length >= count)) resolve();
    serve(key, Buffer.concat(parts).toString('utf8'), response);
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'POST') {
      // A page that goes takes its try with it, in the middle of it too.
      receive(request, response).catch(() => undefined);
      return;
    }
    site.asked.push(path);
    const isScript = path === '/script/compassion-circle.min.js';
    const body = isScript ? script : pages[path];
    response.writeHead(body === undefined ? 204 : 200, {
      'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      // Pages that may not be stored are not kept for the way back either.
      'cache-control': 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: ReflectionSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    service: 'keep',
    tries: [],
    kept: new Map(),
    asked: [],
    release: () => {
      for (const each of held.splice(0)) each();
    },
    untilTried: (count) =>
      new Promise((resolve) => {
        if (site.tries.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}
