import { resolve } from 'node:path';

/** How often one address may ask, in a minute. Undefined: no limit. */
export type RateLimit = number | undefined;

/** Where mail goes out, and what it says about itself. */
export interface MailConfig {
  readonly url: string;
  readonly from: string;
  /** The page with `<circle-sign-up>`: links in mails lead there, with the secret after the `#`. */
  readonly page: string;
}

/** A reverse proxy that signs people in and names them in a header. */
export interface ProxyConfig {
  /** Addresses and ranges, as in `10.0.0.5, 10.1.0.0/16`. */
  readonly addresses: readonly string[];
  /** The header's name, in lower case. */
  readonly header: string | undefined;
  /** Who of the people so named are organisers. */
  readonly organisers: readonly string[];
}

/** All that can be set from outside. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly database: { readonly file: string } | { readonly url: string };
  /** SHA-256 of each organiser token, in hexadecimal. */
  readonly organiserTokens: readonly string[];
  readonly proxy: ProxyConfig;
  /** Other sites whose pages may use the service. */
  readonly origins: readonly string[];
  /** The service's own address, as people reach it. */
  readonly publicUrl: string | undefined;
  readonly mail: MailConfig | undefined;
  readonly rateLimit: RateLimit;
  /** Days after a circle until its sign-ups are erased. */
  readonly retentionDays: number;
  /** Days until feedback, records of circles and the circles themselves are erased. */
  readonly recordRetentionDays: number;
  /** Where people can write to the organiser. */
  readonly contact: string | undefined;
  readonly timeZone: string;
  readonly logLevel: string;
}

/** What is wrong with the environment: one line for each variable. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the configuration from the environment, or says everything that is wrong with it at once. */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const read = new Reader(environment, faults);
  const file = read.text('DATABASE_FILE');
  const url = read.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (file !== undefined && url !== undefined)
    faults.push('DATABASE_FILE and DATABASE_URL are both set, but there is one database: set one of them.');
  const config: Config = {
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.whole('PORT', 8090, 0, 65_535),
    database: url === undefined ? { file: resolve(file ?? 'data/circles.sqlite') } : { url },
    organiserTokens: read.hashes('ORGANISER_TOKEN_SHA256'),
    proxy: readProxy(read, faults),
    origins: read.origins('ALLOWED_ORIGINS'),
    publicUrl: read.url('PUBLIC_URL'),
    mail: readMail(read, faults),
    rateLimit: read.limit('RATE_LIMIT', 10_000),
    retentionDays: read.whole('RETENTION_DAYS', 30, 0, 3650),
    recordRetentionDays: read.whole('RECORD_RETENTION_DAYS', 730, 1, 36_500),
    contact: read.contact('ORGANISER_CONTACT'),
    timeZone: read.timeZone('TIME_ZONE', 'Europe/London'),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  };
  if (config.recordRetentionDays < config.retentionDays)
    faults.push('RECORD_RETENTION_DAYS must not be less than RETENTION_DAYS: sign-ups go before their circle.');
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function readProxy(read: Reader, faults: string[]): ProxyConfig {
  const addresses = read.addresses('TRUSTED_PROXIES');
  const header = read.text('USER_HEADER')?.toLowerCase();
  const organisers = read.list('ORGANISER_USERS');
  if (header !== undefined && !/^[a-z0-9-]{1,60}$/.test(header))
    faults.push('USER_HEADER must be the name of a header, as in X-Forwarded-User.');
  if (header !== undefined && addresses.length === 0)
    faults.push('USER_HEADER is set, so TRUSTED_PROXIES must name the addresses that it is taken from.');
  if (header !== undefined && organisers.length === 0)
    faults.push('USER_HEADER is set, so ORGANISER_USERS must name the people who are organisers.');
  return { addresses, header, organisers };
}

function readMail(read: Reader, faults: string[]): MailConfig | undefined {
  const url = read.secretUrl('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.text('MAIL_FROM');
  const page = read.url('SIGN_UP_PAGE');
  if (url === undefined) return undefined;
  if (from === undefined || !isAddress(from))
    faults.push('SMTP_URL is set, so MAIL_FROM must be the address that mail comes from.');
  if (page === undefined)
    faults.push('SMTP_URL is set, so SIGN_UP_PAGE must be the address of the page with the sign-up list.');
  return from === undefined || page === undefined ? undefined : { url, from, page };
}

const isAddress = (text: string) => /^[^\s@<>",;:]{1,64}@[^\s@<>",;:]{1,190}$/.test(text);

/** Reads one variable at a time. No value is repeated in a message: it could be a secret. */
class Reader {
  readonly #environment: Environment;
  readonly #faults: string[];

  constructor(environment: Environment, faults: string[]) {
    this.#environment = environment;
    this.#faults = faults;
  }

  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  }

  list(name: string): readonly string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  whole(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
    this.#faults.push(`${name} must be a whole number from ${least} to ${most}.`);
    return fallback;
  }

  limit(name: string, fallback: number): RateLimit {
    return this.text(name)?.toLowerCase() === 'off' ? undefined : this.whole(name, fallback, 1, 1_000_000);
  }

  oneOf(name: string, allowed: readonly string[], fallback: string): string {
    const value = this.text(name) ?? fallback;
    if (allowed.includes(value)) return value;
    this.#faults.push(`${name} must be one of: ${allowed.join(', ')}.`);
    return fallback;
  }

  url(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
    this.#faults.push(`${name} must be an https or http address.`);
    return undefined;
  }

  secretUrl(name: string, protocols: readonly string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    this.#faults.push(
      `${name} must be an address that starts with ${protocols.map((each) => `${each}//`).join(' or ')}.`,
    );
    return undefined;
  }

  origins(name: string): readonly string[] {
    return this.list(name).filter((text) => {
      if (URL.canParse(text) && new URL(text).origin === text) return true;
      this.#faults.push(
        `${name} must be origins such as https://intranet.example.nhs.uk, without a path, apart by commas.`,
      );
      return false;
    });
  }

  hashes(name: string): readonly string[] {
    return this.list(name).flatMap((text) => {
      if (/^[0-9a-f]{64}$/i.test(text)) return [text.toLowerCase()];
      this.#faults.push(
        `${name} must be the SHA-256 of a token in 64 hexadecimal digits, not the token: make both with "npm run service -- token".`,
      );
      return [];
    });
  }

  addresses(name: string): readonly string[] {
    return this.list(name).filter((text) => {
      if (/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(text)) return true;
      this.#faults.push(`${name} must be addresses or ranges such as 10.0.0.5 or 10.1.0.0/16, apart by commas.`);
      return false;
    });
  }

  contact(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || isAddress(text)) return text;
    this.#faults.push(`${name} must be an email address.`);
    return undefined;
  }

  timeZone(name: string, fallback: string): string {
    const text = this.text(name) ?? fallback;
    try {
      new Intl.DateTimeFormat('en-GB', { timeZone: text });
      return text;
    } catch {
      this.#faults.push(`${name} must be the name of a time zone, as in Europe/London.`);
      return fallback;
    }
  }
}
