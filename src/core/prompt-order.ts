/**
 * A seeded order. Each prompt has a place that comes from the seed and its own id alone, so everybody with one seed has
 * one order, in every browser, and prompts that one page leaves out do not move the others.
 */

/** What an order needs to know of a prompt. */
interface Identified {
  readonly id: string;
}

export interface Shuffle {
  readonly seed: string;
  /** How many times all cards have been seen before: each time they come in another order. */
  readonly round: number;
  /** Ids that come first, in this order. */
  readonly first: readonly string[];
}

/** More than any deck holds. With a place of 32 bits it is still a whole number that a double holds. */
const MOST_CARDS = 2 ** 20;

/** The cards of one round, in order. */
export function shuffled<T extends Identified>(cards: readonly T[], { seed, round, first }: Shuffle): readonly T[] {
  const isPinned = new Set(first);
  const byId = new Map(isPinned.size > 0 ? cards.map((card) => [card.id, card]) : []);
  const pinned = [...isPinned].map((id) => byId.get(id)).filter((card) => card !== undefined);
  const rest = pinned.length > 0 ? cards.filter(({ id }) => !isPinned.has(id)) : cards;
  // Of 2 cards the same order each time is the only one that shows neither twice in a row.
  const turn = cards.length > 2 ? round : 0;
  const ordered = byPlace(rest, seed, turn);
  if (turn > 0 && pinned.length === 0 && ordered[0] === byPlace(cards, seed, turn - 1).at(-1)) swapFirst(ordered);
  return [...pinned, ...ordered];
}

function byPlace<T extends Identified>(cards: readonly T[], seed: string, round: number): T[] {
  const start = hash(`${seed}\n${round}\n`);
  const places = new Uint32Array(cards.length);
  // Numbers alone are put in order several times as fast as objects: each stands for a place, and where its card was.
  const keys = new Float64Array(cards.length);
  cards.forEach(({ id }, index) => {
    const place = mix(hash(id, start));
    places[index] = place;
    keys[index] = place * MOST_CARDS + index;
  });
  keys.sort();
  const ordered = Array.from(keys, (key) => cards[key % MOST_CARDS]).filter((card) => card !== undefined);
  const placeIn = (key: number): number => Math.floor(key / MOST_CARDS);
  const isTied = keys.some((key, at) => at > 0 && placeIn(key) === placeIn(keys[at - 1] ?? 0));
  if (!isTied) return ordered;
  const placeOf = new Map(cards.map((card, index) => [card, places[index] ?? 0]));
  return ordered.sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** So that the last card of one round is not the first of the next. */
function swapFirst(cards: unknown[]): void {
  const [one, two] = cards;
  if (one !== undefined && two !== undefined) cards.splice(0, 2, two, one);
}

/** FNV-1a over the UTF-16 units of a text. */
function hash(text: string, start = 0x811c9dc5): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** The last steps of MurmurHash3: ids that differ in one digit come far apart. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
