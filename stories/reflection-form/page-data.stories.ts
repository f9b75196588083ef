import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { ownSupport } from '../support/page-data.js';
import { timerWarnings } from '../support/prepare-story.js';
import { FormInStory, renderReflection, type ReflectionArgs } from '../support/reflection-story.js';

/** Words of the page, and mistakes of its editor: each falls back, and the panel says what to mend. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Page data',
  component: 'circle-reflection-form',
  render: renderReflection,
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

export const OwnWords: Story = {
  args: { json: { strings: { finish: { en: 'That is all', cy: 'Dyna ni' } } } },
  async play(context) {
    const story = await FormInStory.in(context);
    await story.hasButton(story.language === 'cy' ? 'Dyna ni' : 'That is all');
  },
};

export const OwnSupport: Story = {
  args: { json: { support: ownSupport } },
  async play(context) {
    const story = await FormInStory.withWords(context);
    await story.press(story.words.finish);
    await story.shows('01632 960123');
  },
};

/** Its headings begin at the level that the page gives. */
export const HeadingLevel: Story = {
  args: { 'heading-level': 4 },
  // The page of a story has no headings of levels 2 and 3.
  parameters: { a11y: { config: { rules: [{ id: 'heading-order', enabled: false }] } } },
  async play(context) {
    const story = await FormInStory.in(context);
    const levels = story.screen.getAllByRole('heading').map(({ localName }) => localName);
    await expect(levels).toEqual(['h4', 'h5']);
  },
};

interface PageGlobal {
  CompassionCircle?: unknown;
}

/** Where concerns go comes from the settings of the site. */
export const ConcernsGoElsewhere: Story = {
  args: { template: 'organisation-themes', action: '/answers', reader: 'The wellbeing team' },
  beforeEach() {
    const page = globalThis as PageGlobal;
    const before = page.CompassionCircle;
    page.CompassionCircle = { settings: { concernUrl: '#speak-up' } };
    return () => {
      if (before === undefined) delete page.CompassionCircle;
      else page.CompassionCircle = before;
    };
  },
  async play(context) {
    const story = await FormInStory.in(context);
    const links = await story.screen.findAllByRole('link', { name: story.words.concern });
    await expect(links[0]).toBeVisible();
  },
};

/** Without an address nothing is sent by the form, and it does not say that it is. The page may take the record. */
export const NoAddress: Story = {
  args: { template: 'organisation-themes' },
  async play(context) {
    const story = await FormInStory.in(context);
    await story.shows(story.words.beforeOff);
    await story.shows(story.words.noReply);
    story.hasNoButton(story.words.send);
    await story.hasButton(story.words.finish);
  },
};

export const NoReader: Story = {
  args: { template: 'circle-feedback', action: '/answers' },
  parameters: { warns: true },
  async play(context) {
    const story = await expectPanel(context);
    story.hasNoButton(story.words.send);
  },
};

export const WrongAttributes: Story = {
  args: {
    ...{ template: 'diary', drafts: 'yes', 'idle-minutes': 2, action: 'javascript:void(0)' },
    ...{ reader: 'The wellbeing team', 'heading-level': 1 },
  },
  parameters: { warns: true },
  play: async (context) => {
    await expectPanel(context);
  },
};

export const MalformedJson: Story = {
  args: { json: '{ "templates": [ }' },
  parameters: { warns: true },
  play: async (context) => {
    await expectPanel(context);
  },
};

export const TemplatesWithFaults: Story = {
  args: {
    template: 'huddle',
    json: {
      templates: [
        { id: 'huddle', title: 'After the huddle', fields: [{ id: 'a', kind: 'mood', label: 'How was it?' }] },
        { id: 'empty', title: 'Nothing to ask', fields: [] },
        { id: 'not an id', title: 'Without an id', fields: [{ id: 'a', kind: 'text', label: 'What now?' }] },
      ],
      colour: 'blue',
    },
  },
  parameters: { warns: true },
  play: async (context) => {
    await expectPanel(context);
  },
};

async function expectPanel(context: Parameters<NonNullable<Story['play']>>[0]): Promise<FormInStory> {
  const story = await FormInStory.in(context);
  await waitFor(() => expect(story.screen.getByRole('note')).toBeVisible());
  await story.hasButton(story.words.finish);
  await expect(timerWarnings()).toHaveLength(1);
  return story;
}
