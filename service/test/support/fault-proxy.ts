import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What can happen to a request on its way. */
export const FAULTS = ['drop-before', 'drop-after', 'delay', 'double', 'truncate', 'too-many', 'busy', 'none'] as const;
export type ProxyFault = (typeof FAULTS)[number];

interface Options {
  readonly target: () => string;
  /** What happens to the next request. */
  readonly next: () => ProxyFault;
}

/** A proxy on this machine that does to requests what networks and gateways do. */
export class FaultProxy {
  readonly #server: Server;
  readonly #options: Options;
  readonly counts: Partial<Record<ProxyFault, number>> = {};

  private constructor(options: Options) {
    this.#options = options;
    this.#server = createServer((incoming, outgoing) => {
      this.#pass(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  static async start(options: Options): Promise<FaultProxy> {
    const proxy = new FaultProxy(options);
    await new Promise<void>((done) => void proxy.#server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const fault = this.#options.next();
    this.counts[fault] = (this.counts[fault] ?? 0) + 1;
    if (fault === 'drop-before') return void outgoing.destroy();
    if (fault === 'too-many' || fault === 'busy') {
      outgoing.writeHead(fault === 'busy' ? 503 : 429, { 'retry-after': '0' });
      return void outgoing.end();
    }
    if (fault === 'delay') await wait(20 + Math.random() * 200);
    const answers = await Promise.all(
      Array.from({ length: fault === 'double' ? 2 : 1 }, () => this.#forward(incoming, body)),
    );
    // Either of two answers may be the one that arrives.
    const { response, text } = answers[Math.floor(Math.random() * answers.length)]!;
    if (fault === 'drop-after') return void outgoing.destroy();
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    if (fault === 'truncate') {
      outgoing.write(text.subarray(0, Math.floor(text.length / 2)));
      await wait(5);
      return void outgoing.destroy();
    }
    outgoing.end(text);
  }

  #forward(incoming: IncomingMessage, body: Buffer): Promise<{ response: IncomingMessage; text: Buffer }> {
    return new Promise((done, failed) => {
      const { method = 'GET', headers, url = '/' } = incoming;
      const sent = request(`${this.#options.target()}${url}`, { method, headers: { ...headers, host: 'proxied' } });
      sent.on('error', failed);
      sent.on('response', (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', failed);
        response.on('end', () => done({ response, text: Buffer.concat(parts) }));
      });
      sent.end(body);
    });
  }
}
