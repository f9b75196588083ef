// Starts nginx or Apache with the lines of the guide, each in a folder of its own that goes away again.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a site may send everywhere: the lines of the guide have to win. */
const FORBIDS = { nginx: 'add_header', apache: 'Header always set' };
const forbidding = (word, end = '') =>
  `${word} X-Frame-Options DENY${end}\n${word} Content-Security-Policy "frame-ancestors 'none'"${end}`;

const CONFIGS = {
  nginx: ({ folder, port, lines, strict }) => `
daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/site;
    ${strict ? forbidding(FORBIDS.nginx, ' always;') : ''}
    ${lines}
  }
}`,
  apache: ({ folder, port, strict }) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${['mpm_event', 'authz_core', 'mime', 'headers', 'dir'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${folder}/site
<Directory ${folder}/site>
  AllowOverride FileInfo
  Require all granted
</Directory>
${strict ? `${forbidding('Header set')}\n${forbidding(FORBIDS.apache)}` : ''}`,
};
const COMMANDS = {
  nginx: (config) => ['/usr/sbin/nginx', ['-c', config]],
  apache: (config) => ['/usr/sbin/apache2', ['-DFOREGROUND', '-f', config]],
};

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

/** @param {{ name: 'nginx' | 'apache', lines: string, strict: boolean, root: string }} given */
export async function startServer({ name, lines, strict, root }) {
  const folder = mkdtempSync(join(tmpdir(), 'circle-server-'));
  chmodSync(folder, 0o755);
  const circle = join(folder, 'site', 'circle');
  mkdirSync(circle, { recursive: true });
  for (const part of ['embed', 'script']) cpSync(join(root, 'dist', part), join(circle, part), { recursive: true });
  if (name === 'apache') writeFileSync(join(circle, '.htaccess'), lines);
  const port = await freePort();
  const config = join(folder, 'server.conf');
  writeFileSync(config, CONFIGS[name]({ folder, port, lines, strict }));
  const [command, args] = COMMANDS[name](config);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + 10_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/circle/embed/timer.html`).catch(() => undefined);
    if (answer) return { port, close };
    if (child.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error(`${name} did not start.`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
