import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  circle,
  manyCircles,
  renderSignUp,
  SignUpInStory,
  someCircles,
  system,
  type SignUpArgs,
} from '../support/sign-up-story.js';

/** What people see before they sign up. */
const meta: Meta<SignUpArgs> = { title: 'Sign-up/List', component: 'circle-sign-up', render: renderSignUp };
export default meta;
type Story = StoryObj<SignUpArgs>;

const shows =
  (text: (story: SignUpInStory) => string): NonNullable<Story['play']> =>
  async (context) => {
    const story = await SignUpInStory.in(context);
    await story.shows(text(story));
  };

export const EveryKind: Story = { args: { system: system() }, play: shows(({ words }) => words.closed) };
export const OnePlaceLeft: Story = {
  args: { system: system(() => ({ list: { circles: [circle(1, { taken: 11 })] } })) },
  play: shows(({ words }) => words.left.one),
};
export const PlacesNotKnown: Story = {
  args: { system: system(() => ({ list: { circles: [circle(1, { places: undefined as never })] } })) },
  play: shows(({ words }) => words.open),
};
export const HasStarted: Story = {
  args: { system: system(() => ({ list: { circles: [circle(0), circle(1)] } })) },
  play: shows(({ words }) => words.started),
};
export const Filters: Story = {
  args: { system: system(() => ({ list: { circles: manyCircles(60) } })) },
  play: shows(({ words }) => words.filterMonth),
};
export const FiveThousand: Story = {
  args: {
    system: system(() => ({ list: { circles: manyCircles(5000).map((each, at) => ({ ...each, id: `c${at}` })) } })),
  },
  play: shows(({ words }) => words.showMore),
};
export const None: Story = {
  args: { system: system(() => ({ list: { circles: [] } })) },
  play: shows(({ words }) => words.empty),
};
export const Loading: Story = {
  args: { system: system(() => ({ list: 'never' })) },
  play: shows(({ words }) => words.loading),
};
export const Failed: Story = {
  args: { system: system(() => ({ list: new Error('Made up') })), contact: 'mailto:wellbeing@example.nhs.uk' },
  parameters: { warns: true },
  play: shows(({ words }) => words.failed),
};

/** Without a service nothing is held: each circle leads to somebody who can. */
export const ByEmail: Story = {
  render: (args) => renderSignUp({ ...args, circles: someCircles() }),
  args: { contact: 'mailto:wellbeing@example.nhs.uk' },
  play: shows(({ words }) => words.handOver),
};
export const OnAnotherPage: Story = {
  render: (args) => renderSignUp({ ...args, circles: someCircles() }),
  args: { contact: 'https://forms.example.nhs.uk/circles' },
  play: async (context) => {
    const story = await SignUpInStory.in(context);
    await story.shows(story.words.askPage);
    story.hasNo('form');
  },
};
export const NobodyToAsk: Story = {
  render: (args) => renderSignUp({ ...args, circles: someCircles() }),
  play: async (context) => {
    const story = await SignUpInStory.in(context);
    story.element.renderRoot.querySelector<HTMLElement>('.circle button')?.click();
    await story.shows(story.words.nobodyAsked);
  },
};
