import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { CardInStory, renderCard, type CardArgs } from '../support/card-story.js';

const meta: Meta<CardArgs> = {
  title: 'Prompt card/Cards',
  component: 'circle-prompt-card',
  render: renderCard,
  args: { seed: 'stories' },
};
export default meta;
type Story = StoryObj<CardArgs>;

export const AllThemes: Story = {
  async play(context) {
    const { card } = await CardInStory.showing(context);
    // Without the prompts of higher sensitivity.
    await expect(card.prompt?.count).toBe(37);
  },
};

export const Arriving: Story = { args: { theme: 'arriving' }, play: showsTheme('arriving') };
export const Self: Story = { args: { theme: 'self' }, play: showsTheme('self') };
export const Colleagues: Story = { args: { theme: 'colleagues' }, play: showsTheme('colleagues') };
export const Team: Story = { args: { theme: 'team' }, play: showsTheme('team') };
export const Closing: Story = { args: { theme: 'closing' }, play: showsTheme('closing') };

/** The caution stands with every card of this theme. */
export const Patients: Story = {
  args: { theme: 'patients' },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.shows(story.words.caution);
  },
};

/** Only with `include-sensitive`, and with a sentence for the host. */
export const HigherSensitivity: Story = {
  args: { 'include-sensitive': true },
  async play(context) {
    const story = await CardInStory.showing(context, 'patients-6');
    await story.shows(story.words.caution);
    await story.shows(story.words.sensitive);
  },
};

/** The page's word in place of patients and service users. */
export const PeopleWord: Story = {
  args: { theme: 'patients', 'people-word': 'residents' },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.shows(story.words['people-residents']);
  },
};

export const FirstCard: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.back);
    await story.shows(story.words.firstCard);
  },
};

export const LastCard: Story = {
  args: { theme: 'closing' },
  async play(context) {
    const story = await CardInStory.showing(context);
    for (let left = 5; left > 0; left--) story.card.next();
    await expect(story.card.prompt?.index).toBe(5);
  },
};

/** After the last card they come again, in another order. */
export const NewRound: Story = {
  args: { theme: 'closing' },
  async play(context) {
    const story = await CardInStory.showing(context);
    for (let left = 5; left > 0; left--) story.card.next();
    await story.press(story.words.next);
    await story.shows(story.words.allSeen.other);
  },
};

export const Shuffled: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.shuffle);
    await story.shows(story.words.shuffled);
    // Each time another order: the story ends on a card that is always the same.
    story.card.shuffle('stories again');
  },
};

export const Copied: Story = {
  parameters: { browser: { copying: 'allowed' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.copy);
    await story.shows(story.words.copied);
  },
};

export const OrderShared: Story = {
  parameters: { browser: { copying: 'allowed' } },
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.press(story.words.share);
    await story.shows(story.words.shared);
  },
};

/** Opened by a link that somebody shared: its order and its theme, not the page's own. */
export const SharedLink: Story = {
  args: { theme: 'arriving' },
  beforeEach() {
    const { href } = location;
    const shared = new URL(href);
    shared.searchParams.set('circle-order', 'a shared order');
    shared.searchParams.set('circle-theme', 'team');
    history.replaceState(history.state, '', shared);
    return () => {
      history.replaceState(history.state, '', href);
    };
  },
  async play(context) {
    const story = await CardInStory.showing(context);
    await expect(story.card.prompt?.theme).toBe('team');
  },
};

/** The page takes the button for a link away. */
export const NoShare: Story = {
  args: { 'no-share': true },
  async play(context) {
    const story = await CardInStory.showing(context);
    story.hasNoButton(story.words.share);
  },
};

/** Somebody chose a theme: its cards alone, which can then be printed. */
export const ThemeChosen: Story = {
  async play(context) {
    const story = await CardInStory.showing(context);
    await story.choose('team');
    await waitFor(() => expect(story.card.prompt?.theme).toBe('team'));
    await story.hasButton(story.words.printTheme);
  },
};

function showsTheme(theme: string): NonNullable<Story['play']> {
  return async (context) => {
    const { card } = await CardInStory.showing(context);
    await expect(card.prompt?.theme).toBe(theme);
    await expect(card.prompt?.index).toBe(0);
  };
}
