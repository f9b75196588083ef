import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ownTemplate } from '../support/page-data.js';
import { FormInStory, renderReflection, type ReflectionArgs } from '../support/reflection-story.js';

/** Each built-in template before anybody types, and one of a page's own with a field of each kind. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Templates',
  component: 'circle-reflection-form',
  render: renderReflection,
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

const asks = (...fields: readonly string[]): NonNullable<Story['play']> =>
  async function play(context) {
    const story = await FormInStory.in(context);
    for (const field of fields) await expect(story.control(field)).toBeInTheDocument();
    await expect(story.form.record.answers).toEqual({});
  };

export const WhatSoWhatNowWhat: Story = { play: asks('what', 'so-what', 'now-what') };
export const Gibbs: Story = {
  args: { template: 'gibbs' },
  play: asks('description', 'feelings', 'evaluation', 'analysis', 'conclusion', 'action'),
};
export const NmcReflectiveAccount: Story = { args: { template: 'nmc-reflective-account' }, play: asks() };
export const HcpcCpd: Story = {
  args: { template: 'hcpc-cpd' },
  play: asks('activity', 'learned', 'work', 'service-users'),
};
export const GphcReflectiveAccount: Story = {
  args: { template: 'gphc-reflective-account' },
  play: asks('area', 'users', 'standards', 'how', 'example'),
};

const sending = { action: '/answers', reader: 'The wellbeing team', kept: '6 months' };

export const CircleFeedback: Story = {
  args: { template: 'circle-feedback', ...sending },
  play: asks('listened', 'safe', 'kind', 'again', 'comment'),
};
export const OrganisationThemes: Story = {
  args: { template: 'organisation-themes', ...sending },
  play: asks('helps', 'gets-in-the-way', 'most'),
};

export const OwnTemplate: Story = {
  args: { template: 'after-a-shift', json: { templates: [ownTemplate] } },
  play: asks('moment', 'word', 'helped', 'weight', 'next'),
};
