// Starts a virtual screen and WebKitWebDriver, runs the given command with their addresses in its environment, and
// stops both by their own process ids: node scripts/with-webkit.mjs <program> [arguments]
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBrowser } from './browsers.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const started = [];
function stopAll() {
  for (const child of started.splice(0).reverse()) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Xvfb picks a free display number and writes it to the descriptor that it is given. */
async function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  started.push(screen);
  const display = await Promise.race([
    new Promise((resolve, reject) => {
      screen.once('error', reject);
      screen.once('exit', (code) => reject(new Error(`Xvfb ended at once (${code}).`)));
      screen.stdio[3].once('data', (data) => resolve(String(data).trim()));
    }),
    wait(15_000).then(() => Promise.reject(new Error('Xvfb did not start within 15 seconds.'))),
  ]);
  return `:${display}`;
}

async function startDriver(program, display) {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      TZ: 'Europe/London',
      DISPLAY: display,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  started.push(driver);
  for (let attempt = 0; attempt < 150; attempt++) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (status?.ok) return port;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer within 15 seconds.');
}

try {
  const program = ensureBrowser('webkit');
  const port = await startDriver(program, await startScreen());
  const [command, ...args] = process.argv.slice(2);
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ENGINE: 'webkit', WEBKIT_DRIVER_PORT: String(port) },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    stopAll();
    process.exit(1);
  });
  child.on('exit', (code) => {
    stopAll();
    process.exit(code ?? 1);
  });
} catch (error) {
  console.error(error.message);
  stopAll();
  process.exit(1);
}
