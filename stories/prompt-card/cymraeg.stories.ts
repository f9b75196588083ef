import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';

/** The longest words of the two languages, so the first place to look for text that does not fit. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/Cymraeg',
  component: 'circle-prompt-card',
  render: renderCard,
  globals: { language: 'cy' },
  args: { seed: 'stories' },
};
export default meta;
type Story = StoryObj<CardArgs>;

export const AllThemes: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.hasButton(story.words.next);
  },
};

export const HigherSensitivity: Story = {
  args: { 'include-sensitive': true },
  async play(context) {
    const story = await CardInStory.showing(context, 'patients-6');
    await story.shows(story.words.sensitive);
  },
};

export const PeopleWord: Story = {
  args: { theme: 'patients', 'people-word': 'service users' },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.shows(story.words['people-service users']);
  },
};

export const NewRound: Story = {
  args: { theme: 'closing' },
  async play(context) {
    const story = await CardInStory.showing(context);
    for (let left = 5; left > 0; left--) story.card.next();
    await story.press(story.words.next);
    await story.shows(story.words.allSeen.many ?? '');
  },
};

export const FileMissing: Story = {
  args: { src: 'deck.json' },
  parameters: { browser: { file: { status: 404, body: '' } }, warns: true },
  async play(context) {
    const story = await CardInStory.in(context);
    await story.hasButton(story.words.retry);
    await story.shows(story.words.failed);
  },
};
