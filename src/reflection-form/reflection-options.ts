import type { Fault } from '../core/local-text.js';
import { noPageWords, readPageWords, type PageWords } from '../core/identifying-text.js';
import { LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES, USUAL_IDLE_MINUTES } from '../core/idle.js';
import { describe, isGiven, readOneOf } from '../core/page-data.js';
import { readTemplates, withOwnTemplates, type ReflectionTemplate } from '../core/reflection-template.js';
import { safeUrl } from '../shared/safe-url.js';
import { builtInTemplates, DEFAULT_TEMPLATE } from './reflection-templates.js';

/** What a page gave, unread: anything may be of any type. */
export interface GivenOptions {
  readonly template: unknown;
  readonly templates: unknown;
  readonly drafts: unknown;
  readonly idleMinutes: unknown;
  readonly action: unknown;
  readonly reader: unknown;
  readonly kept: unknown;
  readonly credentials: unknown;
  readonly identifyingWords: unknown;
}

export interface Sending {
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly reader: string;
  readonly kept: string | undefined;
}

/** What a page asked for, made usable. */
export interface ReflectionOptions {
  readonly template: ReflectionTemplate;
  readonly templates: readonly ReflectionTemplate[];
  readonly mayKeepDrafts: boolean;
  readonly idleMinutes: number;
  /** Where to send, and who reads it; undefined where nothing is sent. */
  readonly sending: Sending | undefined;
  readonly identifyingWords: PageWords;
  readonly faults: readonly Fault[];
}

const LONGEST_NAME = 120;
const CREDENTIALS = ['same-origin', 'include', 'omit'] as const;

export function readOptions(given: GivenOptions, base: string): ReflectionOptions {
  const faults: Fault[] = [];
  const own = readTemplates(given.templates, faults, (value) => safeUrl(value, base));
  const templates = withOwnTemplates(builtInTemplates(), own);
  return {
    templates,
    template: chooseTemplate(given.template, templates, faults),
    mayKeepDrafts: readDrafts(given.drafts, faults),
    idleMinutes: readIdleMinutes(given.idleMinutes, faults),
    sending: readSending(given, base, faults),
    identifyingWords: isGiven(given.identifyingWords)
      ? readPageWords(given.identifyingWords, 'identifyingWords', faults)
      : noPageWords,
    faults,
  };
}

function chooseTemplate(given: unknown, templates: readonly ReflectionTemplate[], faults: Fault[]): ReflectionTemplate {
  const wanted = isGiven(given) ? given : DEFAULT_TEMPLATE;
  const found = templates.find(({ id }) => id === wanted);
  if (found) return found;
  faults.push({ code: 'template-unknown', path: 'template', detail: describe(wanted) });
  return templates.find(({ id }) => id === DEFAULT_TEMPLATE) ?? (templates[0] as ReflectionTemplate);
}

function readDrafts(given: unknown, faults: Fault[]): boolean {
  if (isGiven(given) && given !== 'off' && given !== 'encrypted') faults.push({ code: 'drafts', path: 'drafts' });
  return given === 'encrypted';
}

function readIdleMinutes(given: unknown, faults: Fault[]): number {
  if (!isGiven(given)) return USUAL_IDLE_MINUTES;
  const minutes = typeof given === 'string' || typeof given === 'number' ? Number(given) : Number.NaN;
  if (Number.isInteger(minutes) && minutes >= LEAST_IDLE_MINUTES && minutes <= MOST_IDLE_MINUTES) return minutes;
  faults.push({ code: 'idle-minutes', path: 'idle-minutes' });
  return USUAL_IDLE_MINUTES;
}

/** Nobody sends words without knowing who reads them. */
function readSending(given: GivenOptions, base: string, faults: Fault[]): Sending | undefined {
  const { action, reader, kept } = given;
  if (!isGiven(action)) return undefined;
  const url = safeUrl(action, base);
  if (url === undefined || !/^https?:/.test(url)) {
    faults.push({ code: 'action', path: 'action' });
    return undefined;
  }
  const name = text(reader);
  if (name === undefined) {
    faults.push({ code: 'no-reader', path: 'reader' });
    return undefined;
  }
  const credentials = isGiven(given.credentials)
    ? readOneOf(given.credentials, 'credentials', CREDENTIALS, faults)
    : undefined;
  return { url, credentials: credentials ?? 'same-origin', reader: name, kept: text(kept) };
}

function text(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim().slice(0, LONGEST_NAME) : '';
  return trimmed === '' ? undefined : trimmed;
}
