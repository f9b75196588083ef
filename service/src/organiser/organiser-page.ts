import staticFiles from '@fastify/static';
import { fileURLToPath } from 'node:url';
import type { App } from '../app.ts';

const FOLDER = fileURLToPath(new URL('../../organiser', import.meta.url));

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self'"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"],
].join('; ');

/** The page for organisers at `/organiser/`: files as they are, without a build step. */
export async function addOrganiserPage(app: App): Promise<void> {
  await app.register(staticFiles, {
    root: FOLDER,
    prefix: '/organiser/',
    // The page holds nothing secret: whoever opens it has to sign in.
    allowedPath: (path) => !path.endsWith('.scss'),
    setHeaders: (reply) => {
      reply.header('content-security-policy', POLICY);
      reply.header('cache-control', 'no-cache');
    },
  });
  app.get('/organiser', { schema: { hide: true } }, async (_request, reply) => reply.redirect('organiser/', 308));
}
