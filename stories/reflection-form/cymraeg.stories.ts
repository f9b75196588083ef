import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ownTemplate } from '../support/page-data.js';
import { FormInStory, renderReflection, type ReflectionArgs } from '../support/reflection-story.js';
import { passTime } from '../support/story-clock.js';

/** The longest words of the two languages, so the first place to look for text that does not fit. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Cymraeg',
  component: 'circle-reflection-form',
  render: renderReflection,
  globals: { language: 'cy' },
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

const opens: NonNullable<Story['play']> = async (context) => {
  const story = await FormInStory.in(context);
  await expect(story.form.record.language).toBe('cy');
};

const sending = { action: '/answers', reader: 'Y tîm llesiant', kept: '6 mis' };

export const WhatSoWhatNowWhat: Story = { play: opens };
export const NmcReflectiveAccount: Story = { args: { template: 'nmc-reflective-account' }, play: opens };
export const CircleFeedback: Story = { args: { template: 'circle-feedback', ...sending }, play: opens };
export const OrganisationThemes: Story = { args: { template: 'organisation-themes', ...sending }, play: opens };
export const OwnTemplate: Story = {
  args: { template: 'after-a-shift', json: { templates: [ownTemplate] } },
  play: opens,
};

export const Errors: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.press(story.words.finish);
    await story.hasHeading(story.words.formProblem);
  },
};

export const Hints: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context, 'what', 'Galwodd o SW1A 1AA, 07700 900123.');
    await story.shows(story.words['hint-postcode']);
  },
};

export const Hidden: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(5 * 60);
    await story.hasHeading(story.words.hiddenTitle);
  },
};

export const Finished: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words.finish);
    await story.hasHeading(story.words.finishedTitle);
  },
};

export const Sent: Story = {
  args: { template: 'circle-feedback', ...sending },
  parameters: { browser: { sending: { status: 201, body: {} } } },
  async play(context) {
    const story = await FormInStory.withWords(context, 'comment');
    await story.press(story.words.send);
    await story.hasHeading(story.words.sentTitle);
  },
};
