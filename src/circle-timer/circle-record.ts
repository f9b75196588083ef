import type { LocalText } from '../core/local-text.js';
import { sum, type CirclePlan } from '../core/circle-plan.js';
import type { CircleState } from '../core/circle-state.js';
import { nhsDay } from '../shared/language/day.js';
import { textIn } from '../shared/language/in-language.js';
import type { Wording } from './circle-timer.words.js';

/** What a host may note of a circle: numbers only, no names and nothing that was said. */
export type CircleRecord = readonly { readonly name: string; readonly value: LocalText | string }[];

/** The record of a circle that has ended. */
export function circleRecord(plan: CirclePlan, state: CircleState, wording: Wording): CircleRecord {
  const { words, language } = wording;
  // With its pauses, by the wall clock; a clock that was set back meanwhile is caught by the turns' own time.
  const inTurns = sum(state.records.flatMap((record) => record?.spent ?? []));
  const length = Math.max(inTurns, (state.endedAt ?? state.startedAt) - state.startedAt);
  return [
    { name: words.recordDate, value: nhsDay(state.startedAt, language) },
    { name: words.recordPlan, value: plan.title },
    { name: words.recordLength, value: wording.roughly(length) },
    { name: words.recordPeople, value: String(state.people) },
  ];
}

/** The record as plain text, for a file or the clipboard. */
export function recordText(record: CircleRecord, { words, language }: Wording): string {
  const lines = record.map(({ name, value }) => `${name}: ${textIn(value, language)}`);
  return `${words.recordTitle}\r\n\r\n${lines.join('\r\n')}\r\n`;
}
