import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { BusyError } from '../database/database.ts';
import { Problem, sendProblem, type FieldFault } from './problems.ts';

/** Turns whatever went wrong into a problem. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error, request);
    if (problem.status >= 500) request.log.error({ err: error, route: request.routeOptions.url });
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new Problem('not-found')));
}

function toProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof BusyError) return new Problem('busy', { retryAfter: 1 });
  if (error.validation) return new Problem('fields', { errors: fieldFaults(error, request) });
  if (error.statusCode === 413) return new Problem('too-large');
  if (error.statusCode === 429) return new Problem('too-many', { retryAfter: 60 });
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem('not-json');
  return new Problem('failed');
}

/** One fault for each place: what the JSON schema says first. */
function fieldFaults(error: FastifyError, request: FastifyRequest): readonly FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const { keyword, instancePath, params } of error.validation ?? []) {
    const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : '';
    const extra = keyword === 'additionalProperties' ? `/${String(params['additionalProperty'])}` : '';
    const pointer = `${instancePath}${missing}${extra}`;
    if (!faults.has(pointer)) faults.set(pointer, { pointer, code: codeFor(keyword, pointer, request.body) });
  }
  return [...faults.values()];
}

function codeFor(keyword: string, pointer: string, body: unknown): FieldFault['code'] {
  if (keyword === 'required' || keyword === 'minLength') return 'missing';
  if (keyword === 'maxLength' || keyword === 'maxItems') return 'too-long';
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[pointer.slice(1)] : '';
  if (typeof value === 'string' && value.trim() === '') return 'missing';
  if (pointer === '/email') return 'not-an-email';
  return 'not-allowed';
}
