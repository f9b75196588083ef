// The sign-up service for the demo: on a file of its own, with made-up circles at future dates and a fresh organiser token.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts it beside the demo.
 * @param {{ port?: number, origins?: readonly string[] }} [options] port 0 takes a free one; `origins` are the sites whose
 *   pages may use it, such as the demo's own
 * @returns {Promise<{ url: string, organiserToken: string, organiserPage: string, close: () => Promise<void> }>}
 */
export async function start({ port = 0, origins = [] } = {}) {
  const load = (file) => import(new URL(`../service/src/${file}`, import.meta.url).href);
  const [{ readConfig }, { startService }, { hashOf, newSecret }, { seedCircles }] = await Promise.all([
    load('config.ts'),
    load('server.ts'),
    load('http/secrets.ts'),
    load('demo/seed.ts'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'circle-demo-'));
  const organiserToken = newSecret();
  const config = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_FILE: join(folder, 'circles.sqlite'),
    ORGANISER_TOKEN_SHA256: hashOf(organiserToken),
    ALLOWED_ORIGINS: origins.join(','),
    LOG_LEVEL: 'warn',
  });
  const service = await startService(config);
  await seedCircles(service.context);
  return {
    url: service.url,
    organiserToken,
    organiserPage: `${service.url}/organiser/`,
    async close() {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
