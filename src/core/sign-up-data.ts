import type { LocalText } from './local-text.js';
import {
  describe,
  isGiven,
  isId,
  isRecordAt,
  itemsOf,
  own,
  readId,
  readOneOf,
  readText,
  readWhole,
  reportUnknownKeys,
  type Faults,
} from './page-data.js';
import {
  byStart,
  isToken,
  SIGN_UP_PROBLEMS,
  type ListedCircle,
  type SignUpFieldFault,
  type SignUpProblem,
  type SignUpReceipt,
} from './sign-up.js';
import { isoTime, readInstant } from './sign-up-time.js';

/** More circles than these no page and no service gives at once. */
export const MOST_CIRCLES = 5000;
export const MOST_HOSTS = 6;
const MOST_PLACES = 1000;
const LONGEST_TITLE = 120;
const LONGEST_NAME = 100;
const KINDS = ['circle', 'host-practice', 'supervision'] as const;
const LANGUAGES = ['en', 'cy', 'both'] as const;
const STATUSES = ['open', 'closed', 'cancelled'] as const;
const KEYS = [
  'id',
  'title',
  'kind',
  'start',
  'end',
  'places',
  'taken',
  'waiting',
  'location',
  'online',
  'hosts',
  'language',
  'access',
  'adjustments',
  'status',
  'minimum',
  'sequence',
  'updated',
];

/** Circles that a page or a file gives: a list, or an object with `circles`, as the service answers. By start. */
export function readCircles(value: unknown, path: string, timeZone: string, faults: Faults): readonly ListedCircle[] {
  const list = itemsOf(value) ?? itemsOf(own(value, 'circles'));
  if (!list) {
    faults.push({ code: 'not-a-list', path });
    return [];
  }
  if (list.length > MOST_CIRCLES) faults.push({ code: 'too-many', path, detail: MOST_CIRCLES });
  const found = new Map<string, ListedCircle>();
  for (const [index, item] of list.slice(0, MOST_CIRCLES).entries()) {
    const at = `${path}[${index}]`;
    const circle = readCircle(item, at, timeZone, faults);
    if (circle && found.has(circle.id)) faults.push({ code: 'repeated-id', path: `${at}.id`, detail: circle.id });
    else if (circle) found.set(circle.id, circle);
  }
  return [...found.values()].sort(byStart);
}

/** One circle that a page gives, or undefined with the reason in `faults`. */
export function readCircle(value: unknown, path: string, timeZone: string, faults: Faults): ListedCircle | undefined {
  return circleIn(value, path, timeZone, faults, true);
}

function circleIn(
  value: unknown,
  path: string,
  timeZone: string,
  faults: Faults,
  isStrict: boolean,
): ListedCircle | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  // A newer service may say more than we know.
  if (isStrict) reportUnknownKeys(value, KEYS, path, faults);
  const key = (name: string) => `${path}.${name}`;
  const given = <T>(name: string, read: (found: unknown, at: string) => T | undefined): T | undefined => {
    const found = own(value, name);
    return isGiven(found) ? read(found, key(name)) : undefined;
  };
  const text = (limit?: number) => (found: unknown, at: string) => readText(found, at, faults, limit);
  const whole = (min: number) => (found: unknown, at: string) =>
    readWhole(found, at, { min, max: MOST_PLACES }, faults);
  const id = readId(own(value, 'id'), key('id'), faults);
  const title = readText(own(value, 'title'), key('title'), faults, LONGEST_TITLE);
  const start = readTime(own(value, 'start'), key('start'), timeZone, faults);
  const end = readTime(own(value, 'end'), key('end'), timeZone, faults);
  if (id === undefined || !title || start === undefined || end === undefined) return undefined;
  if (end <= start) {
    faults.push({ code: 'end-before-start', path: key('end') });
    return undefined;
  }
  return {
    id,
    title,
    kind: given('kind', (found, at) => readOneOf(found, at, KINDS, faults)) ?? 'circle',
    start,
    end,
    places: given('places', whole(1)),
    taken: given('taken', (found, at) => readWhole(found, at, { min: 0, max: MOST_CIRCLES }, faults)),
    waiting: given('waiting', (found, at) => readWhole(found, at, { min: 0, max: 100_000 }, faults)),
    location: given('location', text()),
    online: given('online', (found, at) => readOnline(found, at, faults)),
    hosts: given('hosts', (found, at) => readHosts(found, at, faults)) ?? [],
    language: given('language', (found, at) => readOneOf(found, at, LANGUAGES, faults)),
    access: given('access', text()),
    adjustments: given('adjustments', text()),
    status: given('status', (found, at) => readOneOf(found, at, STATUSES, faults)) ?? 'open',
    minimum: given('minimum', whole(1)),
    sequence:
      given('sequence', (found) => (Number.isInteger(found) && (found as number) >= 0 ? (found as number) : 0)) ?? 0,
  };
}

