// Serves the built site from memory to this machine only, pages and all they load with brotli 11, and keeps a list of requests.
import { createServer } from 'node:http';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export async function serve(site) {
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    asked.push(path);
    const file = site.get(path);
    if (!file) return response.writeHead(404).end();
    const body = file.brotli ?? file.body;
    response.writeHead(200, {
      'content-type': types[file.type] ?? 'application/octet-stream',
      ...(file.brotli ? { 'content-encoding': 'br' } : {}),
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    return response.end(body);
  });
  await new Promise((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
