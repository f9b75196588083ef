import assert from 'node:assert/strict';
import type { Reply } from './caller.ts';

/** Last part of a problem's type. */
const problemOf = ({ body }: Reply) => String(body['type']).split('/').at(-1);

/** Fails unless the answer is this problem. */
export function assertProblem(reply: Reply, status: number, name: string): void {
  assert.equal(reply.status, status, reply.text);
  assert.equal(problemOf(reply), name);
  assert.match(String(reply.headers.get('content-type')), /^application\/problem\+json/);
  assert.equal(reply.body['status'], status);
  assert.equal(typeof reply.body['title'], 'string');
}
