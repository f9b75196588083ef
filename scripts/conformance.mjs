// npm run conformance -- URL: holds any implementation of the sign-up contract against it. Its organiser token comes by
// the environment variable ORGANISER_TOKEN. It publishes made-up circles there: do not run it on a service that is in use.
import { run } from './tool.mjs';

const [url] = process.argv.slice(2);
if (!url || !URL.canParse(url) || !process.env.ORGANISER_TOKEN) {
  console.error('Usage: ORGANISER_TOKEN=… npm run conformance -- https://circles.example.nhs.uk');
  process.exit(1);
}
process.exitCode = await run('node', ['--test', 'service/test/conformance/run.ts'], { env: { CONFORMANCE_URL: url } });
