// What each mode measures, in which order, and for how many seconds at most a measure begins another round. Measures of
// one group run at the same time: only those that other work does not disturb.
export const plans = {
  quick: {
    limit: 178,
    // A measure that has not begun by then is left out, and named.
    enough: 155,
    groups: [
      [
        { name: 'bytes', seconds: 30 },
        { name: 'countdown', seconds: 30, length: 15, grace: 5 },
      ],
      [{ name: 'running', seconds: 9, rounds: 2, window: 8000, together: true }],
      [{ name: 'load', seconds: 40, rounds: 3, slowdowns: [4] }],
      [{ name: 'typing', seconds: 14, rounds: 3 }],
      [{ name: 'instances', seconds: 12, rounds: 3, counts: [100], families: ['form'] }],
      [{ name: 'lists', seconds: 8, rounds: 3, lengths: [1000] }],
    ],
  },
  full: {
    limit: 5400,
    enough: 5000,
    groups: [
      [{ name: 'bytes', seconds: 60 }],
      [{ name: 'countdown', seconds: 90, length: 60, grace: 15 }],
      [{ name: 'running', seconds: 480, rounds: 5, window: 10_000 }],
      [{ name: 'load', seconds: 600, rounds: 9, slowdowns: [4, 1] }],
      [{ name: 'typing', seconds: 300, rounds: 9 }],
      [{ name: 'instances', seconds: 1200, rounds: 5, counts: [1, 10, 100, 1000] }],
      [{ name: 'lists', seconds: 400, rounds: 7, lengths: [10, 100, 1000, 5000] }],
    ],
  },
};
