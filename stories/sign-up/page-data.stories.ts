import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { circle, renderSignUp, SignUpInStory, type SignUpArgs } from '../support/sign-up-story.js';

/** What a page's own circles do to the list, and what its editor is told. */
const meta: Meta<SignUpArgs> = {
  title: 'Sign-up/Page data',
  component: 'circle-sign-up',
  render: renderSignUp,
  args: { contact: 'mailto:wellbeing@example.nhs.uk' },
};
export default meta;
type Story = StoryObj<SignUpArgs>;

const told: NonNullable<Story['play']> = async (context) => {
  const story = await SignUpInStory.in(context);
  await story.hasHeading(/For the editor of this page|I olygydd y dudalen hon/);
};

export const OwnWords: Story = {
  render: (args) =>
    renderSignUp({
      ...args,
      json: JSON.stringify({
        circles: [circle(1)],
        strings: { heading: { en: 'Taking Care rounds', cy: 'Rowndiau gofal' } },
      }),
    }),
  async play(context) {
    const story = await SignUpInStory.in(context);
    await story.hasHeading(/Taking Care rounds|Rowndiau gofal/);
  },
};
export const Mistakes: Story = {
  render: (args) =>
    renderSignUp({
      ...args,
      circles: [
        circle(1, { start: 'Tuesday' }),
        circle(2, { online: 'http://meet.example' }),
        { ...circle(3), room: 4 },
      ],
    }),
  args: { 'time-zone': 'Nowhere', limit: 0 },
  parameters: { warns: true },
  play: told,
};
export const BrokenJson: Story = { args: { json: '{"circles": [' }, parameters: { warns: true }, play: told };
export const LongWords: Story = {
  render: (args) =>
    renderSignUp({
      ...args,
      circles: [circle(1, { title: 'Compassion'.repeat(12), location: 'room'.repeat(100), hosts: ['Sam'.repeat(30)] })],
    }),
  async play(context) {
    const story = await SignUpInStory.in(context);
    await story.shows(story.words.place);
  },
};
