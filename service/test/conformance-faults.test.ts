/** `npm run conformance` passes our own service, and sees what is wrong with another one. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withService } from './support/with-service.ts';
import { ORGANISER_TOKEN } from './support/service-process.ts';

const RUN = fileURLToPath(new URL('conformance/run.ts', import.meta.url));

interface Answer {
  status: number;
  readonly headers: Headers;
  text: string;
}

/** What is wrong with it, and the name of the test that has to say so. */
const WRONGS: readonly (readonly [test: string, spoil: (answer: Answer, request: IncomingMessage) => void])[] = [
  ['counts once for one key', ({ headers }) => headers.delete('idempotency-replayed')],
  [
    'gives a place, then a number on the waiting list',
    (answer) => (answer.text = answer.text.replace('"position":1', '"position":7')),
  ],
  [
    'is not cancelled by somebody else',
    (answer, { method }) => method === 'DELETE' && answer.status === 404 && (answer.status = 403),
  ],
  ['are not sent again while nothing has changed', ({ headers }) => headers.delete('etag')],
  [
    'keep the address of a meeting online from those who have no place',
    (answer) => (answer.text = answer.text.replace('"online":true', '"online":"https://meet.example.nhs.uk/room"')),
  ],
  ['erases a person', (answer) => (answer.text = answer.text.replace('"erased":1', '"erased":0'))],
  [
    'takes one person once, and gives no token away',
    (answer) => (answer.text = answer.text.replace(/,"mailed":\w+/, '')),
  ],
];

/** The same service, behind something that spoils its answers. */
async function spoiled(url: string): Promise<{ url: string; close: () => void }> {
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', headers } = request;
    const body = await new Response(request as never).text();
    const given = Object.entries(headers).filter(([name]) => !/^(host|connection|content-length)$/.test(name));
    const reply = await fetch(`${url}${request.url}`, {
      ...{ method, headers: given as [string, string][], redirect: 'manual' },
      ...(body === '' ? {} : { body }),
    });
    const answer = { status: reply.status, headers: new Headers(reply.headers), text: await reply.text() };
    for (const [, spoil] of WRONGS) spoil(answer, request);
    for (const name of ['content-length', 'transfer-encoding', 'connection', 'content-encoding', 'keep-alive'])
      answer.headers.delete(name);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(answer.text);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => void server.close(),
  };
}

/** The names of the tests that fail. */
function conformance(url: string): Promise<{ code: number | null; failed: readonly string[]; passed: number }> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--test', '--test-reporter=tap', RUN], {
    env: { PATH, CONFORMANCE_URL: `${url}/`, ORGANISER_TOKEN },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const names = (pattern: RegExp) => [...output.matchAll(pattern)].map(([, name = '']) => name);
  return new Promise((done) =>
    child.once('close', (code) =>
      done({ code, failed: names(/^ +not ok \d+ - (.*)$/gm), passed: names(/^ +ok \d+ - (.*)$/gm).length }),
    ),
  );
}

describe('The conformance suite', () => {
  it('passes our own service', async () => {
    await withService({}, async ({ url }) => {
      const { code, failed, passed } = await conformance(url);
      assert.deepEqual([code, failed], [0, []]);
      assert.ok(passed >= 26, `${passed}`);
    });
  });

  it('fails each thing that is wrong with another one', async () => {
    await withService({}, async (service) => {
      const { url, close } = await spoiled(service.url);
      const { code, failed, passed } = await conformance(url);
      close();
      assert.notEqual(code, 0);
      assert.deepEqual(
        WRONGS.map(([test]) => test).filter((test) => !failed.includes(test)),
        [],
      );
      assert.ok(passed > 10, 'and not what is right');
    });
  });
});
