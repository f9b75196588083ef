import type { CirclePlan } from '../../src/core/circle-plan.js';
import { readPlans } from '../../src/core/circle-plan-data.js';
import type { Fault } from '../../src/core/local-text.js';

/** The agreed plan data, with the length of each plan in seconds by number of people: a check that is not our code. */
interface PlanData {
  readonly id: string;
  readonly totals: Readonly<Record<string, number>>;
}

const response = await fetch(new URL('./circle-plans.json', import.meta.url));
export const planData = ((await response.json()) as { plans: readonly PlanData[] }).plans;

const faults: Fault[] = [];
/** The same, as the timer reads it. */
export const plans = readPlans(planData, faults);
if (faults.length > 0) throw new Error(`The agreed plans have faults: ${JSON.stringify(faults)}`);

export function planOf(id: string): CirclePlan {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
}
