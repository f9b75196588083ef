import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { FormInStory, renderReflection, written, type ReflectionArgs } from '../support/reflection-story.js';

/** From the first word to the last: hints never stand in the way, and messages come only when somebody finishes. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Writing',
  component: 'circle-reflection-form',
  render: renderReflection,
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

export const Typed: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await expect(story.form.record.answers).toEqual({ what: written[story.language] });
  },
};

/** The number passes the check of an NHS number and belongs to nobody; the phone number is one kept for drama. */
const identifying = 'On 3 March 2026 she rang 07700 900123 from SW1A 1AA. Her number is 943 476 5919.';

export const Hints: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context, 'what', identifying);
    await story.shows(story.words['hint-nhs-number']);
    await story.shows(story.words['hint-postcode']);
    await story.shows(story.words.hintsLimit);
  },
};

export const HintPutAway: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context, 'what', identifying);
    await story.shows(story.words['hint-postcode']);
    await story.press(story.words.hintAwayLabel.replace('{text}', 'SW1A 1AA'));
    const sentence = story.words['hint-postcode'].replace('{text}', 'SW1A 1AA');
    await waitFor(() => expect(story.screen.queryByText(sentence)).toBeNull());
    await story.shows(story.words['hint-nhs-number']);
  },
};

/** Words that a page adds, such as the names of wards. */
export const HintOfThePage: Story = {
  args: { json: { identifyingWords: ['Larch Ward'] } },
  async play(context) {
    const story = await FormInStory.withWords(context, 'what', 'It was loud on Larch Ward.');
    await story.shows(story.words['hint-page-word']);
  },
};

export const Errors: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.press(story.words.finish);
    await story.hasHeading(story.words.formProblem);
    await waitFor(() => expect(story.form.shadowRoot?.activeElement?.getAttribute('role')).not.toBeUndefined());
  },
};

/** The link of the message leads to the field. */
export const ErrorFollowed: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.press(story.words.finish);
    await story.hasHeading(story.words.formProblem);
    const [link] = story.screen.getAllByRole('link', { name: /^(Enter|Rhowch|Nodwch)/ });
    if (!link) throw new Error('The summary has no link.');
    await userEvent.click(link);
    await waitFor(() => expect(story.form.shadowRoot?.activeElement).toBe(story.control('what')));
  },
};

/** 1,001 characters of the 1,000 that a comment may have: nothing is cut, and the message says so. */
export const TooLong: Story = {
  args: { template: 'circle-feedback', action: '/answers', reader: 'The wellbeing team' },
  async play(context) {
    const story = await FormInStory.withWords(context, 'comment', 'Quiet. '.repeat(143));
    await story.press(story.words.send);
    await story.hasHeading(story.words.formProblem);
    await expect(story.control('comment').value).toHaveLength(1001);
  },
};

export const SpellingChecker: Story = {
  async play(context) {
    const story = await FormInStory.withWords(context);
    await userEvent.click(story.control('spelling'));
    await story.form.updateComplete;
    await expect(story.control('what').spellcheck).toBe(true);
  },
};
