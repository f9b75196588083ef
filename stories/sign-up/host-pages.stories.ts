import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { manyCircles, renderSignUp, SignUpInStory, system, type SignUpArgs } from '../support/sign-up-story.js';

/** The toolbar puts any story on any of these pages; these are always looked at. */
const meta: Meta<SignUpArgs> = {
  title: 'Sign-up/Host pages',
  component: 'circle-sign-up',
  render: renderSignUp,
  args: { system: system(() => ({ list: { circles: manyCircles(30) } })) },
};
export default meta;
type Story = StoryObj<SignUpArgs>;

const listed: NonNullable<Story['play']> = async (context) => {
  const story = await SignUpInStory.in(context);
  await story.shows(story.words.showMore);
};
const asking: NonNullable<Story['play']> = async (context) => {
  const story = await SignUpInStory.atForm(context);
  await story.pressId('submit');
  await story.hasHeading(story.words.formProblem);
};
const placed: NonNullable<Story['play']> = async (context) => {
  const story = await SignUpInStory.signedUp(context);
  await story.hasHeading(story.words.confirmedTitle);
};
/** The circle of the receipt is the first of its list. */
const place = { system: system() };

export const NhsPage: Story = { globals: { host: 'nhs' }, play: listed };
export const NhsPagePlace: Story = { args: place, globals: { host: 'nhs' }, play: placed };
export const Bootstrap3: Story = { globals: { host: 'bootstrap' }, play: listed };
export const HostilePage: Story = { globals: { host: 'hostile' }, play: listed };
export const HostilePageErrors: Story = { globals: { host: 'hostile' }, play: asking };
export const HostilePagePlace: Story = { args: place, globals: { host: 'hostile' }, play: placed };
export const NarrowColumn: Story = { globals: { host: 'column' }, play: listed };
export const NarrowColumnErrors: Story = { globals: { host: 'column' }, play: asking };
export const NarrowColumnPlace: Story = { args: place, globals: { host: 'column' }, play: placed };
export const NarrowColumnCymraeg: Story = { globals: { host: 'column', language: 'cy' }, play: listed };
