import { circles } from './content.mjs';

/** What the harness asks of every list page: `show(circles)` puts these on the page, in place of those before. */
export function listHooks({ show, add }) {
  let all = [];
  globalThis.bench = {
    prepare(count) {
      all = circles(count);
    },
    list: () => show(all),
    /** The same list, only with what is online. */
    filter: () => show(all.filter(({ online }) => online)),
    add,
  };
}
