// Serves demo/ at /, dist/ at /dist/ and the sign-up service at /api/ and /organiser/, for `npm start` and `npm run dev`.
import { join } from 'node:path';
import { start as startService } from './service-demo.mjs';
import { serve } from './static-server.mjs';
import { root } from './tool.mjs';

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function portFromEnvironment() {
  const text = process.env.PORT ?? '8080';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    fail(`PORT is "${text}", but it must be a whole number from 1 to 65535.`);
  return port;
}

export async function serveDemo(port) {
  const mounts = { '/': join(root, 'demo'), '/dist/': join(root, 'dist') };
  let service;
  const address = () => service?.url;
  const services = { '/api/': address, '/organiser/': address };
  const server = await serve(mounts, { port, services }).catch((error) => {
    if (error.code === 'EADDRINUSE')
      fail(
        `Port ${port} is in use by another program: stop that program, or choose another port, as in PORT=8081 npm start.`,
      );
    if (error.code === 'EACCES')
      fail(`This account may not use port ${port}: choose one above 1023, as in PORT=8081 npm start.`);
    throw error;
  });
  const stop = () => {
    // Ends at once, also while a build runs or a browser keeps its connection.
    server.close();
    Promise.resolve(service?.close()).finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const announce = async () => {
    service = await startService({ origins: [server.url] });
    console.log(`\nThe demo is at ${server.url}`);
    console.log(`Organisers publish circles at ${server.url}/organiser/ with this token: ${service.organiserToken}`);
    console.log('Press Ctrl-C to stop.');
  };
  return { announce };
}
