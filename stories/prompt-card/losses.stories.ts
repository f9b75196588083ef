import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';

/** What a browser or a page may take away. Each is said in a quiet sentence, and the cards work all the same. */
const meta: Meta<CardArgs> = {
  title: 'Prompt card/Losses',
  component: 'circle-prompt-card',
  render: renderCard,
  args: { seed: 'stories' },
};
export default meta;
type Story = StoryObj<CardArgs>;

export const CopyRefused: Story = {
  parameters: { browser: { copying: 'refused' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.copy);
    await story.shows(story.words.copyFailed);
  },
};

/** Then the link is there to be selected. */
export const LinkNotCopied: Story = {
  parameters: { browser: { copying: 'refused' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.share);
    await story.shows(story.words.shareFailed);
    await story.shows('circle-order=stories');
  },
};

export const PrintingBlocked: Story = {
  parameters: { browser: { printing: 'blocked' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.printAll);
    await story.shows(story.words.printBlocked);
  },
};

export const NoFullScreen: Story = {
  parameters: { browser: { fullScreen: 'unavailable' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    story.hasNoButton(story.words.fullScreen);
  },
};

/** In a frame of another page: its own window has what the frame takes away. */
export const Framed: Story = {
  parameters: { browser: { fullScreen: 'framed' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.shows(story.words.fullScreenFramed);
    await story.hasButton(story.words.ownWindow);
  },
};

export const AllLost: Story = {
  parameters: { browser: { fullScreen: 'framed', copying: 'refused', printing: 'blocked' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.printAll);
    await story.shows(story.words.fullScreenFramed);
    await story.shows(story.words.printBlocked);
  },
};
