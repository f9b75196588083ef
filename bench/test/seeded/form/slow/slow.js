const kept = [];

/** Burns a processor for so long, and never lets go of what it took. */
export function burn(ms) {
  for (const until = performance.now() + ms; performance.now() < until;);
  kept.push(Array.from({ length: 10_000 }, (_, at) => `${at} ${ms}`));
}
