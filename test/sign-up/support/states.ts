import { receiptData, circleData, fakeClient, type Answers, type SignUpPage } from './sign-up-page.js';

export interface State {
  readonly attributes?: string;
  /** The page's own circles, in place of a client. */
  readonly circles?: readonly object[];
  readonly answers?: Answers;
  readonly reach?: (page: SignUpPage) => Promise<void>;
  /** What the state shows, in English, and no other must be taken for. */
  readonly sign: RegExp;
  readonly warns?: RegExp;
}

/** Today is unknown to these tests, because axe needs the real clock: all circles are far ahead. */
export const ahead = (day: number, over: object = {}) =>
  circleData(day, {
    start: new Date(Date.UTC(2190, 2, 3 + day, 14)).toISOString(),
    end: new Date(Date.UTC(2190, 2, 3 + day, 15, 30)).toISOString(),
    ...over,
  });

const receipt = (over: object = {}) => ({ receipt: receiptData({ circle: ahead(0, { taken: 10 }), ...over }) });
const list = {
  circles: [
    ahead(0, { access: 'Step-free', adjustments: 'wellbeing@example.nhs.uk', minimum: 4, kind: 'supervision' }),
    ahead(1, { taken: 12, waiting: 2, online: true }),
    ahead(2, { status: 'cancelled' }),
    ahead(3, { online: 'https://teams.example/1', language: 'both' }),
  ],
};
const long = 'x'.repeat(600);

const control = async (page: SignUpPage, id: string): Promise<void> => {
  page.element.shadowRoot!.getElementById(id)!.click();
  await page.answered();
};
const form = async (page: SignUpPage): Promise<void> => {
  page.all<HTMLButtonElement>('.circle button')[0]!.click();
  await page.settled();
};
const send = async (page: SignUpPage): Promise<void> => {
  await form(page);
  for (const [id, text] of [
    ['field-1', 'Sam Jones'],
    ['field-2', 'sam@example.nhs.uk'],
  ] as const) {
    const field = page.element.shadowRoot!.getElementById(id) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  await control(page, 'submit');
};

/** Every state of the widget, and the way there. */
export const states: Readonly<Record<string, State>> = {
  'a list': { sign: /3 places left/ },
  'a list without a service': {
    circles: list.circles,
    attributes: 'contact="mailto:a@b.uk"',
    sign: /Ask for a place by email/,
  },
  'a list with filters and more': {
    circles: Array.from({ length: 60 }, (_, day) =>
      ahead(day, { online: day % 2 === 0, language: day % 3 ? 'en' : 'cy' }),
    ),
    sign: /20 of 60 circles/,
  },
  'no circles': { answers: { list: { circles: [] } }, sign: /There are no circles to come/ },
  'a list that failed': {
    answers: { list: new Error('a seeded fault') },
    attributes: 'contact="mailto:a@b.uk"',
    sign: /could not be loaded/,
    warns: /could not be reached/,
  },
  'the form': { reach: form, sign: /Your name/ },
  'the form for a waiting list': {
    answers: { list: { circles: [ahead(0, { taken: 12 })] } },
    reach: form,
    sign: /Join the waiting list for/,
  },
  'the form with mistakes': {
    reach: async (page) => {
      await form(page);
      await control(page, 'submit');
    },
    sign: /There is a problem/,
  },
  sending: { answers: { signUp: () => new Promise(() => undefined) }, reach: send, sign: /Sending/ },
  'an outcome that is not known': { answers: { signUp: { unknown: true } }, reach: send, sign: /We do not know yet/ },
  'a refusal': {
    answers: { signUp: { problem: 'circle-closed' } },
    attributes: 'contact="mailto:a@b.uk"',
    reach: send,
    sign: /is closed/,
  },
  'a place': { reach: send, sign: /You have a place/ },
  'a place in the waiting list': {
    answers: { signUp: receipt({ status: 'waiting', position: 3 }) },
    reach: send,
    sign: /You are 3rd on the waiting list/,
  },
  'a place that could not be cancelled': {
    answers: { cancel: { unknown: true } },
    reach: async (page) => {
      await send(page);
      await control(page, 'cancel');
    },
    sign: /if your sign-up is cancelled/,
  },
  'a sign-up that is cancelled': {
    reach: async (page) => {
      await send(page);
      await control(page, 'cancel');
    },
    sign: /Your sign-up is cancelled/,
  },
  'the list with a place': {
    reach: async (page) => {
      await send(page);
      await control(page, 'back');
    },
    sign: /Your places/,
  },
  'the list with a sign-up that is not known': {
    answers: { signUp: { unknown: true } },
    reach: async (page) => {
      await send(page);
      await control(page, 'back');
    },
    sign: /This was not me/,
  },
  'mistakes of the page’s editor': {
    circles: [{ id: 'a b' }, ahead(0, { online: 'javascript:alert(1)' })],
    attributes: 'time-zone="Nowhere" limit="0" contact="javascript:alert(1)"',
    sign: /time-zone must be the name/,
    warns: /time-zone/,
  },
  'very long words': {
    answers: {
      list: {
        circles: [
          ahead(0, {
            title: 'x'.repeat(120),
            location: long,
            access: long,
            hosts: ['x'.repeat(100)],
            adjustments: long,
          }),
        ],
      },
    },
    sign: /x{120}/,
  },
};

export const clientOf = ({ answers }: State) =>
  fakeClient({
    list,
    signUp: receipt(),
    cancel: receipt({ status: 'cancelled', token: undefined }),
    ...answers,
  });
