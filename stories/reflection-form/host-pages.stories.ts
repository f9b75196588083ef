import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { FormInStory, renderReflection, type ReflectionArgs } from '../support/reflection-story.js';

/** The toolbar puts any story on any of these pages; these are always looked at. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Host pages',
  component: 'circle-reflection-form',
  render: renderReflection,
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

const asking: NonNullable<Story['play']> = async (context) => {
  const story = await FormInStory.in(context);
  await story.press(story.words.finish);
  await story.hasHeading(story.words.formProblem);
};

const hinting: NonNullable<Story['play']> = async (context) => {
  const story = await FormInStory.withWords(context, 'what', 'She rang 07700 900123 from SW1A 1AA.');
  await story.shows(story.words['hint-postcode']);
};

const ended: NonNullable<Story['play']> = async (context) => {
  const story = await FormInStory.withWords(context);
  await story.press(story.words.finish);
  await story.hasHeading(story.words.finishedTitle);
};

const feedback = { template: 'circle-feedback', action: '/answers', reader: 'The wellbeing team', kept: '6 months' };
const shown: NonNullable<Story['play']> = async (context) => {
  const story = await FormInStory.in(context);
  await story.hasButton(story.words.send);
};

export const NhsPage: Story = { globals: { host: 'nhs' }, play: hinting };
export const NhsPageErrors: Story = { globals: { host: 'nhs' }, play: asking };
export const Bootstrap3: Story = { globals: { host: 'bootstrap' }, play: hinting };
export const HostilePage: Story = { globals: { host: 'hostile' }, play: hinting };
export const HostilePageErrors: Story = { globals: { host: 'hostile' }, play: asking };
export const HostilePageEnd: Story = { globals: { host: 'hostile' }, play: ended };
export const HostilePageFeedback: Story = { args: feedback, globals: { host: 'hostile' }, play: shown };
export const NarrowColumn: Story = { globals: { host: 'column' }, play: hinting };
export const NarrowColumnErrors: Story = { globals: { host: 'column' }, play: asking };
export const NarrowColumnEnd: Story = { globals: { host: 'column' }, play: ended };
export const NarrowColumnFeedback: Story = { args: feedback, globals: { host: 'column' }, play: shown };
export const NarrowColumnCymraeg: Story = { globals: { host: 'column', language: 'cy' }, play: hinting };
