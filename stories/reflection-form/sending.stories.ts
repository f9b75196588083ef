import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { CircleReflectionSubmitEvent } from '../../src/reflection-form/circle-reflection-form.events.js';
import type { SendState } from '../../src/reflection-form/record-sender.js';
import { FormInStory, renderReflection, written, type ReflectionArgs } from '../support/reflection-story.js';

/** What the form says of each answer of a server. Whatever it is, every word stays until the answer is that it has arrived. */
const meta: Meta<ReflectionArgs> = {
  title: 'Reflection form/Sending',
  component: 'circle-reflection-form',
  render: renderReflection,
  args: { template: 'circle-feedback', action: '/answers', reader: 'The wellbeing team', kept: '6 months' },
};
export default meta;
type Story = StoryObj<ReflectionArgs>;

type Failure = Exclude<SendState, 'idle' | 'sending' | 'sent'>;

/** A server's answer, as it comes and with the words that the form has for it. */
function fails(sending: 'unreachable' | { status: number; headers?: Record<string, string> }, state: Failure): Story {
  const answer = typeof sending === 'string' ? sending : { body: { type: 'about:blank' }, ...sending };
  return {
    parameters: { browser: { sending: answer } },
    async play(context) {
      const story = await FormInStory.withWords(context, 'comment');
      await story.press(story.words.send);
      await story.shows(story.words[`send-${state}`]);
      await expect(story.control('comment').value).toBe(written[story.language]);
    },
  };
}

export const BeforeTheButton: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.shows(story.words.reads);
    await story.shows(story.words.freedom);
  },
};

export const HowLongIsUnknown: Story = {
  args: { template: 'organisation-themes', kept: '' },
  async play(context) {
    const story = await FormInStory.in(context);
    await story.shows(story.words.keptUnknown);
    await story.shows(story.words.noReply);
  },
};

export const NothingToSend: Story = {
  async play(context) {
    const story = await FormInStory.in(context);
    await story.press(story.words.send);
    await story.shows(story.words.nothingToSend);
  },
};

export const Sending: Story = {
  parameters: { browser: { sending: 'never' } },
  async play(context) {
    const story = await FormInStory.withWords(context, 'comment');
    await story.press(story.words.send);
    await story.shows(story.words.sending);
  },
};

export const Sent: Story = {
  parameters: { browser: { sending: { status: 201, body: {} } } },
  async play(context) {
    const story = await FormInStory.withWords(context, 'comment');
    await story.press(story.words.send);
    await story.hasHeading(story.words.sentTitle);
  },
};

/** It asks for longer than anybody waits before a form. */
export const Busy = fails({ status: 503, headers: { 'retry-after': '3600' } }, 'busy');
export const TooManyRequests = fails({ status: 429, headers: { 'retry-after': '3600' } }, 'busy');
export const Refused = fails({ status: 422 }, 'refused');
export const SignedOut = fails({ status: 401 }, 'signed-out');
export const NotAllowed = fails({ status: 403 }, 'signed-out');
/** The server gave the request up: it did not have it whole. */
export const TooSlowToSend = fails({ status: 408, headers: { 'retry-after': '3600' } }, 'busy');
export const TooLarge = fails({ status: 413 }, 'too-large');
/** It may have been kept, and the answer been the trouble. */
export const ServerFault = fails({ status: 500 }, 'unknown');
/** What stands between the form and the service lost the answer, and perhaps not the words. */
export const BadGateway = fails({ status: 502, headers: { 'retry-after': '3600' } }, 'unknown');
export const GatewayTimeout = fails({ status: 504, headers: { 'retry-after': '3600' } }, 'unknown');
/** Another try with the same key is still being worked on. */
export const StillWorkedOn = fails({ status: 409 }, 'unknown');
/** After 4 tries with one key: it may have arrived, and the form does not pretend to know. */
export const Unknown = fails('unreachable', 'unknown');

/** No answer in 10 seconds, 4 times. Here the seconds are short. */
export const NoAnswer: Story = {
  beforeEach() {
    const { fetch, setTimeout } = globalThis;
    globalThis.fetch = (_, init) =>
      new Promise((__, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')));
      });
    const hurry = (call: () => void, ms?: number): unknown => setTimeout(call, ms === 10_000 ? 50 : ms);
    globalThis.setTimeout = hurry as typeof setTimeout;
    return () => {
      globalThis.fetch = fetch;
      globalThis.setTimeout = setTimeout;
    };
  },
  async play(context) {
    const story = await FormInStory.withWords(context, 'comment');
    await story.press(story.words.send);
    await story.shows(story.words['send-unknown']);
    await story.hasButton(story.words.sendAgain);
    await expect(story.control('comment').value).toBe(written[story.language]);
  },
};

/** The page takes the record and sends it itself. */
const takenBy = (answer: () => Promise<unknown>): NonNullable<Story['play']> =>
  async function play(context) {
    const story = await FormInStory.withWords(context, 'comment');
    story.form.addEventListener(
      'circle-reflection-submit',
      (event: CircleReflectionSubmitEvent) => event.respondWith(answer()),
      { once: true },
    );
    await story.press(story.words.send);
  };

export const SentByThePage: Story = {
  async play(context) {
    await takenBy(() => Promise.resolve())(context);
    const story = await FormInStory.in(context);
    await story.hasHeading(story.words.sentTitle);
  },
};

export const NotSentByThePage: Story = {
  async play(context) {
    await takenBy(() => Promise.reject(new Error('The service is closed')))(context);
    const story = await FormInStory.in(context);
    await story.shows(story.words['send-page']);
  },
};
