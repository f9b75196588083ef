import type { CircleTimer } from '../../../src/circle-timer/circle-timer.js';
import '../../../src/circle-timer/define.js';
import { json, type CardPage } from './card-page.js';

const stage = (id: string, theme?: string) => ({ id, kind: 'together', title: id, seconds: 60, theme });
export const plans = json({
  plans: [
    {
      id: 'own',
      title: 'Own',
      minutes: 10,
      stages: [
        stage('hello', 'arriving'),
        stage('quiet'),
        stage('us', 'colleagues'),
        stage('odd', 'nothing-here'),
        stage('bye', 'closing'),
      ],
    },
  ],
});
export const timer = (attributes = 'id="t"') => `<circle-timer plan="own" ${attributes}>${plans}</circle-timer>`;
export const card = (attributes = '') => `<circle-prompt-card for="t" seed="abc" ${attributes}></circle-prompt-card>`;
export const timerOf = (page: CardPage) => page.card.parentElement!.querySelector<CircleTimer>('circle-timer')!;

/** After what a timer does, and what observers tell of it. */
export const settled = async (page: CardPage, ...timers: CircleTimer[]) => {
  for (const each of timers) await each.updateComplete;
  await page.settled();
  await Promise.resolve();
  await page.settled();
};
