/** A web site for one test: pages written for it, beside the built script, on a free port. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/static-server.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The built script; another build of it can be tested by naming its folder. */
export const scriptFolder = process.env['CIRCLE_SCRIPT_FOLDER'] ?? join(root, 'dist', 'script');
export const scriptFile = join(scriptFolder, 'compassion-circle.min.js');
export const SCRIPT = '<script src="/script/compassion-circle.min.js"></script>';

export interface Site {
  readonly url: string;
  readonly folder: string;
  /** Writes another file of the site. */
  write(name: string, text: string): void;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly headers?: Record<string, string>;
  /** Folders of installed packages to serve, by path. */
  readonly mounts?: Record<string, string>;
}

export async function openSite(pages: Record<string, string>, options: SiteOptions = {}): Promise<Site> {
  if (!existsSync(scriptFile)) throw new Error('There is no built script: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'circle-site-'));
  // A copy: a build that runs meanwhile takes dist away.
  cpSync(scriptFolder, join(folder, 'script'), { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(pages)) write(name, text);
  const server = await serve({ '/': folder, ...options.mounts }, { headers: options.headers ?? {} });
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, folder, write, close };
}

export interface PageParts {
  readonly head?: string;
  readonly attributes?: string;
  /** Another widget in the timer's place. */
  readonly tag?: string;
  /** What the JSON child holds. */
  readonly json?: unknown;
  /** What stands around the timer, with `{timer}` for it. */
  readonly around?: string;
  readonly script?: string;
  /** What the timer shows without its script. */
  readonly fallback?: string;
}

/** A page with one timer on it, or another widget, as a web team would write it. */
export function timerPage({
  head = '',
  attributes = '',
  tag = 'circle-timer',
  json,
  around = '{timer}',
  script = SCRIPT,
  fallback = '<a href="#agenda">Agenda</a>',
}: PageParts): string {
  const data = json === undefined ? '' : `<script type="application/json">${JSON.stringify(json)}</script>`;
  const timer = `<${tag} ${attributes}>${data}${fallback}</${tag}>`;
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A page with a timer</title>${head}</head>
<body>${around.replace('{timer}', timer)}
${script}
</body>
</html>
`;
}
