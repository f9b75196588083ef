import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';

/** The toolbar puts any story on any of these pages; these are always looked at. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/Host pages',
  component: 'circle-prompt-card',
  render: renderCard,
  args: { seed: 'stories', theme: 'patients', 'include-sensitive': true },
  async play(context) {
    const story = await CardInStory.showing(context, 'patients-6');
    await story.shows(story.words.sensitive);
  },
};
export default meta;
type Story = StoryObj<CardArgs>;

/** As wide as the window. */
export const FullPage: Story = { globals: { host: 'plain' } };
export const NhsPage: Story = { globals: { host: 'nhs' } };
export const Bootstrap3: Story = { globals: { host: 'bootstrap' } };
export const HostilePage: Story = { globals: { host: 'hostile' } };
export const NarrowColumn: Story = { globals: { host: 'column' } };
export const NarrowColumnCymraeg: Story = { globals: { host: 'column', language: 'cy' } };
