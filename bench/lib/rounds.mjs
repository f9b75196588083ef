// Peers and ours in turns, round by round, in another order each round, until the rounds or the time are used up.

/**
 * @param {{ pages: { id: string }[], rounds: number, until: number, warmUp?: boolean,
 *   sample: (page: object, round: number) => Promise<Record<string, number>>,
 *   failed: (page: object, reason: string) => void }} what
 *   `until`: an instant of `performance.now()` after which no further round begins; a page that failed twice is left out
 */
export async function inRounds({ pages, rounds, until, warmUp = true, sample, failed, now = () => performance.now() }) {
  const all = [];
  const failures = new Map();
  let longest = 0;
  // A machine that is slow gets as much again for its first round; what is left then is named.
  const start = now();
  const latest = Math.max(until, start) + Math.max(until - start, 10_000);
  for (let number = warmUp ? -1 : 0; number < rounds; number++) {
    const begun = now();
    // Neither a first round that would leave nothing else, nor one that would not come to its end.
    if (number > 0 && begun + longest > until) break;
    const round = {};
    // The first page of a browser pays for much that the rest do not: one page, not counted.
    const turn = Math.max(0, number) % pages.length;
    const order = number === -1 ? pages.slice(0, 1) : [...pages.slice(turn), ...pages.slice(0, turn)];
    for (const page of order) {
      if ((failures.get(page.id) ?? 0) > 1) continue;
      if (now() > latest) {
        if (number === 0) failed(page, 'no time was left for it');
        continue;
      }
      try {
        round[page.id] = await sample(page, number);
      } catch (error) {
        const count = (failures.get(page.id) ?? 0) + 1;
        failures.set(page.id, count);
        if (count > 1 || rounds === 1) failed(page, error.message);
      }
    }
    if (number >= 0) {
      all.push(round);
      longest = Math.max(longest, now() - begun);
    }
  }
  for (const page of pages)
    if (rounds > 1 && failures.get(page.id) === 1 && !all.some((round) => round[page.id]))
      failed(page, 'it failed in the only round');
  return all;
}
