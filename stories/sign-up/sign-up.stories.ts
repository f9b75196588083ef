import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memorySystem, renderSignUp, type SignUpArgs } from '../support/sign-up-story.js';

const meta: Meta<SignUpArgs> = {
  title: 'Sign-up/Circles',
  component: 'circle-sign-up',
  render: renderSignUp,
  // The only story in which time goes by, and in which files are saved.
  parameters: { clock: 'real' },
  argTypes: {
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    limit: { control: { type: 'number', min: 1, max: 5000 } },
  },
};
export default meta;

/** Sign up and cancel: the system behind it is in the memory of this page, and sends nothing. */
export const TryIt: StoryObj<SignUpArgs> = { args: { system: memorySystem } };
