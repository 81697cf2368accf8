/**
 * What a browser keeps for this site: the one place that asks for it, together with what the theme's
 * before_drawing.js has for a few words (that runs before a page is drawn, and is no module).
 *
 * A browser may lack such a thing, forbid it (some throw at its mere name, some only when it is used)
 * or never answer. Who asks here is told so; nothing throws by itself, and nothing waits for ever.
 */

/** So long without an answer, and there comes none. */
const PATIENCE_MS = 5_000;

/** @type {{ __md_get?: (key: string) => unknown, __md_set?: (key: string, value: unknown) => void }} */
const page = /** @type {any} */ (globalThis);

/** A word that a reader chose. @param {string} key @returns {unknown} null: none, or it cannot be remembered */
export const remembered = (key) => page.__md_get?.(key) ?? null;

/** @param {string} key @param {unknown} value */
export const remember = (key, value) => page.__md_set?.(key, value);

/** What keeps a site; null where there is no such thing: without https, or in some private windows. */
export const serviceWorkers = named(() => navigator.serviceWorker);

/** The files that it keeps. */
export const keptFiles = named(() => globalThis.caches);

/** Where a page keeps what a reader wants kept. */
export const databases = named(() => indexedDB);

/**
 * What it gives; rejects where that is forbidden, also when it is no more than named, and where no
 * answer comes.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function answered(ask) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  const tooLong = new Promise((_, reject) => {
    patience = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([ask(), tooLong]));
  } finally {
    clearTimeout(patience);
  }
}

/** @template T @param {() => T} name @returns {T | null} */
function named(name) {
  try {
    return name() ?? null;
  } catch {
    return null;
  }
}
