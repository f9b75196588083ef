// A small static server for the demo, the stories and the tests. Nothing is cached, so a reload shows the last build.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, request as forwardTo } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The mount with the longest prefix that the path starts with: `/dist/` before `/`. */
function locate(mounts, path) {
  const [prefix, folder] =
    Object.entries(mounts)
      .sort(([a], [b]) => b.length - a.length)
      .find(([start]) => path.startsWith(start)) ?? [];
  return folder === undefined ? undefined : { folder: resolve(folder), rest: path.slice(prefix.length) };
}

/** The file for a request path, never outside the mounted folder, also not through a link; undefined when there is none. */
async function fileFor(mounts, requestUrl) {
  let path;
  try {
    path = decodeURIComponent(new URL(requestUrl, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const found = path.includes('\0') || path.includes('\\') ? undefined : locate(mounts, path);
  if (!found) return undefined;
  let file = join(found.folder, found.rest);
  try {
    if ((await stat(file)).isDirectory()) {
      // Without the closing slash the page's relative links would lead nowhere.
      if (!path.endsWith('/')) return { redirect: `${new URL(requestUrl, 'http://localhost').pathname}/` };
      file = join(file, 'index.html');
    }
    const real = await realpath(file);
    const home = await realpath(found.folder);
    if (!real.startsWith(home + sep)) return undefined;
    const { size } = await stat(real);
    return { file: real, size };
  } catch {
    return undefined;
  }
}

async function answer(mounts, headers, request, response) {
  const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers };
  const plain = (status, text, more) => {
    response.writeHead(status, { ...common, 'content-type': 'text/plain; charset=utf-8', ...more });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD are answered here.\n', { allow: 'GET, HEAD' });
  const found = await fileFor(mounts, request.url ?? '/');
  if (found?.redirect) return plain(301, 'Moved.\n', { location: found.redirect });
  if (!found) {
    if (request.url === '/favicon.ico') return plain(204);
    return plain(404, 'There is no such page.\n');
  }
  const type = types[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...common, 'content-type': type, 'content-length': found.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Hands a request on to another server on this machine, as a trust's own web server would. */
function forward(to, request, response) {
  const { method, url, headers } = request;
  const passed = forwardTo(new URL(url, to), { method, headers }, (answered) => {
    response.writeHead(answered.statusCode, answered.headers);
    answered.pipe(response);
  });
  passed.on('error', () => {
    if (response.headersSent) return response.destroy();
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('The service does not answer.\n');
  });
  request.pipe(passed);
}

/**
 * Serves one folder, or several by path (`{ '/': 'demo', '/dist/': 'dist' }`), to this machine only.
 * @param {string | Record<string, string>} what
 * @param {{ port?: number, headers?: Record<string, string>, services?: Record<string, () => string | undefined> }} [options]
 *   port 0 takes a free one; services: the beginning of a path, and the server that answers it, once there is one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(what, { port = 0, headers = {}, services = {} } = {}) {
  const mounts = typeof what === 'string' ? { '/': what } : what;
  const servers = [];
  const listen = (host, onPort) =>
    new Promise((done, failed) => {
      const server = createServer((request, response) => {
        const [, to] = Object.entries(services).find(([start]) => request.url?.startsWith(start)) ?? [];
        const server = to?.();
        if (server !== undefined) return forward(server, request, response);
        answer(mounts, headers, request, response).catch(() => response.destroy());
      });
      server.once('error', failed);
      server.listen({ port: onPort, host, ipv6Only: host === '::1' }, () => {
        servers.push(server);
        done(server.address().port);
      });
    });
  const close = () =>
    Promise.all(
      servers.map(
        (server) =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      ),
    );
  const taken = await listen('127.0.0.1', port);
  try {
    // "localhost" is either address: a second program on the other one would answer in this one's place.
    if (port !== 0) await listen('::1', taken);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      await close();
      throw error;
    }
    // A machine without IPv6.
  }
  return { port: taken, url: `http://${port === 0 ? '127.0.0.1' : 'localhost'}:${taken}`, close };
}
