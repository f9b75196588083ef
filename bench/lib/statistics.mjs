/** Median of numbers; undefined of none. */
export function median(values) {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What is kept of the values of all rounds. */
export function summary(values) {
  const numbers = values.filter(Number.isFinite);
  if (numbers.length === 0) return undefined;
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers), rounds: numbers.length };
}

/** The ratio to the plain page of the same round, round by round; rounds without both are left out. */
export function ratios(rounds, id, plainId, name) {
  return rounds.flatMap((round) => {
    const own = round[id]?.[name];
    const plain = round[plainId]?.[name];
    return Number.isFinite(own) && Number.isFinite(plain) && plain > 0 ? [own / plain] : [];
  });
}

/** All figures of all pages: `{ [page]: { [figure]: { value, ratio } } }`. */
export function collect(rounds, pages, plainOf) {
  return Object.fromEntries(
    pages.map(({ id, family }) => {
      const names = new Set(rounds.flatMap((round) => Object.keys(round[id] ?? {})));
      const figures = [...names].map((name) => {
        const value = summary(rounds.map((round) => round[id]?.[name]));
        return [name, { value, ratio: summary(ratios(rounds, id, plainOf(family), name)) }];
      });
      return [id, Object.fromEntries(figures.filter(([, { value }]) => value))];
    }),
  );
}
