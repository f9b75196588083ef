import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  circle,
  manyCircles,
  receipt,
  renderSignUp,
  SignUpInStory,
  system,
  type SignUpArgs,
} from '../support/sign-up-story.js';

/** The longest words of the two languages, so the first place to look for text that does not fit. */
const meta: Meta<SignUpArgs> = {
  title: 'Sign-up/Cymraeg',
  component: 'circle-sign-up',
  render: renderSignUp,
  globals: { language: 'cy' },
};
export default meta;
type Story = StoryObj<SignUpArgs>;

export const List: Story = {
  args: { system: system(() => ({ list: { circles: manyCircles(30) } })) },
  async play(context) {
    const story = await SignUpInStory.in(context);
    await story.shows(story.words.filterMode);
  },
};
export const OnlyEnglishTitle: Story = {
  args: { system: system(() => ({ list: { circles: [circle(1, { title: 'A circle without a Welsh title' })] } })) },
  async play(context) {
    const story = await SignUpInStory.in(context);
    await story.shows('A circle without a Welsh title');
  },
};
export const Form: Story = {
  args: { system: system() },
  async play(context) {
    const story = await SignUpInStory.atForm(context);
    await story.pressId('submit');
    await story.hasHeading(story.words.formProblem);
  },
};
export const Confirmed: Story = {
  args: { system: system() },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.hasHeading(story.words.confirmedTitle);
  },
};
export const Waiting: Story = {
  args: { system: system(() => ({ signUp: receipt({ status: 'waiting', position: 3 }) })) },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.hasHeading('Rydych yn 3ydd ar y rhestr aros');
  },
};
export const NotKnown: Story = {
  args: { system: system(() => ({ signUp: { unknown: true } })) },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.shows(story.words['sign-unknown']);
  },
};
