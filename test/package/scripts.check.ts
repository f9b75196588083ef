/** The scripts that start everything: what they decide, and how they behave on the command line. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { coverageFaults, readLcov } from '../../scripts/check-coverage.mjs';
import { firstDifference } from '../../scripts/lockfile.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { root } from './consumer.ts';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };

describe('is node_modules what package-lock.json asks for', () => {
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-mac': { version: '1.0.0', optional: true, os: ['darwin'] },
    'node_modules/b-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/b-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/b-not-linux': { version: '1.0.0', optional: true, os: ['!linux'] },
    'node_modules/left-over': { version: '1.0.0', extraneous: true },
    'node_modules/member': { link: true },
  };
  const whole = {
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-linux': { version: '1.0.0' },
    'node_modules/member': { link: true },
  };
  const without = (place: keyof typeof whole) =>
    Object.fromEntries(Object.entries(whole).filter(([key]) => key !== place));
  const cases: readonly (readonly [string, Record<string, unknown>, string | undefined])[] = [
    ['the same, less what is for other machines', whole, undefined],
    ['a package is missing', without('node_modules/a'), 'node_modules/a is missing'],
    ['npm left an optional package out', without('node_modules/b-linux'), undefined],
    [
      'the part for another machine',
      { ...whole, 'node_modules/b-mac': { version: '1.0.0', os: ['darwin'] } },
      'node_modules/b-mac is for another machine',
    ],
    ['another version', { ...whole, 'node_modules/a': { version: '1.0.1' } }, 'node_modules/a is 1.0.1, not 1.0.0'],
    [
      'another build',
      { ...whole, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } },
      'node_modules/a is another build of 1.0.0',
    ],
    ['one too many', { ...whole, 'node_modules/c': { version: '1.0.0' } }, 'node_modules/c is no longer wanted'],
  ];
  for (const [what, installed, answer] of cases)
    it(what, () => {
      assert.equal(firstDifference(lock, installed, linux), answer);
    });
});

describe('coverage', () => {
  const lcov = (file: string, counts: readonly number[]) =>
    `SF:${file}\n${counts.map((count, at) => `DA:${at + 1},${count}`).join('\n')}\nend_of_record\n`;
  const faults = (text: string, sources: readonly string[]) => coverageFaults(readLcov(text, '/x'), sources, () => 10);

  it('accepts all of core and 90 % of src', () => {
    const text = lcov('/x/src/core/a.ts', [1, 1]) + lcov('/x/src/b.ts', [1, 1, 1, 1, 1, 1, 1, 0]);
    assert.deepEqual(faults(text, ['src/core/a.ts', 'src/b.ts']), []);
  });

  it('names the line of core that no test runs', () => {
    const text = lcov('/x/src/core/a.ts', [1, 0]) + lcov('/x/src/b.ts', new Array<number>(100).fill(1));
    assert.deepEqual(faults(text, ['src/core/a.ts', 'src/b.ts']), ['src/core/a.ts: 1 of 2 lines run; not lines 2.']);
  });

  it('counts a file that no test loads', () => {
    assert.deepEqual(faults(lcov('/x/src/b.ts', new Array<number>(20).fill(1)), ['src/b.ts', 'src/c.ts']), [
      'src/c.ts is loaded by no test.',
      '66.7 % of the lines of src are run, and 90 % is asked for.',
    ]);
  });
});

describe('static server', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served here '));
    mkdirSync(join(folder, 'site', 'sub'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'site', 'a b.js'), 'export {};');
    writeFileSync(join(folder, 'site', 'sub', 'index.html'), 'sub');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
    server = await serve(
      { '/': join(folder, 'site') },
      { headers: { 'content-security-policy': "default-src 'none'" } },
    );
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('serves the index page with its type and headers, and keeps nothing', async () => {
    const response = await fetch(`${server.url}/?a=1`);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'");
    assert.equal(await response.text(), '<!doctype html>');
  });

  it('serves a name with a space in it', async () => {
    assert.equal((await fetch(`${server.url}/a%20b.js`)).headers.get('content-type'), 'text/javascript; charset=utf-8');
  });

  it('leads a folder to its closing slash', async () => {
    const response = await fetch(`${server.url}/sub`);
    assert.equal(response.url, `${server.url}/sub/`);
    assert.equal(await response.text(), 'sub');
  });

  /** As it stands, without the tidying that fetch does. */
  const raw = (line: string) =>
    new Promise<string>((done, failed) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (data) => (text += String(data)));
      socket.on('error', failed);
      socket.on('end', () => {
        done(text);
      });
    });

  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/%00',
    '/%zz',
  ])
    it(`gives nothing away at ${path}`, async () => {
      const text = await raw(`GET ${path}`);
      assert.match(text, /^HTTP\/1\.1 404 /);
      assert.doesNotMatch(text, /secret$/);
    });

  it('answers only to GET and HEAD', async () => {
    assert.match(await raw('POST /'), /^HTTP\/1\.1 405 /);
    assert.match(await raw('HEAD /'), /^HTTP\/1\.1 200 /);
  });
});

