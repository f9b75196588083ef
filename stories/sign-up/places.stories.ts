import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { receipt, renderSignUp, SignUpInStory, system, type SignUpArgs } from '../support/sign-up-story.js';

/** Afterwards: the link to keep, the calendar, and cancelling. */
const meta: Meta<SignUpArgs> = { title: 'Sign-up/Places', component: 'circle-sign-up', render: renderSignUp };
export default meta;
type Story = StoryObj<SignUpArgs>;

const then =
  (act: (story: SignUpInStory) => Promise<void>): NonNullable<Story['play']> =>
  async (context) => {
    const story = await SignUpInStory.signedUp(context);
    await story.hasHeading(story.words.confirmedTitle);
    await act(story);
  };

export const OnlinePlace: Story = {
  args: { system: system(() => ({ signUp: receipt({ online: 'https://meet.example.nhs.uk/1' }) })) },
  play: then((story) => story.shows(story.words.joinOnline)),
};
export const LinkCopied: Story = {
  args: { system: system() },
  parameters: { browser: { copying: 'allowed' } },
  play: then(async (story) => {
    await story.pressId('copy');
    await story.shows(story.words.copied);
  }),
};
export const LinkNotCopied: Story = {
  args: { system: system() },
  parameters: { browser: { copying: 'refused' } },
  play: then(async (story) => {
    await story.pressId('copy');
    await story.shows(story.words.copyFailed);
  }),
};
export const InTheCalendar: Story = {
  args: { system: system() },
  parameters: { browser: { downloads: 'allowed' } },
  play: then(async (story) => {
    await story.pressId('calendar');
    await story.shows(story.words.added);
  }),
};
export const NoLinkToKeep: Story = {
  args: { system: system(() => ({ signUp: { receipt: { ...receiptOf(), token: undefined } } })) },
  play: then((story) => story.shows(story.words.noLink)),
};
export const Cancelled: Story = {
  args: { system: system() },
  play: then(async (story) => {
    await story.pressId('cancel');
    await story.hasHeading(story.words.cancelledTitle);
  }),
};
export const Cancelling: Story = {
  args: { system: system(() => ({ cancel: 'never' })) },
  play: then(async (story) => {
    await story.pressId('cancel');
    await story.shows(story.words.cancelling);
  }),
};
export const NotKnownIfCancelled: Story = {
  args: { system: system(() => ({ cancel: { unknown: true } })) },
  play: then(async (story) => {
    await story.pressId('cancel');
    await story.shows(story.words['cancel-unknown']);
  }),
};
export const TooLateToCancel: Story = {
  args: { system: system(() => ({ cancel: { problem: 'circle-past' } })) },
  play: then(async (story) => {
    await story.pressId('cancel');
    await story.shows(story.words['cancel-circle-past']);
  }),
};
export const Remembered: Story = {
  args: { system: system() },
  play: then(async (story) => {
    await story.pressId('remember');
    await story.pressId('back');
    await story.hasHeading(story.words.places);
  }),
};
export const Forgotten: Story = {
  args: { system: system() },
  play: then(async (story) => {
    await story.pressId('remember');
    await story.pressId('back');
    await story.pressId('forget');
    await story.shows(story.words.forgotten);
  }),
};
export const LinkLeadsNowhere: Story = {
  args: { system: system(() => ({ read: { problem: 'sign-up-not-found' } })) },
  play: then(async (story) => {
    await story.pressId('back');
    story.element.renderRoot.querySelector<HTMLElement>('.circles-places li button')?.click();
    await story.shows(story.words['read-sign-up-not-found']);
  }),
};

function receiptOf() {
  const answer = receipt();
  return 'receipt' in answer ? answer.receipt : undefined;
}
