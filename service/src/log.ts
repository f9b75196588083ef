import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The service's log. What is written is chosen field by field, never an object of a request: no name, no email, no
 * body, no token and no address of a page can get in by accident. A route is its pattern (`/api/circles/:id`).
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** Kind, code and place of an error. Its message may repeat what somebody typed, so it stays out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, at: frames?.slice(0, 8).map((line) => line.trim()) };
}
