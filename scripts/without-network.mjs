// Runs a program where there is no network at all (Linux): node scripts/without-network.mjs <program> [arguments]
import { spawnSync } from 'node:child_process';

process.exit(spawnSync('unshare', ['-rn', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
