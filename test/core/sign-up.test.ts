import { expect } from '@open-wc/testing';
import {
  byStart,
  circleState,
  placesLeft,
  readFragment,
  ticketFragment,
  ticketLink,
  type ListedCircle,
} from '../../src/core/sign-up.js';

const START = Date.UTC(2026, 2, 3, 14);
const TOKEN = 'Zm9vYmFyYmF6cXV4MTIzNA';

const circle = (given: Partial<ListedCircle> = {}): ListedCircle => ({
  id: 'a',
  title: { en: 'Circle' },
  kind: 'circle',
  start: START,
  end: START + 5_400_000,
  places: 10,
  taken: 4,
  waiting: 0,
  location: undefined,
  online: undefined,
  hosts: [],
  language: undefined,
  access: undefined,
  adjustments: undefined,
  status: 'open',
  minimum: undefined,
  sequence: 0,
  ...given,
});

describe('a circle to sign up for', () => {
  const states: [string, Partial<ListedCircle>, number, string][] = [
    ['has places', {}, -1, 'open'],
    ['has started', {}, 0, 'started'],
    ['is over', {}, 5_400_000, 'past'],
    ['is full', { taken: 10 }, -1, 'full'],
    ['is over full, after its places were cut', { taken: 12 }, -1, 'full'],
    ['has a free place that somebody waits for', { taken: 9, waiting: 1 }, -1, 'full'],
    ['is closed', { status: 'closed' }, -1, 'closed'],
    ['is cancelled', { status: 'cancelled' }, -1, 'cancelled'],
    ['was cancelled', { status: 'cancelled' }, 9_000_000, 'cancelled'],
    ['says nothing of places', { places: undefined, taken: undefined, waiting: undefined }, -1, 'open'],
  ];
  for (const [name, given, after, state] of states) {
    it(`${name}: ${state}`, () => expect(circleState(circle(given), START + after)).to.equal(state));
  }

  it('tells how many places are left only where it is known', () => {
    expect(placesLeft(circle())).to.equal(6);
    expect(placesLeft(circle({ taken: 12 }))).to.equal(0);
    expect(placesLeft(circle({ taken: undefined }))).to.equal(undefined);
    expect(placesLeft(circle({ waiting: undefined }))).to.equal(6);
    expect(placesLeft(circle({ taken: 9, waiting: 2 }))).to.equal(0);
  });

  it('stands by its start, then by its id', () => {
    const list = [circle({ id: 'b' }), circle({ id: 'c', start: START - 1 }), circle({ id: 'a' }), circle({ id: 'a' })];
    expect(list.sort(byStart).map(({ id }) => id)).to.deep.equal(['c', 'a', 'a', 'b']);
  });
});

describe('a link back to a sign-up', () => {
  const ticket = { id: 's-1', token: TOKEN };

  it('keeps the secret in the fragment', () => {
    expect(ticketLink('https://a.nhs.uk/circles?x=1#top', ticket)).to.equal(
      `https://a.nhs.uk/circles?x=1#circle-sign-up=s-1.${TOKEN}`,
    );
  });

  it('is read again, and leaves what else stood there', () => {
    expect(readFragment(ticketFragment(ticket))).to.deep.equal({ ticket, rest: '' });
    expect(readFragment(`#top&circle-sign-up=s-1.${TOKEN}`)).to.deep.equal({ ticket, rest: '#top' });
  });

  for (const fragment of [
    '',
    '#',
    '#top',
    '#circle-sign-up=',
    `#circle-sign-up=.${TOKEN}`,
    '#circle-sign-up=s-1.short',
    `#circle-sign-up=<b>.${TOKEN}`,
    `#x-circle-sign-up=s-1.${TOKEN}`,
  ])
    it(`is not ${JSON.stringify(fragment)}`, () => expect(readFragment(fragment)).to.equal(undefined));
});
