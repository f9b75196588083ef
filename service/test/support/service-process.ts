import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export const ORGANISER_TOKEN = 'a-token-that-only-tests-use';
/** What a service is configured with for that token. */
export const ORGANISER_HASH = createHash('sha256').update(ORGANISER_TOKEN).digest('hex');

type Environment = Readonly<Record<string, string>>;

/** The service as a process of its own, that can be killed and started again at the same address. */
export class ServiceProcess {
  readonly #environment: Environment;
  #child: ChildProcess | undefined;
  #port = 0;
  output = '';

  private constructor(environment: Environment) {
    this.#environment = environment;
  }

  static async start(environment: Environment): Promise<ServiceProcess> {
    const service = new ServiceProcess(environment);
    await service.start();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  async start(): Promise<void> {
    const own = { RATE_LIMIT: 'off', LOG_LEVEL: 'error', ORGANISER_TOKEN_SHA256: ORGANISER_HASH, ...this.#environment };
    const { PATH = '', TZ = 'UTC' } = process.env;
    // Starts in two thirds of the time from the second one on.
    const cache = { NODE_COMPILE_CACHE: join(tmpdir(), 'circle-service-compiled') };
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH, TZ, ...cache, ...own, PORT: String(this.#port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    children.add(child);
    child.once('exit', () => {
      children.delete(child);
      if (this.#child === child) this.#child = undefined;
    });
    this.#port = await new Promise<number>((done, failed) => {
      const take = (text: string) => {
        this.output += text;
        const said = /Sign-up service: http:\S+:(\d+)\n/.exec(this.output.slice(-2000));
        if (said) done(Number(said[1]));
      };
      child.stdout.setEncoding('utf8').on('data', take);
      child.stderr.setEncoding('utf8').on('data', take);
      child.once('exit', (code) =>
        failed(new Error(`The service ended with ${String(code)}: ${this.output.slice(-2000)}`)),
      );
    });
  }

  /** No warning, no chance to finish: as when the machine fails. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** As an operator stops it. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.kill(signal);
    const code = await ended;
    if (signal === 'SIGTERM' && code !== 0) throw new Error(`The service did not stop in time: ${String(code)}`);
  }
}

const folders: string[] = [];
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder for a database that goes when the tests of a file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circle-service-'));
  folders.push(folder);
  return folder;
}
