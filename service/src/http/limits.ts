import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import { Problem } from './problems.ts';

/** How often one email address may be given for one circle, in a minute: a person who clicks, not a program. */
const PER_PERSON = 20;
/** How often a wrong organiser token may come from one address, in a minute. */
const WRONG_TOKENS = 30;
const MINUTE = 60_000;

/** Throws a problem when there were too many requests. */
export interface Limits {
  /** By the circle and the person, so that one of them cannot use up what a whole trust has. */
  person(request: FastifyRequest, circle: string, email: string): Promise<void>;
  wrongToken(request: FastifyRequest): Promise<void>;
}

const NONE: Limits = { person: async () => undefined, wrongToken: async () => undefined };

/**
 * Two limits: a generous one for an address, because a whole trust may come from one, and a narrow one for each person
 * and circle. Health checks do not count. Counted in this process's memory: each process has its own count.
 */
export async function limitRates(app: FastifyInstance, config: Config): Promise<Limits> {
  if (config.rateLimit === undefined) return NONE;
  const base = { timeWindow: MINUTE, cache: 20_000 };
  await app.register(rateLimit, { ...base, global: false, max: config.rateLimit });
  const address = app.createRateLimit({ ...base, max: config.rateLimit });
  const wrong = app.createRateLimit({ ...base, max: WRONG_TOKENS });
  const given = new WeakMap<FastifyRequest, string>();
  const person = app.createRateLimit({
    ...base,
    max: PER_PERSON,
    keyGenerator: (request: FastifyRequest) => given.get(request) ?? '',
  });
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url === '/healthz' || request.routeOptions.url === '/readyz') return;
    refuse(await address(request));
  });
  return {
    async person(request, circle, email) {
      given.set(request, createHash('sha256').update(`${circle}\n${email}`).digest('base64'));
      refuse(await person(request));
    },
    async wrongToken(request) {
      refuse(await wrong(request));
    },
  };
}

interface Count {
  readonly isAllowed: boolean;
  readonly isExceeded?: boolean;
  readonly ttlInSeconds?: number;
}

function refuse(count: Count): void {
  if (!count.isAllowed && count.isExceeded) throw new Problem('too-many', { retryAfter: count.ttlInSeconds ?? 60 });
}
