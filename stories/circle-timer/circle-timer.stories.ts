import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderTimer, type TimerArgs } from '../support/timer-story.js';

const meta: Meta<TimerArgs> = {
  title: 'Circle timer/Timer',
  component: 'circle-timer',
  render: renderTimer,
  // The only story in which time goes by.
  parameters: { clock: 'real' },
  argTypes: {
    plan: { control: 'select', options: ['10', '20', '30', '60', '90', 'pair'] },
    people: { control: { type: 'number', min: 2, max: 30 } },
    pace: { control: 'select', options: [1, 1.25, 1.5, 1.75, 2] },
    advance: { control: 'inline-radio', options: ['host', 'auto'] },
    cue: { control: 'inline-radio', options: ['screen', 'sound', 'spoken'] },
    'clock-hidden': { control: 'boolean' },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    nation: { control: 'select', options: ['England', 'Wales', 'Scotland', 'Northern Ireland'] },
  },
};
export default meta;

/** Run a circle: the clock goes on here. */
export const TryIt: StoryObj<TimerArgs> = { args: { plan: '20', people: 6 } };
