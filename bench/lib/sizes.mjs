import { inRounds } from './rounds.mjs';
import { collect } from './statistics.mjs';

/**
 * Rounds for each size in turn, smallest first, in equal shares of the time that is left: figures by page, each named after
 * its size. A page that failed at one size is not asked for a larger one.
 * @param {{ now(): number, until: number, rounds: number, plainOf: object, failed(page: object, reason: string): void }} bench
 * @param {{ pages: { id: string }[], sizes: number[], noun: string,
 *   sample: (page: object, size: number) => Promise<Record<string, number>> }} what
 */
export async function inSizes(bench, { pages, sizes, noun, sample }) {
  const { rounds, until, plainOf } = bench;
  const figures = {};
  const tooSlow = new Set();
  for (const [number, size] of sizes.entries()) {
    const left = pages.filter(({ id }) => !tooSlow.has(id));
    const all = await inRounds({
      pages: left,
      rounds,
      until: bench.now() + (until - bench.now()) / (sizes.length - number),
      failed: (page, reason) => {
        tooSlow.add(page.id);
        bench.failed(page, `${size} ${noun}: ${reason}`);
      },
      sample: (page) => sample(page, size),
    });
    for (const [id, each] of Object.entries(collect(all, left, plainOf)))
      for (const [name, figure] of Object.entries(each)) (figures[id] ??= {})[`${name}-${size}`] = figure;
  }
  return figures;
}
