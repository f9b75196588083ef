import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderCard, type CardArgs } from '../support/card-story.js';

const meta: Meta<CardArgs> = {
  title: 'Prompt card/Card',
  component: 'circle-prompt-card',
  render: renderCard,
  parameters: { clock: 'real' },
  argTypes: {
    theme: { control: 'select', options: ['arriving', 'self', 'colleagues', 'patients', 'team', 'closing'] },
    seed: { control: 'text' },
    'include-sensitive': { control: 'boolean' },
    'people-word': { control: 'select', options: ['patients', 'service users', 'residents', 'clients'] },
    'no-share': { control: 'boolean' },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
  },
};
export default meta;

/** Draw cards: the order is another one each time. */
export const TryIt: StoryObj<CardArgs> = {};