describe('npm start', () => {
  interface Run {
    readonly child: ChildProcess;
    readonly output: () => string;
    readonly ended: Promise<number | null>;
    readonly says: (pattern: RegExp) => Promise<void>;
  }

  /** The step itself on this Node; what comes before it is the same for all steps. */
  const started: ChildProcess[] = [];
  // A test that failed must not leave its server behind.
  afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

  function start(env: Record<string, string>): Run {
    const program =
      "const { portFromEnvironment, serveDemo } = await import('./scripts/serve-demo.mjs'); (await serveDemo(portFromEnvironment())).announce();";
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      env: { ...process.env, ...env },
    });
    started.push(child);
    let text = '';
    const listeners = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        text += String(data);
        for (const listener of listeners) listener();
      });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const says = (pattern: RegExp) =>
      new Promise<void>((done, failed) => {
        const look = () => {
          if (pattern.test(text)) done();
        };
        listeners.add(look);
        look();
        void ended.then(() => {
          failed(new Error(`ended, having said: ${text}`));
        });
      });
    return { child, output: () => text, ended, says };
  }

  const listening = (server: Server) =>
    new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
  const closing = (server: Server) => new Promise((done) => server.close(done));

  it('says in one sentence that a port is in use', async () => {
    const server = createServer();
    const port = await listening(server);
    const run = start({ PORT: String(port) });
    assert.equal(await run.ended, 1);
    assert.equal(
      run.output(),
      `Port ${port} is in use by another program: stop that program, or choose another port, as in PORT=8081 npm start.\n`,
    );
    await closing(server);
  });

  for (const port of ['eighty', '0', '65536', '80.5', ''])
    it(`refuses PORT="${port}"`, async () => {
      const run = start({ PORT: port });
      assert.equal(await run.ended, 1);
      assert.equal(run.output(), `PORT is "${port}", but it must be a whole number from 1 to 65535.\n`);
    });

  it('says its address, serves the demo, the build and circles to come, stops on Ctrl-C and frees the port', async () => {
    const server = createServer();
    const port = await listening(server);
    await closing(server);
    const folder = mkdtempSync(join(tmpdir(), 'circle-start-'));
    const run = start({ PORT: String(port), TMPDIR: folder, TEMP: folder, TMP: folder });
    await run.says(/Press Ctrl-C to stop/);
    assert.match(run.output(), new RegExp(`http://localhost:${port}\\n`));
    for (const path of ['/', '/dist/script/compassion-circle.min.js'])
      assert.equal((await fetch(`http://localhost:${port}${path}`)).status, 200, path);
    const answered = await fetch(`http://localhost:${port}/api/circles`);
    const { circles } = (await answered.json()) as { circles: { start: string; taken: number; waiting: number }[] };
    assert.ok(circles.length >= 5 && circles.every(({ start }) => Date.parse(start) > Date.now()));
    assert.ok(circles.some(({ waiting }) => waiting > 0) && circles.some(({ taken }) => taken === 0));
    const databases = () => readdirSync(folder).filter((name) => name.startsWith('circle-demo-'));
    assert.equal(databases().length, 1);
    run.child.kill('SIGINT');
    assert.equal(await run.ended, 0);
    assert.deepEqual(databases(), [], 'what people signed up for goes with the demo');
    const again = start({ PORT: String(port) });
    await again.says(/Press Ctrl-C to stop/);
    again.child.kill('SIGTERM');
    assert.equal(await again.ended, 0);
  });
});
