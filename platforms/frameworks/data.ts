import type { CircleData } from 'compassion-circle-components';

/** A plan of the ward's own, in the shape of docs/circle-plans.md. */
export const plans = [
  {
    id: 'ward',
    title: { en: 'Ward, 5 minutes', cy: 'Ward, 5 munud' },
    minutes: 5,
    stages: [
      { id: 'settle', kind: 'silence', title: 'Settle', seconds: 60 },
      { id: 'round', kind: 'round', title: 'How we are', clock: 'person', secondsEach: 60 },
      { id: 'spare', kind: 'together', title: 'Spare time', seconds: 60 },
    ],
  },
];

/** Words of the ward's own. */
export const strings = { start: { en: 'Begin our circle', cy: 'Dechrau ein cylch' } };

/** Circles to come, as the trust's own program knows them. */
export const circles: readonly CircleData[] = [
  {
    id: 'larch',
    title: 'Larch ward circle',
    start: '2099-03-03T14:00:00Z',
    end: '2099-03-03T15:00:00Z',
    places: 8,
    taken: 3,
  },
];

/** What a prompt card can be given as JSON. */
export const cardData = JSON.stringify({ strings: { next: { en: 'Another one', cy: 'Un arall' } } });
