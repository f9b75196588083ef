import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderReflection, type ReflectionArgs } from '../support/reflection-story.js';

const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Form',
  component: 'circle-reflection-form',
  render: renderReflection,
  // The only story in which time goes by, and in which files are saved.
  parameters: { clock: 'real' },
  argTypes: {
    template: {
      control: 'select',
      options: [
        'what-so-what-now-what',
        'gibbs',
        'nmc-reflective-account',
        'hcpc-cpd',
        'gphc-reflective-account',
        'circle-feedback',
        'organisation-themes',
      ],
    },
    drafts: { control: 'inline-radio', options: ['off', 'encrypted'] },
    'idle-minutes': { control: { type: 'number', min: 5, max: 120 } },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    nation: { control: 'select', options: ['England', 'Wales', 'Scotland', 'Northern Ireland'] },
  },
};
export default meta;

/** Write something: nothing is kept or sent. */
export const TryIt: StoryObj<ReflectionArgs> = { args: {} };
