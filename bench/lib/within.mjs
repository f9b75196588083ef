/** A promise with a time limit, so that no step can hang. The step itself may go on; its outcome no longer counts. */
export function within(ms, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${Math.round(ms / 1000)} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const after = (ms) => new Promise((done) => setTimeout(done, ms));
