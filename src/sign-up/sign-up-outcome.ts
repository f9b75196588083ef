import { own } from '../core/page-data.js';
import type { SignUpFieldFault, SignUpProblem, SignUpReceipt } from '../core/sign-up.js';
import { fieldFaultsOfAnswer, readProblemType, receiptOfAnswer } from '../core/sign-up-data.js';
import type { SignUpWords } from './circle-sign-up.words.js';

/** What is asked of a service. */
export type Act = 'sign' | 'read' | 'cancel';
export type Code = SignUpProblem | 'refused' | 'unknown';

/** What came of asking, checked: a page's own client may give back anything. */
export interface Called {
  readonly receipt?: SignUpReceipt;
  /** Why there is none. */
  readonly code: Code;
  readonly mailed: boolean;
  readonly fields: readonly SignUpFieldFault[];
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

/** Something to say, and what can be done about it. */
export interface Trouble {
  readonly act: Act;
  readonly code: Code;
  readonly words: Extract<keyof SignUpWords, `${Act}-${string}`>;
  /** When it is worth trying again. */
  readonly minutes: number | undefined;
}

/** Our own client gives up a try after 10 seconds; a page's own may wait for ever. */
const LIMIT = 120_000;

const UNKNOWN: Called = { code: 'unknown', mailed: false, fields: [], retryAfter: undefined };

/** Makes one call, and never throws: a call that fails leaves it unknown. */
export async function call(ask: (signal: AbortSignal) => unknown): Promise<Called> {
  const abort = new AbortController();
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    limit = setTimeout(() => {
      resolve(undefined);
      abort.abort();
    }, LIMIT);
  });
  try {
    return calledOf(await Promise.race([ask(abort.signal), late]));
  } catch {
    return UNKNOWN;
  } finally {
    clearTimeout(limit);
  }
}

function calledOf(answer: unknown): Called {
  const receipt = receiptOfAnswer(own(answer, 'receipt'));
  if (receipt) return { ...UNKNOWN, receipt };
  const problem = own(answer, 'problem');
  if (typeof problem !== 'string') return UNKNOWN;
  const retryAfter = own(answer, 'retryAfter');
  return {
    code: readProblemType(problem) ?? 'refused',
    mailed: own(answer, 'mailed') === true,
    fields: fieldFaultsOfAnswer(answer),
    retryAfter: typeof retryAfter === 'number' && retryAfter > 0 && retryAfter < 86_400 ? retryAfter : undefined,
  };
}

/** Says nothing of a try before that was not answered. */
const UNSURE: ReadonlySet<Code> = new Set(['busy', 'too-many', 'sign-in', 'not-allowed', 'refused']);

/** Whether the outcome of a sign-up is known now, so that its key has done its work. */
export function isSettled(code: Code, isDoubtful: boolean): boolean {
  if (code === 'unknown' || code === 'key-running' || code === 'key-reused') return false;
  return !isDoubtful || !UNSURE.has(code);
}

/** Whether "you have no place" would be more than anybody knows. */
export function leavesDoubt(code: Code): boolean {
  return UNSURE.has(code);
}

export function troubleOf(
  act: Act,
  {
    code,
    mailed,
    retryAfter,
  }: { readonly code: Code; readonly mailed?: boolean; readonly retryAfter?: number | undefined },
): Trouble {
  return {
    act,
    code,
    words:
      act === 'sign'
        ? mailed === true && code === 'already-signed-up'
          ? 'sign-mailed'
          : `sign-${code}`
        : about(act, code),
    minutes: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 60),
  };
}

/** Of a place that there is, or was, fewer things can be wrong. */
function about(act: 'read' | 'cancel', code: Code): Trouble['words'] {
  if (code === 'unknown' || code === 'key-running') return `${act}-unknown`;
  if (code === 'sign-up-not-found') return `${act}-sign-up-not-found`;
  if (code === 'busy' || code === 'too-many') return `${act}-busy`;
  return act === 'cancel' && code === 'circle-past' ? 'cancel-circle-past' : `${act}-refused`;
}
