/** Stores the list in the browser's database; each site path has its own database. */
import { answered, databases } from "../common/device.js";

const ROOT = new URL("../../../../", import.meta.url).pathname;
const NAME = `routeboek ${ROOT} lijst`;
const STORE = "lijst";
const KEY = "rijen";

/** @typedef {{ rows: any[], when: Date }} Kept */

/** @returns {Promise<Kept | null>} */
export async function kept() {
  try {
    const opened = await open();
    const found = await done(opened.transaction(STORE).objectStore(STORE).get(KEY));
    opened.close();
    return found ?? null;
  } catch {
    return null; // the browser does not allow it
  }
}

/** Store the list. Rejects if that fails. @param {Kept} list */
export async function keep(list) {
  const opened = await open();
  const writing = opened.transaction(STORE, "readwrite");
  writing.objectStore(STORE).put(list, KEY);
  try {
    await whole(writing);
  } finally {
    opened.close();
  }
}

/** Delete the stored list. */
export async function forget() {
  try {
    await answered(() => done(databases?.deleteDatabase(NAME)));
  } catch {
    // nothing was stored
  }
}

/** Open the database. Rejects if the browser does not allow it. @returns {Promise<IDBDatabase>} */
function open() {
  return answered(() => {
    const request = databases?.open(NAME, 1);
    request?.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    return done(request);
  });
}

/** @param {IDBRequest | undefined} request none: there are no databases @returns {Promise<any>} */
function done(request) {
  return new Promise((resolve, reject) => {
    if (!request) throw new Error("no databases");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/**
 * Resolves when the transaction is complete: if there is no space, it is rolled back.
 *
 * @param {IDBTransaction} writing
 */
function whole(writing) {
  return new Promise((resolve, reject) => {
    writing.addEventListener("complete", resolve);
    writing.addEventListener("abort", () => reject(writing.error));
  });
}
