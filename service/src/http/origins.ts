import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { Problem } from './problems.ts';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Which sites' pages may use the service: its own, and those that are configured. A browser says where a page is from;
 * a request that changes anything and comes from another page is refused, whatever it carries along. Where the
 * service's own address is configured, only that is its own: a name that leads to its machine is easily made up.
 */
export async function checkOrigins(app: FastifyInstance, config: Config): Promise<void> {
  const allowed = new Set(config.origins);
  if (config.publicUrl !== undefined) allowed.add(new URL(config.publicUrl).origin);
  await app.register(cors, {
    origin: [...config.origins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: ['content-type', 'idempotency-key', 'authorization', 'accept', 'accept-language'],
    exposedHeaders: ['retry-after', 'idempotency-replayed', 'location', 'etag'],
    credentials: true,
    maxAge: 600,
  });
  const knowsItself = config.publicUrl !== undefined;
  app.addHook('onRequest', async (request) => {
    if (!READING.has(request.method) && !isAllowed(request, allowed, knowsItself)) throw new Problem('not-allowed');
  });
}

function isAllowed(request: FastifyRequest, allowed: ReadonlySet<string>, knowsItself: boolean): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) return allowed.has(origin) || (!knowsItself && isOwn(origin, request));
  // Not a browser, or a person who typed the address.
  return site === undefined || site === 'same-origin' || site === 'none';
}

function isOwn(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
