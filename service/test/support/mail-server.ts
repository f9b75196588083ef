import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly to: readonly string[];
  readonly raw: string;
  /** Headers, in lower case, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  /** All text parts, decoded. */
  readonly text: string;
  readonly calendar: string | undefined;
}

const LONGEST = 60_000;

/** A mail server on this machine that keeps what it is given. */
export class MailServer {
  readonly mails: ArrivedMail[] = [];
  /** What the next mails are answered: a refusal, or nothing for yes. */
  readonly refusals: (number | undefined)[] = [];
  /** Waits before it says that it has taken a mail. */
  beforeAnswer: () => Promise<void> = async () => undefined;
  readonly #server: SMTPServer;
  #waiting: (() => void)[] = [];

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const refusal = this.refusals.shift();
          if (refusal !== undefined) {
            answer(Object.assign(new Error('Refused'), { responseCode: refusal }));
          } else {
            const to = session.envelope.rcptTo.map(({ address }) => address);
            this.mails.push(readMail(to, Buffer.concat(parts).toString()));
            void this.beforeAnswer().then(() => answer());
          }
          for (const done of this.#waiting.splice(0)) done();
        });
      },
    });
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((done) => void server.#server.listen(0, '127.0.0.1', done));
    return server;
  }

  get url(): string {
    const address = this.#server.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  /** Waits until something holds, looking again after each mail that comes; fails where no mail comes for a minute. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((done, failed) => {
        const tooLong = setTimeout(() => failed(new Error('The mail did not come.')), LONGEST);
        this.#waiting.push(() => {
          clearTimeout(tooLong);
          done();
        });
      });
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.#server.close(done));
  }
}

function readMail(to: readonly string[], raw: string): ArrivedMail {
  const parts = partsOf(raw);
  const text = parts.filter(({ headers }) => /^text\/plain/.test(headers['content-type'] ?? 'text/plain'));
  const calendar = parts.find(({ headers }) => /^text\/calendar/.test(headers['content-type'] ?? ''));
  return {
    to,
    raw,
    headers: headersOf(raw.split('\r\n\r\n', 1)[0] ?? ''),
    text: text.map(({ body }) => body).join('\n'),
    calendar: calendar?.body,
  };
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function partsOf(raw: string): readonly Part[] {
  const end = raw.indexOf('\r\n\r\n');
  const headers = headersOf(raw.slice(0, end));
  const body = raw.slice(end + 4);
  const boundary = /boundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return [{ headers, body: decode(body, headers['content-transfer-encoding'] ?? '') }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsOf(part.replace(/^\r\n/, '')));
}

function headersOf(text: string): Record<string, string> {
  const lines = text.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

function decode(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(encoding)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
