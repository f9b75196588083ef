// npm run bench:service: what the service does in a second, as a share of what the database alone does in the same run.
import { run } from './tool.mjs';

process.exitCode = await run('node', ['service/test/bench/bench.ts']);
