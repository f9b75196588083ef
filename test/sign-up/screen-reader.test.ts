import { waitUntil } from '@open-wc/testing';
import { press } from '../shared/support/keys.js';
import { Transcript } from '../shared/support/transcript.js';
import { receiptData, tidy, withClient, type SignUpPage } from './support/sign-up-page.js';
import { ahead } from './support/states.js';

const paragraph = (text: string): string[] => ['paragraph', text, 'end of paragraph'];
const strong = (text: string): string[] => ['paragraph', 'strong', text, 'end of strong', 'end of paragraph'];
const fact = (name: string, ...value: string[]): string[] => [
  'term',
  name,
  'end of term',
  'definition',
  ...value,
  'end of definition',
];
const facts = (place: string, hosts: string, held: string): string[] => [
  ...fact(place, 'Room 4'),
  ...fact(hosts, 'Sam', ',', 'Alex'),
  ...fact(held, 'English'),
];
const FACTS = facts('Place', 'Hosts', 'Held in');
const TIME = 'Wednesday 3 March 2190, 2pm to 3:30pm';

const list = { circles: [ahead(0), ahead(1, { taken: 12, waiting: 2 })] };
const waiting = { status: 'waiting', position: 3, circle: ahead(1, { taken: 12, waiting: 3 }) };
const answers = {
  list,
  signUp: { receipt: receiptData({ circle: ahead(0, { taken: 10 }) }) },
  cancel: { receipt: receiptData({ status: 'cancelled', token: undefined, circle: ahead(0) }) },
};

/** Enter on a control, as somebody does who listens. */
async function enter(page: SignUpPage, control: HTMLElement): Promise<void> {
  control.focus();
  await press(page, 'Enter');
  await page.answered();
}

const byId = (page: SignUpPage, id: string) => page.all(`#${id}`)[0]!;

async function fillIn(page: SignUpPage): Promise<void> {
  await page.type('Your name', 'Sam Jones');
  await page.type('Work email', 'sam@example.nhs.uk');
}

describe('signing up, heard', () => {
  afterEach(async () => {
    await Transcript.end();
    tidy();
  });

  it('is told a circle, who for and how, and that there is a place', async () => {
    const { page } = await withClient(answers);
    await page.answered();
    const heard = await Transcript.of(page);
    const act = `Sign up: Circle 0, ${TIME}`;
    const first = 'listitem, level 1, position 1, set size 2';
    await heard.reads(
      ...['heading, Circles to come, level 2', 'list', first, 'heading, Circle 0, level 3', ...paragraph(TIME)],
      ...[
        ...FACTS,
        ...strong('3 places left'),
        `button, ${act}`,
        'Sign up',
        `end of button, ${act}`,
        `end of ${first}`,
      ],
    );
    await enter(page, page.act('Sign up'));
    await heard.says(`button, ${act}`, 'heading, Sign up for Circle 0, level 2');
    await heard.reads(
      ...['Sign up for', 'Circle 0', 'end of heading, Sign up for Circle 0, level 2', ...paragraph(TIME), ...FACTS],
      ...[...strong('3 places left'), 'form', 'Your name', 'textbox, Your name', 'Work email'],
      ...['For example, name@example.com', 'textbox, Work email, For example, name@example.com'],
      ...paragraph(
        'Only the people who organise this circle see your name and email. They are for this circle and nothing else.',
      ),
      'button, Sign up',
    );
    await fillIn(page);
    await enter(page, byId(page, 'submit'));
    await heard.says('button, Sign up', 'heading, You have a place, level 2', 'polite: You have a place');
  });

  it('is told a place with the link to keep, and that it is cancelled', async () => {
    const { page } = await withClient(answers);
    await page.answered();
    await page.signUp();
    await waitUntil(() => page.spoken === 'You have a place');
    const heard = await Transcript.of(page);
    const link = page.all<HTMLInputElement>('#link')[0]!.value;
    const keep = 'Keep this link. It shows your place, and cancels it. Do not give it to anyone.';
    const warning = 'Not on a computer that others use: whoever opens this page could cancel your place.';
    await heard.reads(
      ...['paragraph', 'button, Back to all circles', 'end of paragraph', 'heading, You have a place, level 2'],
      ...[...paragraph('Circle 0'), ...paragraph(TIME), ...FACTS, ...paragraph(keep)],
      ...[`textbox, Link to your place, ${link}, ${keep}, read only`, 'button, Copy the link'],
      ...[`checkbox, Remember my places on this device, ${warning}, not checked`, 'Remember my places on this device'],
      ...[warning, 'button, Add to calendar', 'button, Cancel my place'],
    );
    await enter(page, byId(page, 'cancel'));
    const cancelled = 'Your sign-up is cancelled';
    await heard.says('button, Cancel my place', `heading, ${cancelled}, level 2`, `polite: ${cancelled}`);
  });

  it('is told the number on the waiting list', async () => {
    const { page } = await withClient({ list, signUp: { receipt: receiptData(waiting) } });
    await page.answered();
    await page.begin('Join the waiting list');
    await fillIn(page);
    const heard = await Transcript.of(page);
    await enter(page, byId(page, 'submit'));
    const title = 'You are 3rd on the waiting list';
    await heard.says('button, Join the waiting list', `heading, ${title}, level 2`, `polite: ${title}`);
    await heard.reads(
      ...paragraph('You have no place yet. The organiser will tell you if that changes.'),
      ...paragraph('Circle 1'),
    );
  });

  it('is told what is wrong, and where', async () => {
    const { page } = await withClient(answers);
    await page.answered();
    await page.signUp({ name: ' ', email: 'sam' });
    const heard = await Transcript.of(page);
    const item = (text: string, at: number): string[] => {
      const name = `listitem, level 1, position ${at}, set size 2`;
      return [name, `link, ${text}`, `end of ${name}`];
    };
    await heard.reads(
      ...[
        'paragraph',
        'button, Back to all circles',
        'end of paragraph',
        'alert',
        'heading, There is a problem, level 2',
      ],
      ...['list', ...item('Enter your name', 1), ...item('Enter an email address in the correct format', 2)],
    );
    page.field('Work email').focus();
    await heard.says(
      'textbox, Work email, sam, For example, name@example.com Error: Enter an email address in the correct format',
    );
  });
});
