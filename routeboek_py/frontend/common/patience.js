/**
 * How long a page waits for something that stands still. All such times of loading are here, as they
 * belong together: a reader gets words within 20 seconds, also if one limit follows on another.
 */

/** A request is stopped after this time without a byte. A slow request that moves is not. */
export const STILL_MS = 12_000;
/**
 * The reader is told after this time without a sign of life from what is being loaded. It is not
 * stopped: not every progress can be seen (that of a module cannot).
 */
export const SILENT_MS = 16_000;
/** Finding out which file is missing may take this much longer; else no file is named. */
export const LOOK_MS = 3_000;
/** Python has all its files: starting takes computing only, which is slow on some devices. */
export const COMPUTE_MS = 60_000;

/** Calls `tooLong` if `wait` is not called again within its time. */
export class Patience {
  #tooLong;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => void} tooLong */
  constructor(tooLong) {
    this.#tooLong = tooLong;
  }

  /** @param {number} ms from now on */
  wait(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tooLong, ms);
  }

  end() {
    clearTimeout(this.#timer);
  }
}

/**
 * The result of `work`; rejects if there is none within this time. It does not stop the work.
 *
 * @template T
 * @param {number} ms
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export function within(ms, work) {
  return new Promise((resolve, reject) => {
    const patience = new Patience(() => reject(new Error(`nothing in ${ms} ms`)));
    patience.wait(ms);
    work.then(resolve, reject).finally(() => patience.end());
  });
}
