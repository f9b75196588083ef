import type { FastifyReply } from 'fastify';
import type { SignUpProblem } from '../../../src/core/sign-up.ts';

/** What only organisers and machines meet, beside the problems of a sign-up. */
type OtherProblem =
  'not-found' | 'circle-full' | 'not-first' | 'too-few-places' | 'not-waiting' | 'not-json' | 'no-organiser' | 'failed';

export type ProblemName = SignUpProblem | OtherProblem;

/** Where in a body something is wrong, and what. */
export interface FieldFault {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly code: 'missing' | 'too-long' | 'not-an-email' | 'not-allowed';
}

/** Further members of a problem. */
export interface ProblemMembers {
  readonly errors?: readonly FieldFault[];
  readonly mailed?: boolean;
  /** Seconds: sent as a header. */
  readonly retryAfter?: number;
}

const PROBLEMS: Readonly<Record<ProblemName, readonly [status: number, title: string]>> = {
  'circle-not-found': [404, 'There is no such circle'],
  'sign-up-not-found': [404, 'There is no such sign-up'],
  'already-signed-up': [409, 'This email address is signed up already'],
  'circle-closed': [409, 'Sign-up is closed'],
  'circle-cancelled': [410, 'The circle is cancelled'],
  'circle-past': [410, 'The circle has started'],
  'key-reused': [422, 'The key was used for something else'],
  'key-running': [409, 'A request with this key is still running'],
  fields: [422, 'Some of it cannot be taken'],
  'too-large': [413, 'That is too much'],
  'too-many': [429, 'Too many requests'],
  busy: [503, 'The service is busy'],
  'not-allowed': [403, 'Not allowed from there'],
  'sign-in': [401, 'Sign in as an organiser'],
  'not-found': [404, 'There is nothing here'],
  'circle-full': [409, 'No place is free'],
  'not-first': [409, 'Somebody else is first in line'],
  'too-few-places': [409, 'More people have a place already'],
  'not-waiting': [409, 'This person is not waiting'],
  'not-json': [400, 'The body must be JSON'],
  'no-organiser': [403, 'You are not an organiser'],
  failed: [500, 'Something went wrong'],
};

/** Something that the service does not do, as it is told to the caller (RFC 9457). */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly members: ProblemMembers;

  constructor(problem: ProblemName, members: ProblemMembers = {}) {
    super(problem);
    this.name = 'Problem';
    this.problem = problem;
    this.members = members;
  }

  get status(): number {
    return PROBLEMS[this.problem][0];
  }

  /** The body. `type` is relative to the service, so that it stays the same behind any proxy. */
  get body(): Record<string, unknown> {
    const { retryAfter: _header, ...members } = this.members;
    const [status, title] = PROBLEMS[this.problem];
    return { type: `/problems/${this.problem}`, title, status, ...members };
  }
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfter } = problem.members;
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter));
  if (problem.problem === 'sign-in') reply.header('www-authenticate', 'Bearer realm="organiser"');
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem.body);
}
