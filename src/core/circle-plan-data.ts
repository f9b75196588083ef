import type { LocalText } from './local-text.js';
import {
  isRecordAt,
  itemsOf,
  own,
  readId,
  readOneOf,
  readText,
  readWhole,
  reportUnknownKeys,
  type Faults,
} from './page-data.js';
import type { CirclePlan, PlanStage, StageKind } from './circle-plan.js';

/**
 * Reads the plans that a page supplies, in the shape of our own. A plan with a fault in its shape is left out and the
 * fault says where: half a plan would be a wrong plan.
 */

const KINDS: readonly StageKind[] = ['together', 'round', 'pairs', 'silence'];
const CLOCKS = ['stage', 'person'] as const;

const MOST_PLANS = 20;
const MOST_STAGES = 60;
const LONGEST_STAGE_SECONDS = 4 * 3600;
const LONGEST_PLAN_MINUTES = 480;
const TITLE_LIMIT = 120;

// All keys of our own data too, so that a page can start from a copy of it.
const PLAN_KEYS = ['id', 'title', 'minutes', 'stages', 'note', 'default', 'totals'];
const STAGE_KEYS = [
  ...['id', 'kind', 'title', 'say', 'listenerSay', 'prompt', 'theme', 'basis'],
  ...['clock', 'seconds', 'secondsEach', 'setupSeconds', 'turns'],
];

/** Page plans, in the order in which the page gives them. */
export function readPlans(value: unknown, faults: Faults, path = 'plans'): readonly CirclePlan[] {
  if (value === undefined || value === null) return [];
  const items = itemsOf(value);
  if (!items) {
    faults.push({ code: 'not-a-list', path });
    return [];
  }
  if (items.length > MOST_PLANS) faults.push({ code: 'too-many', path, detail: MOST_PLANS });
  const plans = items.slice(0, MOST_PLANS).map((plan, index) => readPlan(plan, `${path}[${index}]`, faults));
  return plans.filter((plan, index): plan is CirclePlan => {
    const isRepeated = plan !== undefined && plans.findIndex((other) => other?.id === plan.id) !== index;
    if (isRepeated) faults.push({ code: 'repeated-id', path: `${path}[${index}].id`, detail: plan.id });
    return plan !== undefined && !isRepeated;
  });
}

function readPlan(value: unknown, path: string, faults: Faults): CirclePlan | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, PLAN_KEYS, path, faults);
  const id = readId(own(value, 'id'), `${path}.id`, faults);
  const title = readText(own(value, 'title'), `${path}.title`, faults, TITLE_LIMIT);
  const stages = readStages(own(value, 'stages'), `${path}.stages`, faults);
  if (id === undefined || title === undefined || stages === undefined) return undefined;
  const minutes = readWhole(own(value, 'minutes'), `${path}.minutes`, { min: 1, max: LONGEST_PLAN_MINUTES }, faults);
  return minutes === undefined ? undefined : { id, title, minutes, stages };
}

function readStages(value: unknown, path: string, faults: Faults): readonly PlanStage[] | undefined {
  const items = itemsOf(value);
  if (!items || items.length === 0) {
    faults.push({ code: 'no-stages', path });
    return undefined;
  }
  if (items.length > MOST_STAGES) {
    faults.push({ code: 'too-many-stages', path, detail: MOST_STAGES });
    return undefined;
  }
  const stages = items.map((stage, index) => readStage(stage, `${path}[${index}]`, index, faults));
  return stages.every((stage) => stage !== undefined) ? withOwnIds(stages, path, faults) : undefined;
}

function withOwnIds(stages: readonly PlanStage[], path: string, faults: Faults): readonly PlanStage[] | undefined {
  const repeated = stages.findIndex((stage, index) => stages.findIndex(({ id }) => id === stage.id) !== index);
  if (repeated === -1) return stages;
  faults.push({ code: 'repeated-stage', path: `${path}[${repeated}].id`, detail: stages[repeated]?.id });
  return undefined;
}

function readStage(value: unknown, path: string, index: number, faults: Faults): PlanStage | undefined {
  if (!isRecordAt(value, path, faults)) return undefined;
  reportUnknownKeys(value, STAGE_KEYS, path, faults);
  const given = own(value, 'id');
  const id = given === undefined ? `stage-${index + 1}` : readId(given, `${path}.id`, faults);
  const kind = readOneOf(own(value, 'kind'), `${path}.kind`, KINDS, faults);
  const title = readText(own(value, 'title'), `${path}.title`, faults, TITLE_LIMIT);
  if (id === undefined || kind === undefined || title === undefined) return undefined;
  const times = readTimes(kind, value, path, faults);
  return times && { id, kind, title, ...readWords(value, path, faults), ...times };
}

type Words = Pick<PlanStage, 'say' | 'listenerSay' | 'prompt' | 'theme'>;

function readWords(value: unknown, path: string, faults: Faults): Words {
  const optional = (key: string): LocalText | undefined =>
    own(value, key) === undefined ? undefined : readText(own(value, key), `${path}.${key}`, faults);
  const theme = own(value, 'theme');
  return {
    say: optional('say'),
    listenerSay: optional('listenerSay'),
    prompt: optional('prompt'),
    theme: theme === undefined ? undefined : readId(theme, `${path}.theme`, faults),
  };
}

type Times = Pick<PlanStage, 'clock' | 'seconds' | 'secondsEach' | 'setupSeconds'>;

function readTimes(kind: StageKind, value: unknown, path: string, faults: Faults): Times | undefined {
  const seconds = (key: string, min = 1) => readSeconds(own(value, key), `${path}.${key}`, min, faults);
  if (kind === 'pairs') {
    const secondsEach = seconds('secondsEach');
    const setupSeconds = own(value, 'setupSeconds') === undefined ? 0 : seconds('setupSeconds', 0);
    const turns = own(value, 'turns') ?? 2;
    if (turns !== 2) faults.push({ code: 'not-one-of', path: `${path}.turns`, detail: 2 });
    return secondsEach === undefined || setupSeconds === undefined ? undefined : { secondsEach, setupSeconds };
  }
  const given = own(value, 'clock');
  const clock = kind === 'round' && given !== undefined ? readOneOf(given, `${path}.clock`, CLOCKS, faults) : undefined;
  if (kind === 'round' && own(value, 'secondsEach') !== undefined) {
    const secondsEach = seconds('secondsEach');
    return secondsEach === undefined ? undefined : { secondsEach, clock };
  }
  const whole = seconds('seconds');
  if (clock === 'person') faults.push({ code: 'no-seconds-each', path: `${path}.secondsEach` });
  return whole === undefined ? undefined : { seconds: whole };
}

/** Whole seconds. A fraction is rounded and said: it is a slip, not a different plan. */
function readSeconds(value: unknown, path: string, min: number, faults: Faults): number | undefined {
  const rounded = typeof value === 'number' && !Number.isInteger(value) ? Math.round(value) : value;
  const read = readWhole(rounded, path, { min, max: LONGEST_STAGE_SECONDS }, faults);
  if (read !== undefined && rounded !== value) faults.push({ code: 'fraction', path, detail: read });
  return read;
}
