import { json, type TimerPage } from './timer-page.js';

const stages = [
  { id: 'hello', kind: 'together', title: 'Hello', seconds: 50, say: 'Say hello.', prompt: 'How are you today?' },
  { id: 'round', kind: 'round', title: 'Round', secondsEach: 60, say: 'We go round.', prompt: 'What helps?' },
  { id: 'pairs', kind: 'pairs', title: 'Pairs', secondsEach: 60, listenerSay: 'Only listen.' },
  { id: 'support', kind: 'together', title: 'Support', seconds: 60 },
  { id: 'quiet', kind: 'silence', title: 'Quiet', seconds: 60 },
];
const data = json({
  plans: [{ id: 'own', title: 'Own', minutes: 10, stages }],
  support: [
    { name: 'Us', voice: '01632 960 000', url: 'https://us.example', checked: new Date().toISOString().slice(0, 10) },
  ],
});

export const timer = (attributes = ''): string =>
  `<circle-timer plan="own" people="5" reflection="/reflect" ${attributes}>${data}</circle-timer>`;

const to = (stage: string) => async (page: TimerPage) => {
  page.timer.start();
  await page.goTo(stage);
};

/** Every state of the timer, and the way there. Time is the browser's own: axe needs it. */
export const states: Readonly<Record<string, (page: TimerPage) => Promise<void>>> = {
  'set-up': async (page) => {
    page.all<HTMLDetailsElement>('details')[0]!.open = true;
    await page.type('Number of people', '14');
    await page.choose('On screen, with a soft sound');
  },
  'set-up with an error': async (page) => {
    await page.type('Number of people', '1');
    await page.press('Start the circle');
  },
  'a stage all together': to('hello'),
  'a round': to('round'),
  pairs: to('pairs'),
  'the support stage': to('support'),
  silence: to('quiet'),
  'a turn that is over': async (page) => {
    page.timer.start();
    // The page's clock goes on by less than a sleep, and the turn is over.
    const real = performance.now.bind(performance);
    performance.now = () => real() + 55_000;
    const wall = Date.now;
    Date.now = () => wall() + 55_000;
    page.timer.pause();
    await page.settled();
    performance.now = real;
    Date.now = wall;
  },
  'a pause': async (page) => {
    await to('round')(page);
    await page.press('Pause');
  },
  'a hidden clock': async (page) => {
    await to('round')(page);
    await page.press('Hide time', 'Time left');
  },
  'a moment': async (page) => {
    await to('round')(page);
    await page.press('Take a moment');
  },
  'a question about a sleep': async (page) => {
    page.timer.start();
    const real = Date.now;
    Date.now = () => real() + 300_000;
    page.timer.next();
    await page.settled();
    Date.now = real;
  },
  'the end': async (page) => {
    await to('round')(page);
    await page.press('End the circle');
  },
};

/** What each state shows and no other must be taken for. */
export const signs: Readonly<Record<string, RegExp>> = {
  'set-up': /With more than 12 people/,
  'set-up with an error': /Error: Number of people must be between/,
  'a stage all together': /All together/,
  'a round': /Turn 1 of 5/,
  pairs: /A group of 3 swaps/,
  'the support stage': /116 123/,
  silence: /In silence/,
  'a turn that is over': /Time to move on/,
  'a pause': /Paused/,
  'a hidden clock': /left in this turn/,
  'a moment': /We are taking a moment/,
  'a question about a sleep': /asleep for 5 minutes/,
  'the end': /The circle has ended/,
};
