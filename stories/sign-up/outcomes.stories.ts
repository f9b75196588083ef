import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SignUpProblem } from '../../src/core/sign-up.js';
import { circle, receipt, renderSignUp, SignUpInStory, system, type SignUpArgs } from '../support/sign-up-story.js';

/** What came of pressing the button, as the service says it, and never as the page hoped. */
const meta: Meta<SignUpArgs> = { title: 'Sign-up/Outcomes', component: 'circle-sign-up', render: renderSignUp };
export default meta;
type Story = StoryObj<SignUpArgs>;

export const TheForm: Story = {
  args: { system: system() },
  async play(context) {
    const story = await SignUpInStory.atForm(context);
    await story.shows(story.words.privacy);
  },
};
export const Mistakes: Story = {
  args: { system: system() },
  async play(context) {
    const story = await SignUpInStory.atForm(context);
    await story.pressId('submit');
    await story.hasHeading(story.words.formProblem);
  },
};
export const Sending: Story = {
  args: { system: system(() => ({ signUp: 'never' })) },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.shows(story.words.sending);
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
  args: {
    system: system(() => ({
      signUp: receipt({ status: 'waiting', position: 3, circle: circle(2, { taken: 12, waiting: 3 }) }),
    })),
  },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.shows(story.words.waitingText);
    await story.shows(story.words.filledUp);
  },
};
export const NotKnown: Story = {
  args: { system: system(() => ({ signUp: { unknown: true } })) },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.shows(story.words['sign-unknown']);
  },
};
export const NotKnownInTheList: Story = {
  args: { system: system(() => ({ signUp: { unknown: true } })) },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.shows(story.words['sign-unknown']);
    await story.pressId('back');
    await story.shows(story.words.findOut);
  },
};

const refused = (problem: SignUpProblem | 'refused', more: object = {}): Story => ({
  args: { system: system(() => ({ signUp: { problem, ...more } })), contact: 'mailto:wellbeing@example.nhs.uk' },
  async play(context) {
    const story = await SignUpInStory.signedUp(context);
    await story.shows(story.words['mailed' in more ? 'sign-mailed' : (`sign-${problem}` as const)]);
  },
});

export const CircleGone = refused('circle-not-found');
export const SignedUpBefore = refused('already-signed-up');
export const SignedUpBeforeMailed = refused('already-signed-up', { mailed: true });
export const Closed = refused('circle-closed');
export const CircleCancelled = refused('circle-cancelled');
export const HasStarted = refused('circle-past');
export const OtherNameBefore = refused('key-reused');
export const StillWorkedOn = refused('key-running');
export const TooLong = refused('too-large');
export const TooManyAsk = refused('too-many', { retryAfter: 120 });
export const Busy = refused('busy');
export const NotFromThisPage = refused('not-allowed');
export const LoggedOut = refused('sign-in');
export const Refused = refused('refused');
