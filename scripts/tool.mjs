// Starts the command-line tools of the installed packages, without a shell, so that a path with a space in it is safe.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The program file that a package names in its `bin`. */
function programOf(packageName, binName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[binName ?? packageName.split('/').at(-1)];
  return join(folder, file);
}

/** The command for a tool: `[node, program, ...arguments]`. `name` is a package, or `package:bin`. */
export function command(name, ...args) {
  if (name === 'node') return [process.execPath, ...args];
  const [packageName, binName] = name.split(':');
  return [process.execPath, programOf(packageName, binName), ...args];
}

/** Runs a tool with this terminal; resolves to its exit code. */
export function run(name, args, { env, quiet = false, onOutput, shutdown } = {}) {
  const [program, ...rest] = command(name, ...args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet || onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const output = [];
    const take = (data) => (onOutput ? onOutput(data) : output.push(data));
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    shutdown?.(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Runs a tool and stops everything when it fails. */
export async function must(name, args, options) {
  const code = await run(name, args, options);
  if (code !== 0) process.exit(code);
}
