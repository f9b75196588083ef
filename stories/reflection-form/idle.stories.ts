import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { FormInStory, renderReflection, written, type ReflectionArgs } from '../support/reflection-story.js';
import { passTime } from '../support/story-clock.js';

/** Nobody writes: after 5 minutes the words are out of sight, 2 minutes before the end it asks, then they go. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Nobody writes',
  component: 'circle-reflection-form',
  render: renderReflection,
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

const MINUTE = 60;

export const Hidden: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(5 * MINUTE);
    await story.hasHeading(story.words.hiddenTitle);
    await story.hasButton(story.words.show);
  },
};

export const ShownAgain: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(5 * MINUTE);
    await story.press(story.words.show);
    await expect(story.control('what').value).toBe(written[story.language]);
  },
};

export const Warning: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(13 * MINUTE);
    await story.shows(story.words.endingErase);
    await story.hasButton(story.words.keepWriting);
  },
};

export const KeptOn: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(13 * MINUTE);
    await story.press(story.words.keepWriting);
    await expect(story.control('what').value).toBe(written[story.language]);
  },
};

export const Erased: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(15 * MINUTE);
    await story.shows(story.words.erased);
    await expect(story.form.record.answers).toEqual({});
  },
};

/** Whoever is here now does not want them to stay: they go at once, and nothing else does. */
export const HiddenAndCleared: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(5 * MINUTE);
    await story.hasHeading(story.words.hiddenTitle);
    await story.press(story.words.clear);
    await story.shows(story.words.cleared);
    await expect(story.form.record.answers).toEqual({});
  },
};

/** Said before the first word. */
export const SaidBefore: Story = {
  args: { 'idle-minutes': 20 },
  async play(context) {
    const story = await FormInStory.in(context);
    await story.shows(story.words.beforeIdle);
  },
};

/** A browser may keep a page that was left, with all its words, for whoever goes back to it. */
export const BackFromTheCache: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await story.shows(story.words.clearedOnReturn);
    await expect(story.control('what').value).toBe('');
  },
};

/** The shortest time that a page may choose: hidden and asked after 3 minutes, erased after 5. */
export const FiveMinutes: Story = {
  args: { 'idle-minutes': 5 },
  async play(context) {
    const story = await FormInStory.withWords(context);
    passTime(3 * MINUTE);
    await story.shows(story.words.endingErase);
  },
};
