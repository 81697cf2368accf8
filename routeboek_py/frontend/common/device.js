/**
 * Access to what the browser stores for this site. This is the only module for it, besides the
 * theme's before_drawing.js for short values (which runs before a page is drawn, and is not a
 * module).
 *
 * A browser may lack such a store, forbid it (with an error at its name, or at its use) or never
 * answer. The functions here report that: `answered` rejects, and nothing waits for ever.
 */
import { within } from "./patience.js";

/** After this time without an answer we expect none. */
const PATIENCE_MS = 5_000;

/**
 * What before_drawing.js keeps; absent if that script did not come.
 *
 * @type {{ get: (key: string) => unknown, set: (key: string, value: unknown) => void } | undefined}
 */
const choices = Reflect.get(globalThis, "routeboekChoices");

/**
 * A value that a reader chose.
 *
 * @param {string} key @returns {unknown} null: none, or it cannot be stored
 */
export const remembered = (key) => choices?.get(key) ?? null;

/** @param {string} key @param {unknown} value */
export const remember = (key, value) => choices?.set(key, value);

/** The service workers; null if there are none: without https, or in some private windows. */
export const serviceWorkers = named(() => navigator.serviceWorker);

/** The stored files. */
export const keptFiles = named(() => globalThis.caches);

/** The databases, for data that a reader wants to keep. */
export const databases = named(() => indexedDB);

/**
 * The result of `ask`; rejects if it is forbidden (also if naming it throws), or without an answer.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function answered(ask) {
  return within(PATIENCE_MS, ask());
}

/** @template T @param {() => T} name @returns {T | null} */
function named(name) {
  try {
    return name() ?? null;
  } catch {
    return null;
  }
}