function readTime(value: unknown, path: string, timeZone: string, faults: Faults): number | undefined {
  const time = readInstant(value, timeZone);
  if (time === undefined) faults.push({ code: 'not-a-time', path, detail: describe(value) });
  return time;
}

/** True, or an address that the caller still checks before it becomes a link. */
function readOnline(value: unknown, path: string, faults: Faults): true | string | undefined {
  if (value === false) return undefined;
  if (value === true) return true;
  const address = httpsAddress(value);
  if (address === undefined) faults.push({ code: 'not-online', path });
  return address;
}

/** An https address as it stands, or undefined. */
export function httpsAddress(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 2048 && /^https:\/\/[^\s\p{Cc}\p{Cf}<>"]+$/iu.test(value)
    ? value
    : undefined;
}

function readHosts(value: unknown, path: string, faults: Faults): readonly LocalText[] | undefined {
  const hosts = itemsOf(value);
  if (!hosts) {
    faults.push({ code: 'not-a-list', path });
    return undefined;
  }
  if (hosts.length > MOST_HOSTS) faults.push({ code: 'too-many', path, detail: MOST_HOSTS });
  return hosts
    .slice(0, MOST_HOSTS)
    .map((host, index) => readText(host, `${path}[${index}]`, faults, LONGEST_NAME))
    .filter((host) => host !== undefined);
}

/** The service's list, and what its clock shows; undefined for an answer that is none. Circles that cannot be read are left out. */
export function circlesOfAnswer(
  body: unknown,
): { readonly circles: readonly ListedCircle[]; readonly now: number | undefined } | undefined {
  const list = itemsOf(own(body, 'circles'));
  if (!list) return undefined;
  const circles = list.slice(0, MOST_CIRCLES).flatMap((item) => circleOfAnswer(item) ?? []);
  const byId = new Map(circles.map((circle) => [circle.id, circle]));
  return { circles: [...byId.values()].sort(byStart), now: readInstant(own(body, 'now'), 'UTC') };
}

/** One circle in an answer of the service, or undefined. */
export function circleOfAnswer(value: unknown): ListedCircle | undefined {
  return circleIn(value, '', 'UTC', [], false);
}

/** A sign-up in an answer of the service; undefined where it does not say what came of it. */
export function receiptOfAnswer(body: unknown): SignUpReceipt | undefined {
  const id = own(body, 'id');
  const circle = circleOfAnswer(own(body, 'circle'));
  const status = readOneOf(own(body, 'status'), '', ['confirmed', 'waiting', 'cancelled'], []);
  if (!isId(id) || !circle || !status) return undefined;
  const position = own(body, 'position');
  const token = own(body, 'token');
  return {
    id,
    circle,
    status,
    position:
      status === 'waiting' && Number.isInteger(position) && (position as number) > 0 ? (position as number) : undefined,
    token: isToken(token) ? token : undefined,
    online: status === 'confirmed' ? httpsAddress(own(body, 'online')) : undefined,
  };
}

/** A known problem by the last part of its type. */
export function readProblemType(type: string): SignUpProblem | undefined {
  return SIGN_UP_PROBLEMS.find((each) => each === type);
}

/** The fields that the service found wrong, of a `fields` problem. */
export function fieldFaultsOfAnswer(body: unknown): readonly SignUpFieldFault[] {
  const errors = itemsOf(own(body, 'errors')) ?? [];
  return errors.slice(0, 10).flatMap((error) => {
    const field = readOneOf(own(error, 'pointer'), '', ['/name', '/email'], []);
    const code = readOneOf(own(error, 'code'), '', ['missing', 'too-long', 'not-an-email'], []);
    return field && code ? [{ field: field === '/name' ? ('name' as const) : ('email' as const), code }] : [];
  });
}

/** A circle as JSON in the shape of the contract: what is not known is left out. */
export function circleJson(circle: ListedCircle): Record<string, unknown> {
  const { start, end, hosts } = circle;
  const written = { ...circle, start: isoTime(start), end: isoTime(end), hosts: hosts.length > 0 ? hosts : undefined };
  const known = Object.entries(written).filter(([key, value]) => KEYS.includes(key) && value !== undefined);
  return Object.fromEntries(known);
}
