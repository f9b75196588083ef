import type { GetHeaders, SignUpClient } from './sign-up-client.js';
import { isCalendarFeed } from '../core/calendar-feed.js';
import type { Fault } from '../core/local-text.js';
import { describe, isGiven, isRecord, readOneOf, readWhole } from '../core/page-data.js';
import { MOST_CIRCLES } from '../core/sign-up-data.js';
import { isTimeZone, USUAL_TIME_ZONE } from '../core/sign-up-time.js';
import { parseJson, readText, type LoadFrom } from '../shared/controllers/json-source.js';
import { safeUrl } from '../shared/safe-url.js';
import { ServiceClient } from './sign-up-client.js';

/** What a page gave, unread: anything may be of any type. */
export interface GivenOptions {
  readonly service: unknown;
  /** The site's service, for pages that name none. */
  readonly siteService: string | undefined;
  readonly src: unknown;
  readonly circles: unknown;
  readonly client: unknown;
  readonly contact: unknown;
  readonly timeZone: unknown;
  readonly limit: unknown;
  readonly credentials: unknown;
  readonly getHeaders: () => unknown;
}

/** What a page asked for, made usable. */
export interface SignUpOptions {
  /** Undefined: the widget only hands over. */
  readonly client: SignUpClient | undefined;
  /** What stands for the service where places are kept apart, and in calendar entries. */
  readonly name: string;
  /** Where the list is loaded from; undefined where the page gives it. */
  readonly listFrom: LoadFrom | undefined;
  readonly contact: string | undefined;
  readonly timeZone: string;
  readonly limit: number;
  readonly faults: readonly Fault[];
}

const CREDENTIALS = ['same-origin', 'include', 'omit'] as const;

export function readOptions(given: GivenOptions, base: string): SignUpOptions {
  const faults: Fault[] = [];
  const address = serviceAddress(given, base, faults);
  const own = readClient(given.client, faults);
  const credentials =
    (isGiven(given.credentials) ? readOneOf(given.credentials, 'credentials', CREDENTIALS, faults) : undefined) ??
    'same-origin';
  const client =
    own ??
    (address === undefined
      ? undefined
      : new ServiceClient({ base: address, credentials, getHeaders: () => asGetHeaders(given.getHeaders()) }));
  const name = own ? 'client' : (address ?? 'page');
  return {
    client,
    name,
    listFrom: listFrom(
      given,
      base,
      client && {
        path: 'service',
        url: name,
        load: (_url, signal) => client.list(signal),
        // A page's framework may make getHeaders anew at each of its renders.
        by: [own, credentials, isGiven(given.getHeaders())],
      },
      faults,
    ),
    contact: readContact(given.contact, base, faults),
    timeZone: readTimeZone(given.timeZone, faults),
    limit: isGiven(given.limit)
      ? (readWhole(given.limit, 'limit', { min: 1, max: MOST_CIRCLES }, faults) ?? MOST_CIRCLES)
      : MOST_CIRCLES,
    faults,
  };
}

/** The page's, or the site's; an empty attribute means none. */
function serviceAddress({ service, siteService }: GivenOptions, base: string, faults: Fault[]): string | undefined {
  if (service === '') return undefined;
  const address = httpAddress(service ?? siteService, base);
  if (address === undefined && isGiven(service)) faults.push({ code: 'service', path: 'service' });
  return address?.replace(/[?#].*$/, '').replace(/\/+$/, '');
}

/** A client that lacks a call would fail in the middle of a sign-up. */
function readClient(value: unknown, faults: Fault[]): SignUpClient | undefined {
  if (!isGiven(value)) return undefined;
  try {
    const client = value as Readonly<Record<string, unknown>>;
    if (['list', 'signUp', 'read', 'cancel'].every((call) => typeof client[call] === 'function'))
      return value as SignUpClient;
  } catch {
    // An object of the page's own making, that throws whatever is asked of it.
  }
  faults.push({ code: 'client', path: 'client' });
  return undefined;
}

function asGetHeaders(value: unknown): GetHeaders | undefined {
  if (typeof value !== 'function') return undefined;
  return async () => {
    const given: unknown = await (value as () => unknown)();
    if (!isRecord(given)) return {};
    const texts = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
  };
}

/** The page's own circles, then its file, then the service. */
function listFrom(
  { circles, src }: GivenOptions,
  base: string,
  service: LoadFrom | undefined,
  faults: Fault[],
): LoadFrom | undefined {
  if (isGiven(circles)) {
    if (isGiven(src)) faults.push({ code: 'src-unused', path: 'src' });
    return undefined;
  }
  if (!isGiven(src)) return service;
  const url = httpAddress(src, base);
  if (url !== undefined) return { path: 'src', url, load: readCirclesOrFeed };
  faults.push({ code: 'src', path: 'src' });
  return service;
}

/** JSON, or the text of a calendar feed. */
async function readCirclesOrFeed(url: string, signal: AbortSignal): Promise<unknown> {
  const text = await readText(url, signal);
  return isCalendarFeed(text) ? text : parseJson(text);
}

/** Nothing can be loaded from mailto: and tel:. */
function httpAddress(value: unknown, base: string): string | undefined {
  const address = safeUrl(value, base);
  return address?.startsWith('http') === true ? address : undefined;
}

function readContact(value: unknown, base: string, faults: Fault[]): string | undefined {
  if (!isGiven(value) || value === '') return undefined;
  const contact = safeUrl(value, base);
  if (contact === undefined) faults.push({ code: 'contact', path: 'contact' });
  return contact;
}

function readTimeZone(value: unknown, faults: Fault[]): string {
  if (!isGiven(value) || value === '') return USUAL_TIME_ZONE;
  if (isTimeZone(value)) return value;
  faults.push({ code: 'time-zone', path: 'time-zone', detail: describe(value) });
  return USUAL_TIME_ZONE;
}
